import {
  packRelease,
  runRelease,
  type FinishedRelease,
  type PackedRelease,
  type Problem,
} from "@fairlead/publishing";
import { atLines, throwingAtLines } from "./discover/manifest-lines.ts";
import type { CratesInputs, CratesPorts } from "./inputs.ts";
import { registryVariable } from "./registry/cargo-environment.ts";
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
  if (artifact !== undefined || crateFiles !== undefined || pack !== undefined) {
    return runRelease(packedRelease(inputs, target, ports), wrong, options, ports);
  }
  const { workspace } = ports;
  const finished = await throwingAtLines(workspace, () =>
    runRelease(workspaceRelease(inputs, target, ports), wrong, options, ports),
  );
  return { ...finished, warnings: await atLines(finished.warnings, workspace) };
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
  const { workspace, othersKnown } = ports;
  const waiting = {
    ...ports,
    ...(othersKnown !== undefined && {
      othersKnown: async (found: readonly Problem[]) =>
        othersKnown(await atLines(found, workspace)),
    }),
  };
  const { finished, ...packed } = await throwingAtLines(workspace, () =>
    packRelease(workspaceRelease(all, target, waiting), wrong, options, waiting),
  );
  const warnings = await atLines(finished.warnings, workspace);
  return { ...packed, finished: { ...finished, warnings } };
}

function meant(inputs: CratesInputs, given: readonly Problem[], ports: CratesPorts) {
  const { index, registry, token } = inputs;
  const { target, problems } = meantTarget(index, registry, ports.cargoTestIndex);
  // The target stands in for one that is wrong.
  const isOther = registry !== undefined && (!target.isCratesIo || problems.length > 0);
  return {
    target,
    wrong: [...given, ...problems, ...checkToken(target, token)],
    options: {
      ...inputs,
      laterAttempt: ports.attempt > 1,
      hasToken: token !== undefined,
      hasIdToken: ports.idToken !== undefined,
      isTrusting: target.isCratesIo && !isOther,
      tokenVariable: isOther ? registryVariable(registry, "TOKEN") : "CARGO_REGISTRY_TOKEN",
      readsAreOpen: true,
    },
  };
}
