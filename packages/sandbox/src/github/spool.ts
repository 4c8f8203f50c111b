import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { SpooledBody } from "../request-cycle.ts";

/** Writes a body to disk as it comes in. Rejects if the client ends the connection before. */
export async function spool(request: IncomingMessage, folder: string): Promise<SpooledBody> {
  const file = join(folder, randomUUID());
  const hash = createHash("sha256");
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(request, counted, createWriteStream(file));
  return { file, size, sha256: hash.digest("hex") };
}
