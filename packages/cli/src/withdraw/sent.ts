import { retryAt, type Reply } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";
import { saidBy } from "../said-by.ts";
import type { Attempt } from "./change.ts";

/** What a server's refusals mean to a person, by status. */
export type Remedies = Readonly<Partial<Record<number, string>>>;

/**
 * What an answer to a change means. A conflict is somebody else's change at the same time.
 *
 * @param now epoch ms
 * @param refusal of what the server refused, but for its remedy
 */
export function attemptOf(
  reply: Reply,
  now: number,
  refusal: (said: string) => Pick<Problem, "code" | "message" | "unit">,
  remedies: Remedies,
): Attempt {
  const cause = saidBy(reply);
  if (reply.kind === "failed") return { kind: "unclear", cause };
  const { status, headers } = reply;
  if (status >= 200 && status < 300) return { kind: "sent" };
  // GitHub says 403 for its limits too, with the time when they end.
  const until = retryAt(headers, now);
  const isLimit = status === 429 || (status === 403 && isSpent(reply));
  if (isLimit || status === 408 || status === 409 || status >= 500) {
    return { kind: "unclear", cause, until };
  }
  const remedy = remedies[status] ?? "Fix what it says, then run this again.";
  return { kind: "refused", problem: { ...refusal(cause), remedy } };
}

function isSpent({ headers }: Extract<Reply, { kind: "answer" }>): boolean {
  return headers.get("retry-after") !== null || headers.get("x-ratelimit-remaining") === "0";
}
