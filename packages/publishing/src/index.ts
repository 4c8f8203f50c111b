export type { Clock } from "./clock.ts";
export { converge } from "./converge.ts";
export type { ConvergeOptions } from "./converge.ts";
export type { ReleaseEvent } from "./event.ts";
export { firstLook } from "./first-look.ts";
export { concurrently, lookUp, readPausesMs } from "./look-up.ts";
export { topologicalOrder } from "./order.ts";
export type { Order } from "./order.ts";
export { notReached } from "./not-reached.ts";
export { remainingStatuses } from "./outcome.ts";
export type { Estimate, Outcome, OutcomeStatus, ReleaseResult, StageEnd, Wait } from "./outcome.ts";
export { describeProblem, eachOnce, ProblemsError, throwProblems } from "./problem.ts";
export type { Problem } from "./problem.ts";
export type {
  Comparison,
  Finding,
  Registry,
  RegistryTraits,
  TokenBucket,
  UploadAnswer,
} from "./registry.ts";
export { estimateUploads } from "./token-bucket.ts";
export type { RegistryLookUp } from "./registry-look-up.ts";
export { isSameVersion, unitId } from "./unit.ts";
export { unlessCancelled } from "./unless-cancelled.ts";
export type { ReleaseUnit, VersionName } from "./unit.ts";
export { counted, firstFew, messageOf, size } from "./wording.ts";
export type { Noun } from "./wording.ts";
