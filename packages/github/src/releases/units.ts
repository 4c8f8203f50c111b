import { eachOnce, throwProblems, type Problem } from "@fairlead/publishing";
import { connect } from "../rest/rest.ts";
import { writePace } from "../rest/write-pace.ts";
import { releaseCalls, type Ref } from "./rest-calls.ts";
import { look, seenProblems, type Seen } from "./look.ts";
import { readUnits, readUnitsWanted, type ReleaseUnit } from "./read-units.ts";
import type { ReleaseEnd, ReleasePorts } from "./release-end.ts";
import type { ReleaseInputs } from "./release-inputs.ts";
import { createRelease } from "./release.ts";
import { readTag } from "./tag.ts";
import type { WantedRelease } from "./wanted-release.ts";

/** What became of one unit's release, or of its tag. */
export interface UnitEnd {
  readonly name: string;
  readonly version: string;
  readonly tag: string;
  /** Undefined: it was released before, from another commit, and nothing was done. */
  readonly made: { readonly wanted: WantedRelease; readonly end: ReleaseEnd } | undefined;
}

/**
 * Makes a release, or a tag alone, for each unit of `crates` and `npm`, one after the other: each as
 * `createRelease` does it, so that a run that died anywhere is finished by the next. What one of them
 * lacks does not stop the others.
 *
 * A version that was published before, and whose tag is at another commit, was released from there: it is
 * left alone. So a workflow can give all units of the plan every time, and what an earlier run has left
 * out is made.
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
  const seen = new Map<string, Seen>();
  for (const { tag } of units) {
    seen.set(tag, await look(readTag(tag), { ...calls, tags }, releases));
  }
  const open = units.filter((unit) => !wasReleased(unit, seen.get(unit.tag), inputs.sha));
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
    const end = await createRelease(each, ports, seen.get(each.tag.name), pace);
    ends.set(each.tag.name, { wanted: each, end });
  }
  return units
    .filter((unit) => ends.has(unit.tag) || !open.includes(unit))
    .map(({ name, version, tag }) => ({ name, version, tag, made: ends.get(tag) }));
}

/** Whether a version was released from another commit before. */
export function wasReleased(
  { wasPublished }: Pick<ReleaseUnit, "wasPublished">,
  seen: Pick<Seen, "tagSha"> | undefined,
  sha: string,
): boolean {
  return wasPublished && seen?.tagSha !== undefined && seen.tagSha !== sha;
}
