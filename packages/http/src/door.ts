import { answerHeaders, type AllHeaders } from "./answer-headers.ts";
import { isUtf8 } from "node:buffer";
import { addressFault } from "./address.ts";
import type { Fetch, FetchAnswer, FetchInit } from "./fetch.ts";
import { RequestFault } from "./request-fault.ts";

/** One exchange as it is on the wire: no redirect is followed, and the body comes as it was encoded. */
export type Transport = (
  url: URL,
  init: Pick<FetchInit, "method" | "headers" | "body" | "signal">,
) => Promise<{
  readonly status: number;
  readonly headers: AllHeaders;
  /** Without its content encoding, piece by piece. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Gives the body up. */
  readonly discard: () => Promise<void>;
}>;

/** More than any packument or index file that is known has. */
const maxAnswerBytes = 64 * 1024 ** 2;
const redirects: readonly number[] = [301, 302, 303, 307, 308];
const maxRedirects = 10;
const credentialHeaders: ReadonlySet<string> = new Set(["authorization", "cookie", "npm-otp"]);

/**
 * The one way to every server. Each hop's address is judged before it is asked; a read follows
 * redirects, a write none, for what a mere look is answered is not its answer; a credential stays at
 * its origin; an answer has a limit; what secrets it repeats are taken out of it before anyone cuts it.
 *
 * @param redact the text without the secrets that are known
 * @throws RequestFault where it ends an exchange by itself; what the transport throws as it is
 */
export function createDoor(transport: Transport, redact: (text: string) => string): Fetch {
  return async (address, init) => {
    const { method, body, signal } = init;
    const given = new URL(init.from ?? address);
    let url = new URL(address);
    let headers = url.origin === given.origin ? init.headers : withoutCredentials(init.headers);
    refuse(url, init.from === undefined ? undefined : given);
    for (let hop = 0; ; hop += 1) {
      const answer = await transport(url, {
        ...{ method, headers, signal },
        ...(body !== undefined && { body }),
      });
      const location = answer.headers.get("location");
      const isRedirect = redirects.includes(answer.status) && location !== null;
      if (!isRedirect || (method !== "GET" && method !== "HEAD")) {
        return readable(answer, init, redact);
      }
      await answer.discard();
      if (hop === maxRedirects) {
        const cause = `${maxRedirects} redirects in a row`;
        throw new RequestFault("redirects-too-many", cause);
      }
      const next = URL.parse(location, url.href);
      if (next === null)
        throw new RequestFault("address-refused", "a redirect without a valid address");
      refuse(next, given);
      if (next.origin !== url.origin) headers = withoutCredentials(headers);
      url = next;
    }
  };
}

function refuse(url: URL, given: URL | undefined): void {
  const fault = addressFault(url, given);
  if (fault === undefined) return;
  throw new RequestFault("address-refused", `${url.origin} was not contacted: it ${fault}`);
}

function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !credentialHeaders.has(name.toLowerCase())),
  );
}

function readable(
  { status, headers, body }: Awaited<ReturnType<Transport>>,
  { maxBytes = maxAnswerBytes, holdsSecret = false, sink }: FetchInit,
  redact: (text: string) => string,
): FetchAnswer {
  return {
    status,
    headers: answerHeaders([...headers].map(([name, value]) => [name, redact(value)])),
    arrayBuffer: async () => {
      const isGood = status >= 200 && status < 300;
      const bytes = await readWithin(body, maxBytes, isGood ? sink : undefined);
      return holdsSecret && isGood ? bytes.buffer : redactBytes(bytes, redact).buffer;
    },
  };
}

/** Reads no more than the limit, so that no answer fills the memory. */
async function readWithin(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
  sink: FetchInit["sink"],
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const take = sink ?? ((piece) => pieces.push(piece));
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > maxBytes) {
      const limit = `${Math.floor(maxBytes / 1024 ** 2)} MiB`;
      throw new RequestFault("answer-too-large", `the answer has more than ${limit}`);
    }
    take(piece);
  }
  const whole = new Uint8Array(sink === undefined ? size : 0);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Archives are left as they are: their checksums count, and a gzip is never UTF-8. */
function redactBytes(
  bytes: Uint8Array<ArrayBuffer>,
  redact: (text: string) => string,
): Uint8Array<ArrayBuffer> {
  if (!isUtf8(bytes)) return bytes;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const clean = redact(text);
  return clean === text ? bytes : new TextEncoder().encode(clean);
}
