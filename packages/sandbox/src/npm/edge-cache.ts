import type { SandboxClock } from "../clock.ts";
import type { Answer } from "../http-server.ts";

/**
 * The copies that stand before the registry: reads that do not ask for more get one, if it is fresh. As
 * npmjs's edge does, an answer says how long it may be kept, and a copy how old it is.
 */
export class EdgeCache {
  readonly #maxAgeMs: number;
  readonly #clock: SandboxClock;
  readonly #copies = new Map<string, { readonly answer: Answer; readonly at: number }>();

  /** A `maxAgeMs` of 0 is no cache. */
  constructor(maxAgeMs: number, clock: SandboxClock) {
    this.#maxAgeMs = maxAgeMs;
    this.#clock = clock;
  }

  /** A read with `cache-control: no-cache` passes by the copies, and leaves none. */
  async read(
    key: string,
    cacheControl: string | undefined,
    read: () => Promise<Answer>,
  ): Promise<Answer> {
    if (this.#maxAgeMs === 0) return read();
    if (/\bno-cache\b/i.test(cacheControl ?? "")) return this.#told(await read(), {});
    const now = this.#clock.now();
    const copy = this.#copies.get(key);
    if (copy !== undefined && now - copy.at < this.#maxAgeMs) {
      return this.#told(copy.answer, {
        age: String(Math.floor((now - copy.at) / 1_000)),
        "cf-cache-status": "HIT",
      });
    }
    const answer = await read();
    this.#copies.set(key, { answer, at: now });
    return this.#told(answer, { "cf-cache-status": "MISS" });
  }

  #told(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
    const told = {
      "cache-control": `public, max-age=${Math.floor(this.#maxAgeMs / 1_000)}`,
      vary: "accept-encoding, accept",
    };
    return { ...answer, headers: { ...answer.headers, ...told, ...headers } };
  }
}
