import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, type Zlib } from "node:zlib";
import {
  answerHeaders,
  createDoor,
  isLoopback,
  RequestFault,
  StreamedBody,
  type AllHeaders,
  type Fetch,
} from "@fairlead/http";
import type { Dispatcher, request } from "undici";
import { goesPastProxies, proxiesOf, type Env } from "./proxies.ts";
import { processSecrets, type Secrets } from "./secrets.ts";

/**
 * The way to every server: the door of `@fairlead/http` over a client that keeps connections alive and
 * goes through the proxies of the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, or lower case).
 * Node's own `fetch` knows no proxies unless it was started for them, and its streams and checks cost
 * more than the exchange of a small file.
 */
export function createFetch(
  env: Env,
  secrets: Pick<Secrets, "redactAnswer"> = processSecrets,
): Fetch {
  let client: Promise<Client> | undefined;
  return createDoor(
    async (url, { method, headers, body, signal }) => {
      const { request, direct, proxied, proxyOf } = await (client ??= loadClient(env));
      const proxy = proxyOf(url);
      // A part of an encoded file is of no use.
      const encodings = Object.keys(headers).some((name) => name.toLowerCase() === "range")
        ? "identity"
        : "gzip";
      const answer = await request(url, {
        // The library sends any method, and its types name some.
        method: method as Dispatcher.HttpMethod,
        headers: {
          "accept-encoding": encodings,
          ...headers,
          ...(body instanceof StreamedBody && { "content-length": String(body.length) }),
        },
        // As it is: a stream would ask for a piece too early. The types leave iterables out.
        body: (body ?? null) as Exclude<Dispatcher.DispatchOptions["body"], undefined>,
        signal,
        dispatcher: proxy === "" ? direct : proxied,
      }).catch((error: unknown) => {
        if (proxy === "" || !(error instanceof Error) || signal.aborted) throw error;
        throw new Error(`${error.message} (by the proxy ${proxy})`, { cause: error.cause });
      });
      return {
        status: answer.statusCode,
        headers: headersOf(answer.headers),
        body: decoded(answer.body, method, answer),
        discard: () => answer.body.dump({ limit: 65_536 }),
      };
    },
    (text) => secrets.redactAnswer(text),
  );
}

interface Client {
  readonly request: typeof request;
  readonly direct: Dispatcher;
  readonly proxied: Dispatcher;
  /** Host and port of the proxy for an address, or nothing. */
  readonly proxyOf: (url: URL) => string;
}

/** The client for an environment, loaded when it is first asked for: the library is heavy. */
async function loadClient(env: Env): Promise<Client> {
  const { Agent, EnvHttpProxyAgent, request } = await import("undici");
  // IPv6 and IPv4 are tried side by side: hosted runners have addresses of both and routes for one.
  const options = { autoSelectFamily: true };
  const { httpProxy, httpsProxy, noProxy } = proxiesOf(env);
  const direct = new Agent(options);
  const hasProxies = httpProxy !== "" || httpsProxy !== "";
  return {
    ...{ request, direct },
    proxied: hasProxies
      ? // What goes past them is sent directly.
        new EnvHttpProxyAgent({ ...options, httpProxy, httpsProxy, noProxy: "" })
      : direct,
    proxyOf: (url) => {
      const proxy = url.protocol === "https:" && httpsProxy !== "" ? httpsProxy : httpProxy;
      // A proxy would look for loopback on its own machine.
      const isDirect = proxy === "" || isLoopback(url) || goesPastProxies(url, noProxy);
      return isDirect ? "" : new URL(proxy).host;
    },
  };
}

function headersOf(raw: Readonly<Record<string, string | string[] | undefined>>): AllHeaders {
  return answerHeaders(
    Object.entries(raw).flatMap(([name, value = []]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    ),
  );
}

/** A body without its content encodings, the last of which was put on last (RFC 9110, 8.4). */
function decoded(
  body: Readable,
  method: string,
  { statusCode, headers }: Pick<Dispatcher.ResponseData, "statusCode" | "headers">,
): AsyncIterable<Uint8Array> {
  const isEmpty = method === "HEAD" || statusCode === 204 || statusCode === 304;
  if (isEmpty || headers["content-length"] === "0") return body;
  const encodings = String(headers["content-encoding"] ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity");
  const [last, ...earlier] = encodings.reverse().map(decoderOf);
  if (last === undefined) return body;
  // The error is that of the stream that is read.
  const silent = () => undefined;
  const whole = earlier.reduce<Transform>(
    (stream, decoder) => pipeline(stream, decoder, silent),
    pipeline(body, last, silent),
  );
  return unpacked(whole, last);
}

/** So much of an answer is read however small it came. */
const freeBytes = 4 * 1024 ** 2;
/**
 * What is made to fill the memory unpacks to a thousand times its size. Index files and packuments,
 * which repeat themselves, stay below a hundred: each version has a checksum of its own.
 */
const mostTimes = 200;

/**
 * What the decoders give, as long as that is in proportion to what came in. An encoded body of no
 * bytes at all is taken for an empty one.
 *
 * @throws RequestFault `answer-too-large`
 */
async function* unpacked(whole: Readable, first: Zlib): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const piece of whole) {
      size += (piece as Buffer).length;
      if (size > freeBytes && size > first.bytesWritten * mostTimes) {
        const what = `the answer unpacks to more than ${mostTimes} times its size`;
        throw new RequestFault("answer-too-large", what);
      }
      yield piece as Buffer;
    }
  } catch (error) {
    if (first.bytesWritten > 0) throw error;
  }
}

function decoderOf(encoding: string): Transform & Zlib {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new Error(`the answer is encoded as ${encoding.slice(0, 20)}, which was not requested`);
  }
}
