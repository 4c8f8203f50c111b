export { readRestTarget } from "./rest/rest-inputs.ts";
export type { RestTarget } from "./rest/rest-inputs.ts";
export { connect } from "./rest/rest.ts";
export type { Rest, RestPorts } from "./rest/rest.ts";
export type {
  Artifact,
  ArtifactPorts,
  ArtifactSource,
  DatedArtifact,
  WantedArtifact,
} from "./artifacts/artifact.ts";
export { beginToLoadClient } from "./artifacts/client.ts";
export { checkArtifacts } from "./artifacts/check-artifacts.ts";
export type {
  ArtifactCheckInputs,
  ArtifactCheckPorts,
  CheckedArtifacts,
} from "./artifacts/check-artifacts.ts";
export { fetchArtifact, fetchArtifacts } from "./artifacts/fetch-artifacts.ts";
export { findArtifacts } from "./artifacts/find-artifacts.ts";
export type { FoundArtifacts } from "./artifacts/find-artifacts.ts";
export { listThisRun } from "./artifacts/list-artifacts.ts";
export { readSource } from "./artifacts/source.ts";
export type { ReadSource } from "./artifacts/source.ts";
export { takeArtifacts } from "./artifacts/take-artifacts.ts";
export { takeReports } from "./artifacts/take-reports.ts";
export type { TakenReport } from "./artifacts/take-reports.ts";
export { uploadFiles } from "./artifacts/upload-files.ts";
export { uploadReport } from "./artifacts/upload-report.ts";
export type { ReportPorts } from "./artifacts/upload-report.ts";
export { pathProblems } from "./runs/ancestor-paths.ts";
export { waitForCi } from "./runs/wait-for-ci.ts";
export type { CiInputs, CiPorts, CiResult } from "./runs/wait-for-ci.ts";
export { describeRun } from "./runs/watch-run.ts";
export type { FailedJob, WorkflowRun } from "./runs/workflow-run.ts";
export { mainUnits } from "./notes/shipped.ts";
export { fileProblems as assetProblems } from "./releases/asset-files.ts";
export { isWhole } from "./releases/asset-plan.ts";
export { lookForTags } from "./releases/look-for-units.ts";
export type { SeenTag } from "./releases/look-for-units.ts";
export { lookForRelease } from "./releases/look-for-release.ts";
export type { SeenRelease } from "./releases/look-for-release.ts";
export { createRelease } from "./releases/release.ts";
export type { Live } from "./releases/live.ts";
export type { ReleaseEnd, ReleasePorts } from "./releases/release-end.ts";
export { modeProblems } from "./releases/mode-problems.ts";
export { readTextFile } from "./releases/maintainers-text.ts";
export {
  checkDeclaredUnits,
  readUnits,
  readUnitsWanted,
  type ReleaseUnit,
} from "./releases/read-units.ts";
export { releaseUnits } from "./releases/units.ts";
export type { UnitEnd } from "./releases/units.ts";
export { fillUnit, isPerUnit, plannedTag } from "./releases/unit-template.ts";
export { manyOnOneTag } from "./releases/unit-fields.ts";
export { remoteTagCommit } from "./releases/remote-tag.ts";
export { isSeries } from "./releases/extra-tag-behind.ts";
export { highestAbove, previousTag, readTag } from "./releases/tag.ts";
export { isBranch, noTag } from "./releases/tag-name.ts";
export type { Tag } from "./releases/tag.ts";
export { tagProblem } from "./releases/tags.ts";
export { readDeclared, readWanted } from "./releases/wanted-release.ts";
export type { DeclaredInputs, ReleaseInputs } from "./releases/release-inputs.ts";
export type { WantedRelease } from "./releases/wanted-release.ts";
