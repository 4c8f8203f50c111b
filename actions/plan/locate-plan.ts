import { locateAll, type DeclaredPart } from "@fairlead/declaration";
import type { ReleasePlan } from "@fairlead/plan";
import { eachOnce, type Problem } from "@fairlead/publishing";

/** A plan whose problems name the places of the declaration that they are about. */
export function locatePlan(plan: ReleasePlan, declared: DeclaredPart): ReleasePlan {
  const located = (told: readonly Problem[]) => eachOnce(locateAll(told, declared));
  return { ...plan, problems: located(plan.problems), warnings: located(plan.warnings) };
}
