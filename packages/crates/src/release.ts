import { runRelease, type Problem, type FinishedRelease } from "@fairlead/publishing";
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
  const { index, registry, token, artifact, crateFiles, pack } = inputs;
  const { target, problems } = meantTarget(index, registry, ports.cargoTestIndex);
  const options = {
    ...inputs,
    laterAttempt: ports.attempt > 1,
    hasCredential: token !== undefined || ports.idToken !== undefined,
    tokenVariable: "CARGO_REGISTRY_TOKEN",
  };
  const wrong = [...given, ...problems, ...checkToken(target, token)];
  return artifact === undefined && crateFiles === undefined && pack === undefined
    ? runRelease(workspaceRelease(inputs, target, ports), wrong, options, ports)
    : runRelease(packedRelease(inputs, target, ports), wrong, options, ports);
}
