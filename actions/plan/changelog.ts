import type { ActionContext } from "@fairlead/actionkit";
import { readMaintainersText, readTag } from "@fairlead/github";
import { changelogProblems, type ReleasePlan, type ReleasePlanInputs } from "@fairlead/plan";
import type { Problem } from "@fairlead/publishing";
import { inputs } from "../create-release/inputs.ts";
import { readPart } from "../pack/declared-inputs.ts";

/**
 * A plan with what it shows of the notes that are declared: a changelog that no release could have, and,
 * where something is yet to be published, a file that is not there or a section that is not written. A
 * step may write the file, and a person the section until the tag is pushed, so these are warnings.
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
  const { changelog } = values;
  const found = changelogProblems(changelog, plan, meant, open);
  const problems: Problem[] = [];
  // Another run, of a tag, may be the one that makes the release.
  const warnings: Problem[] = [...found];
  // Notes of each crate and package are read where these are released.
  const isOne = changelog?.includes("{") !== true;
  if (plan.tag !== undefined && open.length > 0 && isOne) {
    const isTag = context.env["GITHUB_REF"]?.startsWith("refs/tags/") === true;
    const none = { body: undefined, bodyPath: undefined };
    const asked = { ...none, changelog, dryRun: meant.dryRun || !isTag };
    const wrong: Problem[] = [];
    const text = await readMaintainersText(asked, readTag(plan.tag), workspace, wrong);
    const isAbsent = ({ code }: Problem) => code === "file-unreadable";
    problems.push(...wrong.filter((each) => !isAbsent(each)));
    warnings.push(...text.warnings, ...wrong.filter(isAbsent));
  }
  return {
    ...plan,
    problems: [...plan.problems, ...problems.map(inFile)],
    warnings: [...plan.warnings, ...warnings.map(inFile)],
  };
}
