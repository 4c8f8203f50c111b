import type { Dispatcher, request } from "undici";

export type Env = Readonly<Record<string, string | undefined>>;

/** Loopback is always reached directly: a proxy would look for it on its own machine. */
const alwaysDirect = ["localhost", "127.0.0.1", "[::1]"];

/**
 * A `fetch` for addresses (not for `Request` objects) that keeps connections alive and goes through
 * the proxies of the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, or lower case). Node's
 * own knows no proxies unless it was started for them.
 */
export function createFetch(env: Env): typeof globalThis.fetch {
  const open = clientOf(env);
  return async (input, init) => {
    const { fetch, dispatcher } = await open();
    return fetch(input, { ...init, dispatcher });
  };
}

export interface Client {
  readonly fetch: (input: unknown, init: object) => Promise<Response>;
  /** What `fetch` is built on. */
  readonly request: typeof request;
  readonly dispatcher: Dispatcher;
}

/** The client for an environment, made when it is first asked for: the library is heavy. */
export function clientOf(env: Env): () => Promise<Client> {
  let client: Promise<Client> | undefined;
  return () => (client ??= loadClient(env));
}

async function loadClient(env: Env): Promise<Client> {
  const { Agent, EnvHttpProxyAgent, fetch, request } = await import("undici");
  // IPv6 and IPv4 are tried side by side: hosted runners have addresses of both and routes for one.
  const options = { autoSelectFamily: true };
  const proxies = proxiesOf(env);
  return {
    // Node's types and the library's describe the same interface in two versions.
    fetch: fetch as unknown as Client["fetch"],
    request,
    dispatcher:
      proxies.httpProxy === "" && proxies.httpsProxy === ""
        ? new Agent(options)
        : new EnvHttpProxyAgent({ ...options, ...proxies }),
  };
}

/** The proxies that an environment names, all as strings: the library reads its own for what is absent. */
export function proxiesOf(env: Env): { httpProxy: string; httpsProxy: string; noProxy: string } {
  const read = (name: string): string => {
    const lower = env[name] ?? "";
    return (lower === "" ? (env[name.toUpperCase()] ?? "") : lower).trim();
  };
  // As curl does, `proxy:3128` is taken for `http://proxy:3128`.
  const address = (text: string): string =>
    text === "" || text.includes("://") ? text : `http://${text}`;
  const exceptions = read("no_proxy");
  return {
    httpProxy: address(read("http_proxy")),
    httpsProxy: address(read("https_proxy")),
    // `*` counts only when it stands alone.
    noProxy: exceptions === "*" ? "*" : [exceptions, ...alwaysDirect].filter(Boolean).join(","),
  };
}
