import type { OidcIssuer } from "../oidc.ts";
import { startServer, type SandboxServer, type ServerOptions } from "../start-server.ts";
import { SparseIndex } from "./index-files.ts";
import { cratesIoLimits, RateLimiter, type BucketSize } from "./rate-limiter.ts";
import { seed, type SeededCrate } from "./seed.ts";
import { cratesIoService } from "./service.ts";
import { State, type EndpointScope, type TrustedPublisher } from "./state.ts";
import { nextId } from "./trust-configs.ts";

export interface CratesIoOptions extends ServerOptions {
  /** Whose ID tokens trusted publishing takes. Without one there is none. */
  readonly issuer?: Pick<OidcIssuer, "keyId" | "publicKey">;
  /** The token buckets. Default: those of crates.io. */
  readonly limits?:
    | { readonly newCrate?: BucketSize; readonly update?: BucketSize; readonly yank?: BucketSize }
    | "off";
  /** Real ms until an upload shows in the index. Default 0. */
  readonly indexDelayMs?: number;
  /** With a cache, an index path once looked at keeps its answer so long on the sandbox's clock. */
  readonly edgeCache?: "off" | { readonly maxAgeMs: number };
  /** New versions of one crate in 24 hours. Default: no limit. */
  readonly versionsPerDay?: number;
  /** `other`: another cargo registry; no check for duplicates, empty bodies, 405 for missing index files. */
  readonly kind?: "crates.io" | "other";
  /**
   * What the index answers for a crate that it does not have. Default: 404 for crates.io; 405 for
   * another registry, which cargo takes for an error if it has to look such a crate up.
   */
  readonly missingStatus?: 404 | 405;
  /** `adjust-all`: every answer to cargo has status 200, as crates.io's server does by its default. */
  readonly statusCodes?: "real" | "adjust-all";
  /** Reads need a token. Default false. */
  readonly authRequired?: boolean;
}

export interface NewToken {
  /** As crates.io's begin: `cio…`. */
  readonly token: string;
  /** Default: `maintainer`, who also owns what was seeded. */
  readonly user?: string;
  /** Default: all. */
  readonly endpointScopes?: readonly EndpointScope[];
  /** Names, or beginnings with `*`. Default: all. */
  readonly crateScopes?: readonly string[];
  /** Default true. */
  readonly verifiedEmail?: boolean;
}

/** A version as a test compares it. */
export interface PublishedVersion {
  readonly version: string;
  readonly checksum: string;
  readonly yanked: boolean;
  /** Epoch ms on the sandbox's clock. */
  readonly publishedAt: number;
  /** The `.crate` itself. */
  readonly bytes: Buffer;
}

/** Its `url` is that of the API. */
export interface CratesIo extends SandboxServer {
  /** `sparse+http://127.0.0.1:PORT/index/`. */
  readonly indexUrl: string;
  addToken(token: NewToken): void;
  revokeToken(token: string): void;
  addOwner(crate: string, user: string): void;
  addTrustedPublisher(publisher: TrustedPublisher & { readonly crate: string }): void;
  trustedPublishers(crate: string): readonly TrustedPublisher[];
  requireTrustedPublishing(crate: string): void;
  seedCrate(crate: SeededCrate): Promise<void>;
  yank(name: string, version: string, message?: string): void;
  unyank(name: string, version: string): void;
  /** Undefined: none, or not yanked. */
  yankMessage(name: string, version: string): string | undefined;
  /** Names in the order in which they were first published. */
  crates(): string[];
  /** In the order of their publication; empty for an unknown crate. */
  versions(name: string): PublishedVersion[];
  has(name: string, version: string): boolean;
}

const defaultUser = "maintainer";

/** Starts a registry that cargo and release tools take for crates.io, on the loopback address. */
export async function startCratesIo(options: CratesIoOptions = {}): Promise<CratesIo> {
  const isCratesIo = options.kind !== "other";
  const { server, serve } = await startServer(options);
  const { url, clock } = server;
  const state = new State();
  const index = new SparseIndex(state, {
    url,
    authRequired: options.authRequired ?? false,
    missingStatus: options.missingStatus ?? (isCratesIo ? 404 : 405),
    now: () => clock.now(),
    ...(typeof options.edgeCache === "object" && { edgeMaxAgeMs: options.edgeCache.maxAgeMs }),
  });
  const routes = {
    ...{ state, clock, index, isCratesIo, url },
    limiter: new RateLimiter(bucketSizes(options, isCratesIo)),
    issuer: options.issuer,
    statusCodes: options.statusCodes ?? "real",
    authRequired: options.authRequired ?? false,
    indexDelayMs: options.indexDelayMs ?? 0,
    versionsPerDay: options.versionsPerDay ?? Number.POSITIVE_INFINITY,
  };
  serve(cratesIoService(routes));

  return {
    ...server,
    indexUrl: `sparse+${url}/index/`,
    addToken({ token, user = defaultUser, verifiedEmail = true, ...scopes }) {
      state.tokens.set(token, { user, verifiedEmail, ...scopes });
    },
    revokeToken(token) {
      state.tokens.delete(token);
    },
    addOwner(crate, user) {
      state.existing(crate).owners.add(user);
    },
    addTrustedPublisher({ crate, ...publisher }) {
      state.existing(crate).trustedPublishers.push({ id: nextId(state), ...publisher });
    },
    trustedPublishers: (crate) => state.existing(crate).trustedPublishers,
    requireTrustedPublishing(crate) {
      state.existing(crate).trustedPublishingOnly = true;
    },
    seedCrate(crate) {
      // Before the daily limit's window.
      return seed(state, crate, { owner: defaultUser, publishedAt: clock.now() - 7 * 86_400_000 });
    },
    yank(name, version, message) {
      const found = state.existingVersion(name, version);
      found.yanked = true;
      if (message !== undefined) found.yankMessage = message;
    },
    unyank(name, version) {
      const found = state.existingVersion(name, version);
      found.yanked = false;
      delete found.yankMessage;
    },
    yankMessage: (name, version) => state.version(name, version)?.yankMessage,
    crates: () => [...state.crates.values()].map(({ name }) => name),
    versions: (name) =>
      (state.crate(name)?.versions ?? []).map(
        ({ version, checksum, yanked, publishedAt, file: bytes }) => {
          return { version, checksum, yanked, publishedAt, bytes };
        },
      ),
    has: (name, version) => state.version(name, version) !== undefined,
  };
}

function bucketSizes(
  { limits }: CratesIoOptions,
  isCratesIo: boolean,
): ConstructorParameters<typeof RateLimiter>[0] {
  if (limits === "off" || (limits === undefined && !isCratesIo)) return "off";
  return {
    ...cratesIoLimits,
    ...(limits?.newCrate && { "publish-new": limits.newCrate }),
    ...(limits?.update && { "publish-update": limits.update }),
    ...(limits?.yank && { yank: limits.yank }),
  };
}
