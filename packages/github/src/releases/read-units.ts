import { eachOnce, ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import { readTag, type LatestWish } from "./tag.ts";
import { templateProblems, wholeProblems } from "./unit-problems.ts";
import { fillUnit, plannedTag, type UnitWords } from "./unit-template.ts";
import type {
  DeclaredInputs,
  DeclaredRelease,
  OneRelease,
  ReleaseInputs,
} from "./release-inputs.ts";
import { originOf, type Origin } from "./unit-turn.ts";
import { readDeclared, readShipped, readWanted, type WantedRelease } from "./wanted-release.ts";

/** One unit that is to have a tag of its own, and the inputs of its release. */
export interface ReleaseUnit {
  readonly name: string;
  readonly version: string;
  readonly tag: string;
  readonly origin: Origin;
  readonly inputs: OneRelease;
}

/** The same as far as it is declared. */
interface DeclaredUnit extends Pick<ReleaseUnit, "name" | "version" | "tag"> {
  readonly items: readonly ListItem[];
  readonly inputs: DeclaredRelease;
}

/**
 * The units of `crates` and `npm`, each with the inputs of its own release: `tag`, `name`, `changelog`,
 * `body-path` and `files` are templates. A crate and a package with the same tag share a release.
 *
 * @throws ProblemsError with all that is wrong, but what only the files and texts of a unit show
 */
export async function readUnits(
  inputs: ReleaseInputs,
  problems: readonly Problem[],
  workspace: string,
  temp: string,
): Promise<readonly ReleaseUnit[]> {
  const declared = declaredUnits(inputs);
  const { sha, repository, token } = inputs;
  const units = declared.units.map(({ items, inputs: own, ...unit }) => {
    const origin = originOf(items, sha);
    const makeLatest = latestOf({ ...own, repository }, unit.name);
    const ofJob = { sha, repository, token, mayLack: origin.kind === "commit", makeLatest };
    return { ...unit, origin, inputs: { ...own, ...ofJob } };
  });
  const found = [...problems, ...declared.problems];
  for (const { inputs: own } of units) {
    const bare = { ...own, ...withoutContents(own, inputs) };
    found.push(...(await problemsOf(() => readWanted(bare, [], workspace, temp))));
  }
  throwProblems(eachOnce(found));
  return units;
}

/**
 * What is wrong with the releases of the units of `crates` and `npm`, and what they would only be told, as
 * far as it shows in what is declared.
 *
 * @throws ProblemsError with all that is wrong
 */
export async function checkDeclaredUnits(
  inputs: DeclaredInputs,
  workspace: string,
): Promise<readonly Problem[]> {
  const { units, problems } = declaredUnits(inputs);
  const read = (more: (own: DeclaredRelease) => Partial<DeclaredRelease>) =>
    Promise.all(units.map(({ inputs: own }) => readDeclared({ ...own, ...more(own) }, workspace)));
  const bare = await read((own) => withoutContents(own, inputs));
  throwProblems(eachOnce([...problems, ...bare.flatMap((one) => one.problems)]));
  const whole = await read(() => ({}));
  throwProblems(whole.flatMap((one) => one.problems));
  return whole.flatMap(({ warnings }) => warnings);
}

/** The units of `crates` and `npm`, and what is wrong with how they are declared. */
function declaredUnits(inputs: DeclaredInputs): {
  readonly units: readonly DeclaredUnit[];
  readonly problems: readonly Problem[];
} {
  const template = inputs.tag ?? "";
  const items = [...inputs.crates, ...inputs.npm];
  const wrongTemplates = templateProblems(inputs);
  const found = [...wrongTemplates, ...wholeProblems(inputs)];
  const read = items.flatMap((item) => {
    const kind = inputs.crates.includes(item) ? "crates" : "npm";
    const [unit] = readShipped([item], kind, readTag(template), found);
    if (unit === undefined) return [];
    const planned = textIn(item, "tag");
    const own = { ...unit, path: textIn(item, "path") };
    return [{ ...own, planned, tag: fillUnit(template, { ...own, tag: planned }), item, kind }];
  });
  const { name: title, changelog, bodyPath, files = [] } = inputs;
  const hasPath = (text: string | undefined) => text?.includes("{path}") === true;
  const textsHavePath = [title, changelog, bodyPath, ...files].some(hasPath);
  for (const { name, path, tag, planned, kind } of read) {
    if (template === plannedTag && planned === undefined) {
      found.push({
        code: "placeholder-without-value",
        unit: name,
        message: `The placeholder {tag} has no value for ${name}: \`${kind}\` does not include the tag.`,
        remedy: `Use the plan's output ${kind}, or write the tag as in {name}-v{version}.`,
        input: kind,
      });
    } else if (planned !== undefined && planned !== tag && wrongTemplates.length === 0) {
      found.push({
        code: "unit-tag-disagrees",
        unit: name,
        message: `\`tag\` gives ${tag} for ${name}, but the plan says ${planned}.`,
        remedy: "Set `tag` to {tag}, which takes the tags of the plan.",
        input: "tag",
      });
    }
    const needsPath = hasPath(template) || (textsHavePath && inputs.tagOnly !== kind);
    if (needsPath && path === undefined) {
      found.push({
        code: "placeholder-without-value",
        unit: name,
        message: `The placeholder {path} has no value for ${name}: \`${kind}\` does not include the folder.`,
        remedy: `Use the plan's output ${kind}, and omit what has no folder.`,
        input: kind,
      });
    }
  }
  const units = [...Map.groupBy(read, ({ tag }) => tag).values()].flatMap((same) => {
    // A release of both is made with the texts of the one that may have some.
    const released = same.filter(({ kind }) => kind !== inputs.tagOnly);
    const unit = released[0] ?? same[0];
    if (unit === undefined) return [];
    const whole =
      released.length === 0 ? tagAlone(inputs) : { ...inputs, tagOnly: inputs.tagOnly === true };
    const ofKind = (kind: string): readonly ListItem[] =>
      same.flatMap((each) => (each.kind === kind ? [each.item] : []));
    return [
      {
        ...{ name: unit.name, version: unit.version, tag: unit.tag },
        items: same.map(({ item }) => item),
        inputs: {
          ...filled(whole, unit),
          files: filesOf(whole, released),
          unpacked: filledFor(released, whole.unpacked ?? []).flat(),
          ...{ tag: unit.tag, crates: ofKind("crates"), npm: ofKind("npm") },
        },
      },
    ];
  });
  return { units, problems: found };
}

/**
 * Without what a unit that is released already need not have: its files, its section of a changelog. A
 * placeholder without a value is told of all units, and so is the latest of many.
 */
function withoutContents(own: DeclaredRelease, whole: DeclaredInputs): Partial<DeclaredRelease> {
  return {
    ...{ files: undefined, bodyPath: undefined, changelog: undefined },
    ...(own.name?.includes("{path}") === true && { name: undefined }),
    ...(wholeProblems(whole).length > 0 && { makeLatest: "auto" }),
  };
}

/** What each unit's release is to be, with all that is wrong with any of them. */
export async function readUnitsWanted(
  units: readonly ReleaseUnit[],
  workspace: string,
  temp: string,
): Promise<{ readonly wanted: readonly WantedRelease[]; readonly problems: readonly Problem[] }> {
  const wanted: WantedRelease[] = [];
  const problems: Problem[] = [];
  for (const { inputs } of units) {
    problems.push(
      ...(await problemsOf(async () => {
        wanted.push(await readWanted(inputs, [], workspace, temp));
      })),
    );
  }
  return { wanted, problems };
}

function textIn({ object }: ListItem, key: "path" | "tag"): string | undefined {
  const said = object?.[key];
  return typeof said === "string" && said !== "none" ? said : undefined;
}

/** Without all that only a release has: what is said of the others' releases is not meant for it. */
function tagAlone(inputs: DeclaredInputs): DeclaredInputs {
  return {
    ...{ ...inputs, tagOnly: true, rolling: false, draft: false },
    ...{
      files: undefined,
      filesOf: new Map(),
      unpacked: [],
      name: undefined,
      body: undefined,
      bodyPath: undefined,
    },
    ...{ changelog: undefined, prerelease: "auto", makeLatest: "auto" },
  };
}

/** Of many releases, the one that the repository is named after can be the latest. */
function latestOf(
  { makeLatest, repository, tagOnly }: Pick<OneRelease, "makeLatest" | "repository" | "tagOnly">,
  name: string,
): LatestWish {
  if (tagOnly === true) return makeLatest;
  const [, repo] = repository.split("/");
  return makeLatest !== "auto" || name.replace(/^@[^/]*\//, "") === repo ? makeLatest : "none";
}

function filled(inputs: DeclaredInputs, unit: UnitWords) {
  const fill = (text: string | undefined) =>
    text === undefined ? undefined : fillUnit(text, unit);
  return {
    ...inputs,
    ...{ name: fill(inputs.name), changelog: fill(inputs.changelog) },
    bodyPath: fill(inputs.bodyPath),
  };
}

/** The files of a release; each pattern must fit something of one of the units that share it. */
function filesOf(inputs: DeclaredInputs, units: readonly (UnitWords & { readonly tag: string })[]) {
  const packed = inputs.filesOf?.get(units[0]?.tag ?? "");
  return packed ?? (inputs.files && filledFor(units, inputs.files));
}

function filledFor(units: readonly UnitWords[], templates: readonly string[]) {
  return templates.map((template) => [...new Set(units.map((unit) => fillUnit(template, unit)))]);
}

async function problemsOf(read: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await read();
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
}
