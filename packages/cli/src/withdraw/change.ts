import { growingBackoff, ProblemsError, retry, type Problem } from "@fairlead/publishing";
import type { World } from "../world.ts";

/** One change that is made somewhere, for people and for the program. */
export interface Change {
  /** What will be done: "mark v1.2.3 as a prerelease". */
  readonly title: string;
  /** Whether it is done, read anew. */
  readonly isDone: () => Promise<boolean>;
  readonly attempt: () => Promise<Attempt>;
}

/** What became of an attempt. Whether it is done, only a read tells. */
export type Attempt =
  | { readonly kind: "sent" }
  /** Sent again, not before `until` (epoch ms). */
  | { readonly kind: "unclear"; readonly cause: string; readonly until?: number | undefined }
  /** `how` a program ended, as a sentence. */
  | { readonly kind: "failed"; readonly how: string }
  | { readonly kind: "refused"; readonly problem: Problem };

/** Before a change is sent again that a server or the network has lost, or that came too early. */
const pausesMs = [2_000, 4_000, 8_000, 16_000, 32_000];
/** crates.io takes a further yank each minute. */
const longestLimitMs = 15 * 60_000;
/** npm serves an edit within seconds; GitHub and the API of crates.io at once, mostly. */
const patienceMs = 120_000;

/**
 * Makes one change after the other, and reads after each until it is seen. One that somebody else has made
 * meanwhile is left alone: a second yank erases the message of the first.
 *
 * @throws ProblemsError what was refused, `effect-not-seen`
 */
export async function makeChanges(changes: readonly Change[], world: World): Promise<void> {
  for (const [index, change] of changes.entries()) {
    const title = `[${index + 1} of ${changes.length}] ${change.title}`;
    const isMade = !(await change.isDone());
    world.terminal.say(isMade ? title : `${title}: done already`);
    if (isMade) await make(change, world);
  }
}

async function make(change: Change, { terminal, clock, signal }: World): Promise<void> {
  const isSeen = () => change.isDone().catch(notRead);
  // An endless limit is one of yanks: each of them waits for its turn.
  const waits = [...pausesMs, ...pausesMs.map(() => 60_000)];
  const ended = await retry<Attempt>(
    async (made) => (made > 0 && (await isSeen()) ? { kind: "sent" } : change.attempt()),
    {
      isTransient: ({ kind }) => kind === "unclear",
      backoffMs: waits,
      retryAfter: (last) => (last.kind === "unclear" ? last.until : undefined),
      longestRetryAfterMs: longestLimitMs,
      onPause: (last, ms) => {
        const cause = last.kind === "unclear" ? `: ${last.cause}` : "";
        if (ms >= 8_000) terminal.say(`  Trying again in ${Math.ceil(ms / 1_000)} s${cause}`);
      },
      ...{ clock, signal },
    },
  );
  const isDone = await retry(isSeen, {
    isTransient: (seen) => !seen,
    // What was refused is not waited for, but it may have been done before.
    backoffMs: ended.kind === "sent" ? growingBackoff(1_000, 1.5, 10_000) : [1_000, 4_000],
    ...{ deadline: clock.now() + patienceMs, clock, signal },
  });
  if (isDone) return;
  if (ended.kind === "refused") throw new ProblemsError([ended.problem]);
  const how =
    ended.kind === "failed" ? ` ${ended.how}` : ended.kind === "unclear" ? ` ${ended.cause}.` : "";
  throw new ProblemsError([
    {
      code: "effect-not-seen",
      message: `This was not done, or does not show: ${change.title}.${how}`,
      remedy:
        "Nothing more was changed. If a message above says why, follow it, then run this again: what is done already is left alone.",
    },
  ]);
}

function notRead(error: unknown): boolean {
  if (error instanceof ProblemsError) return false;
  throw error;
}
