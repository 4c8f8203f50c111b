import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";

/** An answer before it is sent: faults change it, caches keep it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

export function textAnswer(status: number, text: string, type = "text/plain"): Answer {
  return {
    status,
    headers: { "content-type": `${type}; charset=utf-8` },
    body: Buffer.from(text),
  };
}

/** Sends head and body at once: apart, Nagle's algorithm would cost 40 ms a request. */
export function send(response: ServerResponse, answer: Answer, now: number): void {
  writeHead(response, answer, now);
  response.end(answer.body);
}

/** The head only, with the date of the sandbox's clock; what follows is up to the caller. */
export function writeHead(response: ServerResponse, answer: Answer, now: number): void {
  const length = answer.status === 204 || answer.status === 304 ? undefined : answer.body.length;
  response.writeHead(answer.status, {
    date: new Date(now).toUTCString(),
    ...answer.headers,
    ...(length !== undefined && { "content-length": String(length) }),
  });
}

/** The whole body of a request. Rejects if the client ends the connection before. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export interface ListeningServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Ends the server and all its connections, also those with a request under way. */
  readonly stop: () => Promise<void>;
}

/** Starts a server on the loopback address; port 0 takes any free one. */
export async function listen(listener: RequestListener, port = 0): Promise<ListeningServer> {
  // Clients reuse connections: a short keep-alive would reset one exactly as it is taken up again.
  const server = createServer({ noDelay: true, keepAliveTimeout: 75_000 }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
  return { url: `http://127.0.0.1:${portOf(server)}`, stop: () => stop(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
