import { describeAnswer, parseRecord, retryAt, send, type Reply } from "@fairlead/http";
import { readPausesMs, type Problem } from "@fairlead/publishing";
import type { ArtifactPorts, OtherRun } from "./artifact.ts";

const timeoutMs = 30_000;
/** The longest wait for a limit; GitHub's secondary limits ask for a minute. */
const longestWaitMs = 120_000;

export type Fields = Readonly<Record<string, unknown>>;

export type RepositoryRead =
  | { readonly kind: "fields"; readonly fields: Fields }
  /** `said` is a sentence without its end; no status: there was no answer. */
  | { readonly kind: "failed"; readonly said: string; readonly status?: number };

/**
 * Reads an address of the REST API below that of the repository; asks again after failures that may
 * pass, and after limits. Throws when the job is cancelled.
 *
 * @param path such as `/actions/runs/7`
 */
export async function readPatiently(
  path: string,
  { repository, token }: Pick<OtherRun, "repository" | "token">,
  ports: ArtifactPorts,
): Promise<RepositoryRead> {
  const { apiUrl, userAgent, fetch, clock, cancelled } = ports;
  const url = `${apiUrl.replace(/\/$/, "")}/repos/${repository}${path}`;
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "user-agent": userAgent,
    "x-github-api-version": "2022-11-28",
  };
  for (const pause of [...readPausesMs, undefined]) {
    const reply = await send(fetch, url, { headers, timeoutMs }, cancelled);
    cancelled.throwIfAborted();
    const waitMs = waitFor(reply, clock.now(), pause);
    if (waitMs === undefined) return readReply(reply);
    await clock.sleep(waitMs, cancelled);
  }
  throw new Error("the last pause is none");
}

/** How long to wait before asking again; undefined if the reply stands. */
function waitFor(reply: Reply, now: number, pause: number | undefined): number | undefined {
  if (pause === undefined) return undefined;
  if (reply.kind === "failed" || reply.status >= 500) return pause;
  // Secondary limits come as 403 too, told from a missing right by this header.
  const until = [403, 429].includes(reply.status) ? retryAt(reply.headers, now) : undefined;
  if (until === undefined) return reply.status === 429 ? pause : undefined;
  return until - now <= longestWaitMs ? Math.max(pause, until - now) : undefined;
}

function readReply(reply: Reply): RepositoryRead {
  if (reply.kind === "failed") return { kind: "failed", said: reply.cause };
  const { status, body } = reply;
  const fields = status === 200 ? parseRecord(body.toString()) : undefined;
  if (fields !== undefined) return { kind: "fields", fields };
  return { kind: "failed", said: describeAnswer(status, body).replace(/\.$/, ""), status };
}

/** A read that failed, for people; `right` is what reading needs, such as `actions: read`. */
export function readProblem(
  what: string,
  { said, status }: Extract<RepositoryRead, { kind: "failed" }>,
  { repository }: Pick<OtherRun, "repository">,
  right: string,
): Problem {
  const message = `${what}: ${said}.`;
  switch (status) {
    case 404:
      return {
        code: "github-not-found",
        message,
        remedy: `Check that run-id is a run of ${repository}, and give the job ${right}.`,
      };
    case 401:
    case 403:
      return {
        code: status === 401 ? "token-refused" : "github-forbidden",
        message,
        remedy: `Give the job ${right}, or github-token a token that has it.`,
      };
    default:
      return {
        code: "github-unreachable",
        message,
        remedy: "Run the job again when GitHub answers.",
      };
  }
}
