import { eachOnce, firstFew, throwProblems, unitId, type Problem } from "@fairlead/publishing";
import { connect } from "../rest/rest.ts";
import { writePace } from "../rest/write-pace.ts";
import { findAssets } from "./asset-files.ts";
import { releaseCalls, type Ref } from "./rest-calls.ts";
import { look, seenProblems, type Seen } from "./look.ts";
import { readUnits, readUnitsWanted, type ReleaseUnit } from "./read-units.ts";
import type { ReleaseEnd, ReleasePorts } from "./release-end.ts";
import type { ReleaseInputs } from "./release-inputs.ts";
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
  const calls = releaseCalls(await connect(ports, pace), inputs.repository, ports.cancelled);
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

  // What is published without its files then stays so forever.
  const isFinal = releases.some(({ immutable }) => immutable);
  const ends = new Map<string, UnitEnd["made"]>();
  // Once the job is cancelled, each that lacks something says so: requests end at once then.
  for (const each of wanted) {
    const unit = units.find(({ tag }) => tag === each.tag.name);
    const lost = unit === undefined || each.sha === inputs.sha ? undefined : await notGiven(unit);
    const whole =
      unit === undefined || lost === undefined
        ? each
        : {
            ...each,
            draft: each.draft || (lost.length > 0 && isFinal),
            warnings: [...each.warnings, ofOtherCommit(unit, each.sha, lost)],
          };
    const end = await createRelease(whole, ports, seen.get(each.tag.name), pace);
    ends.set(each.tag.name, { wanted: whole, end });
  }
  return units.flatMap(({ name, version, tag }) => {
    const turn = turns.get(tag);
    const made = ends.get(tag);
    if (made === undefined && (turn?.kind === "open" || turn?.kind === "finish")) return [];
    const skipped = turn?.kind === "skipped" && { skipped: turn.problem };
    return [{ name, version, tag, made, ...skipped }];
  });

  /** The files that the release of another commit's version cannot have from here; undefined: it is a tag. */
  async function notGiven({ inputs: own }: ReleaseUnit): Promise<readonly string[] | undefined> {
    if (own.tagOnly === true) return undefined;
    const { found: files } = await findAssets(own.files, workspace, temp);
    return files.map(({ name }) => name);
  }

  function ofOtherCommit(unit: ReleaseUnit, commit: string, lost: readonly string[]): Problem {
    const { name, tag } = unit;
    const isHeld = lost.length > 0 && isFinal;
    const tagged = isHeld ? "" : `, and its tag ${tag} is made there`;
    const which = lost.length === 0 ? "" : `: ${firstFew(lost, 5)}`;
    const held = isHeld
      ? " Published releases are immutable here, so it stays a draft until it has its own."
      : "";
    return {
      code: "release-of-other-commit",
      unit: name,
      message: `${unitId(unit)} was published from ${commit}${tagged}. Its release gets no files of ${inputs.sha}${which}.${held}`,
      remedy: isHeld
        ? "Re-run the failed jobs of its own run, or upload its files to the draft and publish it by hand."
        : "Upload the files of its own commit to the release, if it needs any.",
    };
  }
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
