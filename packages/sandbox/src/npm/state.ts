import type { Publication } from "./publication.ts";

/** A version that was accepted and kept. */
export interface Version {
  readonly version: string;
  /** `sha512-…`, of the tarball. */
  readonly integrity: string;
  /** Epoch ms on the sandbox's clock, as the times below. */
  readonly publishedAt: number;
  /** From when on it is served: the end of its scan. Infinity: held. */
  servedAt: number;
  /** From when on it is refused or unpublished: never served, never to be published again. */
  goneAt: number;
  /** The store does not have it yet: nobody can read it, and nobody can publish it again. */
  isBeingStored?: boolean;
  /** It goes because the scan refuses it. */
  readonly isRefused?: boolean;
  /** What a maintainer tells whoever installs it. */
  deprecated?: string;
  /** What Sigstore says about it. */
  readonly bundle?: Readonly<Record<string, unknown>>;
}

export type VersionState = "scanning" | "held" | "served" | "gone";

/** What a request does with a publication. */
export type AllowedAction = "publish" | "stage";

/** Who may publish a package without a token: a workflow of a repository on GitHub. */
export interface NpmTrustedPublisher {
  /** With which `npm trust revoke` names it. */
  readonly id?: string;
  /** `owner/name`; npmjs minds the case. */
  readonly repository: string;
  /** File name in `.github/workflows` of the workflow that was started. */
  readonly workflow: string;
  readonly environment?: string;
  /**
   * `stage`: the default of npmjs since September 2026. `publish`: those from before, which may not stage
   * unless told. Default: `both`.
   */
  readonly allows?: AllowedAction | "both";
}

export interface Package {
  readonly name: string;
  access: "public" | "restricted";
  readonly maintainers: Set<string>;
  /** In the order of their publication. */
  readonly versions: Version[];
  /** Every time that a tag was set; the last one whose version is served counts. */
  readonly tags: { readonly tag: string; readonly version: string }[];
  readonly publishers: NpmTrustedPublisher[];
  /** Counts the changes of its document: an edit of an older one is refused. */
  revision: number;
}

/** A granular token of a user, or one that a workflow was given for a package. */
export interface Token {
  readonly user: string;
  /** Names, or beginnings with `*` at the end. Without them: all. */
  readonly packages?: readonly string[];
  readonly readOnly?: boolean;
  /** Epoch ms. */
  readonly expiresAt?: number;
  /** The holder's one-time passwords. */
  readonly otp?: string | readonly string[];
  /** The holder's second factor is a key or a device: npmjs has a browser ask for it. */
  readonly web?: true;
  /** May stage and not publish: npmjs's granular tokens as they are made now. */
  readonly stageOnly?: true;
  /** For a token of trusted publishing: what it may do. */
  readonly trusted?: AllowedAction | "both";
}

export interface Stage {
  readonly id: string;
  readonly publication: Publication;
  readonly actor: string;
  readonly actorType: "user" | "trusted automation";
  readonly access: "public" | "restricted";
  /** Epoch ms, as the times below. */
  readonly createdAt: number;
  /** From when on it can be approved: the end of its scan. */
  readonly readyAt: number;
  /** From when on the scan has refused it. */
  readonly blockedAt: number;
  /** It is in no list, and its version is used up all the same (npm/cli#9889). */
  readonly isHidden: boolean;
}

export type StageStatus = "validating" | "staged" | "blocked";

export function statusOf({ readyAt, blockedAt }: Stage, now: number): StageStatus {
  if (now >= blockedAt) return "blocked";
  return now >= readyAt ? "staged" : "validating";
}

/** What npmjs keeps beside the documents and tarballs, which are in the store. */
export class State {
  readonly packages = new Map<string, Package>();
  readonly tokens = new Map<string, Token>();
  readonly stages = new Map<string, Stage>();

  version(name: string, version: string): Version | undefined {
    return this.packages.get(name)?.versions.find((one) => one.version === version);
  }

  stageOf(name: string, version: string): Stage | undefined {
    return [...this.stages.values()].find(
      ({ publication }) => publication.name === name && publication.version === version,
    );
  }

  /** The package of this name, made if there is none; then `maintainer` is its first one. */
  packageOrNew(name: string, maintainer: string, access: Package["access"]): Package {
    const found = this.packages.get(name);
    if (found !== undefined) return found;
    const made: Package = {
      name,
      access,
      maintainers: new Set([maintainer]),
      versions: [],
      tags: [],
      publishers: [],
      revision: 1,
    };
    this.packages.set(name, made);
    return made;
  }

  /** For tests' orders: a package that must be there. */
  existing(name: string): Package {
    const found = this.packages.get(name);
    if (found === undefined) throw new Error(`The sandbox has no package named ${name}.`);
    return found;
  }

  /** For tests' orders: a version that must be there. */
  existingVersion(name: string, version: string): Version {
    const found = this.version(name, version);
    if (found === undefined) throw new Error(`The sandbox has no ${name}@${version}.`);
    return found;
  }
}

export function stateOf({ servedAt, goneAt }: Version, now: number): VersionState {
  if (now >= goneAt) return "gone";
  if (now >= servedAt) return "served";
  return servedAt === Number.POSITIVE_INFINITY ? "held" : "scanning";
}

/** The dist-tags as they are served. */
export function servedTags({ tags, versions }: Package, now: number): Record<string, string> {
  const served = new Set(
    versions.filter((one) => stateOf(one, now) === "served").map(({ version }) => version),
  );
  return Object.fromEntries(
    tags.filter(({ version }) => served.has(version)).map(({ tag, version }) => [tag, version]),
  );
}
