import type { ReleaseUnit } from "@fairlead/publishing";

/** A packed npm package on its way to a registry; its `checksum` is the sha512 as npm writes it (`sha512-…`). */
export interface NpmUnit extends ReleaseUnit {
  /** Sent only for a name that is new: an existing package stays as it is. */
  readonly access: "public" | "restricted" | undefined;
  /** The dist-tag that the version is published under. */
  readonly tag: string;
  /** Nobody asked for that very tag: it must not move back. */
  readonly guardsTag: boolean;
  /** Published with a statement of where it was built. */
  readonly provenance: boolean;
  /** The registry does not know the package's name yet. */
  readonly isNew: boolean;
  /** It knows the name, and has nothing of it but a placeholder: this is the first version. */
  readonly isPlaceholder?: boolean;
  /** SHA-1 of the packed file, hex. */
  readonly shasum: string;
  /** Ids of the packages of this release that it needs, those of other jobs too. */
  readonly pins: readonly string[];
  /** Order of approval, from 0. */
  readonly layer: number;
}

/**
 * Which of npm's limits an upload counts against: none is documented, but new names were seen to be
 * limited harder. What the registry answers counts.
 */
export function limitOf(isNew: boolean): string {
  return isNew ? "npm-new" : "npm";
}
