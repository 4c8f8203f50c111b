import { boolean, list, secret, text } from "@fairlead/actionkit";
import { cratesIoIndex } from "@fairlead/crates";
import { npmjsRegistry } from "@fairlead/npm";

/** The inputs of release-summary, as its action.yml has them. */
export const inputs = {
  needs: text(),
  version: text(),
  tag: text(),
  crates: list(),
  npm: list(),
  index: text(cratesIoIndex),
  "registry-url": text(npmjsRegistry),
  "dry-run": boolean(false),
  "fail-if-incomplete": boolean(false),
  "github-token": secret("${{ github.token }}"),
};
