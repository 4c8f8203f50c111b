import { asRecord, parseRecord, send, type Reply } from "@fairlead/http";
import type { World } from "../world.ts";

/** The registry as the person sees it who is logged in. */
export interface Registry {
  /** Its address, without a slash at its end. */
  readonly url: string;
  readonly token: string;
  /** Asks something below the registry's address. */
  readonly ask: (path: string, request?: RegistryRequest) => Promise<Reply>;
}

export interface RegistryRequest {
  readonly method?: "GET" | "POST" | "DELETE";
  /** The answer to a second factor's challenge. */
  readonly otp?: string | undefined;
  /** Bytes; for tarballs. */
  readonly maxBytes?: number;
}

/** A stage, as the registry describes it; what it does not say is undefined. */
export interface SeenStage {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly tag: string | undefined;
  readonly shasum: string | undefined;
  /** `validating`, `staged`, `blocked` */
  readonly status: string | undefined;
}

const timeoutMs = 120_000;

export function openRegistry(url: string, token: string, world: World): Registry {
  return {
    ...{ url, token },
    ask: (path, { method = "GET", otp, maxBytes } = {}) =>
      send(
        world.fetch,
        `${url}${path}`,
        {
          method,
          timeoutMs,
          headers: {
            accept: "application/json",
            authorization: `Bearer ${token}`,
            "user-agent": world.userAgent,
            "cache-control": "no-cache",
            // With these npm answers with a page for the browser, where the account has one.
            "npm-auth-type": "web",
            "npm-command": "stage",
            ...(otp !== undefined && { "npm-otp": otp }),
          },
          ...(maxBytes !== undefined && { maxBytes }),
        },
        world.signal,
      ),
  };
}

export function stagePath(id: string, what = ""): string {
  return `/-/stage/${encodeURIComponent(id)}${what}`;
}

/** `GET /-/stage/ID` */
export function readStage(reply: Reply): SeenStage | undefined {
  if (reply.kind === "failed" || reply.status !== 200) return undefined;
  return stageOf(parseRecord(reply.body.toString("utf8")) ?? {});
}

/** All stages that the person may see: `GET /-/stage`, page by page. */
export async function listStages({ ask }: Registry): Promise<readonly SeenStage[] | undefined> {
  const found: SeenStage[] = [];
  const perPage = 100;
  for (let page = 0; page < 50; page += 1) {
    const reply = await ask(`/-/stage?page=${page}&perPage=${perPage}`);
    if (reply.kind === "failed" || reply.status !== 200) return undefined;
    const answer = parseRecord(reply.body.toString("utf8"));
    const items = answer?.["items"];
    if (!Array.isArray(items)) return undefined;
    found.push(...items.flatMap((item) => stageOf(asRecord(item) ?? {}) ?? []));
    if (items.length < perPage) break;
  }
  return found;
}

/** What the registry says of a version's life, where it does; npmjs does for some packages only. */
export async function versionStatus(
  { ask }: Registry,
  name: string,
  version: string,
): Promise<string | undefined> {
  const escaped = name.replace("/", "%2f");
  const reply = await ask(`/-/package/${escaped}/version/${encodeURIComponent(version)}/status`);
  if (reply.kind === "failed" || reply.status !== 200) return undefined;
  return textIn(parseRecord(reply.body.toString("utf8")) ?? {}, "status");
}

/** Who maintains a package, as everybody may read; undefined where that is not to be read. */
export async function maintainersOf(
  { ask }: Registry,
  name: string,
): Promise<readonly string[] | undefined> {
  const reply = await ask(`/${name.replace("/", "%2f")}`);
  if (reply.kind === "failed" || reply.status !== 200) return undefined;
  const listed = parseRecord(reply.body.toString("utf8"))?.["maintainers"];
  if (!Array.isArray(listed)) return undefined;
  return listed.flatMap((each) => textIn(asRecord(each) ?? {}, "name") ?? []);
}

function stageOf(answer: Readonly<Record<string, unknown>>): SeenStage | undefined {
  const text = (key: string) => textIn(answer, key);
  const [id, name, version] = [text("id"), text("packageName"), text("version")];
  if (id === undefined || name === undefined || version === undefined) return undefined;
  const [tag, shasum, status] = [text("tag"), text("shasum"), text("status")];
  return { id, name, version, tag, shasum, status };
}

function textIn(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = record[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}
