import { boolean, list, oneOf, semverText, sha, text } from "@fairlead/actionkit";
import { cratesIoIndex } from "@fairlead/crates";

/** The inputs of the plan, as the action.yml at the root has them. */
export const inputs = {
  "manifest-path": text("Cargo.toml"),
  packages: list(),
  exclude: list(),
  index: text(cratesIoIndex),
  version: semverText(),
  "new-names": oneOf(["listed", "allow", "fail"], "listed"),
  "dry-run": boolean(false),
  sha: sha(),
};
