import type { Source } from "@fairlead/contents";

/**
 * Which of the actions reads the entries: a meta has fields of its own. The plan packs nothing, so an
 * entry of it may name a package that an artifact brings.
 */
export type EntryKind = "platform" | "packages" | "meta" | "plan";

/** One item of the input `packages`, as it was written: it may mean many packages. */
export interface Entry {
  /** Folder with package.json, or a pattern of such folders; a leading `!` takes folders away. */
  readonly path: string | undefined;
  /** Folder of the meta that the manifest is made from. */
  readonly like: string | undefined;
  readonly name: string | undefined;
  /** Packages that were packed earlier: a file or a pattern, of the workspace or of `tarballArtifact`. */
  readonly tarball: string | undefined;
  readonly tarballArtifact: string | undefined;
  /** The names of a meta's platform packages. */
  readonly platformPackage: string | undefined;
  readonly contents: readonly Source[];
  readonly platforms: readonly string[] | undefined;
  /** Are the headers of its binaries compared, where the action compares them? */
  readonly checkBinaries: boolean;
  /** False for an object of the plan whose package was found by a pattern there. */
  readonly listed: boolean;
  /** In the input. */
  readonly line: number;
}
