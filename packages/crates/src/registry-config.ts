import { ProblemsError, readPausesMs, type Clock } from "@fairlead/publishing";
import { asRecord, describeAnswer, parseJson, send, type Reply } from "@fairlead/http";
import type { Target } from "./manifest-checks.ts";
import { indexPath } from "./sparse-index-path.ts";

export const cratesIoIndex = "sparse+https://index.crates.io/";

/** What an index says about its registry in `config.json` (Cargo Book, "Index Configuration"). */
export interface RegistryConfig {
  /** Template or prefix of download addresses. */
  readonly dl: string;
  /** The web API's address, without a slash at the end. */
  readonly api: string;
  /** Reads need the token too. */
  readonly authRequired: boolean;
}

/**
 * Which registry an index input means, and what is wrong with it. An index counts as crates.io if it
 * is the default, or a loopback address that cargo's own test variable names: cargo itself then takes
 * that server for crates.io.
 *
 * @param cargoTestIndex the value of `__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS`
 * @param registry cargo's name of another registry
 */
export function readTarget(
  index: string,
  registry: string | undefined,
  cargoTestIndex: string | undefined,
): Target | { readonly problem: { message: string; remedy: string } } {
  const address = index.startsWith("sparse+") ? index.slice("sparse+".length) : undefined;
  const url = address === undefined ? undefined : parseUrl(address);
  if (url === undefined) {
    return {
      problem: {
        message: `The input "index" is ${JSON.stringify(index)}; expected the address of a sparse index, such as ${cratesIoIndex}.`,
        remedy: "Git indexes are not supported: give the registry's sparse+https:// address.",
      },
    };
  }
  const loopback = ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback)) {
    return {
      problem: {
        message: `The input "index" is ${JSON.stringify(index)}: a token would travel in the clear.`,
        remedy: "Give an https address (plain http is for loopback only).",
      },
    };
  }
  const normal = `sparse+${url.href.replace(/\/?$/, "/")}`;
  const isCratesIo =
    normal === cratesIoIndex || (loopback && withSlash(cargoTestIndex ?? "") === normal);
  if (registry !== undefined && normal === cratesIoIndex) {
    return {
      problem: {
        message: `The input "registry" names ${registry}, and "index" is that of crates.io.`,
        remedy: `Give the index of ${registry} too: index: sparse+https://…/.`,
      },
    };
  }
  return {
    isCratesIo,
    index: normal,
    registryName: isCratesIo ? "crates-io" : (registry ?? normal),
  };
}

/**
 * Reads `config.json`, with the token only if the registry asks for one; a read that fails is
 * repeated a few times.
 *
 * @throws ProblemsError if the index does not answer as one
 */
export async function readRegistryConfig(
  target: Target,
  fetch: typeof globalThis.fetch,
  headers: Readonly<Record<string, string>>,
  token: string | undefined,
  clock: Clock,
  signal: AbortSignal,
): Promise<RegistryConfig> {
  const url = `${indexAddress(target)}config.json`;
  const ask = (more: Record<string, string>) =>
    send(fetch, url, { headers: { ...headers, ...more }, timeoutMs: 30_000 }, signal);
  const read = async () => {
    const reply = await ask({});
    const needsToken = reply.kind === "answer" && reply.status === 401 && token !== undefined;
    return readConfig(needsToken ? await ask({ authorization: token }) : reply);
  };
  let config = await read();
  for (const pause of readPausesMs) {
    if (!("cause" in config) || !config.mayPass || signal.aborted) break;
    await clock.sleep(pause, signal);
    config = await read();
  }
  if (!("cause" in config)) return config;
  throw new ProblemsError([
    {
      message: `The registry could not be read: ${url} ${config.cause}.`,
      remedy: config.mayPass
        ? "Nothing was uploaded. Run this job again when the registry answers, or check the input index."
        : "Nothing was uploaded. Check the input index, and the token if this registry's reads need one.",
    },
  ]);
}

/** What an answer says; `cause` goes on after the address. */
function readConfig(reply: Reply): RegistryConfig | { cause: string; mayPass: boolean } {
  if (reply.kind === "failed") return { cause: `gave no answer: ${reply.cause}`, mayPass: true };
  const { status, body } = reply;
  const cause = `answered ${describeAnswer(status, body)}`;
  if (status !== 200) {
    return { cause, mayPass: status >= 500 || status === 429 || status === 408 };
  }
  const config = asRecord(parseJson(body.toString("utf8")));
  // A page of a proxy or of a server that is being mended.
  if (config === undefined) return { cause, mayPass: true };
  const { dl, api } = config;
  if (typeof dl !== "string" || typeof api !== "string") {
    const missing = typeof dl === "string" ? "api, so nothing can be uploaded to it" : "dl";
    return { cause: `has no ${missing}`, mayPass: false };
  }
  return { dl, api: api.replace(/\/$/, ""), authRequired: config["auth-required"] === true };
}

/** The address of a target's index, without `sparse+`, with a slash at the end. */
export function indexAddress(target: Target): string {
  return target.index.slice("sparse+".length);
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

function withSlash(index: string): string {
  return index.endsWith("/") ? index : `${index}/`;
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
