import { ApiError } from "./api-error.ts";

/** How many requests a token may make; the numbers are GitHub's. */
export interface Limits {
  /** Default 1,000 requests an hour, as GITHUB_TOKEN has for a repository. */
  readonly primary?: { readonly requests: number; readonly windowMs?: number };
  /** What creates content. Default 80 a minute and 500 an hour. */
  readonly content?: { readonly perMinute: number; readonly perHour: number };
  /** What the secondary limit says in `retry-after`. Default 60; null: nothing. */
  readonly retryAfterSeconds?: number | null;
}

const hourMs = 3_600_000;
const documentation = "rest/overview/rate-limits-for-the-rest-api";

interface Usage {
  used: number;
  /** Epoch ms. */
  resetAt: number;
  /** When content was created, oldest first. */
  created: number[];
}

/**
 * The limits of GitHub's REST API, one count for each token
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
export class RateLimits {
  readonly #limits: Limits | "off";
  readonly #usages = new Map<string, Usage>();

  constructor(limits: Limits | "off") {
    this.#limits = limits;
  }

  /** Counts a request. Throws the 403 of the primary limit, or of the secondary one for content. */
  check(credential: string, createsContent: boolean, now: number, requestId: string): void {
    if (this.#limits === "off") return;
    const usage = this.#usage(credential, now);
    if (usage.used >= this.#primary().requests) throw primaryLimit(requestId);
    usage.used += 1;
    if (!createsContent) return;
    const { perMinute, perHour } = this.#limits.content ?? { perMinute: 80, perHour: 500 };
    usage.created = usage.created.filter((at) => at > now - hourMs);
    const lastMinute = usage.created.filter((at) => at > now - 60_000).length;
    if (lastMinute >= perMinute || usage.created.length >= perHour) {
      const { retryAfterSeconds = 60 } = this.#limits;
      throw secondaryLimit(retryAfterSeconds ?? undefined, requestId);
    }
    usage.created.push(now);
  }

  /** An answer of 304 does not count. */
  giveBack(credential: string, now: number): void {
    const usage = this.#usage(credential, now);
    usage.used = Math.max(0, usage.used - 1);
  }

  /** The headers that every answer has. */
  headers(credential: string, now: number): Record<string, string> {
    if (this.#limits === "off") return {};
    const { used, resetAt } = this.#usage(credential, now);
    const { requests } = this.#primary();
    return {
      "x-ratelimit-limit": String(requests),
      "x-ratelimit-remaining": String(Math.max(0, requests - used)),
      "x-ratelimit-used": String(used),
      "x-ratelimit-reset": String(Math.ceil(resetAt / 1_000)),
      "x-ratelimit-resource": "core",
    };
  }

  #primary(): { readonly requests: number; readonly windowMs: number } {
    const limits = this.#limits === "off" ? {} : this.#limits;
    return { requests: 1_000, windowMs: hourMs, ...limits.primary };
  }

  #usage(credential: string, now: number): Usage {
    const found = this.#usages.get(credential);
    if (found !== undefined && now < found.resetAt) return found;
    const { windowMs } = this.#primary();
    const fresh = { used: 0, resetAt: now + windowMs, created: found?.created ?? [] };
    this.#usages.set(credential, fresh);
    return fresh;
  }
}

function primaryLimit(requestId: string): ApiError {
  return new ApiError(
    403,
    `API rate limit exceeded for installation. If you reach out to GitHub Support for help, please include the request ID ${requestId}.`,
    { documentation },
  );
}

/** Without seconds, it does not say for how long. */
export function secondaryLimit(seconds: number | undefined, requestId: string): ApiError {
  const headers = seconds === undefined ? {} : { "retry-after": String(seconds) };
  return new ApiError(
    403,
    `You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID ${requestId}.`,
    { headers, documentation: `${documentation}#about-secondary-rate-limits` },
  );
}
