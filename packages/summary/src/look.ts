import {
  lookUp,
  ProblemsError,
  retry,
  unitId,
  type Clock,
  type Finding,
  type Problem,
  type RegistryReader,
} from "@fairlead/publishing";
import type { WantedUnit } from "./wanted-units.ts";

/** What a registry says about units. */
export interface Looked {
  /** By `unitId`; every unit has one. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly problems: readonly Problem[];
  /** Undefined if the registry did not answer. */
  readonly registry?: RegistryReader;
}

/** Pauses in ms before another look at what a report says is there. */
const againBackoffMs: readonly number[] = [5_000, 15_000];
/** crates.io takes one such question a second; with more, the page would come too late. */
const mostSureLooks = 60;

/**
 * Looks units up. What is absent against the word of a report is looked for again, and more surely,
 * for a registry can be behind itself. Never throws: what does not answer is `unreadable`.
 *
 * @param isClaimed does a report say that the registry has it?
 */
export async function lookAt(
  units: readonly WantedUnit[],
  open: () => Promise<RegistryReader>,
  isClaimed: (unit: WantedUnit) => boolean,
  clock: Clock,
  cancelled: AbortSignal,
): Promise<Looked> {
  const [first, ...rest] = units;
  if (first === undefined) return { findings: new Map(), problems: [] };
  const allUnreadable = (cause: string) =>
    new Map<string, Finding>(units.map((unit) => [unitId(unit), { kind: "unreadable", cause }]));
  let registry: RegistryReader;
  try {
    registry = await open();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const problems = error.problems.map((problem) => ({ ...problem, remedy: askAgain }));
    return { findings: allUnreadable("the registry did not answer"), problems };
  }
  // One alone, so that a registry that does not answer is not asked a thousand times, with pauses.
  const probe = await lookUp([first], registry.find, clock, cancelled);
  const probed = probe.get(unitId(first));
  if (probed?.kind === "unreadable") {
    return {
      ...{ findings: allUnreadable(probed.cause), registry },
      problems: [unreadable(registry.title, unitId(first), probed.cause, rest.length)],
    };
  }
  const findings = new Map([...probe, ...(await lookUp(rest, registry.find, clock, cancelled))]);
  const behind = () =>
    units
      .filter((unit) => findings.get(unitId(unit))?.kind === "absent" && isClaimed(unit))
      .slice(0, mostSureLooks);
  const lookAgain = async () => {
    if (cancelled.aborted) return;
    const again = await lookUp(behind(), registry.readBack, clock, cancelled);
    // That a second look failed does not take back the first.
    for (const [id, finding] of again) if (finding.kind !== "unreadable") findings.set(id, finding);
  };
  await retry(lookAgain, {
    isTransient: () => behind().length > 0,
    ...{ backoffMs: againBackoffMs, clock, signal: cancelled },
  });
  const problems = units.flatMap((unit) => {
    const finding = findings.get(unitId(unit));
    return finding?.kind === "unreadable"
      ? [unreadable(registry.title, unitId(unit), finding.cause, 0)]
      : [];
  });
  return { findings, problems, registry };
}

const askAgain = "Run this job again when it answers.";

function unreadable(title: string, id: string, cause: string, others: number): Problem {
  const rest = others === 1 ? "other one" : `${others} others`;
  const more = others === 0 ? "" : `, nor for the ${rest}`;
  return {
    code: "registry-unreachable",
    message: `${title} could not be asked for ${id}${more}: ${cause}.`,
    remedy: askAgain,
  };
}
