import { isObject } from "../is-object.ts";
import { jsonAnswer, type Answer } from "../http-server.ts";
import { NpmError, notFound } from "./api-error.ts";
import { mayRead, type Credential } from "./authentication.ts";
import { slsaPredicate } from "./provenance.ts";
import { servedTags, stateOf, type Package, type State, type Version } from "./state.ts";
import type { Store } from "./store.ts";

export interface ReadContext {
  readonly state: State;
  readonly store: Store;
  /** Epoch ms. */
  readonly now: number;
  readonly credential: Credential;
  /** The address that the client has used: tarballs get it. */
  readonly host: string;
}

/** The package, if it is there for this reader. */
export function readablePackage(name: string, { state, credential }: ReadContext): Package {
  const found = state.packages.get(name);
  if (found === undefined || !mayRead(found, credential)) throw notFound();
  return found;
}

/** Whether a client asks for what an installation needs of a packument only. */
export function isAbbreviated(accept: string | undefined): boolean {
  return accept?.includes("application/vnd.npm.install-v1+json") === true;
}

/**
 * `GET /NAME`: Verdaccio's packument without what is scanned, held or gone. What is gone keeps its
 * time, as what was unpublished does on npmjs.
 */
export async function readPackument(
  name: string,
  accept: string | undefined,
  context: ReadContext,
): Promise<Answer> {
  const { store, now, host } = context;
  const found = readablePackage(name, context);
  const served = found.versions.filter((one) => stateOf(one, now) === "served");
  const gone = found.versions.filter((one) => stateOf(one, now) === "gone");
  if (served.length === 0 && gone.length === 0) throw notFound();
  const time = timesOf([...served, ...gone]);
  if (served.length === 0) {
    const versions = gone.map(({ version }) => version);
    const unpublished = { time: time["modified"], versions };
    return jsonAnswer(200, { _id: name, name, time: { ...time, unpublished } });
  }
  const answer = await store.packument(name, { host, accept });
  const document: unknown = JSON.parse(answer.body.toString());
  const stored = isObject(document) ? document["versions"] : undefined;
  if (!isObject(document) || !isObject(stored)) throw notFound();
  const versions = Object.fromEntries(
    served.map(({ version, deprecated }) => [version, withWarning(stored[version], deprecated)]),
  );
  const isShort = document["_id"] === undefined;
  return jsonAnswer(
    200,
    {
      ...document,
      "dist-tags": servedTags(found, now),
      versions,
      ...(!isShort && { _rev: revisionOf(found) }),
      ...(!isShort && { maintainers: [...found.maintainers].map((name) => ({ name })) }),
      ...(isShort ? { modified: time["modified"], time: undefined } : { time }),
    },
    { ...answer.headers, "last-modified": new Date(lastChange(found, now)).toUTCString() },
  );
}

function withWarning(document: unknown, deprecated: string | undefined): unknown {
  return isObject(document) && deprecated !== undefined ? { ...document, deprecated } : document;
}

/** The `_rev` of a packument, which whoever edits it has to bring. */
export function revisionOf({ revision }: Package): string {
  return `${revision}-${revision.toString(16).padStart(32, "0")}`;
}

/** When what is served of a package changed last; a tag that is moved has no time. */
function lastChange({ versions }: Package, now: number): number {
  const changes = versions.flatMap(({ publishedAt, servedAt, goneAt }) => [
    Math.max(publishedAt, servedAt),
    goneAt,
  ]);
  return Math.max(...changes.filter((at) => at <= now));
}

function timesOf(versions: readonly Version[]): Record<string, string> {
  const text = (ms: number): string => new Date(ms).toISOString();
  const all = versions.map(({ publishedAt }) => publishedAt);
  return {
    created: text(Math.min(...all)),
    modified: text(Math.max(...all)),
    ...Object.fromEntries(versions.map(({ version, publishedAt }) => [version, text(publishedAt)])),
  };
}

/** `GET /NAME/VERSION`, or with a dist-tag in its place. */
export async function readVersion(
  name: string,
  spec: string,
  context: ReadContext,
): Promise<Answer> {
  const found = readablePackage(name, context);
  const version = servedTags(found, context.now)[spec] ?? spec;
  const served = servedVersion(found, version, context.now);
  if (served === undefined) return jsonAnswer(404, `version not found: ${spec}`);
  const answer = await context.store.versionDocument(name, version, context.host);
  if (served.deprecated === undefined) return answer;
  const document: unknown = JSON.parse(answer.body.toString());
  return jsonAnswer(answer.status, withWarning(document, served.deprecated));
}

export async function readTarball(
  name: string,
  version: string,
  context: ReadContext,
): Promise<Answer> {
  const found = readablePackage(name, context);
  if (servedVersion(found, version, context.now) === undefined) throw notFound();
  const answer = await context.store.tarball(name, version);
  return { ...answer, headers: { "content-type": "application/octet-stream" } };
}

/** `GET /-/npm/v1/attestations/NAME@VERSION`. */
export function readAttestations(name: string, version: string, context: ReadContext): Answer {
  const served = servedVersion(readablePackage(name, context), version, context.now);
  if (served?.bundle === undefined) {
    throw new NpmError(404, `Attestations not found: ${name}@${version}`);
  }
  const { bundle } = served;
  return jsonAnswer(200, { attestations: [{ predicateType: slsaPredicate, bundle }] });
}

function servedVersion({ versions }: Package, version: string, now: number): Version | undefined {
  const found = versions.find((one) => one.version === version);
  return found !== undefined && stateOf(found, now) === "served" ? found : undefined;
}
