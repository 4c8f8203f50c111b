import type { Problem } from "./problem.ts";
import type { RegistryPages, TokenBucket } from "./registry.ts";
import type { Beside } from "./stage-record.ts";
import type { Noun } from "./wording.ts";

/** How a unit ended; each unit ends in exactly one way. */
export type OutcomeStatus =
  | "published"
  | "already-published"
  | "would-publish"
  | "pending"
  | "staged"
  | "conflict"
  | "refused"
  | "unclear"
  | "rate-limited"
  | "blocked"
  | "not-reached";

export interface Outcome {
  readonly name: string;
  readonly version: string;
  readonly status: OutcomeStatus;
  /** The packed file's checksum, written as its registry writes it. */
  readonly checksum: string;
  /** Bytes. */
  readonly size: number;
  /** How often it was uploaded, unclear and limited attempts included. */
  readonly attempts: number;
  /** Epoch ms of the first upload and of its end; absent if nothing was uploaded. */
  readonly startedAt?: number;
  readonly finishedAt?: number;
  /** What kind of credential served it, never the credential. */
  readonly credential?: string;
  /** A remark for people: what differs, what was late. */
  readonly note?: string;
  /** Why it failed, and what to do about it. */
  readonly cause?: string;
  readonly remedy?: string;
  /** Refused: no attempt can publish this version any more. */
  readonly isFinal?: true;
  /** Conflict: the entries that differ. */
  readonly entries?: readonly string[];
  /** Conflict: true if it fails the release; false if the unit only changed since its own release. */
  readonly fails?: boolean;
  /** Conflict: an earlier attempt of this run has sent what the registry has. */
  readonly isSentByRun?: true;
  /** Staged, since the registry refused to publish it directly: in these words. */
  readonly directRefusal?: string;
  /** Epoch ms from which on another attempt makes sense. */
  readonly resumeAt?: number;
  /** Staged, or in conflict with what is: the id that a person approves. */
  readonly stageId?: string;
  /** An earlier attempt staged it, and the registry does not say whether the stage is still there. */
  readonly isUnseen?: true;
  /** Of npm packages, for whoever has to recognize or approve what was staged: see `RecordedPackage`. */
  readonly tag?: string;
  readonly shasum?: string;
  readonly layer?: number;
  readonly pins?: readonly string[];
  readonly commit?: string;
  readonly runId?: string;
  readonly runAttempt?: number;
  readonly logIndex?: string;
}

/** A wait that took place or was declined, with its reason. */
export interface Wait {
  readonly reason: string;
  /** Epoch ms. */
  readonly from: number;
  readonly until: number;
}

/** How long the uploads will take, and which limit says so. */
export interface Estimate {
  readonly uploads: number;
  readonly ms: number;
  /** The limit that dominates, or none. */
  readonly limit?: TokenBucket;
  /** One sentence for people. */
  readonly reason: string;
}

/** What a release did. */
export interface ReleaseResult {
  /** In topological order; every unit of the release stands here once. */
  readonly outcomes: readonly Outcome[];
  readonly waits: readonly Wait[];
  readonly estimate: Estimate;
  /** Epoch ms at which running again makes progress; absent when nothing remains or no time is known. */
  readonly resumeAt?: number;
  /** Set when the whole stage was stopped. */
  readonly stopped?: { readonly cause: string; readonly remedy: string };
  /** What was thrown where every answer is a value: a bug, and what has stopped the stage. */
  readonly bug?: { readonly error: unknown };
  readonly cancelled: boolean;
  readonly dryRun: boolean;
  readonly startedAt: number;
  readonly finishedAt: number;
}

/** What packed binaries need of a user's system. */
export interface RunsOn {
  /** One for each platform: `linux-x64-gnu  glibc 2.28: RHEL 8, …`. */
  readonly lines: readonly string[];
  /** Lines of the input `oldest-system` that say the same; empty where it is given. */
  readonly declare: readonly string[];
}

/** What a release came to, with what its page and report need besides the result. */
export interface FinishedRelease {
  /** What the packed binaries need, if there are any. */
  readonly runsOn?: RunsOn;
  readonly result: ReleaseResult;
  /** Absolute path of the folder of the packed files, if anything was packed. */
  readonly packed?: string;
  /** Problems that did not stop the release. */
  readonly warnings: readonly Problem[];
  readonly registry: RegistryPages;
  /** What the units are called: "crate" and "crates". */
  readonly called: Noun;
  /** What other steps of the run staged: a person approves all of it in one order. */
  readonly beside?: Beside;
}

/**
 * The statuses of units that still need a run: the output `remaining`. The registry does not have
 * them, so what depends on them cannot be uploaded either.
 */
export const remainingStatuses: readonly OutcomeStatus[] = [
  "rate-limited",
  "blocked",
  "not-reached",
  "refused",
  "unclear",
];
