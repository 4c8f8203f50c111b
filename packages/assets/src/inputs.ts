import type { ArtifactFolders, PlatformItem, WantedArtifact } from "@fairlead/contents";
import type { Problem, RunsOn } from "@fairlead/publishing";
import type { OldestSystem } from "@fairlead/requirements";

/** What is to be packaged. */
export interface AssetsInputs {
  /** The list of assets, as it was written. */
  readonly assets: string;
  /** What declares platforms; undefined where none are given. */
  readonly platforms: readonly PlatformItem[] | undefined;
  readonly version: string | undefined;
  /** The commit that a checkout must be at. */
  readonly sha: string | undefined;
  /** The folder that is written, below that of the port `outputs`. */
  readonly directory: string;
  /** Write a `.sha256` beside each asset, besides the file of all checksums. */
  readonly sha256Files: boolean;
  /** The oldest system that binaries must run on; absent: nothing is declared. */
  readonly oldestSystem?: OldestSystem | undefined;
  /** Each release has a folder of its own, with its own checksums: assets of two may have one name. */
  readonly byRelease?: boolean;
}

/** The world, as far as packaging needs it. */
export interface AssetsPorts {
  /** Absolute. */
  readonly workspace: string;
  /** Absolute: the folder that `directory` counts from. */
  readonly outputs: string;
  /** Absolute; a folder for files that are needed while packaging. */
  readonly temp: string;
  /** The variable of that name: seconds since 1970 as a text. */
  readonly sourceDateEpoch: string | undefined;
  /** The environment of git and xz. */
  readonly childEnvironment: () => Record<string, string>;
  /** Downloads artifacts by names and patterns. Throws a ProblemsError for all that are missing. */
  readonly fetchArtifacts: (wanted: readonly WantedArtifact[]) => Promise<ArtifactFolders>;
  /** As of other releases that are packed side by side: `ReleasePorts` of publishing. */
  readonly othersKnown?: () => Promise<void>;
  readonly cancelled: AbortSignal;
  readonly log: {
    readonly info: (line: string) => void;
    readonly inGroup: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  };
}

/** One file of the release. */
export interface PackagedAsset {
  readonly name: string;
  /** Its folder, absolute. */
  readonly folder: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** How many files it holds; 1 for one that is taken as it is. */
  readonly files: number;
  /** The crate or package whose release it is of, where the input says so. */
  readonly release: string | undefined;
}

/** What was packaged. */
export interface PackagedAssets {
  /** As it was given. */
  readonly directory: string;
  /** In the order of the input. */
  readonly assets: readonly PackagedAsset[];
  /** The file of checksums, with the directory. */
  readonly checksums: string;
  /** What the binaries need, one line for each asset that has some. */
  readonly runsOn: RunsOn;
  readonly warnings: readonly Problem[];
}
