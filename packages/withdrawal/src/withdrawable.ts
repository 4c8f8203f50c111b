import type { VersionName } from "@fairlead/publishing";

/** A version of a crate or package that is in its registry, as far as a withdrawal goes. */
export interface Withdrawable extends VersionName {
  readonly kind: "crate" | "npm";
  /** npm: the address of its registry; undefined: that of the release. */
  readonly registry?: string | undefined;
  /** A crate is yanked, a package is deprecated. */
  readonly isWithdrawn: boolean;
  /** npm: what it shows to whoever installs it; undefined: nothing, or not known. */
  readonly warning?: string | undefined;
  /** npm: the dist-tags that are at this version. */
  readonly tags: readonly string[];
  /** npm: the version that these go back to; undefined: there is none, and a tag cannot be nowhere. */
  readonly back: string | undefined;
  /** npm: how many others of the release it needs, one above the other; 0 is a platform package. */
  readonly layer: number;
}
