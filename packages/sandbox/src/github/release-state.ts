/** The releases of a repository. */
export interface Releases {
  /** Tags that an immutable release has locked: they cannot be moved, deleted or made again. */
  readonly lockedTags: ReadonlySet<string>;
}

export function newReleases(): Releases {
  return { lockedTags: new Set() };
}
