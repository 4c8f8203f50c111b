import type { SandboxClock } from "../clock.ts";
import { conflict, NpmError } from "./api-error.ts";
import { authorizeWrite, type Credential } from "./authentication.ts";
import type { Fates } from "./fates.ts";
import type { PublishLimiter } from "./limiter.ts";
import { checkProvenance, slsaPredicate } from "./provenance.ts";
import type { Publication } from "./publication.ts";
import type { SecondFactor } from "./second-factor.ts";
import {
  stateOf,
  statusOf,
  type AllowedAction,
  type Package,
  type State,
  type Token,
  type Version,
} from "./state.ts";
import type { Store } from "./store.ts";

export interface PublishContext {
  readonly state: State;
  readonly store: Store;
  readonly clock: SandboxClock;
  readonly fates: Fates;
  /** What becomes of the next stages: of them, too, each is scanned. */
  readonly stageFates: Fates;
  readonly limiter: PublishLimiter;
  /** May packages be restricted? npmjs wants them paid for. */
  readonly privatePackages: boolean;
  /** A version can be staged while it is staged already. */
  readonly stagesAgain: boolean;
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
}

/** Who asks, and with which second factor. */
export interface Publisher {
  readonly credential: Credential;
  readonly second: SecondFactor;
}

/** All checks before a publication is taken, or staged. Throws the first refusal. */
export function checkPublication(
  publication: Publication,
  { credential, second }: Publisher,
  action: AllowedAction,
  context: PublishContext,
): Token {
  const { state, clock, limiter } = context;
  const { name, version } = publication;
  const found = state.packages.get(name);
  const token = authorizeWrite(credential, { name, found, action, second });
  limiter.check(token.user, clock.now());
  // What is restricted already is paid for.
  const decides = found === undefined || publication.access !== undefined;
  if (decides && accessOf(publication, found) === "restricted" && !context.privatePackages) {
    throw new NpmError(402, "You must sign up for private packages");
  }
  checkVersionIsFree(name, version, action, context);
  checkProvenance(publication);
  return token;
}

/** Who may read a package once this is published. */
export function accessOf(
  { name, access }: Publication,
  found: Package | undefined,
): Package["access"] {
  return access ?? found?.access ?? (isScoped(name) ? "restricted" : "public");
}

/** What npmjs says where a version is already published, in which way it is. */
function checkVersionIsFree(
  name: string,
  version: string,
  action: AllowedAction,
  { state, clock, stagesAgain }: PublishContext,
): void {
  const staged = state.stageOf(name, version);
  const there = state.version(name, version);
  if (action === "stage" && stagesAgain && there === undefined) return;
  if (staged === undefined && there === undefined) return;
  if (action === "stage" && staged !== undefined && statusOf(staged, clock.now()) !== "staged") {
    throw conflict();
  }
  // For a version that is only staged, too (npm/cli#9519).
  if (action === "stage") {
    throw new NpmError(409, `Cannot stage previously published version "${version}".`);
  }
  const words = `You cannot publish over the previously published versions: ${version}.`;
  if (there?.isBeingStored === true) throw new NpmError(403, words);
  switch (there === undefined ? "scanning" : stateOf(there, clock.now())) {
    case "scanning":
    case "held":
      throw new NpmError(409, `Cannot publish over previously staged version "${version}".`);
    case "gone":
      throw new NpmError(403, `Cannot publish over previously published version "${version}".`);
    case "served":
      throw new NpmError(403, words);
  }
}

/**
 * Takes a publication that was checked. What becomes of it then is its fate; the caller hears of an
 * upload that is lost no more than of one that is kept.
 */
export async function accept(
  publication: Publication,
  maintainer: string,
  context: PublishContext,
): Promise<void> {
  const { fates, clock } = context;
  const fate = fates.next(publication.name, publication.version);
  if (fate.kind === "lost") return;
  const now = clock.now();
  await keep(publication, maintainer, context, {
    publishedAt: now,
    servedAt: fate.kind === "scan" ? now + fate.ms : Number.POSITIVE_INFINITY,
    goneAt: fate.kind === "refused" ? now + fate.afterMs : Number.POSITIVE_INFINITY,
    isRefused: fate.kind === "refused",
  });
}

/**
 * Puts a version into the registry, without any check. It is held until the store has it, and is not there
 * if the store does not keep it.
 */
export async function keep(
  publication: Publication,
  maintainer: string,
  { state, store, url }: Pick<PublishContext, "state" | "store" | "url">,
  { servedAt, ...times }: Pick<Version, "publishedAt" | "servedAt" | "goneAt" | "isRefused">,
): Promise<void> {
  const { name, version, access, tags, integrity, bundle } = publication;
  const isNew = !state.packages.has(name);
  const found = state.packageOrNew(name, maintainer, isScoped(name) ? "restricted" : "public");
  const kept: Version = {
    ...{ version, integrity, ...times, servedAt: Number.POSITIVE_INFINITY, isBeingStored: true },
    ...(bundle !== undefined && { bundle }),
  };
  found.versions.push(kept);
  try {
    await store.put(name, document(publication, url));
  } catch (error) {
    found.versions.splice(found.versions.indexOf(kept), 1);
    if (isNew && found.versions.length === 0) state.packages.delete(name);
    throw error;
  }
  found.revision += 1;
  kept.servedAt = servedAt;
  kept.isBeingStored = false;
  if (access !== undefined) found.access = access;
  // The first version is the latest, whatever its tag.
  const all = isNew ? { latest: version, ...tags } : tags;
  for (const tag of Object.keys(all)) found.tags.push({ tag, version });
}

/** What Verdaccio is given: it knows no attachment but the tarball. */
function document({ name, version, manifest, ...rest }: Publication, url: string): unknown {
  const { integrity, shasum, tarball, bundle } = rest;
  const attestations = `${url}/-/npm/v1/attestations/${name.replace("/", "%2f")}@${version}`;
  const file = `${name}-${version}.tgz`;
  return {
    _id: name,
    name,
    description: manifest["description"],
    "dist-tags": { latest: version },
    versions: {
      [version]: {
        ...manifest,
        dist: {
          integrity,
          shasum,
          tarball: `${url}/${name}/-/${file}`,
          ...(bundle !== undefined && {
            attestations: { url: attestations, provenance: { predicateType: slsaPredicate } },
          }),
        },
      },
    },
    _attachments: {
      [file]: {
        content_type: "application/octet-stream",
        data: tarball.toString("base64"),
        length: tarball.length,
      },
    },
  };
}

function isScoped(name: string): boolean {
  return name.startsWith("@");
}
