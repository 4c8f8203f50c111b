export type { Artifact, ArtifactPorts, ArtifactSource } from "./artifact.ts";
export { fetchArtifact, fetchArtifacts } from "./fetch-artifacts.ts";
export { findArtifacts } from "./find-artifacts.ts";
export type { FoundArtifacts } from "./find-artifacts.ts";
export { readSource } from "./source.ts";
export type { ReadSource } from "./source.ts";
export { takeArtifacts } from "./take-artifacts.ts";
export { uploadReport } from "./upload-report.ts";
export type { ReportPorts } from "./upload-report.ts";
