export { registryVariable } from "./registry/cargo-environment.ts";
export { openCratesLookUp } from "./registry/open-look-up.ts";
export { cratesIoIndex, readTarget as readCratesTarget } from "./registry/crates-target.ts";
export type { Target as CratesTarget } from "./registry/crates-target.ts";
export { planCrates } from "./plan.ts";
export type { CratesPlan, PlanInputs, PlannedCrate, PlanPorts } from "./plan.ts";
export { releaseCrates } from "./release.ts";
export type { CratesInputs, CratesPorts } from "./stage.ts";
export { revokeToken } from "./registry/trusted-publishing.ts";
