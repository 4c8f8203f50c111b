import type { NpmTarget } from "@fairlead/npm";
import {
  readRunRecords,
  recordedRelease,
  throwProblems,
  type Problem,
  type RecordedUnit,
  type RecordText,
  type RunRecordFault,
  type VersionName,
} from "@fairlead/publishing";

/** What the record has to be of; undefined: whatever it says. */
export interface WantedRecord {
  /** `owner/name` */
  readonly repository: string;
  /** The run whose artifacts these are. */
  readonly runId: string;
  /** The commit of that run, where this job knows it. */
  readonly runSha: string | undefined;
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
  const { repository, runId, runSha, commit, version: released } = wanted;
  const expected = { repository, runId, runSha, commit, registry, version: released };
  const { records, faults } = readRunRecords(texts, expected);
  throwProblems(faults.map(problemOf));
  if (records.length === 0) throwProblems([missingRecord(runId)]);
  const packages = recordedRelease(records);
  throwProblems(absences(packages, wanted.npm, runId));
  const sent = packages.filter((each) => each.sent !== undefined);
  const versions = new Set((sent.length > 0 ? sent : packages).map(({ version }) => version));
  const [version] = versions;
  const [sha = ""] = records.flatMap((each) => {
    return each.packages.map((one) => one.commit ?? each.sha);
  });
  return { packages, sha, version: versions.size === 1 ? version : undefined };
}

const checkUpload = "Check which job uploaded it, and the value of run-id.";

/** What helps against each fault, and the input that it is about. */
const remedies: Readonly<
  Record<RunRecordFault["kind"], { readonly remedy: string; readonly input?: string }>
> = {
  unreadable: { remedy: "Check which job uploaded it. Do not approve what it names." },
  repository: { remedy: checkUpload },
  run: { remedy: checkUpload },
  "run-commit": { remedy: checkUpload },
  registry: { remedy: "Set registry-url to that one if you publish there." },
  commit: {
    remedy: "Use the run that staged this release, or set sha to the commit that it released.",
    input: "sha",
  },
  commits: { remedy: "Start a new run: it releases one commit." },
  version: { remedy: "Use the run that staged this version.", input: "version" },
};

function problemOf({ kind, message }: RunRecordFault): Problem {
  const code = kind === "unreadable" ? "record-invalid" : "record-of-other-release";
  return { code, message, ...remedies[kind] };
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
      message: `No record of run ${runId} has ${id}: no job of that run got as far as packing it.`,
      remedy:
        "If a job of that run failed, correct what it reports and re-run it: what is staged is not sent again. Otherwise check run-id, and the name and version in npm.",
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
