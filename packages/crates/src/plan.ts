import { runPlan, type Plan, type Problem } from "@fairlead/publishing";
import type { WorkspaceCrates } from "./discover/discover-workspace.ts";
import { skippedLines } from "./discover/order-lines.ts";
import { checkFeatures } from "./checks/feature-checks.ts";
import { atLines } from "./discover/manifest-lines.ts";
import type { PlanInputs, PlanPorts } from "./inputs.ts";
import { checkToken, meantTarget } from "./registry/crates-target.ts";
import { workspacePlan } from "./workspace-steps.ts";

interface CratesPlan extends Plan<WorkspaceCrates> {
  /** The commit that is released. */
  readonly sha: string | undefined;
  /** What was skipped, in sentences. */
  readonly notes: readonly string[];
}

/**
 * What a release of the workspace's crates would do, and everything that would stop it. Reads the
 * workspace and the registry's index, and writes nothing. Which files are packed, and with which
 * credential crates are uploaded, shows in the jobs that come after; what cargo cannot pack, and what
 * differs from what is published, shows only when it is packed.
 *
 * @param given problems of the inputs: with any of them the registry is not asked
 * @returns also with problems, as far as the crates are known; without those that were given
 */
export async function planCrates(
  inputs: PlanInputs,
  given: readonly Problem[],
  ports: PlanPorts,
): Promise<CratesPlan> {
  const { index, registry, token, version } = inputs;
  const meant = meantTarget(index, registry, ports.cargoTestIndex);
  const { target } = meant;
  const problems = [...meant.problems, ...checkToken(target, token)];
  // In a rehearsal versions may still be set, and what is published be released anew.
  const isHeld = version !== undefined && !inputs.dryRun;
  const steps = workspacePlan(
    {
      ...{ ...inputs, hasToken: true, allowDirty: false, versionsStop: !inputs.dryRun },
      onConflict: isHeld ? { released: version } : "warn",
    },
    target,
    ports,
  );
  const plan = await runPlan(steps, [...given, ...problems]);
  const sha = inputs.sha ?? plan.candidates?.head;
  const notes = skippedLines(plan.candidates?.selection.skipped ?? []);
  const { selected } = plan.candidates?.selection ?? {};
  const features = selected === undefined ? [] : checkFeatures(inputs.features ?? [], selected);
  return {
    ...{ ...plan, sha, notes },
    problems: await atLines([...problems, ...plan.problems, ...features], ports.workspace),
    warnings: await atLines(plan.warnings, ports.workspace),
  };
}
