import { readEnvironment, type ActionContext } from "@fairlead/actionkit";
import {
  checkDeclaredUnits,
  plannedTag,
  readDeclared,
  readTextFile,
  type DeclaredInputs,
} from "@fairlead/github";
import {
  changelogProblems,
  hasOwnTags,
  type PlannedUnit,
  type ReleasePlan,
  type ReleasePlanInputs,
  withoutTagging,
} from "@fairlead/plan";
import { eachOnce, ProblemsError, type Problem } from "@fairlead/publishing";
import { inputs } from "../create-release/inputs.ts";
import { toReleaseInputs } from "../create-release/release-inputs.ts";
import { readPart } from "../pack/declared-inputs.ts";

type Meant = Pick<
  ReleasePlanInputs,
  "dryRun" | "tagTemplate" | "cratesTagTemplate" | "npmTagTemplate"
>;

/** What a release would be refused for, and what it would only be told. */
interface Found {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

const nothing: Found = { problems: [], warnings: [] };

/**
 * A plan with what it shows of the releases that are declared: a changelog that no release could have, a
 * file that is not there, a section that is not written, and what does not go with the tag. A section may
 * be written until the tag is pushed, so before that it is a warning. Texts of `body-path` and files may be
 * made by a step, so they are not looked for.
 *
 * @param workspace where the checkout is, absolute
 */
export async function withChangelog(
  plan: ReleasePlan,
  meant: Meant,
  context: Pick<ActionContext, "declaration" | "env">,
  workspace: string,
): Promise<ReleasePlan> {
  const { values, inFile } = readPart("create-release", inputs, {}, context);
  const { changelog } = values;
  const environment = readEnvironment(context.env);
  const declared: DeclaredInputs = {
    ...toReleaseInputs(values, environment),
    // A step may make them.
    ...{ files: undefined, bodyPath: undefined },
  };
  const units = (section: ReleasePlan["crates"]) =>
    section?.isAsked === true ? section.units.filter(({ published }) => !published) : [];
  const open = { crates: units(plan.crates), npm: units(plan.npm) };
  const all = [...open.crates, ...open.npm];
  const found = hasOwnTags(meant)
    ? await ofUnits({ ...declared, dryRun: meant.dryRun }, open, plan, workspace)
    : await ofOne(
        { ...declared, dryRun: meant.dryRun || !isTag(context) },
        all.length > 0 || isUnasked(plan),
        plan,
        workspace,
      );
  const isDeclared = ({ input }: Problem) =>
    input === undefined || context.declaration.values.get("create-release")?.has(input) === true;
  const told = (problems: readonly Problem[]) => problems.filter(isDeclared).map(inFile);
  return {
    ...plan,
    problems: withoutTagging(eachOnce([...plan.problems, ...told(found.problems)]), meant),
    warnings: eachOnce([
      ...plan.warnings,
      // Another run, of a tag, may be the one that makes the release.
      ...changelogProblems(changelog, plan, meant, all).map(inFile),
      ...told(found.warnings),
    ]),
  };
}

/** Whether what is published is not known: what is wrong kept the plan from asking. */
function isUnasked({ crates, npm, problems }: ReleasePlan): boolean {
  return problems.length > 0 && crates?.isAsked !== true && npm?.isAsked !== true;
}

function isTag({ env }: Pick<ActionContext, "env">): boolean {
  return env["GITHUB_REF"]?.startsWith("refs/tags/") === true;
}

/** Of the one release, in which nothing is filled in. */
async function ofOne(
  declared: DeclaredInputs,
  isOpen: boolean,
  { tag }: Pick<ReleasePlan, "tag">,
  workspace: string,
): Promise<Found> {
  const { changelog } = declared;
  if (/\{(?:name|path|tag)\}/.test(changelog ?? "")) return nothing;
  if (tag !== undefined && isOpen) {
    const { problems, warnings } = await readDeclared({ ...declared, tag }, workspace);
    return problems.length > 0 ? { problems, warnings: [] } : { problems, warnings };
  }
  // There is no section to look for, and a pack takes the file as it is.
  if (changelog === undefined) return nothing;
  const text = await readTextFile(changelog, "changelog", workspace);
  return typeof text === "string" ? nothing : { problems: [text], warnings: [] };
}

/** Of the release of each crate and package that is not published yet. */
async function ofUnits(
  declared: DeclaredInputs,
  open: Readonly<Record<"crates" | "npm", readonly PlannedUnit[]>>,
  { tag }: Pick<ReleasePlan, "tag">,
  workspace: string,
): Promise<Found> {
  // A run of a tag makes no such release.
  if (tag !== undefined || declared.changelog === undefined) return nothing;
  const all = { ...declared, tag: plannedTag, crates: items(open.crates), npm: items(open.npm) };
  return caught(() => checkDeclaredUnits(all, workspace));
}

/** As the plan's outputs have them. What an artifact brings has its folder when it is there. */
function items(units: readonly PlannedUnit[]) {
  return units
    .filter(({ path: folder, isWithOther }) => folder !== "none" && isWithOther !== true)
    .map(({ name, version, path: folder, tag }) => ({
      text: name,
      object: { name, version, path: folder, tag, published: false },
    }));
}

async function caught(warningsOf: () => Promise<readonly Problem[]>): Promise<Found> {
  try {
    return { problems: [], warnings: await warningsOf() };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { problems: error.problems, warnings: [] };
  }
}
