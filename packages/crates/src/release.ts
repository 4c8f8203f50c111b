import {
  packRelease,
  runRelease,
  type FinishedRelease,
  type PackedRelease,
  type Problem,
} from "@fairlead/publishing";
import type { CratesInputs, CratesPorts } from "./inputs.ts";
import { packedRelease } from "./packed-steps.ts";
import { checkToken, meantTarget } from "./registry/crates-target.ts";
import { workspaceRelease } from "./workspace-steps.ts";

/**
 * Releases crates: those of a workspace, or with `crateFiles`, `artifact` or `pack` those that another
 * job has packed.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
export async function releaseCrates(
  inputs: CratesInputs,
  given: readonly Problem[],
  ports: CratesPorts,
): Promise<FinishedRelease> {
  const { artifact, crateFiles, pack } = inputs;
  const { target, wrong, options } = meant(inputs, given, ports);
  return artifact === undefined && crateFiles === undefined && pack === undefined
    ? runRelease(workspaceRelease(inputs, target, ports), wrong, options, ports)
    : runRelease(packedRelease(inputs, target, ports), wrong, options, ports);
}

/**
 * Packs the crates of a workspace for another job to publish, with a real run's verdicts.
 *
 * @param given as of `releaseCrates`
 * @throws ProblemsError as `releaseCrates`
 */
export async function packCrates(
  inputs: Omit<CratesInputs, "dryRun" | "allowDirty">,
  given: readonly Problem[],
  ports: CratesPorts,
): Promise<Omit<PackedRelease<unknown>, "candidates">> {
  // What a pack says to be of a commit is of that commit.
  const all = { ...inputs, allowDirty: undefined, dryRun: true };
  const { target, wrong, options } = meant(all, given, ports);
  return packRelease(workspaceRelease(all, target, ports), wrong, options, ports);
}

function meant(inputs: CratesInputs, given: readonly Problem[], ports: CratesPorts) {
  const { index, registry, token } = inputs;
  const { target, problems } = meantTarget(index, registry, ports.cargoTestIndex);
  return {
    target,
    wrong: [...given, ...problems, ...checkToken(target, token)],
    options: {
      ...inputs,
      laterAttempt: ports.attempt > 1,
      hasCredential: token !== undefined || ports.idToken !== undefined,
      tokenVariable: "CARGO_REGISTRY_TOKEN",
    },
  };
}
