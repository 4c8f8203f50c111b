import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  encodeUpload,
  type UploadMetadata,
} from "../../../packages/crates/src/packing/upload-metadata.ts";

/** The whole body of an upload of a crate with these bytes. */
export async function uploadBytes(metadata: UploadMetadata, crate: Uint8Array): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  try {
    const file = path.join(folder, "a.crate");
    await writeFile(file, crate);
    const digest = createHash("sha256").update(crate).digest("hex");
    const body = encodeUpload(metadata, { file, size: crate.length, algorithm: "sha256", digest });
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    const whole = Buffer.concat(pieces);
    if (whole.length !== body.length) throw new Error("The body says another length than it has.");
    return whole;
  } finally {
    await rm(folder, { recursive: true });
  }
}
