import type { SandboxClock } from "../clock.ts";
import type { Answer } from "../http-server.ts";

/** The copies that stand before the registry: reads that do not ask for more get one, if it is fresh. */
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
    if (this.#maxAgeMs === 0 || /\bno-cache\b/i.test(cacheControl ?? "")) return read();
    const now = this.#clock.now();
    const copy = this.#copies.get(key);
    if (copy !== undefined && now - copy.at < this.#maxAgeMs) {
      const age = String(Math.floor((now - copy.at) / 1_000));
      return { ...copy.answer, headers: { ...copy.answer.headers, age } };
    }
    const answer = await read();
    this.#copies.set(key, { answer, at: now });
    return answer;
  }
}
