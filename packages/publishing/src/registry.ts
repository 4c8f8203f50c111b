import type { ReleaseUnit, VersionName } from "./unit.ts";

/** What a registry says about a version. */
export type Finding =
  | { readonly kind: "absent" }
  | {
      readonly kind: "present";
      readonly checksum: string;
      readonly yanked: boolean;
      /** npm: the maintainers' words to whoever installs it, with which they withdraw a version. */
      readonly deprecated?: string | undefined;
      /** The commit that it was made from, if the look says so. */
      readonly commit?: string | undefined;
    }
  /** Accepted by the registry, not served yet: its contents cannot be read. */
  | { readonly kind: "pending"; readonly note: string }
  /** The registry could not be read; says nothing about the version. */
  | { readonly kind: "unreadable"; readonly cause: string };

export type Present = Extract<Finding, { kind: "present" }>;

/** How the contents in the registry relate to the packed file. */
export type Comparison =
  | { readonly kind: "same" }
  /** Other bytes that mean the same; `note` says what differs. */
  | { readonly kind: "equivalent"; readonly note: string }
  /** It is there for good, and nobody can say what it holds; `note` says why. */
  | { readonly kind: "not-compared"; readonly note: string }
  /** Different contents; `entries` names every entry that differs. */
  | {
      readonly kind: "other";
      readonly entries: readonly string[];
      /** Why what differs is no rebuild, as a part of a sentence, if it looks like one. */
      readonly reason?: string | undefined;
      /** Why, and what to do, if an earlier attempt of this run has sent what is there. */
      readonly sentByRun?: { readonly cause: string; readonly remedy: string };
    }
  | { readonly kind: "unreadable"; readonly cause: string };

/**
 * Where a published version is from: a commit, in full and in lower case, or the commit that was packed
 * here.
 */
export type MadeFrom = "here" | { readonly commit: string };

/** A comparison, with what the published contents themselves say of their commit. */
export type Compared = Comparison & { readonly madeFrom?: MadeFrom | undefined };

/** What an upload was answered, in terms of what is to be done next. */
export type UploadAnswer =
  | { readonly kind: "accepted"; readonly warnings: readonly string[] }
  /**
   * The registry says that it has this version already.
   * `wasAccepted`: an earlier attempt of the run sent these bytes, and saw them accepted.
   */
  | { readonly kind: "exists"; readonly cause: string; readonly wasAccepted?: boolean }
  /** Waits for a person's approval under this id; without one it was staged by somebody else. */
  | {
      readonly kind: "staged";
      readonly stageId?: string;
      readonly note?: string;
      /** The registry's words, if it was to be published directly, and the registry refused that. */
      readonly directRefusal?: string;
    }
  /** A rate limit: the same upload may be sent again at `until` (epoch ms), if it has a date. */
  | { readonly kind: "wait"; readonly until: number | undefined; readonly reason: string }
  /** A limit that this run should not wait for; `until` (epoch ms) is when it ends. */
  | { readonly kind: "later"; readonly until: number; readonly reason: string }
  /**
   * Nothing was sent. `cause` is what stood in the way and may pass; without one the job was cancelled.
   * `remedy`: what to do if it stays, where another run alone does not help.
   */
  | { readonly kind: "unsent"; readonly cause?: string; readonly remedy?: string }
  /** Nobody knows whether it arrived: reset, timeout, 5xx, no JSON. */
  | { readonly kind: "unclear"; readonly cause: string }
  /** This unit is refused; others may pass. `isFinal`: no attempt can publish this version any more. */
  | {
      readonly kind: "refused";
      readonly cause: string;
      readonly remedy: string;
      readonly isFinal?: true;
    }
  /** Every further upload would be refused alike. */
  | { readonly kind: "stop"; readonly cause: string; readonly remedy: string };

/**
 * A rate limit as the registry documents it, a token bucket: `burst` uploads at once, then one every
 * `refillMs`. It serves the estimate only; what the registry answers is the truth.
 */
export interface TokenBucket {
  /** Matches `ReleaseUnit.limit`. */
  readonly name: string;
  readonly burst: number;
  readonly refillMs: number;
  /** The bucket in words, for people: "5 new crates at once, then one every 10 minutes". */
  readonly description: string;
}

/** What differs between registries, as data. */
export interface RegistryTraits {
  /** The registry's name for people: "crates.io". */
  readonly title: string;
  /** True: an accepted upload is in the registry for good. False: it may still be lost or refused. */
  readonly acceptedIsFinal: boolean;
  /**
   * True: the registry refuses a version that it has, so the same bytes sent again never publish
   * twice and an upload may serve as the last probe. False: only what was read back counts.
   */
  readonly repeatIsSafe: boolean;
  /** Pauses in ms before each further try of an upload that was unclear or not sent; their number bounds them. */
  readonly retryPausesMs: readonly number[];
  /** How long a version may take to be readable after the registry said that it exists, in ms. */
  readonly existsWithinMs: number;
  /** How long to wait until an accepted upload is served, in ms. */
  readonly confirmWithinMs: number;
  /** Longest pause between two looks at a version that is awaited, in ms; the first ones are shorter. */
  readonly confirmEveryMs: number;
  /** How many uploads may be under way at once, while the registry sets no limit. */
  readonly concurrency: number;
  /**
   * What must be known of a unit before its dependants go out: that it was accepted, where that is
   * final; or that it is served, as a read has shown, where it may still be lost or turned down.
   */
  readonly dependantsNeed: "accepted" | "served";
  /** One upload at a time, with this pause between two, in ms; undefined: what the registry allows. */
  readonly delayMs: number | undefined;
  readonly limits: readonly TokenBucket[];
}

/** How many uploads may be under way at once, as long as the registry sets no limit. */
export function uploadsAtOnce({
  concurrency,
  delayMs,
}: Pick<RegistryTraits, "concurrency" | "delayMs">): number {
  return delayMs === undefined ? concurrency : 1;
}

/** What page, log and report tell of a registry. */
export interface RegistryPages {
  /** The name for people. */
  readonly title: string;
  readonly url: string;
  /** The page of a version, if the registry has pages that are known. */
  readonly link: (version: VersionName) => string | undefined;
  /** What commands mean that name no registry: npmjs, of npm. */
  readonly isDefault?: boolean;
}

type Look = (version: VersionName, signal: AbortSignal) => Promise<Finding>;

/** A registry as one sees it who only wants to know what is there. Looks answer; they never throw. */
export interface RegistryReader extends RegistryPages {
  /** A look that is cheap and may be some minutes old. */
  readonly find: Look;
  /** The most authoritative look there is, for use after an unclear answer. */
  readonly readBack: Look;
}

/**
 * The port between the loop and a registry. No method throws for what a registry can answer: every
 * answer is a value.
 */
export interface Registry<U extends ReleaseUnit = ReleaseUnit> extends Pick<
  RegistryReader,
  "find" | "readBack"
> {
  readonly traits: RegistryTraits;
  /** Compares the packed file with what the registry has. */
  readonly compare: (unit: U, found: Present, signal: AbortSignal) => Promise<Compared>;
  /** Sends the packed file once. When `signal` is aborted the request ends and is `unclear`. */
  readonly upload: (unit: U, signal: AbortSignal) => Promise<UploadAnswer>;
  /** The kind of credential that served a unit, for the report: "token", "trusted publishing". */
  readonly credentialOf: (unit: U) => string;
}
