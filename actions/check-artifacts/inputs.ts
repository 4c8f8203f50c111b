import { declarationFile, list, required, secret, sha, word } from "@fairlead/actionkit";
import { platforms } from "../platforms-input.ts";

/** The inputs of check-artifacts, as its action.yml has them. */
export const inputs = {
  artifacts: required(list()),
  platforms: platforms(),
  "run-id": word(/^[1-9][0-9]*$/, "the number of a workflow run"),
  sha: sha(),
  declaration: declarationFile(),
  "github-token": secret("${{ github.token }}"),
};
