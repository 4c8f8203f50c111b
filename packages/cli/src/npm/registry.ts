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
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly json?: unknown;
  /** The answer to a second factor's challenge. */
  readonly otp?: string | undefined;
  /** Bytes; for tarballs. */
  readonly maxBytes?: number;
}

const timeoutMs = 120_000;

export function openRegistry(url: string, token: string, world: World): Registry {
  return { url, token, ask: asking(url, token, world) };
}

/** @param token undefined: as everybody sees it */
export function asking(url: string, token: string | undefined, world: World): Registry["ask"] {
  return (path, { method = "GET", json, otp, maxBytes } = {}) =>
    send(
      world.fetch,
      `${url}${path}`,
      {
        method,
        timeoutMs,
        headers: {
          accept: "application/json",
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          "user-agent": world.userAgent,
          "cache-control": "no-cache",
          // With these npm answers with a page for the browser, where the account has one.
          "npm-auth-type": "web",
          "npm-command": "stage",
          ...(otp !== undefined && { "npm-otp": otp }),
          ...(json !== undefined && { "content-type": "application/json" }),
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
        ...(maxBytes !== undefined && { maxBytes }),
      },
      world.signal,
    );
}

/** Who maintains a package, as everybody may read; undefined where that is not to be read. */
export async function maintainersOf(
  { ask }: Pick<Registry, "ask">,
  name: string,
): Promise<readonly string[] | undefined> {
  const reply = await ask(`/${name.replace("/", "%2f")}`);
  if (reply.kind === "failed" || reply.status !== 200) return undefined;
  const listed = parseRecord(reply.body.toString("utf8"))?.["maintainers"];
  if (!Array.isArray(listed)) return undefined;
  return listed.flatMap((each) => textIn(asRecord(each) ?? {}, "name") ?? []);
}

function textIn(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = record[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}
