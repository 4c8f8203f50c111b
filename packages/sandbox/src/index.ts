export { cancelAction, runAction } from "./runner.ts";
export type { ActionControl, ActionOptions, ActionRun, Annotation } from "./runner.ts";
