export {
  approvalLayers,
  heldBack,
  inApprovalOrder,
  layersOf,
  unionOfNeeds,
} from "./approval-layers.ts";
export {
  approvableNow,
  neededByLive,
  type ApprovalFault,
  type ReleaseStanding,
} from "./approvable.ts";
export type { Layered } from "./approval-layers.ts";
export { unlessCancelled } from "./cancelled.ts";
export type { Clock } from "./clock.ts";
export { converge } from "./converge.ts";
export type { ConvergeOptions } from "./converge.ts";
export type { ReleaseEvent } from "./event.ts";
export { compareFound } from "./first-look.ts";
export type { FirstLook } from "./first-look.ts";
export type { Settlement } from "./ledger.ts";
export { concurrently, lookUp, readBackoffMs, readsAtOnce } from "./look-up.ts";
export { topologicalOrder } from "./order.ts";
export type { Order } from "./order.ts";
export { failsRelease } from "./on-conflict.ts";
export type { OnConflict } from "./on-conflict.ts";
export { packRelease } from "./pack-release.ts";
export type { PackedRelease, ReadyFile } from "./pack-release.ts";
export { saidCommit } from "./made-from.ts";
export { isPublished, runPlan, runRelease } from "./pipeline.ts";
export type { Plan, PlannedUnit, ReleasePorts } from "./pipeline.ts";
export { acceptedBytes, recordedRelease, sentSoFar } from "./recorded-release.ts";
export type { RecordedUnit, SentSoFar, StageConflict } from "./recorded-release.ts";
export { readStageRecord, recordFault } from "./read-stage-record.ts";
export { readRunRecords } from "./run-records.ts";
export type { RecordText, RunRecordFault, WantedRun } from "./run-records.ts";
export type {
  Candidate,
  Candidates,
  Checked,
  Discovered,
  Packed,
  PlanSteps,
  Presence,
  ReleaseSteps,
} from "./release-steps.ts";
export { remainingStatuses } from "./outcome.ts";
export type {
  Estimate,
  Outcome,
  OutcomeStatus,
  ReleaseResult,
  FinishedRelease,
  RunsOn,
  Wait,
} from "./outcome.ts";
export {
  countProblems,
  describeProblem,
  eachOnce,
  ProblemsError,
  throwProblems,
  toldTogether,
} from "./problem.ts";
export type { Problem } from "./problem.ts";
export type {
  Compared,
  Comparison,
  Finding,
  MadeFrom,
  Registry,
  RegistryPages,
  RegistryReader,
  RegistryTraits,
  TokenBucket,
  UploadAnswer,
} from "./registry.ts";
export { growingBackoff, retry } from "./retry.ts";
export type { RetryOptions } from "./retry.ts";
export { isOfAttempt, isStaged, stagedPackages } from "./stage-record.ts";
export type {
  Beside,
  ExpectedRecord,
  RecordedPackage,
  StagedPackage,
  StageRecord,
  WaitingBeside,
} from "./stage-record.ts";
export { isSameVersion, unitId } from "./unit.ts";
export type { ReleaseUnit, VersionName } from "./unit.ts";
export { withoutChecksumFiles } from "./checksum-files.ts";
export { answered, counted, fileFault, firstFew, messageOf, size } from "./wording.ts";
export type { Noun } from "./wording.ts";
