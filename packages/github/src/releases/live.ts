import { throwProblems, type Problem } from "@fairlead/publishing";

/** What registries say about the crates and packages that a release names. */
export interface Live {
  /** `name@version` of what nobody can install yet, in order. */
  readonly missing: readonly string[];
  /** What is live, but not what the release is of. */
  readonly warnings: readonly Problem[];
  /** Registries that could not be asked. */
  readonly problems: readonly Problem[];
}

/** Asks the registries; undefined: the release is published whatever they have. */
export type AskLive = (() => Promise<Live>) | undefined;

/**
 * What is not live yet, asked for once.
 *
 * @param hold is done first if anything is missing or not known, so that what is there is complete
 * @throws ProblemsError if a registry could not be asked: whether all is live is not known then
 */
export async function missingOf(
  ask: AskLive,
  cancelled: AbortSignal,
  hold: () => Promise<void>,
  progress: { warnings: readonly Problem[] },
): Promise<readonly string[]> {
  if (ask === undefined) return [];
  const { missing, warnings, problems } = await ask();
  cancelled.throwIfAborted();
  if (missing.length > 0 || problems.length > 0) await hold();
  throwProblems(problems);
  progress.warnings = [...progress.warnings, ...warnings];
  return missing;
}
