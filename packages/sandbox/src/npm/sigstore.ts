import { generateKeyPairSync } from "node:crypto";
import type { Handler } from "@sigstore/mock/dist/shared.types.js";
import { listen, readBody, send, textAnswer, type Answer } from "../http-server.ts";

/** What can go wrong at Sigstore: the next requests of a service get this status. */
export interface SigstoreFault {
  readonly service: "fulcio" | "rekor";
  readonly status: number;
  /** Default 1; `Infinity` for all. */
  readonly times?: number;
}

export interface Sigstore {
  /** Of both services: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** For `FAIRLEAD_TEST_HOSTS`, with `sigstoreHosts` as a preload. */
  readonly hosts: string;
  /** Entries written to the log. */
  readonly entries: number;
  fail(fault: SigstoreFault): void;
  stop(): Promise<void>;
}

/** Path of the preload that leads a process to the services named in `FAIRLEAD_TEST_HOSTS`. */
export const sigstoreHosts = new URL("./sigstore-hosts.mjs", import.meta.url);

/**
 * Starts a certificate authority (Fulcio) and a transparency log (Rekor) that sign for anyone. A
 * certificate carries what the ID token claims; nobody checks that token's signature.
 */
export async function startSigstore(): Promise<Sigstore> {
  const mock = await import("@sigstore/mock");
  const key = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const authority = await mock.initializeCA(key, await mock.initializeCTLog(key));
  const fulcio = mock.fulcioHandler(authority, { strict: true });
  const log = await mock.initializeTLog("https://rekor.sigstore.dev", key);
  const rekor = mock.rekorHandler(log, { strict: true });
  const faults: (SigstoreFault & { left: number })[] = [];
  let entries = 0;

  const answer = async (path: string | undefined, body: string): Promise<Answer> => {
    const service = path === fulcio.path ? "fulcio" : path === rekor.path ? "rekor" : undefined;
    if (service === undefined) return textAnswer(404, "no such page\n");
    const fault = faults.find((one) => one.service === service && one.left > 0);
    if (fault !== undefined) {
      fault.left -= 1;
      return textAnswer(
        fault.status,
        JSON.stringify({ code: fault.status, message: "fault" }),
        "application/json",
      );
    }
    const made = await handle(service === "fulcio" ? fulcio : rekor, body);
    if (service === "rekor" && made.status === 201) entries += 1;
    return made;
  };
  const server = await listen((request, response) => {
    readBody(request)
      .then((body) => answer(request.url, body.toString()))
      .then((made) => {
        send(response, made, Date.now());
      })
      .catch((error: unknown) => {
        if (request.errored === null) console.error("sandbox:", error);
        response.destroy();
      });
  });
  return {
    url: server.url,
    hosts: JSON.stringify({
      "fulcio.sigstore.dev": server.url,
      "rekor.sigstore.dev": server.url,
    }),
    get entries() {
      return entries;
    },
    fail(fault) {
      faults.push({ ...fault, left: fault.times ?? 1 });
    },
    stop: server.stop,
  };
}

async function handle({ fn }: Handler, body: string): Promise<Answer> {
  const { statusCode, response, contentType } = await fn(body);
  const bytes =
    typeof response === "string"
      ? Buffer.from(response)
      : Buffer.from(response.buffer, response.byteOffset, response.byteLength);
  return {
    status: statusCode,
    headers: { "content-type": contentType ?? "text/plain" },
    body: bytes,
  };
}
