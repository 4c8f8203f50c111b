import type { OutcomeStatus } from "@fairlead/publishing";

/** Why a run has not sent a package, as the end of a sentence, and what helps. */
export interface NotSent {
  readonly cause: string;
  readonly remedy: string;
}

const again = "Re-run the failed jobs of the run: what is staged is not sent again.";

/** Another run of the same job ends the same way until this is done. */
const correctFirst =
  "Read in the job summary of the publishing job why, and correct that first. If it is a setting, re-run the failed jobs then: what is staged is not sent again. If the package has to change, reject what is staged and start a new run.";

const reasons: Partial<Readonly<Record<OutcomeStatus, NotSent>>> = {
  refused: { cause: "npm refused it", remedy: correctFirst },
  conflict: { cause: "what was packed differs from what npm had", remedy: correctFirst },
  blocked: {
    cause: "what it needs was not sent",
    remedy: `Correct that first. ${again}`,
  },
  unclear: { cause: "npm's answer to its upload was not clear", remedy: again },
  "rate-limited": { cause: "npm's rate limit held it back", remedy: again },
  "not-reached": { cause: "its job ended before its turn", remedy: again },
  "already-published": {
    cause: "its job found it published, and it is not live now",
    remedy: "If it was unpublished, release a new version.",
  },
};

/** @param outcome how the package ended in its job */
export function notSent(outcome: string): NotSent {
  const isKnown = (word: string): word is OutcomeStatus => Object.hasOwn(reasons, word);
  const known = isKnown(outcome) ? reasons[outcome] : undefined;
  return known ?? { cause: `its job ended with ${outcome}`, remedy: again };
}
