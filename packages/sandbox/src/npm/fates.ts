/** What becomes of an upload that is accepted; times are on the sandbox's clock. */
export type Fate =
  /** It is scanned so long, then served. */
  | { readonly kind: "scan"; readonly ms: number }
  /** The scan never ends, or a person has to look at it. */
  | { readonly kind: "held" }
  /** The answer is 2xx, and nothing is kept. */
  | { readonly kind: "lost" }
  /** It is scanned so long, and then never served; its version is used up. */
  | { readonly kind: "refused"; readonly afterMs: number };

/** Which uploads a fate is for: all that is given must fit. */
export interface FateMatch {
  readonly package?: string;
  readonly version?: string;
  /** How many uploads. Default 1; `Infinity` for all. */
  readonly times?: number;
}

/** The fates that were ordered. The first order that fits counts. */
export class Fates {
  readonly #orders: { readonly match: FateMatch; readonly fate: Fate; left: number }[] = [];
  readonly #standard: Fate;

  constructor(standard: Fate) {
    this.#standard = standard;
  }

  add(match: FateMatch, fate: Fate): void {
    this.#orders.push({ match, fate, left: match.times ?? 1 });
  }

  /** For the server: what becomes of this one. */
  next(name: string, version: string): Fate {
    const order = this.#orders.find(
      ({ match, left }) =>
        left > 0 &&
        (match.package === undefined || match.package === name) &&
        (match.version === undefined || match.version === version),
    );
    if (order === undefined) return this.#standard;
    order.left -= 1;
    return order.fate;
  }
}
