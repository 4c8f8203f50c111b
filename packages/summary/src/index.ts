export { askLive } from "./live.ts";
export type { LivePorts } from "./live.ts";
export { strangeNames } from "./strange-names.ts";
export { summarize } from "./summarize.ts";
export type { SummaryEnd, SummaryInputs, SummaryPorts } from "./summarize.ts";
export { confirmStaged } from "./confirm/confirm-staged.ts";
export type { Confirmation, ConfirmInputs } from "./confirm/confirm-staged.ts";
export { confirmationProblems } from "./confirm/confirmation-problems.ts";
export { readWanted as readWantedUnits } from "./wanted-units.ts";
