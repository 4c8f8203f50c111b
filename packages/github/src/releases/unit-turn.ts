import { unitId, type Problem } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import { pickRelease, type Release } from "./pick-release.ts";
import type { Seen } from "./look.ts";

/** Where a unit's version is from, as far as is known. */
export type Origin =
  | { readonly kind: "unpublished" }
  /** Published, as the plan lists it: nobody has compared what was published. */
  | { readonly kind: "not-compared" }
  /** Published from a commit that nobody knows, with different contents than this commit's. */
  | { readonly kind: "unknown" }
  | { readonly kind: "commit"; readonly commit: string };

/**
 * Where the crates and packages of one release are from. What is not published yet is of the commit that
 * is released, and so is a release that has anything of that commit.
 *
 * @param items as the plan or a pack lists them
 */
export function originOf(items: readonly ListItem[], sha: string): Origin {
  if (items.some(({ object }) => object?.["published"] !== true)) return { kind: "unpublished" };
  const said = new Set(items.map(({ object }) => object?.["commit"]));
  if (said.has(undefined)) return { kind: "not-compared" };
  const commit = said.has(sha) ? sha : said.size === 1 ? [...said][0] : undefined;
  const isKnown = typeof commit === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit);
  return isKnown ? { kind: "commit", commit } : { kind: "unknown" };
}

/** What is to be done for a unit. */
export type Turn =
  /** All of it: tag, texts and files of the commit that is released. */
  | { readonly kind: "open" }
  /** Nothing: it was released before. */
  | { readonly kind: "earlier" }
  /** What its own run has left out, at the commit that it was published from. */
  | { readonly kind: "finish"; readonly commit: string }
  /** Nothing, and a person is told why. */
  | { readonly kind: "skipped"; readonly problem: Problem };

/** A unit as its turn is decided by. */
export interface UnitFacts {
  readonly name: string;
  readonly version: string;
  readonly tag: string;
  readonly origin: Origin;
  /** The commit of the tag; undefined: it is not there. */
  readonly tagSha: string | undefined;
  /** Of its tag; undefined: there is none, or one that is published. */
  readonly draft: Pick<Release, "url" | "assets"> | undefined;
  /** Whether the commit of its origin comes before the one that is released. */
  readonly isBefore: boolean;
}

/**
 * What is to be done for a unit. A tag says which commit a version is of, so it is made at the commit that
 * the version was published from, and only at one of the history that is released: a registry may name
 * one of a fork, or one that was squashed.
 *
 * @param sha the commit that is released
 */
export function turnOf(unit: UnitFacts, sha: string): Turn {
  const { origin, tagSha, draft } = unit;
  if (origin.kind === "unpublished") return { kind: "open" };
  const isHere = origin.kind === "commit" && origin.commit === sha;
  const mayBeHere = isHere || origin.kind === "not-compared";
  if (mayBeHere && (tagSha === undefined || tagSha === sha)) return { kind: "open" };
  if (tagSha !== undefined) {
    const isLeft = draft !== undefined && origin.kind !== "not-compared";
    return isLeft ? skipped(begun(unit, draft)) : { kind: "earlier" };
  }
  if (origin.kind !== "commit") return skipped(unknown(unit));
  // What its own run has not uploaded, this one does not have.
  if (draft !== undefined && draft.assets.length > 0) return skipped(begun(unit, draft));
  if (!unit.isBefore) return skipped(elsewhere(unit, origin.commit, sha));
  return { kind: "finish", commit: origin.commit };
}

/** The draft of a tag, where nothing of it is published. */
export function draftOf(tag: string, { releases }: Pick<Seen, "releases">): Release | undefined {
  const { release } = pickRelease(releases, tag);
  return release?.draft === true ? release : undefined;
}

function skipped(problem: Problem): Turn {
  return { kind: "skipped", problem };
}

function begun(unit: UnitFacts, { url }: Pick<Release, "url">): Problem {
  return {
    code: "release-draft-unfinished",
    unit: unit.name,
    message: `The release of ${unit.tag} is still a draft, ${url}, and ${unitId(unit)} was not published from the commit being released. The draft was left as it is.`,
    remedy: "Re-run the failed jobs of its own run, or complete and publish the draft by hand.",
  };
}

function unknown(unit: UnitFacts): Problem {
  return {
    code: "tag-commit-unknown",
    unit: unit.name,
    message: `${unitId(unit)} was already published, from an unknown commit. Its tag ${unit.tag} was not created.`,
    remedy: `Push the tag at the right commit: \`git push origin <commit>:refs/tags/${unit.tag}\`.`,
  };
}

function elsewhere(unit: UnitFacts, commit: string, sha: string): Problem {
  return {
    code: "tag-commit-elsewhere",
    unit: unit.name,
    message: `${unitId(unit)} was published from ${commit}, which is not in the history of ${sha}. Its tag ${unit.tag} was not created.`,
    remedy: `If that commit is right, push the tag: \`git push origin ${commit}:refs/tags/${unit.tag}\`.`,
  };
}
