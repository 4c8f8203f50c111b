import type { ArtifactFolders, PlatformItem } from "@fairlead/contents";
import type { Fetch } from "@fairlead/http";
import type { Clock, Problem, ReleaseEvent, OnConflict } from "@fairlead/publishing";
import type { EntryKind } from "./entries/entries.ts";

/** What a user asks for; names as in the actions' inputs. */
export interface NpmInputs {
  /** Which of the actions asks. */
  readonly kind: EntryKind;
  /** YAML, JSON or bare folders. */
  readonly packages: string;
  /** The declared platforms; undefined for an action that has none. */
  readonly platforms: readonly PlatformItem[] | undefined;
  readonly registryUrl: string;
  readonly access: "public" | "restricted" | undefined;
  /** `auto`, or a dist-tag. */
  readonly tag: string;
  readonly provenance: "auto" | boolean;
  readonly publishMode: "direct" | "stage";
  /** How long to wait until what was accepted can be installed, in ms. */
  readonly confirmMs: number;
  /** How long to wait until packages of other jobs can be installed, in ms. */
  readonly waitMs: number;
  readonly checkBinaries: boolean;
  /** What entry points and install scripts that are not packed are. */
  readonly checkPacked: "error" | "warn";
  readonly dryRun: boolean;
  readonly version: string | undefined;
  readonly token: string | undefined;
  /** Ms between two uploads. */
  readonly delayMs: number;
  readonly maxWaitMs: number;
  readonly onConflict: OnConflict;
  readonly newNames: "listed" | "allow" | "fail";
  readonly sha: string | undefined;
}

/** The world, as far as the stage needs it. */
export interface NpmPorts {
  /** Absolute folder that all paths count from. */
  readonly workspace: string;
  /** A folder for what is staged and packed. */
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
  /** Fetches artifacts by names and patterns; each into a folder of its own. */
  readonly fetchArtifacts: (wanted: readonly string[]) => Promise<ArtifactFolders>;
  /** What is missing or has expired of these artifacts; nothing is fetched. */
  readonly missingArtifacts: (wanted: readonly string[]) => Promise<readonly Problem[]>;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly random: () => number;
  readonly emit: (event: ReleaseEvent) => void;
  readonly log: {
    readonly info: (line: string) => void;
    readonly inGroup: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  };
  /** Asks the runner for an ID token; absent where the job has no `id-token: write`. */
  readonly idToken?: (audience: string) => Promise<string>;
  /** Masks a token in the log. */
  readonly mask: (token: string) => void;
}
