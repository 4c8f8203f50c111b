import {
  authorization,
  boolean,
  list,
  number,
  numberOr,
  oneOf,
  secret,
  semverText,
  sha,
  text,
  word,
} from "@fairlead/actionkit";
import { cratesIoIndex } from "@fairlead/crates";

/** The inputs of publish-crates-ordered, as its action.yml has them. */
export const inputs = {
  "manifest-path": text("Cargo.toml"),
  packages: list(),
  exclude: list(),
  index: text(cratesIoIndex),
  registry: word(/^[A-Za-z][A-Za-z0-9_-]*$/, "cargo's name of a registry, such as my-registry"),
  verify: boolean(true),
  features: list(),
  toolchain: word(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a toolchain such as stable or 1.95.0"),
  "allow-dirty": boolean(false),
  "crate-files": list(),
  artifact: text(),
  "run-id": word(/^[1-9][0-9]{0,14}$/, "the number of a run, such as 16123456789"),
  "github-token": secret("${{ github.token }}"),
  "dry-run": boolean(false),
  version: semverText(),
  token: authorization(),
  "delay-seconds": numberOr("auto", { min: 0 }),
  "max-wait-minutes": number(240, { min: 0 }),
  "on-conflict": oneOf(["auto", "fail", "warn"], "auto"),
  "new-names": oneOf(["listed", "allow", "fail"], "listed"),
  sha: sha(),
};
