export { isMarkedWithdrawn, withdrawnMarks } from "./marks.ts";
export { commandOf } from "./command.ts";
export { stepsToRestore } from "./restore.ts";
export { stepsToWithdraw } from "./withdraw.ts";
export type { Step } from "./step.ts";
export type { Restorable } from "./restore.ts";
export type { Withdrawable } from "./withdrawable.ts";
