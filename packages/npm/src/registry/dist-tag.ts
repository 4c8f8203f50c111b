import type { Problem } from "@fairlead/publishing";
import { compare, gt, parse, prerelease, validRange } from "semver";

/** What a registry knows of a package, as far as tags are concerned. */
export interface TaggedVersions {
  readonly versions: readonly string[];
  readonly distTags: Readonly<Record<string, string>>;
}

export type ChosenTag = { readonly tag: string } | { readonly problem: Problem };

/**
 * What is wrong with a tag that was asked for, before any registry is known.
 *
 * @param input the input that gives it
 */
export function tagProblem(tag: string, input = "tag"): Problem | undefined {
  if (validRange(tag) !== null) {
    return {
      code: "dist-tag-invalid",
      message: `The tag ${JSON.stringify(tag)} is a semver range, which npm does not take for a tag.`,
      remedy: "Give a word such as latest, next or v1-maintenance.",
      input,
    };
  }
  if (tag.trim() === tag && encodeURIComponent(tag) === tag) return undefined;
  return {
    code: "dist-tag-invalid",
    message: `The tag ${JSON.stringify(tag)} has characters that do not belong into an address.`,
    remedy: "Give a word such as latest or next.",
    input,
  };
}

/**
 * The dist-tag for a version. `auto`: `latest` for a release, for a prerelease its own name
 * (`1.0.0-rc.1` → `rc`), or `next` where that is none. No tag of `auto` moves back, and `latest` never
 * does: a version below it needs another tag.
 *
 * @param wanted `auto`, or a tag
 * @param known what is published; no versions for a new name
 * @param input the input that gives the tag
 */
export function chooseTag(
  { name, version }: { readonly name: string; readonly version: string },
  wanted: string,
  known: TaggedVersions,
  input = "tag",
): ChosenTag {
  const isAuto = wanted === "auto";
  if (!isAuto) {
    const problem = tagProblem(wanted, input);
    if (problem !== undefined) return { problem };
  }
  const tag = isAuto ? ownTag(version) : wanted;
  // It is there with the tag that it got: nothing is uploaded.
  if (known.versions.includes(version)) return { tag };
  const highest = isAuto || tag === "latest" ? highestUnder(tag, known) : undefined;
  if (highest === undefined || !gt(highest, version)) return { tag };
  return {
    problem: {
      code: "dist-tag-moves-back",
      unit: name,
      message: `${name} ${version} is below ${highest}, which is published: the tag ${tag} would move back.`,
      remedy: `Give the input ${input} another one, such as ${suggestion(version)}.`,
      input,
    },
  };
}

/** The tag that a version itself stands for. */
export function ownTag(version: string): string {
  const [first] = prerelease(version) ?? [];
  if (first === undefined) return "latest";
  const word = String(first).replace(/[-\d]+$/, "");
  const isTag = /[a-z]/i.test(word) && word !== "latest" && validRange(word) === null;
  return isTag ? word : "next";
}

/** The highest version that a tag must not fall behind. */
function highestUnder(tag: string, { versions, distTags }: TaggedVersions): string | undefined {
  const tagged = distTags[tag];
  const releases = tag === "latest" ? versions.filter((each) => prerelease(each) === null) : [];
  return [...releases, ...(tagged === undefined ? [] : [tagged])]
    .filter((each) => parse(each) !== null)
    .sort(compare)
    .at(-1);
}

function suggestion(version: string): string {
  const major = parse(version)?.major ?? 0;
  return prerelease(version) === null ? `release-${major}` : `${ownTag(version)}-${major}`;
}
