import type { NpmTarget } from "@fairlead/npm";
import {
  readStageRecord,
  recordedRelease,
  recordFault,
  throwProblems,
  type Problem,
  type RecordedUnit,
  type StageRecord,
  type VersionName,
} from "@fairlead/publishing";

/** A report, unread. */
export interface RecordText {
  /** The artifact's name. */
  readonly name: string;
  readonly text: string;
}

/** What the record has to be of; undefined: whatever it says. */
export interface WantedRecord {
  /** `owner/name` */
  readonly repository: string;
  /** The run whose artifacts these are. */
  readonly runId: string;
  /** The commit that is released. */
  readonly commit: string | undefined;
  readonly version: string | undefined;
  /** Ids (`name@version`) that have to be in it. */
  readonly npm: readonly string[];
}

/** What a run has sent to the registry, as its jobs wrote it down. */
export interface RecordedRun {
  readonly packages: readonly RecordedUnit[];
  /** The commit that was packed. */
  readonly sha: string;
  /** Of all that was sent; undefined if they have several. */
  readonly version: string | undefined;
}

/**
 * Reads the records of a run together. One that makes no sense, or is of something else, spoils all: the
 * rest would not be what the run has staged.
 *
 * @throws ProblemsError `record-missing`, `record-invalid`, `record-of-other-release`,
 *   `record-incomplete`
 */
export function readRecorded(
  texts: readonly RecordText[],
  { registry }: NpmTarget,
  wanted: WantedRecord,
): RecordedRun {
  const { repository, runId } = wanted;
  if (texts.length === 0) throwProblems([missingRecord(runId)]);
  const read = texts.map(({ name, text }) => ({ name, ...readStageRecord(text) }));
  throwProblems(
    read.flatMap(({ name, fault }) => (fault === undefined ? [] : invalid(name, fault))),
  );
  const known = read.flatMap(({ name, record }) =>
    record === undefined ? [] : [{ name, record }],
  );
  const real = known.filter(({ record }) => !record.dryRun && record.packages.length > 0);
  const here = real.filter(({ record }) => slashless(record.registry) === registry);
  const [elsewhere] = real;
  if (here.length === 0 && elsewhere !== undefined) {
    const other = `it is of the registry ${elsewhere.record.registry}, not of ${registry}`;
    throwProblems([ofOther(elsewhere.name, other, "Set registry-url to that one.")]);
  }
  if (here.length === 0) throwProblems([missingRecord(runId)]);
  throwProblems(
    here.flatMap(({ name, record }) => {
      const fault = recordFault(record, { repository, runId });
      return fault === undefined ? [] : [ofOther(name, fault)];
    }),
  );
  const packages = recordedRelease(here.map(({ record }) => record));
  const commits = commitsOf(here.map(({ record }) => record));
  throwProblems([
    ...commitProblems(commits, wanted.commit),
    ...versionProblems(packages, wanted.version),
    ...absences(packages, wanted.npm, runId),
  ]);
  const sent = packages.filter((each) => each.sent !== undefined);
  const versions = new Set((sent.length > 0 ? sent : packages).map(({ version }) => version));
  const [version] = versions;
  const [sha = ""] = commits;
  return { packages, sha, version: versions.size === 1 ? version : undefined };
}

function slashless(address: string): string {
  return address.replace(/\/+$/, "");
}

/** The commits of the newest records first: a re-run of a tag has only one. */
function commitsOf(records: readonly StageRecord[]): readonly string[] {
  const all = records.flatMap(({ sha, packages }) => packages.map(({ commit = sha }) => commit));
  return [...new Set(all)];
}

function commitProblems(commits: readonly string[], wanted: string | undefined): Problem[] {
  const code = "record-of-other-release";
  if (wanted === undefined) {
    if (commits.length === 1) return [];
    const message = `The records of the run are of ${commits.length} commits: ${commits.join(", ")}.`;
    return [{ code, message, remedy: "Set sha to the one being released.", input: "sha" }];
  }
  return commits
    .filter((commit) => commit !== wanted)
    .map((commit) => ({
      code,
      message: `The record is of commit ${commit}, and ${wanted} is released.`,
      remedy: "Use the run that staged this release, or set sha to the commit that it released.",
      input: "sha",
    }));
}

function versionProblems(packages: readonly RecordedUnit[], wanted: string | undefined): Problem[] {
  return packages
    .filter(({ sent, version }) => sent !== undefined && wanted !== undefined && version !== wanted)
    .map(({ name, version }) => ({
      code: "record-of-other-release",
      message: `The run staged ${name} as ${version}, and ${wanted ?? ""} is released.`,
      remedy: "Use the run that staged this version.",
      input: "version",
    }));
}

/** What has to be in the record of a run, and is not. */
export function absences(
  packages: readonly VersionName[],
  ids: readonly string[],
  runId: string,
): Problem[] {
  const there = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  return ids
    .filter((id) => !there.has(id))
    .map((id) => ({
      code: "record-incomplete",
      message: `No record of run ${runId} has ${id}: the job that was to stage it did not get that far.`,
      remedy: "Re-run the failed jobs of that run: what is staged already is not sent again.",
      input: "npm",
    }));
}

/** The run has left nothing that tells what it sent. */
export function missingRecord(runId: string): Problem {
  return {
    code: "record-missing",
    message: `Run ${runId} has no record of npm packages.`,
    remedy:
      "Set run-id to the run whose jobs published or staged them. Its artifacts must not have expired.",
    input: "run-id",
  };
}

function invalid(name: string, fault: string): Problem[] {
  const message = `The record ${name} cannot be trusted: ${fault}.`;
  const remedy = "Check which job uploaded it. Do not approve what it names.";
  return [{ code: "record-invalid", message, remedy }];
}

function ofOther(name: string, fault: string, remedy?: string): Problem {
  return {
    code: "record-of-other-release",
    message: `The record ${name} does not fit: ${fault}.`,
    remedy: remedy ?? "Check which job uploaded it, and the value of run-id.",
  };
}
