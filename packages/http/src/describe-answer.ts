import { asRecord, parseRecord } from "./json.ts";

/** How an answer is named in messages: its status, and what it says, without a period: a sentence goes on. */
export function describeAnswer(status: number, body: Buffer): string {
  const text = body.toString("utf8").trim();
  if (/^<(!doctype|html)/i.test(text)) {
    const title = titleOf(text);
    const page = `${status} with an HTML page instead of data`;
    return ["", String(status)].includes(title) ? page : `${page}, called ${JSON.stringify(title)}`;
  }
  const short = shortened((errorDetail(text) ?? text).trim().replace(/\.+$/, ""));
  return short === "" ? `${status}` : `${status}: ${short}`;
}

/** The title of a page: some servers say there, and nowhere else, what is wrong. */
function titleOf(page: string): string {
  const [, title = ""] = /<title[^<>]*>([^<]*)/i.exec(page.slice(0, 10_000)) ?? [];
  return shortened(title.replaceAll(/[\s\p{Cc}]+/gu, " ").trim());
}

function shortened(text: string): string {
  if (text.length <= 300) return text;
  const head = text.slice(0, 300);
  // Half a sentence more helps nobody, unless it is most of what there is.
  const end = head.search(/[.!?]\s[^.!?]*$/);
  return end > 150 ? `${head.slice(0, end)} …` : `${head}…`;
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
