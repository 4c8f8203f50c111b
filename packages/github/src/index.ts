export type { Artifact, ArtifactPorts, ArtifactSource } from "./artifact.ts";
export { fetchArtifact, fetchArtifacts } from "./fetch-artifacts.ts";
export { findArtifacts } from "./find-artifacts.ts";
export type { FoundArtifacts } from "./find-artifacts.ts";
export { readSource } from "./source.ts";
export type { ReadSource } from "./source.ts";
export { listThisRun } from "./list-artifacts.ts";
export { mainUnits } from "./notes-shipped.ts";
export { lookForRelease } from "./look-for-release.ts";
export type { SeenRelease } from "./look-for-release.ts";
export { takeArtifacts } from "./take-artifacts.ts";
export { uploadReport } from "./upload-report.ts";
export type { ReportPorts } from "./upload-report.ts";
export { judgeRun, readRun, trustedEvents } from "./run-fitness.ts";
export type { RunFacts, WantedRun } from "./run-fitness.ts";
export { asking, hasStatus, neededPermission, refusalOf, refusalProblem } from "./permissions.ts";
export type { Permission, Refusal } from "./permissions.ts";
export { connect } from "./rest.ts";
export type { Rest, RestPorts } from "./rest.ts";
export { createRelease } from "./release.ts";
export type { ReleaseEnd, ReleasePorts } from "./release.ts";
export { releaseOutputs, releaseSentence, renderRelease } from "./release-page.ts";
export { readWanted } from "./release-wanted.ts";
export type { ReleaseInputs, WantedRelease } from "./release-wanted.ts";
export { waitForCi } from "./wait-for-ci.ts";
export type { CiInputs, CiPorts, CiResult } from "./wait-for-ci.ts";
export type { FailedJob, WorkflowRun } from "./workflow-run.ts";
export { checkArtifacts, checkListed } from "./check-artifacts.ts";
export type {
  ArtifactCheckInputs,
  ArtifactCheckPorts,
  CheckedArtifacts,
  DatedArtifact,
} from "./check-artifacts.ts";
export { readRestTarget } from "./rest-inputs.ts";
export type { RestTarget } from "./rest-inputs.ts";
export { describeRun } from "./watch-run.ts";
export { remoteTagCommit } from "./remote-tag.ts";
export { tagProblem } from "./release-tags.ts";
export { readTag } from "./tag.ts";
export type { Tag } from "./tag.ts";
export { uploadFiles } from "./upload-files.ts";
