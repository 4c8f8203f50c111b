export type { ArtifactFolders } from "@fairlead/contents";
export { entryFields } from "./entries/entries.ts";
export type { EntryKind } from "./entries/entry.ts";
export { offeredBelow, ownTag, tagProblem as distTagProblem } from "./registry/dist-tag.ts";
export type { TaggedVersions } from "./registry/dist-tag.ts";
export { npmLookUp } from "./registry/npm-look-up.ts";
export type {
  NpmInputs,
  NpmPlanInputs,
  NpmPack,
  NpmPlanPorts,
  NpmPorts,
  PackageList,
} from "./inputs.ts";
export { readNpmTarball } from "./packing/npm-tarball.ts";
export type { NpmTarball } from "./packing/npm-tarball.ts";
export { get as getFromRegistry, readPackage, readVersion } from "./registry/npm-reads.ts";
export type { PackageRead, ReadPorts } from "./registry/npm-reads.ts";
export { trustArguments, trustedWorkflow, trustLine } from "./registry/trusted-workflow.ts";
export type { TrustedWorkflow } from "./registry/trusted-workflow.ts";
export { npmjsRegistry, readNpmTarget } from "./registry/npm-target.ts";
export type { NpmTarget } from "./registry/npm-target.ts";
export { planNpm } from "./plan.ts";
export type { NpmPlan } from "./plan.ts";
export { readEntries, releasePackages } from "./release.ts";
export { packNpm } from "./pack.ts";
export type { PackedNpm } from "./pack.ts";
export {
  findStage,
  listStages,
  readStage,
  stagedIntegrity,
  stagePath,
  noticingRefusal,
  stageReader,
  versionStatus,
} from "./registry/stage-reads.ts";
export type {
  NoticingReader,
  RecordedStage,
  SeenStage,
  StageReader,
} from "./registry/stage-reads.ts";
export {
  coveredNames,
  goneStages,
  idOfSame,
  isSeen,
  lookAtStage,
  lookAtStages,
} from "./registry/gone-stages.ts";
export type { StageLook } from "./registry/gone-stages.ts";
export { stageMismatch } from "./registry/stage-mismatch.ts";
export type { StageMismatch } from "./registry/stage-mismatch.ts";
export { olderStageWarnings } from "./registry/older-stages.ts";
export { goneForGood, isUnpublished } from "./registry/unpublished.ts";
export { readInstallersView } from "./registry/installers-view.ts";
export { napiPlatforms } from "./manifests/napi.ts";
export { escapedName } from "./manifests/npm-name.ts";
