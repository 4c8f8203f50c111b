import { throwProblems, type Problem } from "@fairlead/publishing";

/** What registries say about the crates and packages that a release names. */
export interface Live {
  /** `name@version` of what nobody can install yet with the contents of the release, in order. */
  readonly missing: readonly string[];
  /** Those of them that are live with different contents: no wait brings the ones of the release. */
  readonly differing: readonly string[];
  /** Records that are not used, and stages that hold other bytes than the run packed last. */
  readonly warnings: readonly Problem[];
  /** What is live but differs, and registries that could not be asked. */
  readonly problems: readonly Problem[];
}

/** Asks the registries; undefined: the release is published whatever they have. */
export type AskLive = (() => Promise<Live>) | undefined;

/**
 * What is not live yet, asked for once.
 *
 * @param hold is done first if anything is missing or not known, so that what is there is complete
 * @throws ProblemsError if a registry could not be asked: whether all is live is not known then; or if
 *   something differs, and waiting does not help
 */
export async function missingOf(
  ask: AskLive,
  cancelled: AbortSignal,
  progress: Pick<Live, "missing" | "differing" | "warnings">,
  hold: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly string[]> {
  if (ask === undefined) return [];
  const { missing, differing, warnings, problems } = await ask();
  cancelled.throwIfAborted();
  if (missing.length > 0 || problems.length > 0) await hold();
  Object.assign(progress, { missing, differing, warnings: [...progress.warnings, ...warnings] });
  throwProblems(problems);
  return missing;
}
