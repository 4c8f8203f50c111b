export { summarize } from "./summarize.ts";
export type { SummaryEnd, SummaryInputs, SummaryPorts } from "./summarize.ts";
