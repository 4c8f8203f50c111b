import type { Problem } from "@fairlead/publishing";
import { compare, gt, parse, prerelease, validRange } from "semver";

/** What a registry knows of a package, as far as tags are concerned. */
export interface TaggedVersions {
  readonly versions: readonly string[];
  readonly distTags: Readonly<Record<string, string>>;
  /** Versions that nobody is meant to install: a mistake that was taken back, for example. */
  readonly deprecated: readonly string[];
}

export type ChosenTag =
  { readonly tag: string; readonly warning?: Problem } | { readonly problem: Problem };

/**
 * What is wrong with a tag that was asked for, before any registry is known.
 *
 * @param input the input that gives it
 */
export function tagProblem(tag: string, input = "tag"): Problem | undefined {
  if (validRange(tag) !== null) {
    return {
      code: "dist-tag-invalid",
      message: `The tag ${JSON.stringify(tag)} is a semver range, which npm does not accept as a tag.`,
      remedy: "Use a word such as latest, next or v1-maintenance.",
      input,
    };
  }
  if (tag.trim() === tag && encodeURIComponent(tag) === tag) return undefined;
  return {
    code: "dist-tag-invalid",
    message: `The tag ${JSON.stringify(tag)} has characters that cannot be in a URL.`,
    remedy: "Use a word such as latest or next.",
    input,
  };
}

/**
 * The dist-tag for a version. `auto`: `latest` for a release, for a prerelease its own name
 * (`1.0.0-rc.1` → `rc`), or `next` where that is none. No tag moves back by itself; `latest` that was
 * asked for does, with a warning.
 *
 * @param wanted `auto`, or a tag
 * @param known what is published; no versions for a new name
 * @param options the input that gives the tag; whether it was given there, so that it is a decision
 */
export function chooseTag(
  { name, version }: { readonly name: string; readonly version: string },
  wanted: string,
  known: TaggedVersions,
  { input = "tag", isDecided = wanted !== "auto" } = {},
): ChosenTag {
  const isAuto = wanted === "auto";
  if (!isAuto) {
    const problem = tagProblem(wanted, input);
    if (problem !== undefined) return { problem };
  }
  const tag = isAuto ? ownTag(version) : wanted;
  const higher = isAuto || tag === "latest" ? higherUnder(tag, version, known) : undefined;
  if (higher === undefined) return { tag };
  const movesBack = {
    code: "dist-tag-moves-back",
    unit: name,
    message: `${name} is released as ${version}, below ${higher}, which is published: the tag ${tag} ${isDecided ? "moves" : "would move"} back.`,
    remedy: insteadOf(version, input),
    input,
  };
  return isDecided ? { tag, warning: movesBack } : { problem: movesBack };
}

/** What to do where a tag would move back to a version. */
export function insteadOf(version: string, input = "tag"): string {
  return `Set the input ${input} to another one, such as ${suggestion(version)}.`;
}

/** The version that a tag would fall behind if it went to this one. */
export function higherUnder(
  tag: string,
  version: string,
  known: TaggedVersions,
): string | undefined {
  // It is there with the tag that it got: nothing is uploaded.
  if (known.versions.includes(version)) return undefined;
  const highest = highestUnder(tag, known);
  // A version that is none is told where its manifest is read.
  if (highest === undefined || parse(version) === null || !gt(highest, version)) return undefined;
  return highest;
}

/** The tag that a version itself means. */
export function ownTag(version: string): string {
  const [first] = prerelease(version) ?? [];
  if (first === undefined) return "latest";
  const word = String(first).replace(/[-\d]+$/, "");
  const isTag = /[a-z]/i.test(word) && word !== "latest" && validRange(word) === null;
  return isTag ? word : "next";
}

/**
 * The version that a tag must not fall behind: where it stands. If that is deprecated, the highest release
 * below it; without a `latest` the highest of all.
 */
function highestUnder(
  tag: string,
  { versions, distTags, deprecated }: TaggedVersions,
): string | undefined {
  const stands = distTags[tag];
  const releases = tag === "latest" ? versions.filter((each) => prerelease(each) === null) : [];
  return [...releases, ...(stands === undefined ? [] : [stands])]
    .filter((each) => parse(each) !== null && !deprecated.includes(each))
    .filter((each) => stands === undefined || parse(stands) === null || !gt(each, stands))
    .sort(compare)
    .at(-1);
}

/**
 * The version that the dist-tags of a version go back to when it is withdrawn: the highest below it that is
 * offered, a release for a release, and for a prerelease one of its own kind; undefined: there is none.
 */
export function offeredBelow(
  version: string,
  { versions, deprecated }: Pick<TaggedVersions, "versions" | "deprecated">,
): string | undefined {
  return versions
    .filter((each) => parse(each) !== null && !deprecated.includes(each))
    .filter((each) => gt(version, each) && ownTag(each) === ownTag(version))
    .sort(compare)
    .at(-1);
}

function suggestion(version: string): string {
  const major = parse(version)?.major ?? 0;
  return prerelease(version) === null ? `release-${major}` : `${ownTag(version)}-${major}`;
}
