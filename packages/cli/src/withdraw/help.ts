const shared = `  --repository OWNER/REPOSITORY
                       default: where this checkout was cloned from
  --host HOST          a GitHub Enterprise Server; default: github.com
  --crates-user LOGIN  whose token cargo has; default: your login at GitHub
  --dry-run            show the steps, change nothing
  --help               this text

What was released is read from the reports in the artifacts of the release's runs,
and what is published from the registries. npm is changed with npm's own login, and a
second factor that npm asks for serves until npm rejects it; crates are yanked by your
cargo; GitHub is changed with the token in GH_TOKEN or GITHUB_TOKEN, or with that of
gh. Nothing is stored, and nothing is unpublished or deleted.

Stopped halfway? Run the same command again: what is done already is left alone.`;

export const withdrawHelp = `Usage: fairlead withdraw VERSION --take GOOD [options]

Takes a release back, in the order in which a stop leaves users working: the GitHub
release is marked, npm's dist-tags go back and its versions are deprecated, the
packages that others need last, and crates are yanked, dependents before their bases.

  VERSION              such as 1.2.3, or its tag
  --take GOOD          the version that users are to take instead
  --because TEXT       why, in one line: npm shows it, and the release notes do;
                       given again, it replaces what they show
${shared}`;

export const restoreHelp = `Usage: fairlead restore VERSION [options]

Offers a withdrawn release again, in the reverse order: crates from their bases up,
npm packages from those that others need, dist-tags, the GitHub release.

  VERSION              such as 1.2.3, or its tag
${shared}`;
