import type { NpmTarget } from "@fairlead/npm";
import {
  readStageRecord,
  recordedRelease,
  recordFault,
  type ExpectedRecord,
  type Problem,
  type RecordedUnit,
  type RecordText,
  type StageRecord,
} from "@fairlead/publishing";

/** What those records of a run say that can be trusted, and which cannot. */
export interface TrustedRecord {
  readonly packages: readonly RecordedUnit[];
  readonly warnings: readonly Problem[];
}

/**
 * Reads the records of a run for a step that goes on without them: one that is damaged, or of another
 * repository, run or commit, is told and not used. Those of other registries are none of its business.
 */
export function readTrusted(
  texts: readonly RecordText[],
  { registry }: NpmTarget,
  expected: ExpectedRecord,
): TrustedRecord {
  const records: StageRecord[] = [];
  const warnings: Problem[] = [];
  for (const { name, text } of texts) {
    const read = readStageRecord(text);
    if (read.record !== undefined && read.record.registry !== registry) continue;
    const fault = read.fault ?? recordFault(read.record, expected);
    if (fault === undefined && read.record !== undefined) records.push(read.record);
    else warnings.push(untrusted(name, fault ?? ""));
  }
  return { packages: recordedRelease(records), warnings };
}

function untrusted(name: string, fault: string): Problem {
  return {
    code: "stage-record-untrusted",
    message: `The report ${name} is not compared with what is live: ${fault}.`,
    remedy: "Check which job uploaded it.",
  };
}
