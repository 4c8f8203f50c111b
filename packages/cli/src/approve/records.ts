import {
  ProblemsError,
  readStageRecord,
  recordFault,
  stagedPackages,
  throwProblems,
  type Problem,
  type RecordedPackage,
  type StagedPackage,
  type StageRecord,
} from "@fairlead/publishing";
import type { NamedText } from "../github/fetch-records.ts";

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

/** What the release has to be of; undefined: the records agree, whatever they say. */
export interface ExpectedRelease {
  readonly repository: string | undefined;
  readonly runId: string | undefined;
  /** The commit of the run, as GitHub says it. */
  readonly runSha: string | undefined;
  /** The commit that was packed, as a person says it: whole or its beginning. */
  readonly commit: string | undefined;
  readonly version: string | undefined;
}

/**
 * Reads the records of one run together. One that makes no sense, or is of something else, spoils all.
 *
 * @throws ProblemsError `record-invalid`, `record-of-other-release`, `nothing-staged`
 */
export function readRelease(texts: readonly NamedText[], expected: ExpectedRelease): Release {
  const problems: Problem[] = [];
  const records = texts.flatMap(({ name, text }): StageRecord[] => {
    const read = readStageRecord(text);
    if (read.record !== undefined) return [read.record];
    const message = `${name} is not a record that can be trusted: ${read.fault}.`;
    problems.push({ code: "record-invalid", message, remedy: "Do not approve this release." });
    return [];
  });
  throwProblems(problems);
  const npm = records.filter(({ packages }) => packages.length > 0);
  const [first] = npm;
  if (first === undefined) throw nothingStaged();
  const { repository, runId, sha, registry } = first;
  const wanted = {
    repository: expected.repository ?? repository,
    runId: expected.runId ?? runId,
    registry,
  };
  for (const record of npm) {
    if (record.repository.toLowerCase() !== wanted.repository.toLowerCase()) {
      const belongs = `The record of run ${record.runId} belongs to ${record.repository}, but ${wanted.repository} was asked for.`;
      problems.push(ofOther(belongs));
      continue;
    }
    const fault = recordFault(record, wanted) ?? otherCommit(record, expected.runSha ?? sha);
    if (fault === undefined) continue;
    problems.push(ofOther(`The record of run ${record.runId} is of another release: ${fault}.`));
  }
  const { staged, disputed, nameless: unknown } = stagedPackages(npm);
  const [packages, nameless] = [[...staged.values()], [...unknown.values()]];
  for (const each of [...packages, ...nameless]) {
    const { commit = sha, name, version } = each;
    if (expected.version !== undefined && expected.version !== version) {
      problems.push(ofOther(`${name} was staged as ${version}, not as ${expected.version}.`));
    }
    if (expected.commit !== undefined && !commit.startsWith(expected.commit)) {
      const words = `${name}@${version} was packed from commit ${commit}, not from ${expected.commit}.`;
      problems.push(ofOther(words));
    }
  }
  throwProblems(problems);
  if (packages.length + nameless.length === 0) throw nothingStaged();
  const address = registry.replace(/\/+$/, "");
  return { repository, runId, sha, registry: address, packages, nameless, disputed };
}

function otherCommit({ sha }: StageRecord, runSha: string): string | undefined {
  return runSha === "" || sha === runSha
    ? undefined
    : `it is of commit ${sha}, and the run is of ${runSha}`;
}

function ofOther(message: string): Problem {
  const remedy = "Nothing was approved. Check the address or the files that you gave.";
  return { code: "record-of-other-release", message, remedy };
}

function nothingStaged(): ProblemsError {
  const message = "The run staged no npm package.";
  const remedy =
    "There is nothing to approve. Check the address: it must be the run that published.";
  return new ProblemsError([{ code: "nothing-staged", message, remedy }]);
}
