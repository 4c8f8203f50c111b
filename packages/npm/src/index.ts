export type { ArtifactFolders } from "@fairlead/contents";
export { ownTag } from "./dist-tag.ts";
export type { NpmInputs, NpmPorts } from "./npm-stage.ts";
export { npmjsRegistry } from "./npm-target.ts";
export { planNpm } from "./plan.ts";
export type { NpmPlan, NpmPlanPorts, PlannedPackage } from "./plan.ts";
export type { NpmPlanInputs } from "./plan-inputs.ts";
export { releasePackages } from "./release.ts";
