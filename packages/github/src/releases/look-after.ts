import { ProblemsError, type Problem } from "@fairlead/publishing";
import type { RestPorts } from "../rest/rest.ts";
import type { Fresh } from "./fresh.ts";
import type { Written } from "./rest-calls.ts";
import { untilClear } from "./until-clear.ts";

/** What a look after a write has found. */
export type Found<T> =
  /** No one has a better right to it. `holder`: who has it; undefined: another run has taken it since. */
  | { readonly kind: "settled"; readonly holder: T | undefined }
  /** One who has it by this run has taken it from one with the better right; `handOn` gives it back. */
  | {
      readonly kind: "behind";
      readonly holder: T;
      readonly better: T;
      /** Absent: a person decides. */
      readonly handOn?: (guard: Fresh["guard"]) => Promise<Written<unknown>>;
    };

/** How often something is handed on: each time, a better one came a moment before. */
const mostTimes = 5;

/**
 * Looks again after this run has taken what only one can have, such as being the latest release, and hands
 * it on to the one with the better right. GitHub has no conditional writes, so two runs at once that each
 * find their own to be the best take it one after the other. Each looks after each of its writes, so that
 * whichever writes last sees all that came before.
 *
 * @param own whom this run has given it to
 * @param look finds who has it, of those whom this run has given it to or may have
 * @param tell the sentences: `handed` for the log, `behind` and `unknown` as warnings
 * @returns whether the own one still has it; undefined: that is not known
 */
export async function lookAfter<T>(
  own: T,
  look: (given: readonly T[]) => Promise<Found<T>>,
  tell: {
    readonly handed: (to: T) => string;
    readonly behind: (holder: T, better: T, cause?: string) => Problem;
    readonly unknown: (cause: string) => Problem;
  },
  ports: Pick<RestPorts, "clock" | "cancelled" | "log">,
): Promise<{ readonly isOurs: boolean | undefined; readonly warnings: readonly Problem[] }> {
  const given = [own];
  const unknown = (cause: string) => {
    const isOurs = given.length === 1 || undefined;
    return { isOurs, warnings: [tell.unknown(cause.replace(/\.$/, ""))] };
  };
  try {
    for (let times = 0; ; times += 1) {
      const set = await untilClear<Found<T> & { readonly done?: true; readonly cause?: string }>(
        async ({ guard }) => {
          const found = await look(given);
          const handOn = found.kind === "behind" && times < mostTimes ? found.handOn : undefined;
          if (found.kind === "settled" || handOn === undefined) {
            return { kind: "done", value: found };
          }
          const answer = await handOn(guard);
          if (answer.kind === "refused") {
            const { status, said } = answer.refusal;
            return { kind: "done", value: { ...found, cause: `${status} ${said}` } };
          }
          if (answer.kind !== "stale") given.push(found.better);
          return answer.kind === "done"
            ? { kind: "done", value: { ...found, done: true } }
            : answer;
        },
        (cause) => `It is unknown whether a newer release replaced it: ${cause}`,
        ports,
      );
      if (set.kind === "refused") return unknown(set.refusal.said);
      if (set.kind !== "done") return unknown(set.cause);
      const { value } = set;
      const isOurs = value.holder === own;
      if (value.kind === "settled") return { isOurs, warnings: [] };
      if (!value.done) {
        return { isOurs, warnings: [tell.behind(value.holder, value.better, value.cause)] };
      }
      ports.log.info(tell.handed(value.better));
    }
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return unknown(error.problems.map(({ message }) => message).join(" "));
  }
}
