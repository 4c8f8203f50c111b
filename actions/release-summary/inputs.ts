import { declarationFile, boolean, list, secret, text, word } from "@fairlead/actionkit";
import { cratesIoIndex } from "@fairlead/crates";
import { npmjsRegistry } from "@fairlead/npm";

/** The inputs of release-summary, as its action.yml has them. */
export const inputs = {
  needs: text(),
  version: text(),
  tag: text(),
  crates: list(),
  npm: list(),
  "run-id": word(/^[1-9][0-9]*$/, "the number of a workflow run"),
  index: text(cratesIoIndex),
  "registry-url": text(npmjsRegistry),
  "dry-run": boolean(false),
  "fail-if-incomplete": boolean(false),
  "stage-token": secret(),
  declaration: declarationFile(),
  "github-token": secret("${{ github.token }}"),
};
