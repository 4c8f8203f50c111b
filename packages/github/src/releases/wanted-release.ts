import { throwProblems, type Problem } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import semver from "semver";
import type { Shipped } from "../notes/shipped.ts";
import type { LocalAsset } from "./asset-plan.ts";
import { findAssets, hashFiles } from "./asset-files.ts";
import { modeProblems } from "./mode-problems.ts";
import type { OneRelease, ReleaseInputs } from "./release-inputs.ts";
import { readText } from "./maintainers-text.ts";
import { readTag, type Tag } from "./tag.ts";

/** A release as it is to be. */
export interface WantedRelease extends Pick<
  ReleaseInputs,
  | "sha"
  | "name"
  | "generateNotes"
  | "draft"
  | "publishWhen"
  | "makeLatest"
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
  readonly latestIsChosen?: boolean;
  /** What stops a release and no dry run. */
  readonly warnings: readonly Problem[];
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
  const found: Problem[] = [...problems];
  const tag = readTag(tagName(inputs, found));
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(inputs.sha)) {
    found.push({
      code: "commit-invalid",
      message: `The commit that is released is ${inputs.sha === "" ? "not known" : JSON.stringify(inputs.sha)}; expected a full commit name.`,
      remedy: "Set `sha` to the plan's output sha.",
      input: "sha",
    });
  }
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
      message: `\`make-latest\` is true, and ${tag.name} is a prerelease, which GitHub never marks as the latest release.`,
      remedy: "Omit make-latest, or set prerelease to false if this is a release.",
      input: "make-latest",
    });
  }
  if (inputs.token === undefined) {
    found.push({
      code: "token-missing",
      message: "`github-token` is empty.",
      remedy: "Omit it, and add `contents: write` to the job's permissions.",
      input: "github-token",
    });
  }
  if (!/^[^/\s]+\/[^/\s]+$/.test(inputs.repository)) {
    found.push({
      code: "repository-unknown",
      message: "GITHUB_REPOSITORY does not name the repository to release.",
      remedy: "Set it to owner/name, as GitHub's runner does.",
    });
  }
  found.push(...modeProblems(inputs, tag, prerelease));
  const shipped = {
    crates: readShipped(inputs.crates, "crates", tag, found),
    npm: readShipped(inputs.npm, "npm", tag, found),
  };
  const name = titleOf(inputs, tag, found);
  const ofTexts: Problem[] = [];
  const { text, warnings } = await readText(inputs, tag, workspace, ofTexts);
  const { found: files, problems: ofFiles } = await findAssets(inputs.files, workspace, temp);
  const isLack = ({ code }: Problem) => inputs.mayLack === true && lacks.has(code);
  const [lacking = [], wrong = []] = [true, false].map((side) =>
    [...ofTexts, ...ofFiles].filter((problem) => isLack(problem) === side),
  );
  throwProblems([...found, ...wrong]);

  const { sha, generateNotes, draft, makeLatest, extraTags, dryRun, repository } = inputs;
  const { rolling } = inputs;
  return {
    ...{ tag, sha, name, text, generateNotes, draft, makeLatest, extraTags, dryRun, repository },
    ...{ ...shipped, tagOnly: inputs.tagOnly === true, rolling },
    warnings: [...looksLikePrerelease(tag, inputs), ...warnings, ...lacking],
    publishWhen: inputs.publishWhen,
    textFile: inputs.changelog ?? inputs.bodyPath,
    assets: await hashFiles(files),
    prerelease,
    prereleaseGiven: inputs.prerelease === "auto" ? undefined : inputs.prerelease === "true",
    ...(inputs.latestIsChosen === true && { latestIsChosen: true }),
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
function looksLikePrerelease(tag: Tag, { prerelease: given, rolling }: OneRelease): Problem[] {
  if (rolling || given !== "auto" || tag.version !== undefined || !tag.prerelease) return [];
  return [
    {
      code: "prerelease-guessed",
      message: `The tag ${tag.name} has no semantic version, and looks like a prerelease: the release is marked as one.`,
      remedy: "Set `prerelease` to `true` or `false`.",
      input: "prerelease",
    },
  ];
}

function tagName({ tag, ref }: OneRelease, problems: Problem[]): string {
  const name = (tag ?? (ref.startsWith("refs/tags/") ? ref : "")).replace(/^refs\/tags\//, "");
  if (name === "") {
    problems.push({
      code: "tag-missing",
      message: `There is no tag to release: this run is on ${ref === "" ? "no ref" : ref}, and \`tag\` is empty.`,
      remedy: "Set `tag`, for example to the plan's output tag.",
      input: "tag",
    });
  } else if (name === "none") {
    problems.push({
      code: "tag-missing",
      message: "`tag` is none, which is what the plan outputs when it knows no tag.",
      remedy: "Set `tag`, `version` or `version-from` on the plan, or write the tag out.",
      input: "tag",
    });
  } else if (isBranch(name, ref)) {
    problems.push({
      code: "tag-is-branch",
      message: `\`tag\` is ${JSON.stringify(name)}, not a tag: this run is on ${ref}.`,
      remedy: "Run the workflow on the tag, or set `tag` to its name, such as v1.2.3.",
      input: "tag",
    });
  } else if (!isTagName(name)) problems.push(noTagName(name, "tag"));
  return name;
}

/** Whether a name is what `github.ref` or `github.ref_name` gives in a run that is not on a tag. */
function isBranch(name: string, ref: string): boolean {
  const running = ref.replace(/^refs\/(?:heads|pull)\//, "");
  return /^refs\/|^\d+\/(?:merge|head)$/.test(name) || (running !== ref && name === running);
}

/** The rules of `git check-ref-format`, for what stands behind `refs/tags/`. */
function isTagName(name: string): boolean {
  return (
    /^[^\p{Cc}\s~^:?*[\\]+$/u.test(name) &&
    !/^[-/]|\.\.|@\{|\/\/|[./]$/.test(name) &&
    !name.split("/").some((part) => part.startsWith(".") || part.endsWith(".lock"))
  );
}

function noTagName(name: string, input: string): Problem {
  return {
    code: "tag-name-invalid",
    message: `\`${input}\` has ${JSON.stringify(name)}, which git does not accept as a tag.`,
    remedy: "Write only the tag, such as v1.2.3 or @scope/name@1.2.3.",
    input,
  };
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
        message: `\`${input}\` names ${text}, and ${JSON.stringify(version)} is not a version.`,
        remedy: "Write name@1.2.3, with all three numbers.",
        input,
      });
      return [];
    }
    if (version !== undefined && version !== "") {
      return [{ name: object === undefined && at > 0 ? text.slice(0, at) : text, version }];
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
