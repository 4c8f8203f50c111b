import type { ActionContext } from "@fairlead/actionkit";
import { readMaintainersText, readTag } from "@fairlead/github";
import { changelogProblems, type ReleasePlan, type ReleasePlanInputs } from "@fairlead/plan";
import type { Problem } from "@fairlead/publishing";
import { inputs } from "../create-release/inputs.ts";
import { readPart } from "../pack/declared-inputs.ts";

/**
 * A plan with what it shows of the notes that are declared: a changelog that no release could have, and,
 * where something is yet to be published, a file that is not there or a section that is not written. A
 * section may be written until the tag is pushed, so before that it is a warning.
 *
 * @param workspace where the checkout is, absolute
 */
export async function withChangelog(
  plan: ReleasePlan,
  meant: Pick<ReleasePlanInputs, "dryRun" | "tagTemplate" | "cratesTagTemplate" | "npmTagTemplate">,
  context: Pick<ActionContext, "declaration" | "env">,
  workspace: string,
): Promise<ReleasePlan> {
  const sections = [plan.crates, plan.npm].filter((section) => section?.isAsked === true);
  const units = sections.flatMap((section) => section?.units ?? []);
  const open = units.filter(({ published }) => !published);
  const { values, inFile } = readPart("create-release", inputs, {}, context);
  const { changelog, "body-path": bodyPath } = values;
  const found = changelogProblems(changelog, plan, meant, open);
  const problems: Problem[] = meant.dryRun ? [] : [...found];
  const warnings: Problem[] = meant.dryRun ? [...found] : [];
  // Notes of each crate and package are read where these are released.
  const isOne = [changelog, bodyPath].every((file) => file?.includes("{") !== true);
  if (plan.tag !== undefined && open.length > 0 && isOne) {
    const isTag = context.env["GITHUB_REF"]?.startsWith("refs/tags/") === true;
    const asked = { body: undefined, bodyPath, changelog, dryRun: meant.dryRun || !isTag };
    const text = await readMaintainersText(asked, readTag(plan.tag), workspace, problems);
    warnings.push(...text.warnings);
  }
  return {
    ...plan,
    problems: [...plan.problems, ...problems.map(inFile)],
    warnings: [...plan.warnings, ...warnings.map(inFile)],
  };
}
