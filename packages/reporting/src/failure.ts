import type { Noun, ReleaseResult } from "@fairlead/publishing";
import { failingConflicts, headline, resumesLater, verdict, withStatus } from "./verdict.ts";

/**
 * The sentence with which a step fails. It stands below the annotations, in the log and on the run's page:
 * what these say of single units is not said again.
 */
export function failureSentence(result: ReleaseResult, noun: Noun): string {
  const isAnnotated =
    result.stopped !== undefined ||
    withStatus(result, "refused", "unclear").length > 0 ||
    failingConflicts(result).length > 0;
  const isWait = result.stopped === undefined && resumesLater(result);
  if (!isAnnotated || isWait) return verdict(result, noun).sentence.replace(/(?<![.!?…])$/, ".");
  return `${headline(result, noun)}. The reason is above and in the job summary.`;
}
