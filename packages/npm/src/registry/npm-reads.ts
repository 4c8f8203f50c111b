import {
  asRecord,
  describeAnswer,
  parseRecord,
  send,
  type Fetch,
  type HttpRequest,
  type Reply,
} from "@fairlead/http";
import type { VersionName } from "@fairlead/publishing";
import { parse } from "semver";
import { escapedName } from "../manifests/npm-name.ts";
import type { NpmTarget } from "./npm-target.ts";

const timeoutMs = 60_000;

/** What the document of a version says about its tarball. */
export interface VersionDocument {
  /** `sha512-…`; of old versions `sha1-…` with the hex of `shasum`. */
  readonly checksum: string;
  readonly tarball: string;
  /** The commit that it was published from. */
  readonly gitHead: string | undefined;
  /** Where its provenance lies. */
  readonly attestations: string | undefined;
  /** The maintainers' words to whoever installs it; an empty text takes a deprecation back. */
  readonly deprecated: string | undefined;
}

export type VersionRead =
  | { readonly kind: "document"; readonly document: VersionDocument }
  /** 404: not there, or in the scan, held, private, unpublished. */
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly cause: string };

export type PackageRead =
  | {
      readonly kind: "known";
      readonly versions: readonly string[];
      readonly distTags: Readonly<Record<string, string>>;
      readonly deprecated: readonly string[];
      /** What whoever installs these is told, by version. */
      readonly warnings: Readonly<Record<string, string>>;
      /** Who may change it; undefined where the registry does not say. */
      readonly maintainers: readonly string[] | undefined;
      /** All of two or more versions are, in the same words: it is the package that is, and no release of it. */
      readonly isDeprecatedWhole: boolean;
      /** Versions that were there once: nobody can publish them again. */
      readonly unpublished: readonly string[];
    }
  /** 404: a new name, or one that needs a token to be seen. */
  | { readonly kind: "unknown" }
  | { readonly kind: "unreadable"; readonly cause: string };

/** How reads are made. */
export interface ReadPorts {
  readonly fetch: Fetch;
  readonly userAgent: string;
  /** The token for reads of a package, if there is one. */
  readonly readToken: (name: string) => string | undefined;
}

/**
 * Reads a version's own document (`GET /N/V`, past the edge's cache): right at once, where the packument
 * can be minutes old. Other registries are asked for the packument too: some have no such document.
 */
export async function readVersion(
  { registry, isNpmjs }: NpmTarget,
  { name, version }: VersionName,
  ports: ReadPorts,
  signal: AbortSignal,
): Promise<VersionRead> {
  const url = `${registry}/${escapedName(name)}/${encodeURIComponent(version)}`;
  const reply = await get(url, ports, ports.readToken(name), signal);
  const isMissing = reply.kind === "answer" && (reply.status === 404 || reply.status === 405);
  if (!isMissing) return readDocument(reply, (answer) => answer);
  if (isNpmjs) return { kind: "missing" };
  const packument = await get(packumentUrl(registry, name), ports, ports.readToken(name), signal);
  return readDocument(packument, (answer) => asRecord(asRecord(answer?.["versions"])?.[version]));
}

/** Reads the packument (`GET /N`): versions, tags, and what was unpublished. */
export async function readPackage(
  { registry }: NpmTarget,
  name: string,
  ports: ReadPorts,
  signal: AbortSignal,
): Promise<PackageRead> {
  const reply = await get(packumentUrl(registry, name), ports, ports.readToken(name), signal);
  if (reply.kind === "failed") return { kind: "unreadable", cause: reply.cause };
  if (reply.status === 404) return { kind: "unknown" };
  const answer = reply.status === 200 ? parseRecord(reply.body.toString("utf8")) : undefined;
  if (answer === undefined) return { kind: "unreadable", cause: refusedRead(reply) };
  const documents = Object.entries(asRecord(answer["versions"]) ?? {});
  const versions = documents.map(([version]) => version);
  // An empty message takes a deprecation back.
  const warnings = documents.map(([, document]) => textOf(asRecord(document)?.["deprecated"]));
  const tags = Object.entries(asRecord(answer["dist-tags"]) ?? {});
  return {
    kind: "known",
    versions,
    distTags: Object.fromEntries(
      tags.flatMap(([tag, version]) => (typeof version === "string" ? [[tag, version]] : [])),
    ),
    deprecated: versions.filter((_, index) => warnings[index] !== undefined),
    warnings: Object.fromEntries(
      versions.flatMap((version, index) => {
        const warning = warnings[index];
        return warning === undefined ? [] : [[version, warning]];
      }),
    ),
    maintainers: maintainersIn(answer["maintainers"]),
    isDeprecatedWhole:
      warnings.length > 1 && warnings[0] !== undefined && new Set(warnings).size === 1,
    unpublished: unpublishedVersions(asRecord(answer["time"]) ?? {}, versions),
  };
}

function maintainersIn(listed: unknown): readonly string[] | undefined {
  if (!Array.isArray(listed)) return undefined;
  return (listed as unknown[]).flatMap((each) => textOf(asRecord(each)?.["name"]) ?? []);
}

/** Who may read a package (`GET /-/package/N/visibility`); undefined where the registry does not say. */
export async function readAccess(
  { registry }: NpmTarget,
  name: string,
  ports: ReadPorts,
  signal: AbortSignal,
): Promise<"public" | "restricted" | undefined> {
  const url = `${registry}/-/package/${escapedName(name)}/visibility`;
  const reply = await get(url, ports, ports.readToken(name), signal);
  if (reply.kind === "failed" || reply.status !== 200) return undefined;
  const isPublic = parseRecord(reply.body.toString("utf8"))?.["public"];
  return typeof isPublic === "boolean" ? (isPublic ? "public" : "restricted") : undefined;
}

/**
 * Reads any address of the registry, or one that an answer of it names.
 *
 * @param token goes to the registry's own origin only
 */
export async function get(
  url: string,
  { fetch, userAgent }: Pick<ReadPorts, "fetch" | "userAgent">,
  token: string | undefined,
  signal: AbortSignal,
  {
    from,
    maxBytes,
    sink,
    ...special
  }: Pick<HttpRequest, "from" | "maxBytes" | "sink"> & {
    readonly accept?: string;
    readonly range?: string;
  } = {},
): Promise<Reply> {
  const headers = {
    accept: "application/json",
    ...special,
    "user-agent": userAgent,
    "cache-control": "no-cache",
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const named = {
    ...(from !== undefined && { from }),
    ...(maxBytes !== undefined && { maxBytes }),
    ...(sink !== undefined && { sink }),
  };
  return await send(fetch, url, { headers, timeoutMs, ...named }, signal);
}

function packumentUrl(registry: string, name: string): string {
  return `${registry}/${escapedName(name)}`;
}

function readDocument(
  reply: Reply,
  pick: (answer: Readonly<Record<string, unknown>> | undefined) => typeof answer,
): VersionRead {
  if (reply.kind === "failed") return { kind: "unreadable", cause: reply.cause };
  if (reply.status === 404) return { kind: "missing" };
  const answer = reply.status === 200 ? parseRecord(reply.body.toString("utf8")) : undefined;
  if (answer === undefined) return { kind: "unreadable", cause: refusedRead(reply) };
  const picked = pick(answer);
  if (picked === undefined) return { kind: "missing" };
  const dist = asRecord(picked["dist"]);
  const { integrity, shasum, tarball } = dist ?? {};
  // An integrity may hold several hashes, separated by spaces.
  const sha512 = textOf(integrity)
    ?.split(/\s+/)
    .find((hash) => hash.startsWith("sha512-"));
  const sha1 = textOf(shasum);
  const checksum = sha512 ?? (sha1 === undefined ? undefined : `sha1-${sha1}`);
  if (checksum === undefined || typeof tarball !== "string") {
    return { kind: "unreadable", cause: "its document names no integrity or no tarball" };
  }
  return {
    kind: "document",
    document: {
      checksum,
      tarball,
      gitHead: textOf(picked["gitHead"]),
      attestations: textOf(asRecord(dist?.["attestations"])?.["url"]),
      deprecated: textOf(picked["deprecated"]),
    },
  };
}

function refusedRead({ status, body }: Extract<Reply, { kind: "answer" }>): string {
  const said = status === 200 ? "200 without data" : describeAnswer(status, body);
  return status === 401 || status === 403 ? `${said} (reads need a valid token)` : said;
}

/** `time` keeps every version that ever was; of a package that is gone, `time.unpublished` lists them. */
function unpublishedVersions(
  time: Readonly<Record<string, unknown>>,
  versions: readonly string[],
): string[] {
  const gone: unknown = asRecord(time["unpublished"])?.["versions"];
  const listed = Array.isArray(gone) ? gone.filter((each) => typeof each === "string") : [];
  const timed = Object.keys(time).filter((key) => parse(key) !== null && !versions.includes(key));
  return [...new Set([...timed, ...listed])];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
