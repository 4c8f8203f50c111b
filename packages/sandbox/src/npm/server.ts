import { randomUUID } from "node:crypto";
import type { BucketSize } from "../crates-io/rate-limiter.ts";
import type { OidcIssuer } from "../oidc.ts";
import { startServer, type SandboxServer, type ServerOptions } from "../start-server.ts";
import { EdgeCache } from "./edge-cache.ts";
import { setDeprecated } from "./edit.ts";
import { Fates, type Fate, type FateMatch } from "./fates.ts";
import { PublishLimiter } from "./limiter.ts";
import type { Json } from "./publication.ts";
import { accept } from "./publish.ts";
import { SecondFactors } from "./second-factor.ts";
import { seed, type SeededPackage } from "./seed.ts";
import { npmService } from "./service.ts";
import {
  servedTags,
  State,
  stateOf,
  type NpmTrustedPublisher,
  type Token,
  type VersionState,
} from "./state.ts";
import { startStore } from "./store.ts";

export interface NpmOptions extends ServerOptions {
  /** Whose ID tokens trusted publishing takes. Without one there is none. */
  readonly issuer?: Pick<OidcIssuer, "keyId" | "publicKey">;
  /** How long each accepted version is scanned before it is served. Default 0. */
  readonly scanMs?: number;
  /** A token bucket for the publications of each user. Default: no limit. */
  readonly limit?: BucketSize;
  /** With a cache, reads without `cache-control: no-cache` get copies so old on the sandbox's clock. */
  readonly edgeCache?: "off" | { readonly maxAgeMs: number };
  /** Restricted packages are paid for. Default false: npmjs answers 402. */
  readonly privatePackages?: boolean;
  /** Reads need a token. Default false. */
  readonly authRequired?: boolean;
  /** How long each staged version is scanned before it can be approved. Default 0. */
  readonly stageScanMs?: number;
  /** What is staged while the same version waits: 409 of npmjs, or a second stage, as pnpr does it. */
  readonly stagedAgain?: "refused" | "taken";
  /** How often a one-time password is taken. Default: `again`, until it is another's turn. */
  readonly passwords?: "again" | "once";
  /** Versions have a status, which npmjs has for some packages only. Default true. */
  readonly versionStatus?: boolean;
}

export interface NewNpmToken extends Omit<Token, "user" | "trusted"> {
  readonly token: string;
  /** Default: `maintainer`, who also maintains what was seeded. */
  readonly user?: string;
}

/** A version as a test compares it. */
export interface PublishedNpmVersion {
  readonly version: string;
  readonly integrity: string;
  readonly state: VersionState;
  /** Epoch ms on the sandbox's clock. */
  readonly publishedAt: number;
}

export interface StagedNpmVersion {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

export interface NpmRegistry extends SandboxServer {
  /** Decides what becomes of the next uploads that are accepted. */
  orderFate(match: FateMatch, fate: Fate): void;
  /** The same for the next versions that are staged: `refused` is blocked, `lost` in no list. */
  orderStageFate(match: FateMatch, fate: Fate): void;
  addToken(token: NewNpmToken): void;
  revokeToken(token: string): void;
  addMaintainer(name: string, user: string): void;
  addTrustedPublisher(publisher: NpmTrustedPublisher & { readonly package: string }): void;
  trustedPublishers(name: string): readonly NpmTrustedPublisher[];
  seed(version: SeededPackage): Promise<void>;
  /** Ends the scan of a version, also of one that is held. */
  release(name: string, version: string): void;
  unpublish(name: string, version: string): void;
  /** As a maintainer does it; an empty message takes it back. */
  deprecate(name: string, version: string, message: string): void;
  /** What whoever installs a version is told; undefined: nothing. */
  deprecated(name: string, version: string): string | undefined;
  /** Names in the order in which they were first published. */
  packages(): string[];
  /** All that was accepted and kept, in the order of publication; empty for an unknown package. */
  versions(name: string): PublishedNpmVersion[];
  /** Is it kept, served or not? */
  has(name: string, version: string): boolean;
  /** The bytes that are kept, served or not. Rejects if there are none. */
  tarball(name: string, version: string): Promise<Buffer>;
  /** As served. */
  distTags(name: string): Record<string, string>;
  access(name: string): "public" | "restricted" | undefined;
  /** The bundles of a version. */
  attestations(name: string, version: string): Json[];
  /** What waits for a person, oldest first. */
  stages(): StagedNpmVersion[];
  approve(stageId: string): Promise<void>;
  reject(stageId: string): void;
  /** How many times somebody was sent to a browser for a second factor. */
  challenges(): number;
  /** Ends all connections, also those that are held, and removes the files. */
  stop(): Promise<void>;
}

const defaultUser = "maintainer";

/** Starts a registry that npm and release tools take for npmjs, on the loopback address. */
export async function startNpm(options: NpmOptions = {}): Promise<NpmRegistry> {
  const { server, serve } = await startServer(options);
  const { url, clock } = server;
  const state = new State();
  const store = await startStore();
  const cache = options.edgeCache;
  const routes = {
    ...{ state, store, clock, url },
    fates: new Fates({ kind: "scan", ms: options.scanMs ?? 0 }),
    stageFates: new Fates({ kind: "scan", ms: options.stageScanMs ?? 0 }),
    secondFactors: new SecondFactors(url, options.passwords === "once"),
    versionStatus: options.versionStatus ?? true,
    stagesAgain: options.stagedAgain === "taken",
    limiter: new PublishLimiter(options.limit ?? "off"),
    edge: new EdgeCache(typeof cache === "object" ? cache.maxAgeMs : 0, clock),
    issuer: options.issuer,
    privatePackages: options.privatePackages ?? false,
    authRequired: options.authRequired ?? false,
  };
  serve(npmService(routes));

  return {
    ...server,
    orderFate(match, fate) {
      routes.fates.add(match, fate);
    },
    orderStageFate(match, fate) {
      routes.stageFates.add(match, fate);
    },
    addToken({ token, user = defaultUser, ...rest }) {
      state.tokens.set(token, { user, ...rest });
    },
    revokeToken(token) {
      state.tokens.delete(token);
    },
    addMaintainer(name, user) {
      state.existing(name).maintainers.add(user);
    },
    addTrustedPublisher({ package: name, ...publisher }) {
      state.existing(name).publishers.push({ id: randomUUID(), ...publisher });
    },
    trustedPublishers: (name) => state.packages.get(name)?.publishers ?? [],
    seed(version) {
      const publishedAt = clock.now() - 7 * 86_400_000;
      return seed(routes, version, { maintainer: defaultUser, publishedAt });
    },
    release(name, version) {
      state.existingVersion(name, version).servedAt = clock.now();
    },
    unpublish(name, version) {
      state.existingVersion(name, version).goneAt = clock.now();
    },
    deprecate(name, version, message) {
      setDeprecated(state.existing(name), version, message);
    },
    deprecated: (name, version) => state.version(name, version)?.deprecated,
    packages: () => [...state.packages.keys()],
    versions: (name) =>
      (state.packages.get(name)?.versions ?? []).map((one) => {
        const { version, integrity, publishedAt } = one;
        return { version, integrity, publishedAt, state: stateOf(one, clock.now()) };
      }),
    has: (name, version) => state.version(name, version) !== undefined,
    async tarball(name, version) {
      state.existingVersion(name, version);
      const { status, body } = await store.tarball(name, version);
      if (status !== 200) throw new Error(`There is no tarball of ${name}@${version}.`);
      return body;
    },
    distTags(name) {
      const found = state.packages.get(name);
      return found === undefined ? {} : servedTags(found, clock.now());
    },
    access: (name) => state.packages.get(name)?.access,
    attestations(name, version) {
      const { bundle } = state.version(name, version) ?? {};
      return bundle === undefined ? [] : [bundle];
    },
    stages: () =>
      [...state.stages.values()].map(({ id, publication: { name, version, integrity } }) => {
        return { id, name, version, integrity };
      }),
    async approve(stageId) {
      const found = state.stages.get(stageId);
      if (found === undefined) throw new Error(`The sandbox has no stage ${stageId}.`);
      state.stages.delete(stageId);
      await accept(found.publication, defaultUser, routes);
    },
    reject(stageId) {
      if (!state.stages.delete(stageId)) throw new Error(`The sandbox has no stage ${stageId}.`);
    },
    challenges: () => routes.secondFactors.opened,
    async stop() {
      await server.stop();
      await store.stop();
    },
  };
}
