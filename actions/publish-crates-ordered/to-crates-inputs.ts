import path from "node:path";
import type { Environment, InputsOf } from "@fairlead/actionkit";
import type { CrateOfPack, CratesInputs } from "@fairlead/crates";
import type { OpenPack } from "@fairlead/pack";
import type { inputs } from "./inputs.ts";

/**
 * The release's inputs from the action's: units converted, defaults that depend on others applied.
 *
 * @param registryToken what the environment holds for the input `registry`
 * @param pack what another job has packed
 */
export function toCratesInputs(
  given: InputsOf<typeof inputs>,
  environment: Environment,
  registryToken?: string,
  pack?: OpenPack,
): CratesInputs {
  const { version } = given;
  const dryRun = given["dry-run"];
  const delay = given["delay-seconds"];
  const onConflict = given["on-conflict"];
  return {
    manifestPath: given["manifest-path"],
    packages: given.packages,
    exclude: given.exclude,
    index: given.index,
    registry: given.registry,
    verify: given.verify,
    features: given.features?.map(({ text }) => text) ?? [],
    toolchain: given.toolchain,
    allowDirty: given["allow-dirty"],
    crateFiles: given["crate-files"],
    artifact: given.artifact,
    ...(pack !== undefined && { pack: cratesOf(pack) }),
    dryRun,
    version,
    token: given.token ?? registryToken ?? environment.registryToken,
    delayMs: delay === "auto" ? undefined : delay * 1_000,
    maxWaitMs: given["max-wait-minutes"] * 60_000,
    // Without a version nobody said which contents are released: what is there may be older work.
    onConflict:
      onConflict !== "auto" ? onConflict : version === undefined ? "warn" : { released: version },
    newNames: given["new-names"],
    sha: given.sha ?? (environment.sha === "" ? undefined : environment.sha),
  };
}

function cratesOf({ folder, manifest }: OpenPack): CrateOfPack[] {
  return manifest.files
    .filter(({ kind }) => kind === "crate")
    .map(({ path: at, name, version = "" }) => ({ file: path.join(folder, at), name, version }));
}
