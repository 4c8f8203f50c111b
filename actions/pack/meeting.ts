import type { Problem } from "@fairlead/publishing";

/** Thrown in a part that waits for others, of which one has a problem: nothing is wrong with it itself. */
export class HeldBack extends Error {
  override readonly name = "HeldBack";

  /** What is known of the part itself, and stops nothing. */
  readonly warnings: readonly Problem[];

  constructor(warnings: readonly Problem[] = []) {
    super("another part of the release has problems");
    this.warnings = warnings;
  }
}

/**
 * Waits until all that is wrong with what is declared is known of all parts.
 *
 * @param warnings of the part that waits, told even if it is not packed
 */
export type OthersKnown = (warnings?: readonly Problem[]) => Promise<void>;

/**
 * Parts of a release wait for each other once: nothing is packed before all that is wrong with what is
 * declared is known of all of them.
 */
export class Meeting {
  #expected: number;
  #hasFailed = false;
  readonly #all = new AbortController();

  /** @param parts how many there are */
  constructor(parts: number) {
    this.#expected = parts;
  }

  /**
   * Runs a part.
   *
   * @param work is given what it has to wait for
   */
  async attend<T>(work: (othersKnown: OthersKnown) => Promise<T>): Promise<T> {
    const attended = { isCounted: false };
    const count = (): void => {
      if (attended.isCounted) return;
      attended.isCounted = true;
      this.#expected -= 1;
      if (this.#expected === 0) this.#all.abort("all are known");
    };
    try {
      return await work(async (warnings) => {
        count();
        await this.#allKnown();
        if (this.#hasFailed) throw new HeldBack(warnings);
      });
    } catch (error) {
      if (!attended.isCounted) this.#hasFailed = true;
      throw error;
    } finally {
      count();
    }
  }

  async #allKnown(): Promise<void> {
    const { signal } = this.#all;
    if (signal.aborted) return;
    await new Promise((resolve) => {
      signal.addEventListener("abort", resolve, { once: true });
    });
  }
}
