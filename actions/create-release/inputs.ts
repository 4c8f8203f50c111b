import {
  declarationFile,
  boolean,
  list,
  oneOf,
  packReference,
  secret,
  sha,
  text,
  word,
} from "@fairlead/actionkit";
import { cratesIoIndex } from "@fairlead/crates";
import { npmjsRegistry } from "@fairlead/npm";

/** The inputs of create-release, as its action.yml has them. */
export const inputs = {
  tag: text(),
  sha: sha(),
  files: list(),
  from: packReference(),
  name: text(),
  body: text(),
  "body-path": text(),
  changelog: text(),
  "generate-notes": boolean(true),
  crates: list(),
  npm: list(),
  "publish-when": oneOf(["live", "now"], "live"),
  "run-id": word(/^[1-9][0-9]*$/, "the number of a workflow run"),
  index: text(cratesIoIndex),
  "registry-url": text(npmjsRegistry),
  "tag-only": oneOf(["false", "true", "crates", "npm"], "false"),
  draft: boolean(false),
  prerelease: oneOf(["auto", "true", "false"], "auto"),
  "make-latest": oneOf(["auto", "true", "false", "legacy"], "auto"),
  "extra-tags": list(),
  rolling: boolean(false),
  "dry-run": boolean(false),
  declaration: declarationFile(),
  "github-token": secret("${{ github.token }}"),
};
