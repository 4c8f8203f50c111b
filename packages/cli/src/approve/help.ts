export const approveHelp = `Usage: fairlead approve RUN [options]
       fairlead approve FILE… [options]

Checks what a workflow run staged at npm against what the run recorded, shows what
would go live, and approves it with your npm login: platform packages first, what
needs them afterwards, each layer once the previous one can be installed.

  RUN     https://github.com/OWNER/REPOSITORY/actions/runs/ID
  FILE    report.json of the run's artifacts fairlead-report-…

  --dry-run            check and show, change nothing
  --reject             reject the stages instead; only a new run stages them again
  --version VERSION    refuse anything but this version
  --commit SHA         refuse anything that was not packed from this commit
  --repository OWNER/REPOSITORY
                       refuse a record of any other repository
  --registry URL       approve at this registry; default: where the run staged,
                       if npm on this machine uses it or is logged in there
  --help               this text

The record is downloaded with the token in GH_TOKEN or GITHUB_TOKEN, or with that of
gh. npm's login is read from its .npmrc or environment, as npm does; no token or
password is stored. It does not run in CI.

Stopped halfway? Run the same command again: what is live stays, the rest goes on.
Behind a proxy, set NODE_USE_ENV_PROXY=1.`;
