export { tagsIn } from "./unit-tags.ts";
export { annotations, fitsAnnotations, problemAnnotations } from "./annotations.ts";
export type { Annotation } from "./annotations.ts";
export { logArtifacts, renderArtifacts } from "./artifacts-page.ts";
export type { ArtifactsPage } from "./artifacts-page.ts";
export { renderCi } from "./ci-page.ts";
export type { CiPage } from "./ci-page.ts";
export { renderAssets } from "./assets-page.ts";
export type { AssetRow, AssetsPage } from "./assets-page.ts";
export { failureSentence } from "./failure.ts";
export { timeToTheMinute } from "./format.ts";
export { describeEvent } from "./log.ts";
export { noPublishingOutputs, publishingOutputs } from "./outputs.ts";
export type { PublishingOutput } from "./outputs.ts";
export { renderGitHubRelease, gitHubReleaseSentence } from "./github-release-page.ts";
export type { GitHubReleasePage } from "./github-release-page.ts";
export { renderUnitReleases, unitNoun, unitReleasesSentence } from "./unit-releases-page.ts";
export type { UnitReleaseRow } from "./unit-releases-page.ts";
export { packSentence, renderPack } from "./pack-page.ts";
export type { PackPage, PackPageFile, PackPagePart, PackPageUnits } from "./pack-page.ts";
export { logPlan } from "./plan-log.ts";
export { renderPlan } from "./plan-page.ts";
export type { PlanPageDeclaration, PlanPageField } from "./plan-page-declaration.ts";
export type { PlanPageUnit, PlanPage, PlanPageSection } from "./plan-page.ts";
export { renderProblems } from "./problem-list.ts";
export { buildReport, reportSchema } from "./report.ts";
export type { Report, ReportUnit } from "./report.ts";
export type { ReportInfo } from "./report-info.ts";
export { renderSummary } from "./summary.ts";
export { failureCodes, inWords, statuses, verdict } from "./verdict.ts";
export type {
  ReleasedAsset,
  ReleasedOnGitHub,
  ReleasedState,
  ReleasedUnit,
  ReleaseJob,
  ReleasePage,
  ReleaseState,
  UnitTag,
} from "./release-facts.ts";
export { badJobs, crateNoun, packageNoun } from "./release-facts.ts";
export { releaseHeadline } from "./release-headline.ts";
export { renderReleasePage } from "./release-page.ts";
export { confirmationSentence, renderConfirmation, toApprove } from "./confirmation-page.ts";
export { ifUnknown, isMaybeRejected } from "./approvals.ts";
export { layered } from "./layered.ts";
export type { ConfirmationPage, ConfirmedState, ConfirmedUnit } from "./confirmation-page.ts";
