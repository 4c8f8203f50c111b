import type { Beside, Noun, Problem, RunsOn, VersionName } from "@fairlead/publishing";

/** What the page and the report need besides the result. */
export interface ReportInfo {
  /** What made the page and the report. */
  readonly tool: { readonly name: string; readonly version: string };
  /** "publish-crates-ordered" */
  readonly action: string;
  readonly registry: {
    /** What the page is headed with: "crates.io". */
    readonly title: string;
    readonly url: string;
    /** What commands mean that name no registry: npmjs. */
    readonly isDefault?: boolean;
  };
  /** "owner/name" */
  readonly repository: string;
  readonly sha: string;
  readonly runUrl: string;
  /** The run's attempt, from 1. */
  readonly attempt: number;
  /** The page of a version in the registry; anything but https is shown without a link. */
  link(version: VersionName): string | undefined;
  /** Problems that did not stop the release. */
  readonly warnings: readonly Problem[];
  /** What other steps of the run staged: its approval is shown with that of the units. */
  readonly beside?: Beside;
  /** What the packed binaries need of a system. */
  readonly runsOn?: RunsOn;
  /** What the units are called. */
  readonly noun: Noun;
}
