export const firstVersionsHelp = `Usage: fairlead first-versions RUN [options]
       fairlead first-versions --reserve [options]

Creates the names of a release that do not exist yet, which no workflow can do without
a token. Run it in a checkout of the repository.

  RUN                  the run that packed the release with the action pack: its files
                       are published byte for byte, platform packages first; crates
                       from the checkout, which must be at the commit of the run
  --reserve            before a release: publishes an empty, deprecated 0.0.0 for each
                       npm name that is declared and new
  --artifact NAME      the artifact that holds the pack; default: release
  --access ACCESS      public or restricted, where a manifest does not say it
  --repository OWNER/REPOSITORY
                       refuses the checkout of another repository
  --dry-run            show the steps, change nothing
  --help               this text

npm and cargo ask for their own logins and second factors, in your terminal. These
versions have no provenance, which npm only creates in CI. crates.io takes 5 new crates
at once, then one every 10 minutes. Nothing is stored.

Stopped halfway? Run the same command again: what is published already is left alone.`;
