import type { FirstLook } from "./first-look.ts";
import type { OnConflict } from "./on-conflict.ts";
import type { Outcome } from "./outcome.ts";
import type { RunsOn } from "./outcome.ts";
import type { Problem } from "./problem.ts";
import type { Finding, Registry, RegistryPages, RegistryTraits } from "./registry.ts";
import type { Beside } from "./stage-record.ts";
import type { ReleaseUnit, VersionName } from "./unit.ts";
import type { Noun } from "./wording.ts";

/** A crate or package that is meant, before it is packed. */
export interface Candidate extends VersionName {
  /** Its folder, relative to the workspace folder; `none` for one that has none. */
  readonly path: string;
  /** The input writes it out, so it may be created. */
  readonly listed: boolean;
  /** It comes with the release of another one, as what is for one platform does. */
  readonly isWithOther?: boolean;
  /** A crate without a library: `cargo install` takes it, and `cargo add` does not. */
  readonly isProgram?: true;
  /** Names of the candidates that the registry must have first. */
  readonly after: readonly string[];
}

/** What is meant; each kind of release adds what its later steps need. */
export interface Candidates {
  /** In dependency order. */
  readonly units: readonly Candidate[];
}

export interface Discovered<C> {
  /** Undefined where so much is wrong that nobody knows what is meant. */
  readonly candidates: C | undefined;
  readonly problems: readonly Problem[];
  /** Lines for the log: what is released, and in which order. */
  readonly lines: readonly string[];
}

/** What the registry has of the candidates; each kind of release adds what its later steps need. */
export interface Presence {
  /** By `unitId`. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** Names that the registry does not know at all. */
  readonly newNames: ReadonlySet<string>;
  /** The registry as it told of itself. */
  readonly registry: RegistryPages;
}

export interface Checked {
  /** What would stop the release. */
  readonly problems: readonly Problem[];
  /** What does not. */
  readonly warnings: readonly Problem[];
}

/**
 * The first half of a release, of which nothing is written: a plan is made of these steps alone, so it
 * finds what the release would. Each step is given what the ones before it found.
 */
export interface PlanSteps<C extends Candidates, P extends Presence> {
  /** The registry that is meant, before it was asked. */
  readonly registry: RegistryPages;
  readonly traits: RegistryTraits;
  /** Which of the registry's limits a new name, or a new version, counts against. */
  readonly limitOf: (isNew: boolean) => string;
  /** What is meant, by the inputs and the checkout. Without the network. */
  readonly discover: () => Promise<Discovered<C>>;
  /** Throws a ProblemsError if the registry cannot be read. */
  readonly lookUp: (candidates: C) => Promise<P>;
  /**
   * All that the registry would refuse, and that nobody could use. While the registry was not asked
   * nobody knows what is published, and everything counts as to be uploaded.
   */
  readonly check: (candidates: C, presence: P | undefined) => Checked;
}

export interface Packed<U> {
  /** Free of cycles. */
  readonly units: readonly U[];
  /** Absolute path of the folder of the packed files, if it may be handed on. */
  readonly folder?: string;
  readonly warnings: readonly Problem[];
  readonly runsOn?: RunsOn;
}

/** All steps of a release. */
export interface ReleaseSteps<
  C extends Candidates,
  P extends Presence,
  U extends ReleaseUnit,
> extends PlanSteps<C, P> {
  /** What the units are called. */
  readonly called: Noun;
  /**
   * Fetches and reads what other jobs built, where the names of what is released, or all of it, stand
   * only there. Begins when nothing is wrong so far; logs in groups of its own.
   */
  readonly gather?: (candidates: C) => Promise<Discovered<C>>;
  /**
   * What earlier attempts of this run left in a state that the registry does not show: the ends of units
   * that are not to be uploaded, by `unitId`, as of a first look.
   */
  readonly recall?: (units: readonly U[], presence: P, onConflict: OnConflict) => FirstLook;
  /** What the report keeps of a unit beside how it ended, so that others can recognize it. */
  readonly record?: (unit: U, ended: Outcome, presence: P) => Outcome;
  /**
   * What other steps of the run staged or published, beside what this one staged, or what live packages
   * of this one need.
   */
  readonly waitingBeside?: (ended: readonly Outcome[], presence: P) => Promise<Beside>;
  /** Warnings of what is not as it should be when all was uploaded, though each upload went well. */
  readonly lookAfter?: (
    units: readonly U[],
    ended: readonly Outcome[],
    presence: P,
  ) => Promise<readonly Problem[]>;
  /** The registry as the loop needs it; nothing is sent yet. */
  readonly open: (candidates: C, presence: P) => Registry<U>;
  /**
   * Packs what is released, or takes what was packed. Logs in groups of its own.
   *
   * @param isHindered compares what is packed with what is there; true: the release ends with that,
   * nothing will be uploaded, so nothing more needs to be built
   */
  readonly pack: (
    candidates: C,
    presence: P,
    isHindered: (units: readonly U[]) => Promise<boolean>,
  ) => Promise<Packed<U>>;
}
