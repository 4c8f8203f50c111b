import type { ActionContext } from "@fairlead/actionkit";
import { locateAll, type DeclaredPart } from "@fairlead/declaration";
import type { ReleasePlan } from "@fairlead/plan";
import { eachOnce, type Problem } from "@fairlead/publishing";
import { readPart } from "../pack/declared-inputs.ts";
import { inputs } from "../publish-crates-ordered/inputs.ts";

/** The features that the declaration has crates packed with, and where a problem of them is in it. */
export function readFeatures(context: Pick<ActionContext, "declaration" | "env">) {
  const { values, inFile } = readPart("publish-crates-ordered", inputs, {}, context);
  return { features: values.features?.map(({ text }) => text) ?? [], inPacking: inFile };
}

/**
 * A plan whose problems name the places of the declaration that they are about.
 *
 * @param inPacking the same for an input that only the action has that packs crates
 */
export function locatePlan(
  plan: ReleasePlan,
  declared: DeclaredPart,
  inPacking: (problem: Problem) => Problem,
): ReleasePlan {
  const located = (told: readonly Problem[]) =>
    eachOnce(
      locateAll(told, declared).map((each) => (each.input === "features" ? inPacking(each) : each)),
    );
  return { ...plan, problems: located(plan.problems), warnings: located(plan.warnings) };
}
