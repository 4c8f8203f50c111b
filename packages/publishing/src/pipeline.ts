import { cancelledResult, emptyResult, unlessCancelled } from "./cancelled.ts";
import { converge, type ConvergeOptions } from "./converge.ts";
import { compareFound, lookedUp, type FirstLook } from "./first-look.ts";
import type { Estimate, FinishedRelease } from "./outcome.ts";
import { missingCredential, withMissing, type CredentialFacts } from "./missing-credential.ts";
import type { LoopPorts } from "./ports.ts";
import { ProblemsError, throwProblems, type Problem } from "./problem.ts";
import type { Registry, RegistryPages } from "./registry.ts";
import type {
  Candidate,
  Candidates,
  Checked,
  Discovered,
  PlanSteps,
  Presence,
  ReleaseSteps,
} from "./release-steps.ts";
import { estimateUploads } from "./token-bucket.ts";
import { unitId, type ReleaseUnit, type VersionName } from "./unit.ts";
import { firstFew } from "./wording.ts";

/** A unit of the plan. */
export interface PlannedUnit extends Candidate {
  /** This version is in the registry. */
  readonly published: boolean;
}

/** What a release would do. */
export interface Plan<C extends Candidates> extends Checked {
  /** Undefined where so much is wrong that nobody knows what is meant. */
  readonly candidates: C | undefined;
  /** False: the registry did not answer, or was not asked, so nobody knows what is there. */
  readonly isAsked: boolean;
  /** In dependency order. */
  readonly units: readonly PlannedUnit[];
  /** Names that the registry does not know. */
  readonly newNames: ReadonlySet<string>;
  readonly estimate: Estimate;
  readonly registry: RegistryPages;
}

export interface ReleaseOptions extends ConvergeOptions, CredentialFacts {}

export interface ReleasePorts extends LoopPorts {
  /**
   * Of releases that are packed side by side: each calls it when nothing is wrong with what it is to pack,
   * and goes on when that is known of all. Rejects where something is wrong with another one.
   *
   * @param warnings what is known of it by then, to be told even if it is not packed
   */
  readonly othersKnown?: (warnings: readonly Problem[]) => Promise<void>;
  /** Nothing is wrong with the inputs of any of them, so a registry may be asked for one that is held back. */
  readonly othersMayLook?: boolean;
  readonly log: {
    readonly info: (line: string) => void;
    readonly inGroup: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  };
}

/**
 * What a release would do, and everything that would stop it: discover, look up, check. The same steps
 * as those of `runRelease`, with all problems collected. It cannot know what shows only in packing, or
 * in comparing what was packed with what is there.
 *
 * @param given problems of the inputs: with any of them the registry is not asked, since a default that
 * stands in for a wrong one would make problems that are none
 * @returns without the problems that were given
 */
export async function runPlan<C extends Candidates, P extends Presence>(
  steps: PlanSteps<C, P>,
  given: readonly Problem[],
): Promise<Plan<C>> {
  const { candidates, problems } = await steps.discover();
  const { presence, checked } =
    candidates === undefined ? nothing : await look(steps, candidates, given.length === 0);
  const newNames = presence?.newNames ?? new Set<string>();
  const units = (candidates?.units ?? []).map((unit) => ({
    ...unit,
    published: isPublished(unit, presence),
  }));
  const uploads = units
    .filter(({ published }) => !published)
    .map(({ name }) => ({ limit: steps.limitOf(newNames.has(name)) }));
  return {
    candidates,
    isAsked: presence !== undefined,
    units,
    newNames,
    estimate: estimateUploads(uploads, steps.traits),
    problems: [...problems, ...checked.problems],
    warnings: checked.warnings,
    registry: presence?.registry ?? steps.registry,
  };
}

/** Whether the registry has a version. */
export function isPublished(
  version: VersionName,
  presence: Pick<Presence, "findings"> | undefined,
): boolean {
  return presence?.findings.get(unitId(version))?.kind === "present";
}

interface Looked<P> {
  /** Undefined if the registry was not asked, or did not answer. */
  readonly presence: P | undefined;
  readonly checked: Checked;
}

const nothing = { presence: undefined, checked: { problems: [], warnings: [] } };

/** Looks up and checks. Checks what it can where nothing may be asked, or the registry does not answer. */
async function look<C extends Candidates, P extends Presence>(
  { lookUp, check }: PlanSteps<C, P>,
  candidates: C,
  mayAsk: boolean,
): Promise<Looked<P>> {
  try {
    const presence = mayAsk ? await lookUp(candidates) : undefined;
    return { presence, checked: check(candidates, presence) };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const { problems, warnings } = check(candidates, undefined);
    return {
      presence: undefined,
      checked: { problems: [...problems, ...error.problems], warnings },
    };
  }
}

/**
 * Releases: discovers what is meant, looks it up, checks it, packs it and converges the registry to
 * that. All that is wrong with the inputs and the checkout is told before the first network call, all
 * that the registry would refuse before anything is built.
 *
 * @param given problems of the inputs
 * @returns how it ended; cancelled before its uploads, what it knows of the units
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
export async function runRelease<C extends Candidates, P extends Presence, U extends ReleaseUnit>(
  steps: ReleaseSteps<C, P, U>,
  given: readonly Problem[],
  options: ReleaseOptions,
  ports: ReleasePorts,
): Promise<FinishedRelease> {
  const { log, clock, cancelled, emit } = ports;
  const { called } = steps;
  const startedAt = clock.now();
  const missing = missingCredential(given, options);
  const before = { given, missing, looks: options.readsAreOpen };
  let candidates = await log.inGroup("Plan", async () =>
    orThrow(await steps.discover(), before, steps, log),
  );
  try {
    await ports.othersKnown?.(steps.check(candidates, undefined).warnings);
  } catch (heldBack) {
    if (ports.othersMayLook === true) await tellHeldBack(steps, candidates, missing, ports);
    throw heldBack;
  }

  const ready = await unlessCancelled(cancelled, async () => {
    if (steps.gather !== undefined) {
      candidates = orThrow(await steps.gather(candidates), { ...before, given: [] }, steps, log);
    }
    const { units } = candidates;
    if (units.length === 0) {
      throwProblems(missing);
      return "nothing";
    }
    const { presence, warnings } = await log.inGroup("Looking up", async () => {
      emit({ kind: "looking-up", total: units.length });
      const { presence, checked } = await look(steps, candidates, true);
      throwProblems(withMissing(missing, checked.problems), checked.warnings);
      if (presence === undefined) throw new Error("nothing was looked up, and no problem says why");
      emit(lookedUp(units, presence.findings));
      return { presence, warnings: checked.warnings };
    });
    const registry = steps.open(candidates, presence);
    const comparison = comparisonWith(steps, presence, registry, options, ports);
    const packed = await steps.pack(candidates, presence, comparison.isHindered);
    const found = await comparison.firstLook(packed.units);
    return { presence, registry, packed, found, warnings: [...warnings, ...packed.warnings] };
  });
  if (ready === undefined) {
    const result = cancelledResult(candidates.units, options.dryRun, startedAt, clock.now());
    return { result, warnings: [], registry: steps.registry, called };
  }

  if (ready === "nothing") {
    log.info(`There is no ${called.one} to publish.`);
    const result = emptyResult(options.dryRun, startedAt, clock.now());
    return { result, warnings: [], registry: steps.registry, called };
  }

  const { presence, registry, packed, found, warnings } = ready;
  const title = `${options.dryRun ? "Comparing with" : "Uploading to"} ${registry.traits.title}`;
  const result = await log.inGroup(title, () =>
    converge(packed.units, registry, found, options, ports),
  );
  const byId = new Map(packed.units.map((unit) => [unitId(unit), unit]));
  const outcomes = result.outcomes.map((outcome) => {
    const unit = byId.get(unitId(outcome));
    return unit === undefined ? outcome : (steps.record?.(unit, outcome, presence) ?? outcome);
  });
  const after = cancelled.aborted
    ? []
    : ((await steps.lookAfter?.(packed.units, outcomes, presence)) ?? []);
  const beside = cancelled.aborted ? undefined : await steps.waitingBeside?.(outcomes, presence);
  return {
    // Packing counts: it takes longer than most uploads.
    ...{ result: { ...result, outcomes, startedAt }, warnings: [...warnings, ...after], called },
    registry: presence.registry,
    ...(beside !== undefined && { beside }),
    ...(packed.folder !== undefined && { packed: packed.folder }),
    ...(packed.runsOn !== undefined && { runsOn: packed.runsOn }),
  };
}

/**
 * A release that another one keeps from being packed: whatever the registry shows to be wrong with it is
 * told beside what holds it back, not by the next run.
 */
async function tellHeldBack<C extends Candidates, P extends Presence>(
  steps: PlanSteps<C, P>,
  candidates: C,
  missing: readonly Problem[],
  { cancelled, log }: ReleasePorts,
): Promise<void> {
  if (candidates.units.length === 0) return;
  const looked = await unlessCancelled(cancelled, () =>
    log.inGroup("Looking up", () => look(steps, candidates, true)),
  );
  if (looked === undefined) return;
  const { problems, warnings } = looked.checked;
  throwProblems(withMissing(missing, problems), warnings);
}

/** What is known to be wrong before anything was found out. */
interface WrongBefore {
  /** With the inputs. */
  readonly given: readonly Problem[];
  /** With the credential: there is none. */
  readonly missing: readonly Problem[];
  /** Whether what is missing lets the registry be looked at. */
  readonly looks: boolean;
}

/** Goes on where nothing is wrong, and says what was found; else tells all that is known to be wrong. */
function orThrow<C extends Candidates, P extends Presence>(
  { candidates, problems, lines }: Discovered<C>,
  { given, missing, looks }: WrongBefore,
  { check }: PlanSteps<C, P>,
  { info }: ReleasePorts["log"],
): C {
  if (given.length + problems.length + (looks ? 0 : missing.length) > 0) {
    const checked = candidates === undefined ? nothing.checked : check(candidates, undefined);
    throw new ProblemsError([...given, ...missing, ...problems, ...checked.problems], {
      warnings: checked.warnings,
    });
  }
  if (candidates === undefined) throw new Error("nothing was found out, and no problem says why");
  lines.forEach(info);
  return candidates;
}

/**
 * The comparison of what is packed with what is there. A conflict that fails the release is known
 * before anything is built; what was found then is what the loop is given.
 */
function comparisonWith<C extends Candidates, P extends Presence, U extends ReleaseUnit>(
  { recall }: ReleaseSteps<C, P, U>,
  presence: P,
  registry: Registry<U>,
  { onConflict }: ReleaseOptions,
  ports: ReleasePorts,
) {
  let stopping: FirstLook | undefined;
  const compare = async (units: readonly U[]): Promise<FirstLook> => {
    const { findings } = presence;
    const found = await compareFound(units, findings, registry, onConflict, ports);
    const left = units.filter((unit) => !found.has(unitId(unit)));
    return new Map([...found, ...(recall?.(left, presence, onConflict) ?? [])]);
  };
  return {
    isHindered: async (units: readonly U[]): Promise<boolean> => {
      if (onConflict === "warn") return false;
      const look = await compare(units);
      const conflicts = [...look].filter(([, { fails }]) => fails);
      if (conflicts.length === 0) return false;
      const ids = conflicts.map(([id]) => id);
      ports.log.info(
        `Nothing is built: ${firstFew(ids, 5)} ${ids.length > 1 ? "differ" : "differs"} from what ${registry.traits.title} has.`,
      );
      stopping = look;
      return true;
    },
    firstLook: async (units: readonly U[]): Promise<FirstLook> => stopping ?? compare(units),
  };
}
