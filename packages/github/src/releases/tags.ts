import { firstFew, ProblemsError, type Problem } from "@fairlead/publishing";
import semver from "semver";
import { refusalProblem } from "../rest/permissions.ts";
import type { RestPorts } from "../rest/rest.ts";
import { isWhole, type LocalAsset } from "./asset-plan.ts";
import { publishedAbove, settleTag, tagWentBack } from "./extra-tag-behind.ts";
import { freshMs } from "./fresh.ts";
import type { Ref, ReleaseCalls, Written } from "./rest-calls.ts";
import type { Release } from "./pick-release.ts";
import { readTag, type Tag } from "./tag.ts";
import { untilClear } from "./until-clear.ts";

/** A tag that is there must be at the commit that is released. */
export function tagProblem(tag: string, at: string | undefined, sha: string): readonly Problem[] {
  if (at === undefined || at === sha) return [];
  return [
    {
      code: "tag-at-other-commit",
      message: `The tag ${tag} is at ${at}, and the commit being released is ${sha}.`,
      remedy: `Release a new version; or, if nobody uses the tag yet, move it (\`git push --force origin ${sha}:refs/tags/${tag}\`); or give \`sha\` the tag's commit, if the files were built from it.`,
      input: "sha",
    },
  ];
}

/**
 * Files that a draft has from another commit, and that this call does not bring anew: they would be
 * published as if they were of this one. Only where the tag is not there yet does a draft say its commit.
 */
export function foreignFiles(
  assets: readonly LocalAsset[],
  draft: Release | undefined,
  sha: string,
): readonly Problem[] {
  if (draft?.draft !== true || !isOfOtherCommit(draft, sha)) return [];
  const brought = new Set(assets.map(({ name }) => name));
  const left = draft.assets.filter((asset) => isWhole(asset) && !brought.has(asset.name));
  if (left.length === 0) return [];
  // They were uploaded side by side, so GitHub lists them in any order.
  const names = left.map(({ name }) => name).sort();
  return [
    {
      code: "release-draft-of-other-commit",
      message: `The draft ${draft.url} was created for the commit ${draft.target}, but ${sha} is being released: ${firstFew(names, 5)} in it would be from that other commit.`,
      remedy:
        "Set `sha` to the draft's commit; or delete these files from the draft, and list all wanted ones in `files`.",
      input: "sha",
    },
  ];
}

/** Whether a draft was made for a commit, and another one. A person may have chosen a branch. */
export function isOfOtherCommit({ target }: Release, sha: string): boolean {
  return target !== sha && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(target);
}

/** What became of the extra tags. */
export interface MovedTags {
  /** Those that this run has made or moved; in a dry run those that would be. */
  readonly moved: readonly string[];
  /** Why others stay where they are. */
  readonly warnings: readonly Problem[];
}

export interface ExtraTags {
  readonly names: readonly string[];
  /** The tag of the release, and its commit. */
  readonly tag: Tag;
  readonly sha: string;
  /** The tags of its kind, as they were before. */
  readonly known: readonly Ref[];
  /** When they were read, in epoch ms. */
  readonly knownAt: number;
  /** Tags of the releases that were published when this run looked first. */
  readonly before: readonly string[];
  readonly dryRun: boolean;
}

/**
 * Moves tags such as `v1` to the commit, or makes them there. One that is at a newer version stays: an
 * older release that is run again must not take it back. So does `v1` when a prerelease is released: who
 * follows it did not ask for those.
 */
export async function moveTags(
  { names, tag, sha, known, knownAt, before, dryRun }: ExtraTags,
  calls: ReleaseCalls,
  ports: Pick<RestPorts, "clock" | "cancelled" | "log">,
): Promise<MovedTags> {
  const moved: string[] = [];
  const warnings: Problem[] = [];
  const commits = new Map<string, Promise<string>>();
  const commitAt = ({ sha: at, annotated }: Ref): Promise<string> => {
    if (!annotated) return Promise.resolve(at);
    const read = commits.get(at) ?? calls.commitOf(at);
    commits.set(at, read);
    return read;
  };
  const kept = async (name: string, at: string | undefined, refs: readonly Ref[]) => {
    if (isForReleases(name, tag)) {
      return `stays: ${tag.name} is a prerelease, but ${name} is for releases`;
    }
    let newer: Ref | undefined;
    for (const each of at === undefined ? [] : newerVersions(tag, refs)) {
      if (each.tag !== name && (await commitAt(each)) === at) newer = each;
    }
    if (newer === undefined) return undefined;
    return `stays at ${newer.tag}, which is newer than ${tag.name}`;
  };
  for (const name of names) {
    const isOfKind = name.startsWith(tag.kind);
    const set = await untilClear<"there" | "moved" | { readonly stays: string }>(
      async ({ again, sent, guard }) => {
        // After a wait, or an unclear answer, the run of a newer release may have made or moved it.
        const ofKind = again ? await calls.tags(tag.kind) : known;
        const refs = isOfKind ? ofKind : await calls.tags(name);
        const there = refs.find((ref) => ref.tag === name);
        const at = there === undefined ? undefined : await commitAt(there);
        if (at === sha) return { kind: "done", value: sent > 0 ? "moved" : "there" };
        const stays = await kept(name, at, ofKind);
        if (stays !== undefined) return { kind: "done", value: { stays } };
        if (dryRun) return { kind: "done", value: "moved" };
        if (!again && ports.clock.now() - knownAt > freshMs) return { kind: "stale" };
        const answer = unlessThere(
          await (there === undefined
            ? calls.createTag(name, sha, guard)
            : calls.moveTag(name, sha, guard)),
        );
        return answer.kind === "done" ? { kind: "done", value: "moved" } : answer;
      },
      (cause) => `It is unknown whether the extra tag ${name} was moved: ${cause}`,
      ports,
    );
    const failure = `The release is published; its extra tag ${name} could not be moved`;
    if (set.kind === "refused") throw new ProblemsError([refusalProblem(failure, set.refusal)]);
    if (set.kind !== "done") {
      throw new ProblemsError([
        {
          code: "extra-tag-not-moved",
          message: `${failure}: ${set.cause}.`,
          remedy: "Run the job again.",
        },
      ]);
    }
    if (set.value === "there") {
      // Where an earlier run ended before its look, it has stayed behind.
      const above = publishedAbove(name, tag, before);
      const ref = known.find((each) => each.tag === above);
      const newer = ref && { tag: ref.tag, sha: await commitAt(ref) };
      if (newer !== undefined && newer.sha !== sha) {
        warnings.push(tagWentBack(name, tag.name, newer));
      }
      continue;
    }
    if (set.value !== "moved") {
      warnings.push({
        code: "extra-tag-kept",
        message: `The extra tag ${name} ${set.value.stays}.`,
        remedy: byHand(name, sha),
        input: "extra-tags",
      });
      continue;
    }
    if (dryRun) {
      moved.push(name);
      continue;
    }
    ports.log.info(`The tag ${name} is at ${sha} now.`);
    const settled = await settleTag(name, { tag: tag.name, sha }, before, calls, ports);
    if (settled.isOurs === true) moved.push(name);
    warnings.push(...settled.warnings);
  }
  return { moved, warnings };
}

/** That a tag to be made is there leaves open whose it is: another run's, or ours by a lost answer. */
export function unlessThere(answer: Written<true>): Written<true> {
  return answer.kind === "refused" && /already exists/i.test(answer.refusal.said)
    ? { kind: "unclear", cause: answer.refusal.said, isOfOther: true }
    : answer;
}

function byHand(name: string, sha: string): string {
  return `To move it anyway, run: \`git push --force origin ${sha}:refs/tags/${name}\`.`;
}

/** Is an extra tag the beginning of the versions of a kind, such as `v1` or `v1.2`, beside a prerelease? */
function isForReleases(name: string, { kind, version }: Tag): boolean {
  const isPrerelease = version !== undefined && semver.prerelease(version) !== null;
  return isPrerelease && name.startsWith(kind) && /^\d+(\.\d+)?$/.test(name.slice(kind.length));
}

/** The tags of the same kind with a newer version. */
function newerVersions({ kind, version }: Tag, known: readonly Ref[]): readonly Ref[] {
  return known.filter(({ tag }) => {
    const other = readTag(tag);
    return (
      other.kind === kind &&
      other.version !== undefined &&
      version !== undefined &&
      semver.gt(other.version, version)
    );
  });
}
