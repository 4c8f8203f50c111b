export { declareRegistries, type StandInRegistries } from "./declare-registries.ts";
export { startArtifacts, type Artifacts, type ArtifactsOptions } from "./artifacts/server.ts";
export type { ArtifactControls, ListedArtifact, SeededArtifact } from "./artifacts/controls.ts";
export type { StoredArtifact } from "./artifacts/state.ts";
export type { ArtifactFiles } from "./artifacts/zip-file.ts";
export { cargoEnvironment, runCargo, type CargoOptions, type CargoResult } from "./cargo.ts";
export { checkSums, consumeCrates, consumeWithNpm, downloadRelease } from "./consumer.ts";
export { sandboxClock, type SandboxClock } from "./clock.ts";
export type { BucketSize } from "./crates-io/rate-limiter.ts";
export { packCrate, type SeededCrate } from "./crates-io/seed.ts";
export {
  startCratesIo,
  type CratesIo,
  type CratesIoOptions,
  type NewToken,
  type PublishedVersion,
} from "./crates-io/server.ts";
export type { EndpointScope, TrustedPublisher } from "./crates-io/state.ts";
export {
  Faults,
  type Fault,
  type FaultMatch,
  type FaultMoment,
  type FaultRule,
  type OrderedFault,
} from "./faults.ts";
export type { Limits as GitHubLimits } from "./github/limits.ts";
export type { MergedPullRequest } from "./github/notes.ts";
export type { ReleaseControls } from "./github/release-controls.ts";
export type { SeededAsset, SeededRelease } from "./github/release-seed.ts";
export type { AssetView, ReleasesView, ReleaseView } from "./github/release-view.ts";
export type { SeededCommit } from "./github/seed-git.ts";
export {
  startGitHub,
  type GitHub,
  type GitHubOptions,
  type NewGitHubToken,
  type NewRepository,
} from "./github/server.ts";
export type { Permissions } from "./github/state.ts";
export {
  startOidcIssuer,
  type JobClaims,
  type OidcIssuer,
  type OidcIssuerOptions,
} from "./oidc.ts";
export { isChange } from "./is-change.ts";
export type { SandboxServer } from "./start-server.ts";
export type { RequestHook } from "./request-cycle.ts";
export { RequestLog, type CredentialKind, type LoggedRequest } from "./request-log.ts";
export { cancelAction, runAction } from "./runner.ts";
export { processTree } from "./runner/proc.ts";
export type { ActionControl, ActionOptions, ActionRun, Annotation } from "./runner.ts";
export {
  canaryToken,
  planCrates,
  publishCrates,
  rehearse,
  type Rehearsal,
  type StageOptions,
} from "./rehearsal.ts";
export { runNpm, type NpmCommandOptions, type NpmResult } from "./npm/client.ts";
export type { Fate, FateMatch } from "./npm/fates.ts";
export { packPackage, type SeededPackage } from "./npm/seed.ts";
export {
  startNpm,
  type NewNpmToken,
  type NpmOptions,
  type NpmRegistry,
  type PublishedNpmVersion,
  type StagedNpmVersion,
} from "./npm/server.ts";
export { sigstoreHosts, startSigstore, type Sigstore, type SigstoreFault } from "./npm/sigstore.ts";
export type { AllowedAction, NpmTrustedPublisher, VersionState } from "./npm/state.ts";
