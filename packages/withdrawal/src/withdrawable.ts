import type { VersionName } from "@fairlead/publishing";

/** A version of a crate or package that is in its registry, as far as a withdrawal goes. */
export interface Withdrawable extends VersionName {
  readonly kind: "crate" | "npm";
  /** A crate is yanked, a package is deprecated. */
  readonly isWithdrawn: boolean;
  /** npm: the dist-tags that are at this version. */
  readonly tags: readonly string[];
  /** npm: the version that these go back to; undefined: there is none, and a tag cannot be nowhere. */
  readonly back: string | undefined;
  /** npm: how many others of the release it needs, one above the other; 0 is a platform package. */
  readonly layer: number;
}
