import { readStageRecord, recordMismatch, withoutSlash } from "./read-stage-record.ts";
import { recordedRelease } from "./recorded-release.ts";
import type { RecordMismatch, StageRecord } from "./stage-record.ts";
import { unitId } from "./unit.ts";
import { firstFew } from "./wording.ts";

/** A report, unread. */
export interface RecordText {
  /** For people: the artifact's name, or a file. */
  readonly name: string;
  readonly text: string;
}

/** What the records of a run have to be of; undefined: they have to agree, whatever they say. */
export interface WantedRun {
  /** `owner/name` */
  readonly repository: string | undefined;
  readonly runId: string | undefined;
  /** The commit of the run, as GitHub tells it. */
  readonly runSha: string | undefined;
  /** The commit that was packed: whole, or its beginning. */
  readonly commit: string | undefined;
  /** The registry's address. Undefined: where the run staged something. */
  readonly registry: string | undefined;
  readonly version: string | undefined;
}

/** Why the records of a run are not what is wanted. */
export interface RunRecordFault {
  readonly kind: "unreadable" | "version" | "commits" | RecordMismatch["kind"];
  /** What was found, and what was expected: one sentence. */
  readonly message: string;
}

/**
 * Reads the records of one run together, for whoever goes on with what it sent. One that makes no sense,
 * or is of something else, spoils all: the rest would not be what the run has staged. Those of other
 * registries are none of their business, and dry runs send nothing.
 *
 * @returns the records of that registry; none: the run has left none. With a fault, none of them counts
 */
export function readRunRecords(
  texts: readonly RecordText[],
  wanted: WantedRun,
): { readonly records: readonly StageRecord[]; readonly faults: readonly RunRecordFault[] } {
  const read = texts.map(({ name, text }) => ({ name, ...readStageRecord(text) }));
  const unreadable = read.flatMap(({ name, fault }) =>
    fault === undefined ? [] : [`The record ${name} cannot be trusted: ${fault}.`],
  );
  if (unreadable.length > 0) return { records: [], faults: faultsOf("unreadable", unreadable) };
  const named = read.flatMap(({ name, record }) => {
    const isReal = record !== undefined && !record.dryRun && record.packages.length > 0;
    return isReal ? [{ name, record }] : [];
  });
  const here = ofRegistry(named, wanted.registry);
  const [first = named[0]] = here;
  if (first === undefined) return { records: [], faults: [] };
  const { repository, runId, sha } = first.record;
  const expected = {
    repository: wanted.repository ?? repository,
    runId: wanted.runId ?? runId,
    runSha: wanted.runSha ?? sha,
    ...{ commit: wanted.commit, registry: wanted.registry ?? first.record.registry },
  };
  const mismatches = (here.length > 0 ? here : named).flatMap(({ name, record }) => {
    const mismatch = recordMismatch(record, expected);
    return mismatch === undefined ? [] : [{ name, ...mismatch }];
  });
  const faults = [...Map.groupBy(mismatches, ({ fault }) => fault).values()].flatMap((alike) => {
    const [one] = alike;
    if (one === undefined) return [];
    const names = firstFew(
      alike.map(({ name }) => name),
      5,
    );
    return faultsOf(one.kind, [misfit(names, alike.length, one.fault)]);
  });
  const records = here.map(({ record }) => record);
  if (faults.length > 0) return { records, faults };
  return { records, faults: [...severalCommits(records), ...otherVersions(records, wanted)] };
}

function misfit(names: string, count: number, fault: string): string {
  return count === 1
    ? `The record ${names} does not fit: ${fault}.`
    : `The records ${names} do not fit: ${fault}.`;
}

type Named = { readonly name: string; readonly record: StageRecord };

/** Of several registries without one that is wanted, that of the first record with something staged. */
function ofRegistry(named: readonly Named[], wanted: string | undefined): readonly Named[] {
  const isStaging = ({ record }: Named) =>
    record.packages.some(({ outcome, stageId }) => outcome === "staged" || stageId !== undefined);
  const registry = wanted ?? (named.find(isStaging) ?? named[0])?.record.registry;
  if (registry === undefined) return [];
  return named.filter(({ record }) => withoutSlash(record.registry) === withoutSlash(registry));
}

function faultsOf(kind: RunRecordFault["kind"], messages: readonly string[]): RunRecordFault[] {
  return messages.map((message) => ({ kind, message }));
}

/** Half a release of one commit, and half of another, is none. */
function severalCommits(records: readonly StageRecord[]): RunRecordFault[] {
  const commits = new Set(
    records.flatMap(({ sha, packages }) => packages.map(({ commit = sha }) => commit)),
  );
  if (commits.size < 2) return [];
  const list = [...commits].join(", ");
  return faultsOf("commits", [`The records of the run are for ${commits.size} commits: ${list}.`]);
}

/** What the run did not send tells no version of the release. */
function otherVersions(
  records: readonly StageRecord[],
  { version: wanted }: WantedRun,
): RunRecordFault[] {
  if (wanted === undefined) return [];
  const others = recordedRelease(records).filter(
    ({ sent, version }) => sent !== undefined && version !== wanted,
  );
  if (others.length === 0) return [];
  return faultsOf("version", [
    `The run sent ${firstFew(others.map(unitId), 12)}, but ${wanted} is expected.`,
  ]);
}
