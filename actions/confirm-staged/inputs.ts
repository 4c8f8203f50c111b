import {
  declarationFile,
  list,
  number,
  secret,
  semverText,
  sha,
  text,
  word,
} from "@fairlead/actionkit";
import { npmjsRegistry } from "@fairlead/npm";

/** The inputs of confirm-staged, as its action.yml has them. */
export const inputs = {
  "run-id": word(/^[1-9][0-9]*$/, "the number of a workflow run"),
  sha: sha(),
  version: semverText(),
  npm: list(),
  "registry-url": text(npmjsRegistry),
  "confirm-minutes": number(15, { min: 0 }),
  "wait-for-approval-minutes": number(0, { min: 0 }),
  "stage-token": secret(),
  declaration: declarationFile(),
  "github-token": secret("${{ github.token }}"),
};
