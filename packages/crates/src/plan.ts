import { runPlan, type Plan, type Problem } from "@fairlead/publishing";
import type { WorkspaceCrates } from "./discover/discover-workspace.ts";
import type { PlanInputs, PlanPorts } from "./inputs.ts";
import { meantTarget } from "./registry/crates-target.ts";
import { workspacePlan } from "./workspace-steps.ts";

export interface CratesPlan extends Plan<WorkspaceCrates> {
  /** The commit that is released. */
  readonly sha: string | undefined;
}

/**
 * What a release of the workspace's crates would do, and everything that would stop it. Reads the
 * workspace and the registry's index, and writes nothing. Uncommitted files and missing credentials
 * show only in the jobs that come after; what cargo cannot pack, only when it packs.
 *
 * @param given problems of the inputs: with any of them the registry is not asked
 * @returns also with problems, as far as the crates are known; without those that were given
 */
export async function planCrates(
  inputs: PlanInputs,
  given: readonly Problem[],
  ports: PlanPorts,
): Promise<CratesPlan> {
  const { target, problems } = meantTarget(inputs.index, undefined, ports.cargoTestIndex);
  const steps = workspacePlan(
    { ...inputs, registry: undefined, toolchain: undefined, token: undefined },
    { allowDirty: true, hasToken: true },
    target,
    ports,
  );
  const plan = await runPlan(steps, [...given, ...problems]);
  const sha = inputs.sha ?? plan.candidates?.head;
  return { ...plan, sha, problems: [...problems, ...plan.problems] };
}
