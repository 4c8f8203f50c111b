import { eachOnce, firstFew, throwProblems, unitId, type Problem } from "@fairlead/publishing";
import { connect } from "../rest/rest.ts";
import { limitBudget } from "../rest/limit-budget.ts";
import { writePace } from "../rest/write-pace.ts";
import { findAssets } from "./asset-files.ts";
import { releaseCalls, type Ref } from "./rest-calls.ts";
import { look, seenProblems, type Seen } from "./look.ts";
import { readUnits, readUnitsWanted, type ReleaseUnit } from "./read-units.ts";
import type { ReleaseEnd, ReleasePorts } from "./release-end.ts";
import type { OneRelease, ReleaseInputs } from "./release-inputs.ts";
import { createRelease } from "./release.ts";
import { readTag } from "./tag.ts";
import { draftOf, turnOf, type Turn } from "./unit-turn.ts";
import type { WantedRelease } from "./wanted-release.ts";

/** What became of one unit's release, or of its tag. */
export interface UnitEnd {
  readonly name: string;
  readonly version: string;
  readonly tag: string;
  /** Undefined: nothing was done. */
  readonly made: { readonly wanted: WantedRelease; readonly end: ReleaseEnd } | undefined;
  /** Why nothing was done; undefined where it was released before. */
  readonly skipped?: Problem;
}

/**
 * Makes a release, or a tag alone, for each unit of `crates` and `npm`, one after the other: each as
 * `createRelease` does it, so that a run that died anywhere is finished by the next. What one of them
 * lacks does not stop the others.
 *
 * What was published before is not of the commit that is released, unless it was published from there: it
 * is left alone where it was released, and else released at its own commit. So a workflow can give all
 * units every time, and what an earlier run has left out is made.
 *
 * @throws ProblemsError with all that is wrong with any of them, before anything is written
 */
export async function releaseUnits(
  inputs: ReleaseInputs,
  problems: readonly Problem[],
  workspace: string,
  temp: string,
  ports: ReleasePorts,
): Promise<readonly UnitEnd[]> {
  const units = await readUnits(inputs, problems, workspace, temp);
  if (units.length === 0) return [];
  // All write in turn, so the pace is one.
  const pace = writePace(ports.clock, ports.cancelled, ports.log.info);
  const budget = limitBudget(ports.clock);
  const calls = releaseCalls(
    await connect(ports, pace, budget),
    inputs.repository,
    ports.cancelled,
  );
  const releases = await calls.releases();
  const kinds = new Map<string, Promise<readonly Ref[]>>();
  const tags = (kind: string) => {
    const read = kinds.get(kind) ?? calls.tags(kind);
    kinds.set(kind, read);
    return read;
  };
  const history = new Map<string, Promise<boolean>>();
  const isBefore = (commit: string) => {
    const read = history.get(commit) ?? calls.isBefore(commit, inputs.sha);
    history.set(commit, read);
    return read;
  };
  const seen = new Map<string, Seen>();
  const turns = new Map<string, Turn>();
  const open: ReleaseUnit[] = [];
  for (const unit of units) {
    const { name, version, tag, origin } = unit;
    const there = await look(readTag(tag), { ...calls, tags }, releases);
    seen.set(tag, there);
    const { tagSha } = there;
    const isOfOther = origin.kind === "commit" && origin.commit !== inputs.sha;
    const facts = {
      ...{ name, version, tag, origin, tagSha },
      draft: unit.inputs.tagOnly === true ? undefined : draftOf(tag, there),
      isBefore: isOfOther && tagSha === undefined && (await isBefore(origin.commit)),
    };
    const turn = turnOf(facts, inputs.sha);
    turns.set(tag, turn);
    if (turn.kind === "open") open.push(unit);
    if (turn.kind === "finish") open.push(atItsCommit(unit, turn.commit));
  }
  const { wanted, problems: wrong } = await readUnitsWanted(open, workspace, temp);
  const found = wanted.flatMap((each) => {
    const there = seen.get(each.tag.name);
    // A dry run only warns of a tag at another commit.
    return there === undefined || each.dryRun ? [] : seenProblems(each, there);
  });
  throwProblems(eachOnce([...wrong, ...found]));

  const ends = new Map<string, UnitEnd["made"]>();
  // Once the job is cancelled, each that lacks something says so: requests end at once then.
  for (const each of wanted) {
    const unit = units.find(({ tag }) => tag === each.tag.name);
    const there = seen.get(each.tag.name);
    if (unit === undefined || each.sha === inputs.sha || each.tagOnly) {
      ends.set(each.tag.name, {
        wanted: each,
        end: await createRelease(each, ports, there, pace, budget),
      });
      continue;
    }
    ends.set(each.tag.name, await finish(each, unit, there));
  }
  return units.flatMap(({ name, version, tag }) => {
    const turn = turns.get(tag);
    const made = ends.get(tag);
    if (made === undefined && (turn?.kind === "open" || turn?.kind === "finish")) return [];
    const skipped = turn?.kind === "skipped" && { skipped: turn.problem };
    return [{ name, version, tag, made, ...skipped }];
  });

  /**
   * Makes the tag of another commit's version, and its release if that has no files. Those of its commit
   * are not here, and where releases are immutable, which only a release that is published shows, one that
   * is published without them never gets them: it stays a draft. The tag does not wait for it.
   */
  async function finish(one: WantedRelease, unit: ReleaseUnit, there: Seen | undefined) {
    const lost = await lostFiles(unit.inputs, workspace, temp);
    const isHeld = lost.length > 0;
    const told = ofOtherCommit(unit, one.sha, inputs.sha, lost);
    const wanted = { ...one, draft: one.draft || isHeld, warnings: [...one.warnings, told] };
    if (isHeld && !one.draft) {
      const alone = { ...wanted, tagOnly: true };
      const end = await createRelease(alone, ports, there, pace, budget);
      if (end.problems.length > 0 || end.missing.length > 0) return { wanted: alone, end };
    }
    const tagSha = isHeld && !one.draft && !one.dryRun ? one.sha : there?.tagSha;
    const now = there && { ...there, tagSha };
    return { wanted, end: await createRelease(wanted, ports, now, pace, budget) };
  }
}

/** The files that the release of another commit's version is to have, and cannot have from here. */
async function lostFiles(
  { files, unpacked = [] }: OneRelease,
  workspace: string,
  temp: string,
): Promise<readonly string[]> {
  const { found } = await findAssets(files, workspace, temp);
  const named = [...found.map(({ name }) => name), ...unpacked];
  // What its commit had need not be in this one.
  return named.length > 0 ? named : (files ?? []).flat();
}

function ofOtherCommit(
  { name, version, tag, inputs: { draft } }: ReleaseUnit,
  commit: string,
  sha: string,
  lost: readonly string[],
): Problem {
  const tagged = draft ? "" : `, and its tag ${tag} is created there`;
  const isHeld = lost.length > 0;
  const files = isHeld
    ? ` Its release stays a draft, since its files are those of that commit: ${firstFew(lost, 5)}.`
    : ` Its release gets no files of ${sha}.`;
  return {
    code: "release-of-other-commit",
    unit: name,
    message: `${unitId({ name, version })} was published from ${commit}${tagged}.${files}`,
    remedy: isHeld
      ? "Re-run the failed jobs of its own run, or upload its files to the draft and publish it by hand."
      : "Upload the files of its own commit to the release, if it needs any.",
  };
}

/**
 * The release of a version that was published from another commit: what is of this checkout is not its own,
 * but what names its version.
 */
function atItsCommit(unit: ReleaseUnit, commit: string): ReleaseUnit {
  const { bodyPath } = unit.inputs;
  const isOwn = bodyPath?.includes(unit.version) === true;
  return {
    ...unit,
    inputs: {
      ...{ ...unit.inputs, sha: commit, files: undefined },
      bodyPath: isOwn ? bodyPath : undefined,
    },
  };
}
