import { isObject } from "../is-object.ts";
import { ApiError, badRequest } from "./api-error.ts";

const maxMetadataBytes = 1024 * 1024;

/** The parts of an upload's metadata that crates.io reads; the rest is for other registries. */
export interface UploadMetadata {
  readonly name: string;
  readonly vers: string;
  /** All of the JSON. */
  readonly all: Readonly<Record<string, unknown>>;
}

/** The metadata at the head of an upload: a length (u32, little endian) and JSON of so many bytes. */
export function readMetadata(body: Buffer): UploadMetadata {
  if (body.length < 4) throw badRequest("invalid metadata length");
  const length = body.readUInt32LE(0);
  if (length > maxMetadataBytes) throw new ApiError(413, "JSON metadata blob too large");
  if (body.length < 4 + length) {
    throw badRequest(`invalid metadata length for remaining payload: ${length}`);
  }
  const text = body.toString("utf8", 4, 4 + length);
  const all = parseObject(text);
  for (const field of ["name", "vers"]) {
    if (all[field] === undefined) {
      // Where serde has read to: the closing brace.
      const lines = text.trimEnd().split("\n");
      throw badRequest(
        `invalid upload request: missing field \`${field}\` at line ${lines.length} column ${lines.at(-1)?.length ?? 0}`,
      );
    }
  }
  const { name, vers } = all;
  if (typeof name !== "string" || typeof vers !== "string") {
    throw badRequest("invalid upload request: invalid type, expected a string");
  }
  return { name, vers, all };
}

/** The `.crate` behind the metadata: a length (u32, little endian) and so many bytes. */
export function readTarballBytes(body: Buffer, maxBytes: number): Buffer {
  const start = 4 + body.readUInt32LE(0);
  if (body.length < start + 4) throw badRequest("invalid tarball length");
  const length = body.readUInt32LE(start);
  if (length > maxBytes) throw new ApiError(413, `max upload size is: ${maxBytes}`);
  if (body.length < start + 4 + length) {
    throw badRequest(`invalid tarball length for remaining payload: ${length}`);
  }
  return body.subarray(start + 4, start + 4 + length);
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw badRequest(`invalid upload request: ${error instanceof Error ? error.message : ""}`);
  }
  if (!isObject(value)) throw badRequest("invalid upload request: invalid type, expected a struct");
  return value;
}
