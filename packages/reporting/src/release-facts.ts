import {
  unitId,
  type ApprovalFault,
  type OutcomeStatus,
  type Problem,
  type ReleaseStanding,
} from "@fairlead/publishing";
import type { Step } from "@fairlead/withdrawal";
import { layered } from "./layered.ts";

/** How a job that the summary needs has ended, in GitHub's words, or in what stands in for them. */
export interface ReleaseJob {
  readonly name: string;
  readonly result: string;
}

/** What the registry and the reports together say about a crate or a package of the release. */
export type ReleasedState =
  /** The registry has it. */
  | "shipped"
  /** The registry has it, and no new project can take it. */
  | "yanked"
  /** The registry has it, and npm warns whoever installs it. */
  | "deprecated"
  /** The registry has this version with different contents. */
  | "other-contents"
  /** The registry has it, and not all that it needs: who installs it now gets half of it. */
  | "broken"
  /** A report says that it was published, and the registry does not have it. */
  | "lost"
  | "missing"
  /** Waits for a person's approval. */
  | "staged"
  /** Accepted by the registry, not served yet. */
  | "pending"
  /** Dry run: a real one would publish it. */
  | "would-publish"
  /** The registry could not be asked. */
  | "unseen";

/** A crate or an npm package of the release. */
export interface ReleasedUnit {
  readonly kind: "crate" | "npm";
  readonly name: string;
  readonly version: string;
  readonly state: ReleasedState;
  /** Represents the others in install lines. */
  readonly isMain: boolean;
  /** A crate without a library: `cargo install` takes it, and `cargo add` does not. */
  readonly isProgram?: true;
  /** It has a version of its own, which was published before this release. */
  readonly isEarlier?: true;
  /** Its page in the registry, if that has pages that are known. */
  readonly url?: string;
  /** How the newest report of the run says that it ended. */
  readonly told?: OutcomeStatus;
  readonly note?: string;
  readonly cause?: string;
  readonly remedy?: string;
  /** Of an npm package, what its report says of the packed file, and what is staged. */
  readonly stageId?: string;
  /** It is staged as far as its report goes; the registry does not say. */
  readonly isUnseen?: true;
  /** The attempt of the run that asks has staged it. */
  readonly isJustStaged?: true;
  /** No run can publish this version any more. */
  readonly isFinal?: true;
  /** A stage of it waits that has other bytes than the newest attempt packed. */
  readonly isOtherStage?: true;
  /** What waits has another dist-tag than this run gave it. */
  readonly isOtherTag?: true;
  /** What the registry itself says of it, to a token that may ask. */
  readonly status?: string;
  readonly shasum?: string;
  readonly checksum?: string;
  readonly layer?: number;
  readonly pins?: readonly string[];
  /** What kind of credential published it. */
  readonly credential?: string;
  /** Epoch ms at which the step that tells of it ended. */
  readonly toldAt?: number;
  /** Epoch ms from which on another attempt makes sense. */
  readonly resumeAt?: number;
}

export interface ReleasedAsset {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Hex; old servers have none. */
  readonly sha256?: string;
  /** False: its upload broke off. */
  readonly isWhole: boolean;
}

/** What GitHub says about the release of the tag. */
export type ReleasedOnGitHub =
  | {
      readonly kind: "published" | "draft";
      readonly url: string;
      readonly assets: readonly ReleasedAsset[];
      /** It is marked as one. */
      readonly isPrerelease?: boolean;
      /** Its notes say that it was withdrawn. */
      readonly isWithdrawn?: boolean;
    }
  /** There is none that this token may see. */
  | { readonly kind: "none" }
  | { readonly kind: "unseen"; readonly cause: string };

/** The tag of its own that the plan gives a crate or a package, and what GitHub has of it. */
export interface UnitTag {
  readonly name: string;
  readonly version: string;
  readonly tag: string;
  /** `tag`: there is one without a release. `none`: nothing that this token may see. */
  readonly state: "published" | "draft" | "tag" | "none" | "unseen";
  /** Of the release's page. */
  readonly url?: string;
  /** Its registry had it before this release began, so this release need not have made the tag. */
  readonly wasPublished: boolean;
}

/** What became of the release as a whole. */
export type ReleaseState =
  | "complete"
  /** All is out, and a job failed nevertheless. */
  | "complete-despite-jobs"
  /** A person or a registry has the next step: approvals, scans, a draft. */
  | "waiting"
  /** Something is live without what it needs: people get half of it now. */
  | "broken"
  /** A person took it back: something of it is yanked or deprecated. */
  | "withdrawn"
  /** What was not seen is all that is in question. */
  | "unconfirmed"
  | "partial"
  | "failed"
  | "cancelled"
  | "dry-run"
  /** A dry run that found what would fail. */
  | "dry-run-failed"
  /** No list of crates or packages, no reports, no tag: nothing to look for. */
  | "nothing-known";

/** What the page of a whole release tells. */
export interface ReleasePage {
  readonly state: ReleaseState;
  /** The tag, or the version, if either is known. */
  readonly title?: string;
  readonly tag?: string;
  readonly jobs: readonly ReleaseJob[];
  /** In order. */
  readonly units: readonly ReleasedUnit[];
  /** Absent if no release was looked for. */
  readonly release?: ReleasedOnGitHub;
  /** None where tags are not of single units. */
  readonly unitTags?: readonly UnitTag[];
  /** What a person should know, though it is no part of the release. */
  readonly warnings?: readonly Problem[];
  /** The address of the run that staged the packages, if it is another one. */
  readonly stagedBy?: string;
  /** What is left to withdraw, in order; absent where nothing is withdrawn. */
  readonly toWithdraw?: readonly Step[];
  /** What could not be read or seen. */
  readonly unseen: readonly Problem[];
  /** "owner/name" */
  readonly repository: string;
  readonly sha: string;
  /** The run's page, without an attempt. */
  readonly runUrl: string;
  readonly runId: string;
  /** The run's attempt, from 1. */
  readonly attempt: number;
  /** Epoch ms at which the registries were asked. */
  readonly askedAt: number;
  /** Asked for crates: crates.io itself, which cargo takes without more words. */
  readonly isCratesIo: boolean;
  /** The address of another registry than npmjs. */
  readonly npmRegistry?: string;
}

export const crateNoun = { one: "crate", many: "crates" };
export const packageNoun = { one: "npm package", many: "npm packages" };
export const fileNoun = { one: "file", many: "files" };

/** Jobs that failed; one that was skipped may have been meant so. */
export function badJobs(jobs: readonly ReleaseJob[]): readonly ReleaseJob[] {
  return jobs.filter(({ result }) => result !== "success" && result !== "skipped");
}

export function inState(
  units: readonly ReleasedUnit[],
  ...states: readonly ReleasedState[]
): readonly ReleasedUnit[] {
  return units.filter(({ state }) => states.includes(state));
}

/** What a person has taken back. */
export function withdrawnOf(units: readonly ReleasedUnit[]): readonly ReleasedUnit[] {
  return inState(units, "yanked", "deprecated");
}

/** What the decision about staged packages depends on. */
export function standingOf(units: readonly ReleasedUnit[]): ReleaseStanding {
  const packages = units.filter(({ kind }) => kind === "npm");
  return {
    faults: new Map(
      packages.flatMap((unit) => {
        const fault = faultOf(unit);
        return fault === undefined ? [] : [[unitId(unit), fault] as const];
      }),
    ),
    live: inState(packages, "shipped", "broken", "pending").map(layered),
  };
}

function faultOf({
  state,
  told,
  isOtherStage,
  isOtherTag,
}: ReleasedUnit): ApprovalFault | undefined {
  if (state === "other-contents") return "live-differs";
  if (state !== "missing" && state !== "lost") return undefined;
  if (isOtherTag === true) return "stage-mistagged";
  if (isOtherStage === true) return "stage-differs";
  return told === "staged" ? "lost" : "absent";
}
