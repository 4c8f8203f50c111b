import {
  declarationFile,
  authorization,
  boolean,
  entries,
  list,
  oneOf,
  secret,
  semverText,
  sha,
  text,
  word,
  type Environment,
  type InputsOf,
} from "@fairlead/actionkit";
import { cratesIoIndex } from "@fairlead/crates";
import { npmjsRegistry } from "@fairlead/npm";
import type { ReleasePlanInputs } from "@fairlead/plan";
import { platforms } from "../platforms-input.ts";

/** The inputs of the plan, as the action.yml at the root has them. */
export const inputs = {
  "manifest-path": text("Cargo.toml"),
  packages: list(),
  exclude: list(),
  "npm-packages": entries(),
  metas: entries(),
  platforms: platforms(),
  runners: entries(),
  version: semverText(),
  "version-from": text(),
  tag: text(),
  "tag-template": text("v{version}"),
  "crates-tag-template": text(),
  "npm-tag-template": text(),
  "dist-tag": text("auto"),
  access: word(/^(public|restricted)$/, "public or restricted"),
  provenance: oneOf(["auto", "true", "false"], "auto"),
  sha: sha(),
  index: text(cratesIoIndex),
  registry: word(/^[A-Za-z][A-Za-z0-9_-]*$/, "cargo's name of a registry, such as my-registry"),
  toolchain: word(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a toolchain such as stable or 1.95.0"),
  token: authorization(),
  "registry-url": text(npmjsRegistry),
  "new-names": oneOf(["listed", "allow", "fail"], "listed"),
  "dry-run": boolean(false),
  declaration: declarationFile(),
  "github-token": secret("${{ github.token }}"),
};

/** The plan's inputs from the action's. */
export function toPlanInputs(
  given: InputsOf<typeof inputs>,
  { ref }: Pick<Environment, "ref">,
  registryToken: string | undefined,
  features: readonly string[] = [],
): ReleasePlanInputs {
  const { access, provenance } = given;
  return {
    manifestPath: given["manifest-path"],
    packages: given.packages,
    exclude: given.exclude,
    features,
    npmPackages: given["npm-packages"],
    metas: given.metas,
    platforms: given.platforms ?? [],
    runners: given.runners,
    version: given.version,
    versionFrom: given["version-from"],
    tag: given.tag,
    tagTemplate: given["tag-template"],
    cratesTagTemplate: given["crates-tag-template"],
    npmTagTemplate: given["npm-tag-template"],
    distTag: given["dist-tag"],
    access: access === "public" || access === "restricted" ? access : undefined,
    provenance: provenance === "auto" ? "auto" : provenance === "true",
    sha: given.sha,
    index: given.index,
    registry: given.registry,
    toolchain: given.toolchain,
    token: given.token ?? registryToken,
    registryUrl: given["registry-url"],
    newNames: given["new-names"],
    dryRun: given["dry-run"],
    ref,
  };
}
