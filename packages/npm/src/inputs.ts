import type {
  ArtifactFolders,
  DeclaredPlatform,
  PlatformItem,
  WantedArtifact,
} from "@fairlead/contents";
import type { Fetch } from "@fairlead/http";
import type { OnConflict, Problem, ReleasePorts } from "@fairlead/publishing";
import type { OldestSystem } from "@fairlead/requirements";
import type { ListItem } from "@fairlead/selection";
import type { EntryKind } from "./entries/entry.ts";
import type { PublishMode } from "./registry/publish-way.ts";
import type { TakenReports } from "./registry/remember.ts";

/** What a user asks for; names as in the actions' inputs. */
export interface NpmInputs {
  /** The inputs that list packages, in YAML, JSON or bare folders. */
  readonly lists: readonly PackageList[];
  /** What was packed and checked for this very commit, in another job; absent: nothing was. */
  readonly pack?: NpmPack | undefined;
  /** The declared platforms; undefined for an action that has none. */
  readonly platforms: readonly PlatformItem[] | undefined;
  readonly registryUrl: string;
  readonly access: "public" | "restricted" | undefined;
  /** `auto`, or a dist-tag. */
  readonly tag: string;
  readonly provenance: "auto" | boolean;
  readonly publishMode: PublishMode;
  /** How long to wait until what was accepted can be installed, in ms. */
  readonly confirmMs: number;
  /** How long to wait until packages of other jobs can be installed, in ms. */
  readonly waitMs: number;
  readonly checkBinaries: boolean;
  /** The oldest system that binaries must run on; absent: nothing is declared. */
  readonly oldestSystem?: OldestSystem | undefined;
  /** What entry points and install scripts that are not packed are. */
  readonly checkPacked: "error" | "warn";
  readonly dryRun: boolean;
  /** A dry run for another job, which publishes: this one's permissions do not matter. */
  readonly packsOnly?: boolean;
  readonly version: string | undefined;
  readonly token: string | undefined;
  /** A person's token that may read stages. */
  readonly stageToken?: string | undefined;
  /** One upload at a time with this pause between two, in ms; undefined: what the registry allows. */
  readonly delayMs: number | undefined;
  readonly maxWaitMs: number;
  readonly onConflict: OnConflict;
  readonly newNames: "listed" | "allow" | "fail";
  readonly sha: string | undefined;
}

/** An input that lists packages. */
export interface PackageList {
  readonly input: string;
  readonly kind: EntryKind;
  readonly text: string;
}

/** A packed file, with what is said to be in it. */
export interface PackageOfPack {
  /** Absolute. */
  readonly file: string;
  readonly name: string;
  readonly version: string;
}

/** Packages that another job has packed and checked. */
export interface NpmPack {
  /** What this job may publish. */
  readonly packages: readonly PackageOfPack[];
  /** Names and patterns of those that it does publish; undefined means all. */
  readonly selected: readonly ListItem[] | undefined;
  /**
   * Other packages of the repository, each with the versions of which one is released next: if these
   * packages need them, they wait until somebody else has published them.
   */
  readonly others: ReadonlyMap<string, readonly string[]>;
}

/** The world, as far as the release needs it. */
export interface NpmPorts extends ReleasePorts {
  /** Absolute folder that all paths count from. */
  readonly workspace: string;
  /** A folder for what is put together and packed. */
  readonly temp: string;
  readonly userAgent: string;
  /** The variables of the job, which a provenance tells. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The run's attempt, from 1. */
  readonly attempt: number;
  /** `https://github.com/owner/name` of the repository that runs. */
  readonly repository: string;
  readonly isGitHubHosted: boolean;
  readonly isGitHubActions: boolean;
  /** npm's own setting of its default registry, which may name a local stand-in for npmjs. */
  readonly npmRegistrySetting: string | undefined;
  /** The environment of children, without secrets. */
  readonly childEnvironment: () => Readonly<Record<string, string>>;
  /** The run's number; empty outside of GitHub. */
  readonly runId: string;
  /** Reads the reports of earlier attempts; absent where there can be none. */
  readonly earlierReports?: () => Promise<TakenReports>;
  /** Fetches artifacts by names and patterns; each into a folder of its own. */
  readonly fetchArtifacts: (wanted: readonly WantedArtifact[]) => Promise<ArtifactFolders>;
  /** What is missing or has expired of these artifacts; nothing is fetched. */
  readonly missingArtifacts: (wanted: readonly WantedArtifact[]) => Promise<readonly Problem[]>;
  readonly fetch: Fetch;
  /** Asks the runner for an ID token; absent where the job has no `id-token: write`. */
  readonly idToken?: (audience: string) => Promise<string>;
  /** Masks a token in the log. */
  readonly mask: (token: string) => void;
}

/** What the plan is asked for; names as in its inputs. */
export interface NpmPlanInputs extends Pick<
  NpmInputs,
  "registryUrl" | "access" | "provenance" | "version" | "newNames"
> {
  /** Folders, globs, or entries as the publishing actions take them; empty: none. */
  readonly npmPackages: string;
  /** As in publish-meta; empty: none. */
  readonly metas: string;
  readonly platforms: readonly DeclaredPlatform[];
  /** `auto`, or a dist-tag. */
  readonly distTag: string;
}

export interface NpmPlanPorts extends Pick<
  NpmPorts,
  "workspace" | "temp" | "userAgent" | "npmRegistrySetting" | "fetch" | "clock" | "cancelled"
> {
  /** The environment of children, without secrets but those whose names fit `keep`. */
  readonly childEnvironment: (keep?: RegExp) => Readonly<Record<string, string>>;
  /** `https://github.com/owner/name` of the repository that runs; undefined: nobody knows. */
  readonly repository: string | undefined;
  /** For reads of packages that are not public. */
  readonly token: string | undefined;
  /**
   * Asks for an ID token, with which npm is asked whether it trusts the workflow; absent where the job has
   * no `id-token: write`.
   */
  readonly idToken?: (audience: string) => Promise<string>;
  /** Masks a token in the log. */
  readonly mask?: (token: string) => void;
}

/** What the units are called. */
export const called = { one: "package", many: "packages" } as const;
