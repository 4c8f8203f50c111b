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
  /** What Sigstore says about it. */
  readonly bundle?: Readonly<Record<string, unknown>>;
}

export type VersionState = "scanning" | "held" | "served" | "gone";

/** What of a package's publication is left to a workflow. */
export type AllowedAction = "publish" | "stage";

/** Who may publish a package without a token: a workflow of a repository on GitHub. */
export interface NpmTrustedPublisher {
  /** `owner/name`; npmjs minds the case. */
  readonly repository: string;
  /** File name in `.github/workflows` of the workflow that was started. */
  readonly workflow: string;
  readonly environment?: string;
  /** `stage`, the default of npmjs since September 2026, does not allow direct publishing. Default: `publish`. */
  readonly allows?: AllowedAction;
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
  /** Takes staged publications only. */
  stagedOnly: boolean;
}

/** A granular token of a user, or one that a workflow was given for a package. */
export interface Token {
  readonly user: string;
  /** Names, or beginnings with `*` at the end. Without them: all. */
  readonly packages?: readonly string[];
  readonly readOnly?: boolean;
  /** Epoch ms. */
  readonly expiresAt?: number;
  /** What `npm-otp` has to be. */
  readonly otp?: string;
  /** For a token of trusted publishing: what it may do. */
  readonly trusted?: AllowedAction;
}

export interface Stage {
  readonly id: string;
  readonly publication: Publication;
  readonly actor: string;
  readonly actorType: "user" | "oidc";
  /** Epoch ms. */
  readonly createdAt: number;
}

/** What npmjs keeps beside the documents and tarballs, which are in the store. */
export class State {
  readonly packages = new Map<string, Package>();
  readonly tokens = new Map<string, Token>();
  readonly stages = new Map<string, Stage>();

  version(name: string, version: string): Version | undefined {
    return this.packages.get(name)?.versions.find((one) => one.version === version);
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
      stagedOnly: false,
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
