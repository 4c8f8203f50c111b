import { ProblemsError } from "../../../packages/publishing/src/index.ts";
import { awaitInstallable } from "../../../packages/npm/src/registry/await-installable.ts";
import { behindDoor } from "./behind-door.ts";
import { jumpingClock } from "./jumping-clock.ts";

const target = { registry: "https://registry.npmjs.org", isNpmjs: true, title: "npm" };
export const minutes = 60_000;

interface Given {
  readonly waitMs?: number;
  readonly cancelled?: AbortSignal;
  readonly isNpmjs?: boolean;
  /** A range that any version may satisfy instead. */
  readonly range?: string;
  /** What the run has staged, at each look. */
  readonly stagedByRun?: () => readonly string[];
  /** What each name was meant to be. */
  readonly meant?: Readonly<Record<string, string>>;
}

/** A request as the registry sees it. */
export interface Asked {
  readonly path: string;
  readonly headers: Headers;
  /** How often the path was asked for, with this one. */
  readonly look: number;
}

/** Waits for version 1.2.3 of packages; `looks` counts how often each path was asked for. */
export async function wait(
  names: readonly string[],
  answer: (asked: Asked) => Response,
  {
    waitMs = 10 * minutes,
    cancelled = new AbortController().signal,
    isNpmjs = true,
    range,
    stagedByRun,
    meant = {},
  }: Given = {},
) {
  const said: string[] = [];
  const sent: { readonly url: string; readonly authorization: string | null }[] = [];
  const looks = new Map<string, number>();
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const { host, pathname: path } = new URL(request.url);
    const look = (looks.get(path) ?? 0) + 1;
    looks.set(path, look);
    sent.push({ url: host + path, authorization: request.headers.get("authorization") });
    return Promise.resolve().then(() => answer({ path, headers: request.headers, look }));
  };
  const clock = jumpingClock();
  const started = clock.now();
  const versions = names.map((name) => ({
    ...{ name, version: "1.2.3" },
    ...(range !== undefined && { range }),
  }));
  const reads = { fetch: behindDoor(fetch), userAgent: "test", readToken: () => "secret" };
  const say = (line: string) => said.push(line);
  const ports = {
    ...{ target: { ...target, isNpmjs }, reads, clock, cancelled, say },
    meantInstead: (name: string) => meant[name],
    ...(stagedByRun && { stagedByRun: () => Promise.resolve(new Set(stagedByRun())) }),
  };
  const ended = await awaitInstallable(versions, waitMs, ports)
    .then(({ staged, later }) => ({ waiting: [...staged], later, problems: undefined }))
    .catch((error: unknown) => {
      if (error instanceof ProblemsError)
        return { waiting: [], later: [], problems: error.problems };
      throw error;
    });
  return { ...ended, said, sent, looks, waitedMs: clock.now() - started };
}

export const fileOf = (name: string) => `https://registry.npmjs.org/${name}/-/${name}.tgz`;
export const manifest = (tarball: string) => ({ dist: { integrity: "sha512-x", tarball } });
export const packument = (tarball: string, headers: Readonly<Record<string, string>> = {}) =>
  Response.json({ versions: { "1.2.3": manifest(tarball) } }, { headers });
export const older = () => Response.json({ versions: { "1.2.2": manifest(fileOf("a")) } });
export const missing = () => new Response("", { status: 404 });
export const isShort = (headers: Headers) =>
  headers.get("accept")?.includes("install-v1+json") === true;

/** All that an installer asks for is there. */
export function served({ path }: Pick<Asked, "path">): Response {
  const [, name = "", rest] = path.split("/");
  if (rest === undefined) return packument(fileOf(name));
  return rest === "-" ? new Response("") : Response.json(manifest(fileOf(name)));
}
