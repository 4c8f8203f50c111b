import { throwProblems, type Problem } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import semver from "semver";
import type { Shipped } from "../notes/shipped.ts";
import type { LocalAsset } from "./asset-plan.ts";
import { findAssets, hashFiles } from "./asset-files.ts";
import { modeProblems } from "./mode-problems.ts";
import type { DeclaredRelease, OneRelease, ReleaseInputs } from "./release-inputs.ts";
import { readText } from "./maintainers-text.ts";
import { readTag, type LatestWish, type Tag } from "./tag.ts";
import { isTagName, noTagName, tagName } from "./tag-name.ts";
import { unitFields } from "./unit-fields.ts";

/** A release as it is to be. */
export interface WantedRelease extends Pick<
  ReleaseInputs,
  | "sha"
  | "name"
  | "generateNotes"
  | "draft"
  | "publishWhen"
  | "extraTags"
  | "tagOnly"
  | "rolling"
  | "dryRun"
  | "repository"
> {
  readonly tag: Tag;
  /** In the maintainer's words. */
  readonly text: string | undefined;
  /** A file of the repository that `text` ends with. */
  readonly textFile: string | undefined;
  readonly crates: readonly Shipped[];
  readonly npm: readonly Shipped[];
  readonly assets: readonly LocalAsset[];
  readonly prerelease: boolean;
  /** As the input says it; undefined: `auto`. */
  readonly prereleaseGiven: boolean | undefined;
  readonly makeLatest: LatestWish;
  /** What stops a release and no dry run. */
  readonly warnings: readonly Problem[];
}

/** A release as far as it is declared: without its files, and what the job knows. */
export interface DeclaredWanted extends Omit<WantedRelease, "sha" | "repository" | "assets"> {
  /** All that is wrong with it. */
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks all that a release is made of; asks nobody.
 *
 * @param problems what is wrong already, to be told together
 * @throws ProblemsError with all that is wrong
 */
export async function readWanted(
  inputs: OneRelease,
  problems: readonly Problem[],
  workspace: string,
  temp: string,
): Promise<WantedRelease> {
  const { problems: ofDeclared, ...declared } = await readDeclared(inputs, workspace);
  const { found: files, problems: ofFiles } = await findAssets(inputs.files, workspace, temp);
  const [lacking, wrong] = lacksAside(inputs, ofFiles);
  throwProblems([...problems, ...ofDeclared, ...jobProblems(inputs), ...wrong]);
  const { sha, repository } = inputs;
  return {
    ...{ ...declared, sha, repository, assets: await hashFiles(files) },
    warnings: [...declared.warnings, ...lacking],
  };
}

/** What a job gives to a release that it makes. */
function jobProblems({ sha, token, repository }: OneRelease): Problem[] {
  const found: Problem[] = [];
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) {
    found.push({
      code: "commit-invalid",
      message: `The commit to release is ${sha === "" ? "unknown" : JSON.stringify(sha)}; expected a full commit hash.`,
      remedy: "Set `sha` to the plan's output sha.",
      input: "sha",
    });
  }
  if (token === undefined) {
    found.push({
      code: "token-missing",
      message: "`github-token` is empty.",
      remedy: "Omit it, and add `contents: write` to the job's permissions.",
      input: "github-token",
    });
  }
  if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) {
    found.push({
      code: "repository-unknown",
      message: "GITHUB_REPOSITORY does not name the repository to release.",
      remedy: "Set it to owner/name, as GitHub's runner does.",
    });
  }
  return found;
}

/** Reads and checks what is declared of a release: its tag and its texts, without its files. */
export async function readDeclared(
  inputs: DeclaredRelease,
  workspace: string,
): Promise<DeclaredWanted> {
  const found: Problem[] = [];
  const tag = readTag(tagName(inputs, found));
  const isTag = found.length === 0;
  for (const extra of inputs.extraTags) {
    if (extra === tag.name) {
      found.push({
        code: "extra-tag-is-release-tag",
        message: `\`extra-tags\` names ${extra}, which is the tag of the release itself.`,
        remedy: "Leave it out.",
        input: "extra-tags",
      });
    } else if (!isTagName(extra)) found.push(noTagName(extra, "extra-tags"));
  }
  const prerelease = inputs.prerelease === "auto" ? tag.prerelease : inputs.prerelease === "true";
  if (prerelease && inputs.makeLatest === "true") {
    found.push({
      code: "prerelease-as-latest",
      message: `\`make-latest\` is true, but ${tag.name} is a prerelease, which GitHub never marks as the latest release.`,
      remedy: "Omit make-latest, or set prerelease to false if this is a release.",
      input: "make-latest",
    });
  }
  found.push(...modeProblems(inputs, tag, prerelease));
  const shipped = {
    crates: readShipped(inputs.crates, "crates", tag, found),
    npm: readShipped(inputs.npm, "npm", tag, found),
  };
  const name = titleOf(inputs, tag, found);
  const ofTexts: Problem[] = [];
  const { text, warnings } = await readText(withoutUnits(inputs), tag, workspace, ofTexts);
  const [lacking, wrong] = lacksAside(inputs, ofTexts);
  const { generateNotes, draft, makeLatest, extraTags, dryRun, rolling, publishWhen } = inputs;
  return {
    ...{
      tag,
      name,
      text,
      generateNotes,
      draft,
      makeLatest,
      extraTags,
      dryRun,
      rolling,
      prerelease,
    },
    ...{ ...shipped, tagOnly: inputs.tagOnly === true, publishWhen },
    warnings: [...looksLikePrerelease(tag, inputs), ...warnings, ...lacking],
    textFile: inputs.changelog ?? inputs.bodyPath,
    prereleaseGiven: inputs.prerelease === "auto" ? undefined : inputs.prerelease === "true",
    problems: [...found, ...wrong].filter(({ code }) => isTag || !wantsVersion.has(code)),
  };
}

/** What a tag without a version lacks; of what is not a tag at all that is no news. */
const wantsVersion = new Set([
  ...["tag-without-version", "placeholder-without-value", "unit-without-version"],
]);

/** What a release may lack, and what stops it. */
function lacksAside(
  { mayLack }: Pick<OneRelease, "mayLack">,
  problems: readonly Problem[],
): readonly [lacking: readonly Problem[], wrong: readonly Problem[]] {
  const isLack = ({ code }: Problem) => mayLack === true && lacks.has(code);
  return [problems.filter(isLack), problems.filter((problem) => !isLack(problem))];
}

/** Without the texts whose names hold what only a crate or package fills in: that is told. */
function withoutUnits(inputs: DeclaredRelease): DeclaredRelease {
  const told = new Set(unitFields(inputs).map(({ input }) => input));
  return {
    ...inputs,
    ...(told.has("changelog") && { changelog: undefined }),
    ...(told.has("body-path") && { bodyPath: undefined }),
  };
}

/** What a checkout has no more, or not yet. */
const lacks = new Set(["changelog-section-missing", "file-unreadable", "pattern-unmatched"]);

/** The title, with the version that the tag ends in. */
function titleOf(
  { name }: Pick<ReleaseInputs, "name">,
  tag: Tag,
  problems: Problem[],
): string | undefined {
  if (name?.includes("{version}") !== true) return name;
  if (tag.version !== undefined) return name.replaceAll("{version}", tag.version);
  problems.push({
    code: "placeholder-without-value",
    message: `The placeholder {version} in \`name\` has no value: the tag ${tag.name} ends in no version.`,
    remedy: "Leave it out, or release a tag such as v1.2.3.",
    input: "name",
  });
  return name;
}

/**
 * A tag that is taken for a prerelease by its look, for want of a semantic version: that may be wrong.
 * A rolling release cannot be anything else.
 */
function looksLikePrerelease(tag: Tag, { prerelease: given, rolling }: DeclaredRelease): Problem[] {
  if (rolling || given !== "auto" || tag.version !== undefined || !tag.prerelease) return [];
  return [
    {
      code: "prerelease-guessed",
      message: `The tag ${tag.name} has no semantic version and looks like a prerelease, so the release is marked as one.`,
      remedy: "Set `prerelease` to `true` or `false`.",
      input: "prerelease",
    },
  ];
}

/** What was shipped: the plan's objects, or `name@version`, or names at the version of the tag. */
export function readShipped(
  items: readonly ListItem[],
  input: string,
  { name: tag, version: ofTag }: Tag,
  problems: Problem[],
): readonly Shipped[] {
  return items.flatMap(({ text, object }) => {
    const at = text.lastIndexOf("@");
    const given = object?.["version"];
    const version = typeof given === "string" ? given : at > 0 ? text.slice(at + 1) : ofTag;
    if (version !== undefined && version !== "" && semver.valid(version) === null) {
      problems.push({
        code: "unit-version-invalid",
        unit: text,
        message: `\`${input}\` names ${text}, but ${JSON.stringify(version)} is not a version.`,
        remedy: "Write name@1.2.3, with all three numbers.",
        input,
      });
      return [];
    }
    if (version !== undefined && version !== "") {
      const name = object === undefined && at > 0 ? text.slice(0, at) : text;
      return [{ name, version, ...(object?.["program"] === true && { isProgram: true as const }) }];
    }
    problems.push({
      code: "unit-without-version",
      unit: text,
      message: `\`${input}\` names ${text} without a version, and the tag ${JSON.stringify(tag)} has none.`,
      remedy: `Write ${text}@1.2.3, or use the plan's output ${input}.`,
      input,
    });
    return [];
  });
}
