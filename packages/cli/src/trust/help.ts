export const trustHelp = `Usage: fairlead trust [options]

Reads the trusted publishers of all npm packages and crates that the checkout declares,
and adds this repository's workflow where it is missing, with one confirmation.

  --workflow FILE      the workflow that is started, such as release.yml
                       default: the one of the checkout that publishes
  --environment NAME   of its jobs; none: no environment
                       default: that of the jobs that publish
  --replace            replace a publisher of npm that is another one
  --crates-token       ask for a token of crates.io with the scope trusted-publishing,
                       and add it there too; default: list the settings pages
  --repository OWNER/REPOSITORY
                       refuses the checkout of another repository
  --dry-run            show what would be added, change nothing
  --help               this text

npm (11.15 or newer) asks for its own login and second factor. Select there to skip it
for the next 5 minutes, or npm asks for each package. Nothing is stored.

Stopped halfway? Run the same command again: what is set already is left alone.`;
