import type { ReleasePlan } from "@fairlead/plan";
import type { Problem } from "@fairlead/publishing";
import type { PlanPageDeclaration } from "@fairlead/reporting";

/**
 * A plan that says that it looked for crates alone, where it found none to release and the checkout has
 * npm packages: a preview as it is first run would be green, or ask for a Cargo.toml.
 */
export function withNpmNotPlanned(
  plan: ReleasePlan,
  declaration: PlanPageDeclaration | undefined,
): ReleasePlan {
  const first = declaration !== undefined && "first" in declaration ? declaration.first : "";
  const hasCrates = (plan.crates?.units ?? []).length > 0;
  if (!/^npm:/m.test(first) || plan.npm !== undefined || hasCrates) return plan;
  const isAbsent = ({ code, input }: Problem) =>
    code === "manifest-missing" && input === "manifest-path";
  if (!plan.problems.some(isAbsent)) {
    // Beside what keeps the crates from being known, it would be a guess.
    if (plan.problems.length > 0) return plan;
    return { ...plan, warnings: [...plan.warnings, notPlanned] };
  }
  const told = (problem: Problem) => (isAbsent(problem) ? { ...problem, remedy } : problem);
  return { ...plan, problems: plan.problems.map(told) };
}

const remedy =
  "This repository has npm packages: set `npm-packages`, and `manifest-path` to none, as in the preview's commented `with`; or save the declaration from the end of the job summary.";

const notPlanned: Problem = {
  code: "npm-not-planned",
  message: "The plan looked only for crates, and found none to release.",
  remedy,
};
