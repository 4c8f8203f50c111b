import {
  describeAnswer,
  isSafeAddress,
  parseRecord,
  retryAt,
  send,
  type Fetch,
  type Reply,
} from "@fairlead/http";
import { ProblemsError, readBackoffMs, retry, type Clock } from "@fairlead/publishing";
import { indexAddress, type Target } from "./crates-target.ts";
import { indexPath } from "./index-file.ts";

/** What an index says about its registry in `config.json` (Cargo Book, "Index Configuration"). */
export interface RegistryConfig {
  /** Template or prefix of download addresses. */
  readonly dl: string;
  /** The web API's address, without a slash at the end. */
  readonly api: string;
  /** Reads need the token too. */
  readonly authRequired: boolean;
}

interface ConfigRequest {
  readonly target: Target;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent only if the registry asks for one. */
  readonly token: string | undefined;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
}

/**
 * Reads `config.json`; a read that fails is repeated a few times.
 *
 * @throws ProblemsError if the index does not answer as one
 */
export async function readRegistryConfig({
  target,
  headers,
  token,
  fetch,
  clock,
  cancelled,
}: ConfigRequest): Promise<RegistryConfig> {
  const url = `${indexAddress(target)}config.json`;
  const ask = (more: Record<string, string>) =>
    send(fetch, url, { headers: { ...headers, ...more } }, cancelled);
  const read = async () => {
    const reply = await ask({});
    const needsToken = reply.kind === "answer" && reply.status === 401 && token !== undefined;
    return readConfig(needsToken ? await ask({ authorization: token }) : reply, clock.now());
  };
  const config = await retry(read, {
    isTransient: (result) => "cause" in result && result.mayPass,
    retryAfter: (result) => ("cause" in result ? result.retryAfter : undefined),
    ...{ backoffMs: readBackoffMs, clock, signal: cancelled },
  });
  if (!("cause" in config)) return config;
  throw new ProblemsError([
    {
      code: "registry-unreachable",
      message: `The registry could not be read: ${url} ${config.cause}.`,
      remedy: config.mayPass
        ? "Nothing was uploaded. Run this job again when the registry answers, or check the input index."
        : "Nothing was uploaded. Check the input index, and the token if this registry's reads need one.",
      ...(config.wantsToken === true && token === undefined && { input: "token" }),
    },
  ]);
}

interface ConfigFailure {
  /** Goes on after the address. */
  readonly cause: string;
  readonly mayPass: boolean;
  /** Nobody reads without a token. */
  readonly wantsToken?: boolean;
  /** ms since the epoch */
  readonly retryAfter?: number | undefined;
}

function readConfig(reply: Reply, now: number): RegistryConfig | ConfigFailure {
  if (reply.kind === "failed") return { cause: `gave no answer: ${reply.cause}`, mayPass: true };
  const { status, body } = reply;
  const cause = `answered ${describeAnswer(status, body)}`;
  if (status !== 200) {
    const mayPass = status >= 500 || status === 429 || status === 408;
    const wantsToken = status === 401;
    return { cause, mayPass, wantsToken, retryAfter: retryAt(reply.headers, now) };
  }
  const config = parseRecord(body.toString("utf8"));
  // A page of a proxy or of a server that is under maintenance.
  if (config === undefined) return { cause, mayPass: true };
  const { dl, api } = config;
  if (typeof dl !== "string" || typeof api !== "string") {
    const missing = typeof dl === "string" ? "api, so nothing can be uploaded to it" : "dl";
    return { cause: `has no ${missing}`, mayPass: false };
  }
  if (!isSafeAddress(api)) {
    const shown = JSON.stringify(api);
    return {
      cause: `has the api ${shown}; expected an https address (plain http is for loopback only), since uploads carry the token`,
      mayPass: false,
    };
  }
  return { dl, api: api.replace(/\/+$/, ""), authRequired: config["auth-required"] === true };
}

/** Where a `.crate` is downloaded from (Cargo Book, "Index Configuration": the markers of `dl`). */
export function downloadUrl(dl: string, name: string, version: string, checksum: string): string {
  if (!dl.includes("{")) return `${dl}/${name}/${version}/download`;
  const prefix = indexPath(name).split("/").slice(0, -1).join("/");
  return dl
    .replaceAll("{crate}", name)
    .replaceAll("{version}", version)
    .replaceAll("{lowerprefix}", prefix)
    .replaceAll("{prefix}", prefixInCase(name, prefix))
    .replaceAll("{sha256-checksum}", checksum);
}

/** The folder of a crate's index file in the name's own case. */
function prefixInCase(name: string, lower: string): string {
  if (name.length <= 2) return lower;
  if (name.length === 3) return `3/${name.slice(0, 1)}`;
  return `${name.slice(0, 2)}/${name.slice(2, 4)}`;
}
