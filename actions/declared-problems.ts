import {
  readEnvironment,
  variableOf,
  type ActionContext,
  type InputsOf,
  type InputSpec,
} from "@fairlead/actionkit";
import { readAssets } from "@fairlead/assets";
import { isEmptyList } from "@fairlead/contents";
import { meantCratesTarget } from "@fairlead/crates";
import { declarableInputs, withoutAbsences } from "@fairlead/declaration";
import {
  manyOnOneTag,
  modeProblems,
  pathProblems,
  plannedTag,
  readTag,
  readUnits,
} from "@fairlead/github";
import { readEntries, type EntryKind } from "@fairlead/npm";
import { hasOwnTags, planPlatforms, templatesOf, type ReleasePlanInputs } from "@fairlead/plan";
import { eachOnce, ProblemsError, type Problem } from "@fairlead/publishing";
import { inputs as artifactsInputs } from "./check-artifacts/inputs.ts";
import { wantedArtifacts } from "./check-artifacts/wanted-artifacts.ts";
import { inputs as stagedInputs } from "./confirm-staged/inputs.ts";
import { inputs as releaseInputs } from "./create-release/inputs.ts";
import { atTemplate } from "./create-release/declared-templates.ts";
import { toReleaseInputs } from "./create-release/release-inputs.ts";
import { toNpmInputs, type npmInputs } from "./npm-inputs.ts";
import { noRelease } from "./pack/asset-releases.ts";
import { readPart } from "./pack/declared-inputs.ts";
import { inputs as assetsInputs } from "./package-release-assets/inputs.ts";
import { inputs as planInputs } from "./plan/inputs.ts";
import { inputs as cratesInputs } from "./publish-crates-ordered/inputs.ts";
import { inputs as metaInputs } from "./publish-meta/inputs.ts";
import { inputs as packagesInputs } from "./publish-npm-packages/inputs.ts";
import { inputs as platformInputs } from "./publish-npm-platform/inputs.ts";
import { inputs as summaryInputs } from "./release-summary/inputs.ts";
import { inputs as ciInputs } from "./wait-for-ci/inputs.ts";

/** What decides how the releases of a run are tagged. */
type Tagging = Pick<
  ReleasePlanInputs,
  "tag" | "ref" | "tagTemplate" | "cratesTagTemplate" | "npmTagTemplate"
>;

type Context = Pick<ActionContext, "declaration" | "env"> & { readonly tagging: Tagging };

/** What is wrong with a declaration. */
interface DeclaredProblems {
  readonly problems: readonly Problem[];
  /** What is wrong unless the step of another action gives the platforms. */
  readonly warnings: readonly Problem[];
}

/**
 * What is wrong with a declaration, for whichever action takes a field, as far as its file and the run
 * alone show it: values, entries, placeholders, and what does not go together. Each has its place in the
 * file. What the step gives itself is what it says for all actions.
 */
export async function declaredProblems(
  { declaration, env }: Pick<ActionContext, "declaration" | "env">,
  tagging: Tagging,
): Promise<DeclaredProblems> {
  const context = { declaration, env, tagging };
  const found = await Promise.all(
    [...declaration.values.keys()].map(async (action) => readers[action]?.(action, context)),
  );
  const all = found.flatMap((each) => each ?? []);
  const inOrder = (problems: readonly Problem[]) => eachOnce(problems).toSorted(byPlace);
  return {
    problems: inOrder([...declaration.problems, ...all.flatMap(({ problems }) => problems)]),
    warnings: inOrder(all.flatMap(({ warnings }) => warnings)),
  };
}

function byPlace(a: Problem, b: Problem): number {
  const { line = 0, column = 0 } = b;
  return (a.line ?? 0) - line || (a.column ?? 0) - column;
}

type Reader = (action: string, context: Context) => Promise<DeclaredProblems>;

/** How each action reads its part, by its name. */
export const readers: Readonly<Record<string, Reader>> = {
  "check-artifacts": reader(
    artifactsInputs,
    ({ artifacts, platforms }) => wantedArtifacts(artifacts, platforms).problems,
  ),
  "confirm-staged": reader(stagedInputs),
  "create-release": reader(releaseInputs, releaseProblems),
  "package-release-assets": reader(assetsInputs, ({ assets, platforms }, context) => {
    const byRelease = hasOwnTags(context.tagging) && !isOfTag(context.tagging);
    // The version is that of a run. An empty list is none.
    if (isEmptyList(assets)) return [];
    const tagOnly = context.declaration.values.get("create-release")?.get("tag-only")?.value;
    return [
      ...readAssets({ assets, platforms, byRelease, version: "1.0.0" }).problems,
      ...(tagOnly === true ? [noRelease] : []),
    ];
  }),
  plan: reader(
    planInputs,
    ({ platforms = [], runners }) => planPlatforms(platforms, runners).problems,
  ),
  "publish-crates-ordered": reader(
    cratesInputs,
    ({ index, registry }, { env }) =>
      meantCratesTarget(index, registry, readEnvironment(env).cargoTestIndex).problems,
  ),
  "publish-meta": reader(metaInputs, npmProblems("meta")),
  "publish-npm-packages": reader(packagesInputs, npmProblems("packages")),
  "publish-npm-platform": reader(platformInputs, npmProblems("platform")),
  "release-summary": reader(summaryInputs),
  "wait-for-ci": reader(ciInputs, ({ paths = [] }) => pathProblems(paths.map(({ text }) => text))),
};

/**
 * How an action reads its part.
 *
 * @param more what it finds wrong with its values, beside what is wrong with each of them
 */
function reader<S extends InputSpec>(
  spec: S,
  more: (
    values: InputsOf<S>,
    context: Context,
  ) => readonly Problem[] | Promise<readonly Problem[]> = () => [],
): Reader {
  return async (action, context) => {
    const given = givenByStep(action, context.env);
    const { values, problems, inFile } = readPart(action, spec, given, context);
    const declared = context.declaration.values.get(action);
    const isSaid = (input: string) => declared?.has(input) === true && given[input] === undefined;
    const all = [...problems, ...(await more(values, context))];
    // What the file does not say, a step may give. Of a tag, another action's field is told.
    const said = all.filter(
      ({ code, input = "" }) => isSaid(input) || code === "tag-of-one-release",
    );
    const found = withoutAbsences(said, context.declaration);
    const mayBeGiven = "platforms" in spec && values["platforms"] === undefined;
    const isOpen = ({ code }: Problem) => mayBeGiven && code === "placeholder-without-value";
    return {
      problems: found.filter((each) => !isOpen(each)).map(inFile),
      warnings: found.filter(isOpen).map(inFile),
    };
  };
}

function npmProblems(kind: EntryKind) {
  return (values: InputsOf<typeof npmInputs>, { env }: Context) => {
    const environment = readEnvironment(env);
    const given = toNpmInputs(kind, values, { checkBinaries: true }, environment);
    const lists = given.lists.filter(({ text }) => !isEmptyList(text));
    return readEntries({ ...given, lists }, environment.npmRegistrySetting);
  };
}

/** What the step of a plan says of fields that another action takes, too: by the inputs of that one. */
function givenByStep(action: string, env: ActionContext["env"]): Record<string, string> {
  const own = [...declarableInputs(action)];
  const given = [...declarableInputs("plan")].flatMap(([input, fields]) => {
    const [field, ...more] = fields;
    const text = env[variableOf(input)] ?? "";
    // One for two fields does not say what is which.
    if (field === undefined || more.length > 0 || text.trim() === "") return [];
    return own.flatMap(([name, from]) => (from.includes(field) ? [[name, text] as const] : []));
  });
  return Object.fromEntries(given);
}

/** What does not go with one release, or with a release of each crate and package, by the templates of tags. */
async function releaseProblems(
  values: InputsOf<typeof releaseInputs>,
  context: Context,
): Promise<readonly Problem[]> {
  const { env, tagging } = context;
  const environment = readEnvironment(env);
  const given = toReleaseInputs(values, environment);
  if (!hasOwnTags(tagging)) {
    return modeProblems(given, readTag("v1.0.0"), given.prerelease === "true");
  }
  // A run of a tag may make the one release of that tag.
  if (isOfTag(tagging)) {
    const run = { ...tagging, templates: templatesOf(tagging) };
    return manyOnOneTag(given, run).map((problem) => atTemplate(problem, context));
  }
  try {
    const { workspace, temp } = environment;
    await readUnits({ ...given, tag: plannedTag, crates: [], npm: [] }, [], workspace, temp);
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
}

function isOfTag({ tag, ref }: Tagging): boolean {
  return tag !== undefined || ref.startsWith("refs/tags/");
}
