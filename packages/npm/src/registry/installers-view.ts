import { asRecord, describeAnswer, parseRecord, send, type Reply } from "@fairlead/http";
import type { VersionName } from "@fairlead/publishing";
import { escapedName } from "../manifests/npm-name.ts";
import { readAccess, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import { olderCopiesMs } from "./older-copies.ts";

/** A version as installers find it. */
export type InstallersView =
  | {
      readonly kind: "listed";
      /** As the packument names it. */
      readonly tarball: string;
      /** How long from now, in ms, caches may still answer others without it. */
      readonly olderCopiesMs: number;
    }
  | { readonly kind: "unlisted" }
  | { readonly kind: "unreadable"; readonly cause: string };

/**
 * What installers send, as seen: yarn 1.22 asks for the abbreviated packument, npm 11.21 and 12.2 and yarn
 * 4.18 for the full one, pnpm 12.21 and bun 1.4 for both. None asks past caches, and those keep the two
 * apart.
 */
const representations = [
  "application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*",
  "application/json",
];

const timeoutMs = 60_000;

/**
 * Reads the packument as installers do, from whatever cache answers them. Of npmjs they ask for public
 * packages without a token, and a token could lead past the cache that they meet.
 */
export async function readInstallersView(
  target: NpmTarget,
  version: VersionName,
  ports: ReadPorts,
  signal: AbortSignal,
): Promise<InstallersView> {
  const { name } = version;
  const read = async (token: string | undefined) => {
    const views: InstallersView[] = [];
    for (const accept of representations) {
      views.push(viewOf(await ask(target, name, accept, token, ports, signal), version));
    }
    return worst(views);
  };
  const token = ports.readToken(name);
  if (!target.isNpmjs || token === undefined) return read(token);
  const anonymous = await read(undefined);
  if (anonymous.kind !== "unlisted") return anonymous;
  const access = await readAccess(target, name, ports, signal);
  return access === "restricted" ? read(token) : anonymous;
}

function ask(
  { registry }: NpmTarget,
  name: string,
  accept: string,
  token: string | undefined,
  { fetch, userAgent }: ReadPorts,
  signal: AbortSignal,
): Promise<Reply> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { accept, "user-agent": userAgent, ...authorization };
  return send(fetch, `${registry}/${escapedName(name)}`, { headers, timeoutMs }, signal);
}

function viewOf(reply: Reply, { version }: VersionName): InstallersView {
  if (reply.kind === "failed") return { kind: "unreadable", cause: reply.cause };
  const { status, headers, body } = reply;
  // npmjs answers so to those who may not see a package, and for a name that it does not know.
  if (status === 404) return { kind: "unlisted" };
  const packument = status === 200 ? parseRecord(body.toString("utf8")) : undefined;
  if (packument === undefined) {
    return { kind: "unreadable", cause: `its packument: ${describeAnswer(status, body)}` };
  }
  const document = asRecord(asRecord(packument["versions"])?.[version]);
  if (document === undefined) return { kind: "unlisted" };
  const tarball = asRecord(document["dist"])?.["tarball"];
  return typeof tarball === "string"
    ? { kind: "listed", tarball, olderCopiesMs: olderCopiesMs(headers) }
    : { kind: "unreadable", cause: "its packument names no tarball" };
}

/** Some installers see one representation and some the other: the one that lags behind counts. */
function worst(views: readonly InstallersView[]): InstallersView {
  return views.reduce((one, other) => {
    if (one.kind !== "listed") return one;
    if (other.kind !== "listed") return other;
    return other.olderCopiesMs > one.olderCopiesMs ? other : one;
  });
}
