export { askLive } from "./live.ts";
export type { LivePorts } from "./live.ts";
export { strangeNames } from "./strange-names.ts";
export { summarize } from "./summarize.ts";
export type { SummaryEnd, SummaryInputs, SummaryPorts } from "./summarize.ts";
