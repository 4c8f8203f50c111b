export type { ArtifactFolders } from "@fairlead/contents";
export { ownTag } from "./registry/dist-tag.ts";
export { npmLookUp } from "./registry/npm-look-up.ts";
export type { NpmInputs, NpmPlanInputs, NpmPlanPorts, NpmPorts } from "./inputs.ts";
export { npmjsRegistry, readNpmTarget } from "./registry/npm-target.ts";
export type { NpmTarget } from "./registry/npm-target.ts";
export { planNpm } from "./plan.ts";
export type { NpmPlan } from "./plan.ts";
export { releasePackages } from "./release.ts";
