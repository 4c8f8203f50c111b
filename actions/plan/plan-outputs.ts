import type { CratesPlan } from "@fairlead/crates";
import { describeProblem, type Problem } from "@fairlead/publishing";

export type PlanOutput =
  "sha" | "version" | "crates" | "unpublished" | "estimate-minutes" | "problems";

/** The outputs of a plan; none is ever an empty string. */
export function planOutputs(
  { sha, crates, estimate }: Pick<CratesPlan, "sha" | "crates" | "estimate">,
  version: string | undefined,
): Record<PlanOutput, string> {
  return {
    sha: sha ?? "none",
    version: version ?? "none",
    crates: JSON.stringify(crates),
    unpublished: JSON.stringify({ crates: crates.filter(({ published }) => !published) }),
    "estimate-minutes": String(Math.ceil(estimate.ms / 60_000)),
    problems: "[]",
  };
}

/** The outputs of a plan that found problems. */
export function noPlanOutputs(problems: readonly Problem[]): Record<PlanOutput, string> {
  const none = { sha: undefined, crates: [], estimate: { uploads: 0, ms: 0, reason: "" } };
  return {
    ...planOutputs(none, undefined),
    problems: JSON.stringify(problems.map(describeProblem)),
  };
}
