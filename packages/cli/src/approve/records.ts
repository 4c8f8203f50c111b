import {
  ProblemsError,
  readRunRecords,
  stagedPackages,
  throwProblems,
  type Problem,
  type RecordedPackage,
  type RecordText,
  type RunRecordFault,
  type StagedPackage,
  type WantedRun,
} from "@fairlead/publishing";

/** What a run staged, as its jobs wrote it down. */
export interface Release {
  readonly repository: string;
  readonly runId: string;
  /** The commit of the run. */
  readonly sha: string;
  /** The registry's address, without a slash at its end. */
  readonly registry: string;
  readonly packages: readonly StagedPackage[];
  /** Staged, too, under ids that no record has. */
  readonly nameless: readonly RecordedPackage[];
  /** Stages of which a later attempt of the run said that it has packed other bytes. */
  readonly disputed: ReadonlySet<string>;
}

/**
 * Reads the records of one run together. One that makes no sense, or is of something else, spoils all.
 *
 * @throws ProblemsError `record-invalid`, `record-of-other-release`, `nothing-staged`
 */
export function readRelease(texts: readonly RecordText[], wanted: WantedRun): Release {
  const { records, faults } = readRunRecords(texts, wanted);
  throwProblems(faults.map(problemOf));
  const [first] = records;
  const { staged, disputed, nameless: unknown } = stagedPackages(records);
  const [packages, nameless] = [[...staged.values()], [...unknown.values()]];
  if (first === undefined || packages.length + nameless.length === 0) throw nothingStaged();
  const { repository, runId, sha } = first;
  const registry = first.registry.replace(/\/+$/, "");
  return { ...{ repository, runId, sha, registry }, ...{ packages, nameless, disputed } };
}

function problemOf({ kind, message }: RunRecordFault): Problem {
  if (kind === "unreadable") {
    return { code: "record-invalid", message, remedy: "Do not approve this release." };
  }
  const remedy = "Nothing was approved. Check the address or the files that you gave.";
  return { code: "record-of-other-release", message, remedy };
}

function nothingStaged(): ProblemsError {
  const message = "The run staged no npm package.";
  const remedy =
    "There is nothing to approve. Check the address: it must be the run that published.";
  return new ProblemsError([{ code: "nothing-staged", message, remedy }]);
}
