import { isDeepStrictEqual } from "node:util";
import { unitId } from "@fairlead/publishing";
import type { NpmCandidates } from "./discover/candidates.ts";

type Asked = Pick<
  NpmCandidates,
  "packages" | "unknown" | "elsewhere" | "elsewhereOf" | "pins" | "ranges"
>;

/**
 * A look that needs names and versions only, so it begins while npm packs. Packing can tell of more that
 * is needed, or of other names: what was read for others does not count, and is read again.
 */
export class EarlyLook<C extends Asked, T> {
  readonly #look: (candidates: C) => Promise<T>;
  #begun: { readonly asked: unknown; readonly found: Promise<T> } | undefined;

  constructor(look: (candidates: C) => Promise<T>) {
    this.#look = look;
  }

  /** Begins, if it is known already what is meant. What fails is told by `of`. */
  begin(candidates: C): void {
    if (candidates.unknown.length > 0) return;
    const found = this.#look(candidates);
    found.catch(() => undefined);
    this.#begun = { asked: asked(candidates), found };
  }

  /** What is found for the packages as they were packed. */
  async of(candidates: C): Promise<T> {
    const begun = this.#begun;
    const counts = begun !== undefined && isDeepStrictEqual(begun.asked, asked(candidates));
    return counts ? begun.found : this.#look(candidates);
  }
}

/** All that the answers depend on. */
function asked({ packages, elsewhere, elsewhereOf, pins, ranges }: Asked): unknown {
  return { versions: new Set(packages.map(unitId)), elsewhere, elsewhereOf, pins, ranges };
}
