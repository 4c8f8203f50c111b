export { changelogProblems } from "./changelog-version.ts";
export type { PlannedCrates } from "./first-declaration/crate-part.ts";
export { firstDeclaration } from "./first-declaration/first-declaration.ts";
export { planPlatforms } from "./matrix.ts";
export { planRelease } from "./plan-release.ts";
export type { ReleasePlan, ReleasePlanInputs, ReleasePlanPorts } from "./plan-release.ts";
export type { TagTemplates } from "./release-version.ts";
export {
  hasOwnTags,
  releaseVersion,
  tagsOf,
  templatesOf,
  withoutTagging,
} from "./release-version.ts";
export { tagOf } from "./section.ts";
export type { PlannedUnit, PlanSection } from "./section.ts";
