import { declarationFile, secret, semverText, sha, text, word } from "@fairlead/actionkit";

/** The inputs of pack, as its action.yml has them. What is packed stands in the declaration. */
export const inputs = {
  declaration: declarationFile(),
  version: semverText(),
  tag: text(),
  sha: sha(),
  verify: word(/^(true|false)$/, "true or false"),
  artifact: word(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a name such as release"),
  "run-id": word(/^[1-9][0-9]*$/, "the number of a workflow run"),
  "github-token": secret("${{ github.token }}"),
};
