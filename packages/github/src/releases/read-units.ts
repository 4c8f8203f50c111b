import { eachOnce, ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import { readTag } from "./tag.ts";
import { fillUnit, plannedTag, unknownWords, type UnitWords } from "./unit-template.ts";
import type { OneRelease, ReleaseInputs } from "./release-inputs.ts";
import { originOf, type Origin } from "./unit-turn.ts";
import { readShipped, readWanted, type WantedRelease } from "./wanted-release.ts";

/** One unit that is to have a tag of its own, and the inputs of its release. */
export interface ReleaseUnit {
  readonly name: string;
  readonly version: string;
  readonly tag: string;
  readonly origin: Origin;
  readonly inputs: OneRelease;
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
  const template = inputs.tag ?? "";
  const items = [...inputs.crates, ...inputs.npm];
  const wrongTemplates = templateProblems(inputs);
  const wrongWhole = wholeProblems(inputs);
  const found = [...problems, ...wrongTemplates, ...wrongWhole];
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
        message: `The placeholder {tag} has no value for ${name}: \`${kind}\` does not say its tag.`,
        remedy: `Give the plan's output ${kind}, or write the tag as in {name}-v{version}.`,
        input: kind,
      });
    } else if (planned !== undefined && planned !== tag && wrongTemplates.length === 0) {
      found.push({
        code: "unit-tag-disagrees",
        unit: name,
        message: `\`tag\` makes ${tag} of ${name}, and the plan says ${planned}.`,
        remedy: "Set `tag` to {tag}, which takes the tags of the plan.",
        input: "tag",
      });
    }
    const needsPath = hasPath(template) || (textsHavePath && inputs.tagOnly !== kind);
    if (needsPath && path === undefined) {
      found.push({
        code: "placeholder-without-value",
        unit: name,
        message: `The placeholder {path} has no value for ${name}: \`${kind}\` does not say its folder.`,
        remedy: `Give the plan's output ${kind}, and leave out what has no folder.`,
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
    const origin = originOf(
      same.map(({ item }) => item),
      inputs.sha,
    );
    const ofKind = (kind: string): readonly ListItem[] =>
      same.flatMap((each) => (each.kind === kind ? [each.item] : []));
    return [
      {
        ...{ name: unit.name, version: unit.version, tag: unit.tag, origin },
        inputs: {
          ...filled(whole, unit),
          ...{ files: filesOf(whole, released), mayLack: origin.kind === "commit" },
          unpacked: filledFor(released, whole.unpacked ?? []).flat(),
          ...{ tag: unit.tag, crates: ofKind("crates"), npm: ofKind("npm") },
          makeLatest: latestOf(whole, unit.name),
          latestIsChosen: whole.makeLatest === "auto",
        },
      },
    ];
  });
  // All but what a unit that is released already need not have: its files, its section of a changelog.
  for (const unit of units) {
    const { inputs: own } = unit;
    const bare = {
      ...{ ...own, files: undefined, bodyPath: undefined, changelog: undefined },
      // Told above already.
      ...(wrongWhole.length > 0 && { makeLatest: "auto" as const }),
    };
    found.push(...(await problemsOf(() => readWanted(bare, [], workspace, temp))));
  }
  throwProblems(eachOnce(found));
  return units;
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
function tagAlone(inputs: ReleaseInputs): ReleaseInputs {
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
function latestOf({ makeLatest, repository, tagOnly }: ReleaseInputs, name: string) {
  if (tagOnly === true) return makeLatest;
  const [, repo] = repository.split("/");
  return makeLatest !== "auto" || name.replace(/^@[^/]*\//, "") === repo ? makeLatest : "false";
}

function filled(inputs: ReleaseInputs, unit: UnitWords) {
  const fill = (text: string | undefined) =>
    text === undefined ? undefined : fillUnit(text, unit);
  return {
    ...inputs,
    ...{ name: fill(inputs.name), changelog: fill(inputs.changelog) },
    bodyPath: fill(inputs.bodyPath),
  };
}

/** The files of a release; each pattern must fit something of one of the units that share it. */
function filesOf(inputs: ReleaseInputs, units: readonly (UnitWords & { readonly tag: string })[]) {
  const packed = inputs.filesOf?.get(units[0]?.tag ?? "");
  return packed ?? (inputs.files && filledFor(units, inputs.files));
}

function filledFor(units: readonly UnitWords[], templates: readonly string[]) {
  return templates.map((template) => [...new Set(units.map((unit) => fillUnit(template, unit)))]);
}

function templateProblems({ tag, name, changelog, bodyPath, files }: ReleaseInputs): Problem[] {
  const templates = [
    ["tag", tag],
    ["name", name],
    ["changelog", changelog],
    ["body-path", bodyPath],
  ] as const;
  const unknown = templates.flatMap(([input, template]) => {
    const words = unknownWords(template ?? "");
    if (words.length === 0) return [];
    return [
      {
        code: "placeholder-unknown",
        message: `The input "${input}" is ${JSON.stringify(template)}, and ${words.join(", ")} is not a placeholder of it.`,
        remedy: "Known are {name}, {version}, {path} and {tag}.",
        input,
      },
    ];
  });
  const shared = (files ?? []).filter((pattern) => !/\{(?:name|path)\}/.test(pattern));
  return [
    ...unknown,
    ...(tag?.includes("{version}") === true || tag === plannedTag
      ? []
      : [
          {
            code: "tag-template-without-version",
            message: `The input "tag" is ${JSON.stringify(tag)}: every version would have the same tag.`,
            remedy: "Add {version}, as in {name}-v{version} or {name}@{version}.",
            input: "tag",
          },
        ]),
    ...shared.map((pattern) => ({
      code: "placeholder-missing",
      message: `The pattern ${JSON.stringify(pattern)} in \`files\` would give every release the same files.`,
      remedy: "Add {name} or {path}, or make the release that has files in a separate step.",
      input: "files",
    })),
  ];
}

/** What does not go with many releases. */
function wholeProblems(inputs: ReleaseInputs): Problem[] {
  const { crates, npm, extraTags, makeLatest } = inputs;
  const isLatestForAll = makeLatest === "true" && crates.length + npm.length > 1;
  const wrong = [
    ...(extraTags.length > 0 ? ["extra-tags"] : []),
    ...(isLatestForAll ? ["make-latest"] : []),
  ];
  return wrong.map((input) => ({
    code: "input-of-one-release",
    message: `\`${input}\` is for one release, and \`tag\` makes one for each crate and package.`,
    remedy:
      input === "make-latest"
        ? "Omit make-latest: the crate or package that the repository is named after becomes the latest. Or make the release that should be the latest in a separate step."
        : "Move them in a separate step.",
    input,
  }));
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
