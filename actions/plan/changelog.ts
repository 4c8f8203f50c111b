import type { ActionContext } from "@fairlead/actionkit";
import { changelogProblems, type ReleasePlan, type ReleasePlanInputs } from "@fairlead/plan";
import { inputs } from "../create-release/inputs.ts";
import { readPart } from "../pack/declared-inputs.ts";

/** A plan with what it shows of the changelog that is declared; in a dry run that is a warning. */
export function withChangelog(
  plan: ReleasePlan,
  meant: ReleasePlanInputs,
  context: Pick<ActionContext, "declaration" | "env">,
): ReleasePlan {
  const sections = [plan.crates, plan.npm].filter((section) => section?.isAsked === true);
  const units = sections.flatMap((section) => section?.units ?? []);
  const open = units.filter(({ published }) => !published);
  const { values, inFile } = readPart("create-release", inputs, {}, context);
  const found = changelogProblems(values.changelog, plan, meant, open).map(inFile);
  return meant.dryRun
    ? { ...plan, warnings: [...plan.warnings, ...found] }
    : { ...plan, problems: [...plan.problems, ...found] };
}
