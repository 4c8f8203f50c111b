import { createHash } from "node:crypto";
import semver from "semver";
import type { SandboxClock } from "../clock.ts";
import { ApiError, badRequest, forbidden } from "./api-error.ts";
import { authenticate, readCredential } from "./authentication.ts";
import { categorySlugs } from "./categories.ts";
import type { PackedManifest } from "./manifest.ts";
import { toIndexed } from "./manifest.ts";
import { checkManifest } from "./manifest-checks.ts";
import { canonicalName, checkCrateName, isReservedName } from "./names.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import type { Crate, State } from "./state.ts";
import { withoutBuild } from "./state.ts";
import { maxUploadBytes, readTarball } from "./tarball.ts";
import { isTrustedPublishingToken, trustedCrates } from "./trusted-publishing.ts";
import { readMetadata, readTarballBytes } from "./upload-body.ts";

const dayMs = 24 * 60 * 60 * 1_000;
const maxVersionLength = 150;

export interface PublishContext {
  readonly state: State;
  readonly clock: SandboxClock;
  readonly limiter: RateLimiter;
  /** Real ms until an upload shows in the index. */
  readonly indexDelayMs: number;
  /** New versions of one crate in 24 hours. */
  readonly versionsPerDay: number;
}

/**
 * `PUT /api/v1/crates/new`: the checks of crates.io in its order (src/controllers/krate/publish.rs),
 * then the commit. The order shows from outside: rights come before the rate limit, the rate limit
 * before the file is looked at, and whether the version exists comes nearly last. Answers with the
 * body of a success; throws an ApiError for a refusal, and then nothing has changed but the bucket.
 */
export async function publish(
  body: Buffer,
  authorization: string | undefined,
  context: PublishContext,
): Promise<unknown> {
  const { state, clock, limiter } = context;
  const metadata = readMetadata(body);
  checkCrateName("crate", metadata.name);
  const version = parseVersion(metadata.vers);

  const existing = state.crate(metadata.name);
  const user = publisher(metadata.name, existing, authorization, context);
  if (user !== undefined) {
    limiter.check(user, existing === undefined ? "publish-new" : "publish-update", clock.now());
  }

  const file = readTarballBytes(body, maxUploadBytes);
  const manifest = await readTarball(`${metadata.name}-${version}`, file);
  if (manifest.name !== metadata.name) {
    throw badRequest(
      `metadata name \`${metadata.name}\` does not match manifest name \`${manifest.name}\``,
    );
  }
  if (manifest.version !== metadata.vers) {
    throw badRequest(
      `metadata version \`${metadata.vers}\` does not match manifest version \`${manifest.version}\``,
    );
  }
  checkManifest(manifest);
  checkAgainstRegistry(manifest, version, user, context);

  // No pause between the last check and here: two uploads of one version cannot both pass.
  const crate = state.crateOrNew(metadata.name, user ?? "");
  crate.versions.push({
    version,
    checksum: createHash("sha256").update(file).digest("hex"),
    yanked: false,
    publishedAt: clock.now(),
    // A copy: the slice would keep the whole request in memory.
    file: Buffer.from(file),
    indexed: toIndexed(manifest),
    visibleAt: Date.now() + context.indexDelayMs,
  });
  return {
    crate: describeCrate(crate),
    warnings: { invalid_categories: [], invalid_badges: [], other: [] },
  };
}

function parseVersion(text: string): string {
  // npm's semver trims and drops a leading `v`; Rust's does not.
  const parsed = /^[0-9]/.test(text) && text.trim() === text ? semver.parse(text) : null;
  if (parsed === null) throw badRequest(`"${text}" is an invalid semver version`);
  if (text.length > maxVersionLength) {
    throw badRequest(`the version number is too long (max ${maxVersionLength} characters)`);
  }
  return text;
}

/** Who publishes: a user, or undefined for a workflow with a token of trusted publishing. */
function publisher(
  name: string,
  existing: Crate | undefined,
  authorization: string | undefined,
  { state, clock }: PublishContext,
): string | undefined {
  const credential = readCredential(authorization);
  if (credential !== undefined && isTrustedPublishingToken(credential)) {
    checkTrustedPublishing(credential, existing, state, clock.now());
    return undefined;
  }
  const token = authenticate(state, authorization, {
    scope: existing === undefined ? "publish-new" : "publish-update",
    crate: name,
    cratesIoTokens: true,
  });
  if (existing?.trustedPublishingOnly === true) {
    throw forbidden(
      "New versions of this crate can only be published using Trusted Publishing (see https://crates.io/docs/trusted-publishing).",
    );
  }
  if (!token.verifiedEmail) {
    throw badRequest(
      "A verified email address is required to publish crates to crates.io. " +
        "Visit https://crates.io/settings/profile to set and verify your email address.",
    );
  }
  return token.user;
}

function checkTrustedPublishing(
  credential: string,
  existing: Crate | undefined,
  state: State,
  now: number,
): void {
  const crates = trustedCrates(state, credential, now);
  if (existing === undefined) {
    throw forbidden(
      "Trusted Publishing tokens do not support creating new crates. Publish the crate manually, first",
    );
  }
  if (crates === undefined) throw forbidden("Invalid authentication token");
  if (!crates.includes(canonicalName(existing.name))) {
    throw forbidden(`The provided access token is not valid for crate \`${existing.name}\``);
  }
}

/** What crates.io checks within its transaction. */
function checkAgainstRegistry(
  manifest: PackedManifest,
  version: string,
  user: string | undefined,
  { state, clock, versionsPerDay }: PublishContext,
): void {
  if (isReservedName(manifest.name)) {
    throw badRequest("cannot upload a crate with a reserved name");
  }
  const crate = state.crate(manifest.name);
  if (crate !== undefined) {
    if (user !== undefined && !crate.owners.has(user)) {
      throw forbidden(
        "this crate exists but you don't seem to be an owner. " +
          "If you believe this is a mistake, perhaps you need " +
          "to accept an invitation to be an owner before publishing.",
      );
    }
    if (crate.name !== manifest.name) {
      throw badRequest(`crate was previously named \`${crate.name}\``);
    }
    const since = clock.now() - dayMs;
    if (crate.versions.filter(({ publishedAt }) => publishedAt > since).length >= versionsPerDay) {
      throw new ApiError(429, dailyLimitMessage);
    }
    if (state.hasNumber(crate, version)) {
      throw badRequest(`crate version \`${withoutBuild(version)}\` is already uploaded`);
    }
  }
  for (const { name } of manifest.dependencies) {
    // The same name to the letter; by then crates.io has entered the new crate itself.
    const known = state.crate(name);
    if (known?.name !== name && name !== manifest.name) {
      throw badRequest(`no known crate named \`${name}\``);
    }
  }
  const unknown = manifest.categories.filter((slug) => !categorySlugs.has(slug));
  if (unknown.length > 0) {
    throw badRequest(
      `The following category slugs are not currently supported on crates.io: ${unknown.join(", ")}\n\nSee https://crates.io/category_slugs for a list of supported slugs.`,
    );
  }
}

/** The 429 that has no `Retry-After`. */
export const dailyLimitMessage =
  "You have published too many versions of this crate in the last 24 hours";

/** The part of crates.io's `crate` object that tools read. */
export function describeCrate({
  name,
  versions,
  trustedPublishingOnly,
}: Crate): Readonly<Record<string, unknown>> {
  const sorted = semver.rsort(versions.map(({ version }) => version));
  const newest = sorted.find((version) => semver.prerelease(version) === null) ?? sorted[0] ?? null;
  return {
    id: name,
    name,
    default_version: newest,
    max_version: newest,
    newest_version: versions.at(-1)?.version ?? null,
    num_versions: versions.length,
    yanked: versions.every(({ yanked }) => yanked),
    exact_match: false,
    trustpub_only: trustedPublishingOnly,
    created_at: isoDate(versions[0]?.publishedAt),
    updated_at: isoDate(versions.at(-1)?.publishedAt),
  };
}

function isoDate(epochMs: number | undefined): string | null {
  return epochMs === undefined ? null : new Date(epochMs).toISOString();
}
