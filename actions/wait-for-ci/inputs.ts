import { declarationFile, list, number, required, secret, sha, word } from "@fairlead/actionkit";

/** The inputs of wait-for-ci, as its action.yml has them. */
export const inputs = {
  workflow: required(
    word(
      /^[^/\\\s]+\.ya?ml$/,
      "the name of a file in .github/workflows without its folder, such as ci.yml",
    ),
  ),
  sha: sha(),
  paths: list(),
  "run-id": word(/^[1-9][0-9]*$/, "the number of a workflow run"),
  "timeout-minutes": number(60, { min: 0 }),
  declaration: declarationFile(),
  "github-token": secret("${{ github.token }}"),
};
