/** A server between an action and the sandbox that answers, breaks or delays what it is told to. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A request as it came to the proxy. */
export interface SeenRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

/** What becomes of a request instead of being passed on and answered. */
export interface Intervention {
  /** The server gets it first, and its answer is dropped. */
  readonly afterCommit?: boolean;
  /** Real time before anything else. */
  readonly lateMs?: number;
  /** The connection ends without an answer. */
  readonly reset?: boolean;
  /** The true answer's body, made into another one. */
  readonly alter?: (body: string) => string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface ProxyOptions {
  /** Asked for each request, before it is passed on. Undefined: nothing happens to it. */
  readonly intervene?: (request: SeenRequest) => Intervention | undefined;
  /** It speaks https. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Where it listens. Default 127.0.0.1. */
  readonly host?: string;
  /** How it is named to clients. Default: the address that it listens at. */
  readonly name?: string;
  /** All dates of its answers are so many hours from the true ones. */
  readonly clockOffHours?: number;
}

export interface FaultyProxy {
  readonly requests: readonly SeenRequest[];
  /** Opens a door to a server, and returns the origin to ask instead of its own. */
  readonly through: (upstream: string) => Promise<string>;
  /** The port of its first door. */
  readonly port: () => number;
  readonly stop: () => Promise<void>;
}

/** In each answer the proxy's own address replaces the server's, so that nothing goes past it. */
export function faultyProxy(options: ProxyOptions = {}): FaultyProxy {
  const { intervene, tls, host, name, clockOffHours } = options;
  const requests: SeenRequest[] = [];
  const origins = new Map<string, string>();
  const servers: ReturnType<typeof createServer>[] = [];

  const dated = (text: Buffer) =>
    clockOffHours === undefined ? text : withDatesMoved(text, clockOffHours * 3_600_000);
  const handle = async (upstream: string, request: IncomingMessage, response: ServerResponse) => {
    const { method = "GET", url: path = "/", headers } = request;
    const body = await wholeBody(request);
    const seen = { method, path, headers };
    requests.push(seen);
    const strike = intervene?.(seen);
    if (strike?.lateMs !== undefined) await pause(strike.lateMs);
    const isStruck = strike?.status !== undefined || strike?.reset === true;
    const truth =
      isStruck && strike.afterCommit !== true
        ? undefined
        : await forward(upstream, { ...seen, body });
    if (strike?.reset === true) {
      response.destroy();
      return;
    }
    if (strike?.status !== undefined) {
      response.writeHead(strike.status, strike.headers ?? { "content-type": "application/json" });
      response.end(strike.body);
      return;
    }
    if (truth === undefined) return;
    const whole = dated(replaced(truth.body, origins));
    const text = strike?.alter ? Buffer.from(strike.alter(whole.toString())) : whole;
    const kept = { ...truth.headers };
    for (const name of ["date", "last-modified", "retry-after"] as const) {
      const value = kept[name];
      if (value !== undefined) kept[name] = dated(Buffer.from(value)).toString();
    }
    delete kept["content-length"];
    delete kept["transfer-encoding"];
    const location = kept.location && replaced(Buffer.from(kept.location), origins).toString();
    response.writeHead(truth.status, {
      ...kept,
      ...(location !== undefined && { location }),
      ...(![204, 304].includes(truth.status) && { "content-length": String(text.length) }),
    });
    response.end(method === "HEAD" ? undefined : text);
  };

  return {
    requests,
    async through(upstream) {
      const { origin } = new URL(upstream);
      const listener = (request: IncomingMessage, response: ServerResponse) => {
        handle(origin, request, response).catch(() => response.destroy());
      };
      const server = tls ? createTlsServer(tls, listener) : createServer(listener);
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, host ?? "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      const own = `${tls ? "https" : "http"}://${name ?? host ?? "127.0.0.1"}:${port}`;
      origins.set(origin, own);
      return upstream.replace(origin, own);
    },
    port: () => (servers[0]?.address() as AddressInfo).port,
    async stop() {
      await Promise.all(
        servers.map(async (server) => {
          const closed = new Promise((resolve) => server.close(resolve));
          server.closeAllConnections();
          await closed;
        }),
      );
    },
  };
}

/** A request without what differs from run to run, and one for the like of a kind. */
export function kindOf({ method, path }: SeenRequest): string {
  const plain = path.replace(/\?.*$/, "");
  return `${method} ${plain.replaceAll(/[0-9a-f]{40}|\d{2,}/g, "N").replaceAll(/file-\d/g, "FILE")}`;
}

interface Truth {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function forward(
  upstream: string,
  { method, path, headers, body }: SeenRequest & { readonly body: Buffer },
): Promise<Truth> {
  return new Promise((resolve, reject) => {
    const sent = ask(
      `${upstream}${path}`,
      {
        method,
        headers: { ...headers, host: new URL(upstream).host, "accept-encoding": "identity" },
      },
      (response) => {
        wholeBody(response).then((answer) => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer });
        }, reject);
      },
    );
    sent.on("error", reject).end(body);
  });
}

async function wholeBody(stream: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** The bytes with each date of HTTP's form moved: where a server's clock is off, all that it says is. */
function withDatesMoved(body: Buffer, byMs: number): Buffer {
  const moved = body
    .toString("latin1")
    .replaceAll(/[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT/g, (date) =>
      new Date(Date.parse(date) + byMs).toUTCString(),
    );
  return Buffer.from(moved, "latin1");
}

/** The bytes with each server's origin replaced by the proxy's for it. */
function replaced(body: Buffer, origins: ReadonlyMap<string, string>): Buffer {
  if (![...origins.keys()].some((origin) => body.includes(origin))) return body;
  let text = body.toString("latin1");
  for (const [origin, own] of origins) text = text.replaceAll(origin, own);
  return Buffer.from(text, "latin1");
}
