import type { ActionContext, Conclusion, Environment } from "@fairlead/actionkit";
import type { ReleasePlan } from "@fairlead/plan";
import { countProblems, toldTogether } from "@fairlead/publishing";
import {
  logPlan,
  problemAnnotations,
  renderPlan,
  type PlanPageDeclaration,
} from "@fairlead/reporting";
import { withNpmNotPlanned } from "./npm-not-planned.ts";
import { planPage } from "./plan-page.ts";
import { writeOutputs } from "./write-outputs.ts";

/** The outputs, the page and the end of a plan: it fails if anything would stop the release. */
export async function planConclusion(
  found: ReleasePlan,
  declaration: PlanPageDeclaration | undefined,
  environment: Environment,
  context: ActionContext,
): Promise<Conclusion> {
  const { problems, warnings, ...rest } = withNpmNotPlanned(found, declaration);
  const plan = { ...rest, problems: toldTogether(problems), warnings: toldTogether(warnings) };
  const page = { ...planPage(plan), declaration };
  logPlan(page, context.log.info);
  const count = countProblems(plan.problems);
  return {
    outputs: {
      ...(await writeOutputs(plan, environment, context)),
      ...(declaration !== undefined &&
        "first" in declaration && { declaration: declaration.first }),
    },
    summary: renderPlan(page),
    annotations: [
      ...problemAnnotations(plan.warnings, "warning"),
      ...problemAnnotations(plan.problems),
    ],
    ...(plan.problems.length > 0 && {
      failure: `plan stopped at ${count}, named above and in the job summary.`,
    }),
  };
}
