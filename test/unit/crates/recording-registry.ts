import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface RecordedUpload {
  readonly json: unknown;
  readonly crate: Buffer;
}

export interface RecordingRegistry {
  /** An index URL for cargo; all paths below one address are one registry each, with one contents. */
  readonly index: (path: string) => string;
  readonly uploads: readonly RecordedUpload[];
  readonly close: () => void;
}

/** A registry that knows version 0.1.0 of every crate, takes every upload and keeps its body. */
export async function recordingRegistry(): Promise<RecordingRegistry> {
  const uploads: RecordedUpload[] = [];
  let address = "";
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "";
      if (path.endsWith("/config.json")) {
        response.end(JSON.stringify({ dl: `${address}/dl`, api: address }));
      } else if (request.method === "PUT") {
        uploads.push(decode(Buffer.concat(chunks)));
        response.end("{}");
      } else {
        const name = path.split("/").at(-1);
        const line = {
          name,
          deps: [],
          cksum: "0".repeat(64),
          features: { std: [] },
          yanked: false,
        };
        const versions = ["0.1.0", "0.2.0"].map((vers) => JSON.stringify({ ...line, vers }));
        // Nobody sees the uploaded crate before it is uploaded; afterwards cargo waits for it.
        if (name === "fl-all" && uploads.length === 0) response.writeHead(404).end();
        else response.end(`${(name === "fl-all" ? versions : versions.slice(0, 1)).join("\n")}\n`);
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = addressOf(server.address());
  return {
    index: (path) => `sparse+${address}/${path}/`,
    uploads,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

function decode(body: Buffer): RecordedUpload {
  const jsonEnd = 4 + body.readUInt32LE(0);
  const json: unknown = JSON.parse(body.subarray(4, jsonEnd).toString());
  const crate = body.subarray(jsonEnd + 4);
  if (crate.length !== body.readUInt32LE(jsonEnd)) throw new Error("lengths disagree");
  return { json, crate };
}
