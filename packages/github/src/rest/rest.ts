import type { getOctokit } from "@actions/github";
import { asRecord, retryAt, type Fetch } from "@fairlead/http";
import { readBackoffMs, retry, type Clock } from "@fairlead/publishing";
import { hasStatus, RefusedRead } from "./permissions.ts";
import { restFetch } from "./rest-fetch.ts";
import { limitBudget, type LimitBudget } from "./limit-budget.ts";
import { writePace, type WritePace } from "./write-pace.ts";

/** GitHub's REST API: octokit with its methods and `paginate`. */
export type Rest = ReturnType<typeof getOctokit>;

/** The world, as far as the REST API needs it. */
export interface RestPorts {
  /** Such as `https://api.github.com`, or that of a GitHub Enterprise. */
  readonly apiUrl: string;
  readonly token: string;
  readonly userAgent: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly log: { readonly info: (line: string) => void };
  /**
   * No wait for one of GitHub's limits goes beyond this moment (ms since the epoch); the refusal
   * stands instead. Absent: the limits are waited for during an hour in all.
   */
  readonly deadline?: number;
}

/** A limit that returns so often for one request will not pass. */
const limitWaits = 10;
/** What asking again does not change. 429 is here because only the throttling knows how long to wait. */
const lasting: readonly number[] = [400, 401, 403, 404, 409, 410, 412, 422, 429, 451];

/** An option of a request. */
export interface Guarded {
  /** Runs right before each time that the request is sent; what it throws keeps it from being sent. */
  readonly guard?: () => Promise<void>;
}

interface Asked {
  readonly method: string;
  readonly url: string;
}

/** Whether to ask again; the throttling awaits the answer, which its type does not say. */
type LimitHandler = (seconds: number, asked: Asked, octokit: unknown, waited: number) => unknown;

/**
 * Opens GitHub's REST API. Reads are repeated after failures that may pass. Writes are sent once, for
 * nobody knows what an unclear answer to one means: read first. Both wait for GitHub's limits, whose
 * refusal says that nothing was done
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api). Each wait is
 * told in the log.
 *
 * When the job is cancelled, requests and waits end at once with the reason of the signal. Other
 * failures are octokit's `RequestError`, of which `asking` makes sentences.
 *
 * @param pace of writes; that of another connection, if both write in turn
 * @param budget of waits for limits; that of another connection, if one step uses both
 */
export async function connect(
  ports: RestPorts,
  pace: WritePace = writePace(ports.clock, ports.cancelled, ports.log.info),
  budget = limitBudget(ports.clock),
): Promise<Rest> {
  const { clock, cancelled, log, deadline } = ports;
  const mayWait: LimitBudget =
    deadline === undefined ? budget : (ms) => clock.now() + ms <= deadline;
  const { getOctokit } = await import("@actions/github");
  const { throttling } = await import("@octokit/plugin-throttling");
  const tellPause = (ms: number, why: string, { method, url }: Asked) => {
    const until = new Date(clock.now() + ms).toISOString().slice(11, 19);
    log.info(`${why}. Waiting until ${until} UTC to ask again: ${method} ${pathOf(url)}`);
  };
  // The throttling decides when a limit is waited for. It is told to ask again without a pause,
  // because the pause is made here, by the clock that was passed in.
  const waitFor = (limit: string): LimitHandler => {
    return async (seconds, asked, _, waited) => {
      const ms = seconds * 1_000;
      if (waited >= limitWaits || cancelled.aborted || !mayWait(ms)) return false;
      tellPause(ms, `GitHub's ${limit} rate limit is reached`, asked);
      await clock.sleep(ms, cancelled);
      return !cancelled.aborted;
    };
  };
  const silent = () => undefined;
  return getOctokit(
    ports.token,
    {
      baseUrl: ports.apiUrl.replace(/\/$/, ""),
      userAgent: ports.userAgent,
      log: { debug: silent, info: silent, warn: log.info, error: silent },
      request: { fetch: restFetch(ports.fetch, ports.apiUrl, cancelled) },
      throttle: {
        retryAfterBaseValue: 0,
        ...pace,
        onRateLimit: waitFor("primary"),
        onSecondaryRateLimit: waitFor("secondary"),
      },
    },
    // The first plugin is the innermost. Before the throttling sends anything, it has waited for its turn
    // and for limits, so here is where a write is looked at for the last time.
    ({ hook }) => {
      hook.before("request", async ({ request }) => {
        await (request as Guarded | undefined)?.guard?.();
      });
    },
    // A limit that the throttling waits for is no failure.
    throttling,
    ({ hook }) => {
      hook.wrap("request", async (request, options) => {
        const send = async () => {
          try {
            const answer = await request(options);
            if (options.method === "GET" && !isData(answer.data)) throw noData(options);
            return { answer };
          } catch (error) {
            return { error };
          }
        };
        const sent = await retry(send, {
          isTransient: (end) => "error" in end && isRead(options) && isTransient(end.error),
          retryAfter: (end) => ("error" in end ? retryAfter(end.error, clock.now()) : undefined),
          onPause: (end, ms) => {
            if ("error" in end)
              tellPause(ms, `GitHub did not answer (${saidBy(end.error)})`, options);
          },
          ...{ backoffMs: readBackoffMs, clock, signal: cancelled },
        });
        if ("answer" in sent) return sent.answer;
        cancelled.throwIfAborted();
        const { error } = sent;
        const isConflict = error instanceof Error && hasStatus(error, 409);
        throw isRead(options) && isConflict ? new RefusedRead(error) : error;
      });
    },
  );
}

/**
 * All that is read here is JSON. Octokit gives the text of an answer that is none, and of one that was
 * cut off nothing at all, which its paging takes for an empty list. Where a count is, that expects a list.
 */
function isData(data: unknown): boolean {
  if (typeof data !== "object" || data === null) return false;
  return !("total_count" in data) || Object.values(data).some((value) => Array.isArray(value));
}

/** As octokit's own errors are, with the status that it gives to a request without an answer. */
function noData({ method, url, request }: Asked & { readonly request?: object }): Error {
  const said = "its answer is cut off, or is not that of GitHub's API";
  return Object.assign(new Error(said), { status: 500, request: { method, url, request } });
}

function isRead({ method }: Asked): boolean {
  return method === "GET" || method === "HEAD";
}

/** Octokit takes a request without an answer for a 500. */
function isTransient(error: unknown): boolean {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 0;
  return status >= 400 && !lasting.includes(status);
}

/** The moment that a server names which is down for a while. */
function retryAfter(error: unknown, now: number): number | undefined {
  const headers = asRecord(asRecord(asRecord(error)?.["response"])?.["headers"]);
  const get = (name: string) => (typeof headers?.[name] === "string" ? headers[name] : null);
  return retryAt({ get }, now);
}

/** Some servers answer with whole pages. */
function saidBy(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replaceAll(/\s+/g, " ").slice(0, 120);
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
