import { forbidden } from "./api-error.ts";
import type { IndexedVersion } from "./index-line.ts";
import { canonicalName } from "./names.ts";

export interface Version {
  readonly version: string;
  /** SHA-256 of the file, in hex. */
  readonly checksum: string;
  yanked: boolean;
  /** Why, for whoever looks at its page. */
  yankMessage?: string;
  /** Epoch ms on the sandbox's clock. */
  readonly publishedAt: number;
  readonly file: Buffer;
  readonly indexed: IndexedVersion;
  /** From when on the index shows it: real epoch ms. */
  readonly visibleAt: number;
}

/** Who may publish a crate without a token: a workflow of a repository on GitHub. */
export interface TrustedPublisher {
  readonly id?: number;
  readonly repositoryOwner: string;
  readonly repositoryName: string;
  readonly repositoryOwnerId: number;
  /** File name in `.github/workflows`. */
  readonly workflowFilename: string;
  readonly environment?: string;
}

export interface Crate {
  readonly name: string;
  readonly owners: Set<string>;
  readonly versions: Version[];
  readonly trustedPublishers: TrustedPublisher[];
  trustedPublishingOnly: boolean;
}

export type EndpointScope =
  "publish-new" | "publish-update" | "yank" | "change-owners" | "trusted-publishing";

/** An API token of a user. Without scopes it may do everything. */
export interface Token {
  readonly user: string;
  readonly endpointScopes?: readonly EndpointScope[];
  /** Names, or beginnings of names with `*` at the end. */
  readonly crateScopes?: readonly string[];
  readonly verifiedEmail: boolean;
}

export interface TrustedPublishingToken {
  /** Canonical names of the crates that it may publish. */
  readonly crates: readonly string[];
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** What crates.io keeps in its database. */
export class State {
  /** By canonical name. */
  readonly crates = new Map<string, Crate>();
  readonly tokens = new Map<string, Token>();
  readonly trustedPublishingTokens = new Map<string, TrustedPublishingToken>();
  readonly usedJwts = new Set<string>();

  /** Finds a crate whatever the case of the name and whether it has `-` or `_`. */
  crate(name: string): Crate | undefined {
    return this.crates.get(canonicalName(name));
  }

  version(name: string, version: string): Version | undefined {
    return this.crate(name)?.versions.find((one) => one.version === version);
  }

  /** The crate of this name, made if there is none; then `owner` is its first owner. */
  crateOrNew(name: string, owner: string): Crate {
    const found = this.crate(name);
    if (found !== undefined) return found;
    const crate: Crate = {
      name,
      owners: new Set([owner]),
      versions: [],
      trustedPublishers: [],
      trustedPublishingOnly: false,
    };
    this.crates.set(canonicalName(name), crate);
    return crate;
  }

  /** For tests' orders: a crate that must be there. */
  existing(name: string): Crate {
    const crate = this.crate(name);
    if (crate === undefined) throw new Error(`The sandbox has no crate named ${name}.`);
    return crate;
  }

  /** The same for a version. */
  existingVersion(name: string, version: string): Version {
    const found = this.version(name, version);
    if (found === undefined) throw new Error(`The sandbox has no ${name} ${version}.`);
    return found;
  }

  /** The version of `num_no_build`: build metadata does not tell two versions apart. */
  hasNumber(crate: Crate, version: string): boolean {
    return crate.versions.some((one) => withoutBuild(one.version) === withoutBuild(version));
  }

  /** The token behind a credential; crates.io's words if there is none. */
  tokenOf(credential: string): Token {
    const token = this.tokens.get(credential);
    if (token === undefined) throw forbidden("authentication failed");
    return token;
  }
}

export function withoutBuild(version: string): string {
  return version.replace(/\+.*$/, "");
}
