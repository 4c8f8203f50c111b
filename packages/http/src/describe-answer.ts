import { asRecord, parseRecord } from "./json.ts";

/** How an answer is named in messages: its status, and what it says. */
export function describeAnswer(status: number, body: Buffer): string {
  const text = body.toString("utf8").trim();
  if (/^<(!doctype|html)/i.test(text)) return `${status} with an HTML page instead of data`;
  const detail = errorDetail(text) ?? text;
  const short = detail.length > 300 ? `${detail.slice(0, 300)}…` : detail;
  return short === "" ? `${status}` : `${status}: ${short}`;
}

/**
 * What a refusal says: the `detail` of `{"errors":[{"detail": …}]}`, as cargo registries answer, else
 * the `error` or `message` of npm's.
 */
export function errorDetail(text: string): string | undefined {
  const answer = parseRecord(text);
  const errors = answer?.["errors"];
  if (!Array.isArray(errors)) {
    return [answer?.["error"], answer?.["message"]].find(isSaid);
  }
  const details = errors.flatMap((error) => {
    const detail = asRecord(error)?.["detail"];
    return typeof detail === "string" ? [detail] : [];
  });
  return details.length > 0 ? details.join(" ") : undefined;
}

function isSaid(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
