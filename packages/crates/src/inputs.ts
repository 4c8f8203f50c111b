import type { Commit } from "@fairlead/checkout";
import type { Fetch } from "@fairlead/http";
import type { OnConflict, ReleasePorts } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";

/** What a user asks for; names as in the action's inputs. */
export interface CratesInputs {
  /** Relative to the workspace folder. */
  readonly manifestPath: string;
  /** Names and patterns; absent: every publishable member. */
  readonly packages: readonly ListItem[] | undefined;
  readonly exclude: readonly ListItem[] | undefined;
  readonly index: string;
  readonly registry: string | undefined;
  readonly verify: boolean;
  readonly features: readonly string[];
  readonly toolchain: string | undefined;
  /** Whether files may differ from the commit; undefined: nobody can say so where these are packed. */
  readonly allowDirty: boolean | undefined;
  /** Globs of packed files, in the workspace or, with `artifact`, in that. */
  readonly crateFiles: readonly ListItem[] | undefined;
  /** The artifact that holds the packed files: a name, or a pattern that only one fits. */
  readonly artifact: string | undefined;
  /** What was packed and checked for this very commit, in another job; absent: nothing was. */
  readonly pack?: readonly CrateOfPack[] | undefined;
  readonly dryRun: boolean;
  /** The version that is released, if one was given. */
  readonly version: string | undefined;
  readonly token: string | undefined;
  /** One upload at a time with this pause between two, in ms; undefined: what the registry allows. */
  readonly delayMs: number | undefined;
  readonly maxWaitMs: number;
  readonly onConflict: OnConflict;
  /** Which new crates may be created. */
  readonly newNames: "listed" | "allow" | "fail";
  /** The commit that HEAD must be, if one is known. */
  readonly sha: string | undefined;
}

/** A packed file, with what is said to be in it. */
export interface CrateOfPack {
  /** Absolute. */
  readonly file: string;
  readonly name: string;
  readonly version: string;
}

/** The world, as far as the release needs it. */
export interface CratesPorts extends ReleasePorts {
  /** Absolute folder that all paths count from. */
  readonly workspace: string;
  /** A folder for what is packed. */
  readonly temp: string;
  readonly userAgent: string;
  /** The run's attempt, from 1. */
  readonly attempt: number;
  /** `__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS`, which makes cargo take a local server for crates.io. */
  readonly cargoTestIndex: string | undefined;
  /** The environment of children, without secrets but for the variables that `keep` matches. */
  readonly childEnvironment: (keep?: RegExp) => Readonly<Record<string, string>>;
  readonly fetch: Fetch;
  /** Downloads an artifact and returns the absolute folder of its files; throws a ProblemsError. */
  readonly fetchArtifact: (name: string) => Promise<string>;
  /** Asks the runner for an ID token; absent where the job has no `id-token: write`. */
  readonly idToken?: (audience: string) => Promise<string>;
  /** Masks a minted token, and leaves it to the post step, which revokes it. */
  readonly keepToken: (api: string, token: string) => void;
}

/** What of it a plan needs. */
export type PlanInputs = Pick<
  CratesInputs,
  | "manifestPath"
  | "packages"
  | "exclude"
  | "index"
  | "registry"
  | "toolchain"
  | "token"
  | "version"
  | "newNames"
  | "sha"
  | "dryRun"
> &
  // Of the job that packs, where they are known.
  Partial<Pick<CratesInputs, "features">>;

export type PlanPorts = Pick<
  CratesPorts,
  | "workspace"
  | "userAgent"
  | "cargoTestIndex"
  | "childEnvironment"
  | "fetch"
  | "clock"
  | "cancelled"
> & {
  /** The commit that is checked out in a folder, where others read it as well. Throws as `readCommit` does. */
  readonly commitIn?: (folder: string) => Promise<Commit | undefined>;
};

/** What the units are called. */
export const called = { one: "crate", many: "crates" } as const;
