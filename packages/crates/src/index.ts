export { registryVariable } from "./registry/cargo-environment.ts";
export { openRegistry as openCratesRegistry } from "./registry/open-registry.ts";
export type { OpenRegistry as OpenCratesRegistry } from "./registry/open-registry.ts";
export { readOwnership } from "./registry/crate-owners.ts";
export type { CrateOwners, Ownership } from "./registry/crate-owners.ts";
export {
  cratesIoIndex,
  meantTarget as meantCratesTarget,
  readTarget as readCratesTarget,
} from "./registry/crates-target.ts";
export type { Target as CratesTarget } from "./registry/crates-target.ts";
export { planCrates } from "./plan.ts";
export { atLines } from "./discover/manifest-lines.ts";
export { packCrates, releaseCrates } from "./release.ts";
export type { CrateOfPack, CratesInputs, PlanInputs, PlanPorts } from "./inputs.ts";
export { revokeToken } from "./registry/trusted-publishing.ts";
