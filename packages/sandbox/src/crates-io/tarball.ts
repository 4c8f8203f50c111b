import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { extract, type Header } from "tar-stream";
import { ApiError, badRequest } from "./api-error.ts";
import { readManifest, type PackedManifest } from "./manifest.ts";

const unzip = promisify(gunzip);

/** As crates.io has them (src/config/publish_limits.rs), in bytes. */
export const maxUploadBytes = 10 * 1024 * 1024;
const maxUnpackedBytes = 512 * 1024 * 1024;

/**
 * Reads the manifest out of a `.crate`, with the checks that crates.io makes on the way
 * (crates/crates_io_tarball), in its order and words. `packageName` is `name-version`.
 */
export async function readTarball(packageName: string, file: Buffer): Promise<PackedManifest> {
  const tar = await unzip(file, { maxOutputLength: maxUnpackedBytes }).catch(() => {
    throw malformed();
  });
  const manifests = new Map<string, PackedManifest>();
  for await (const { header, contents } of entriesOf(tar)) {
    const path = pathInPackage(packageName, header);
    const type = typeOf(header);
    if (type !== "file" && type !== "directory") {
      throw badRequest(
        `unexpected tar entry type ${typeNames[type] ?? "Other"} found: ${header.name}`,
      );
    }
    if (path.toLowerCase() === "cargo.toml") manifests.set(path, readManifest(contents.toString()));
  }
  const [first, ...others] = [...manifests].toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (first === undefined) {
    throw badRequest("uploaded tarball is missing a `Cargo.toml` manifest file");
  }
  const [name, manifest] = first;
  if (others.length > 0) {
    const names = [name, ...others.map(([other]) => other)].join("`, `");
    throw badRequest(
      `uploaded tarball contains more than one \`Cargo.toml\` manifest file; found \`${names}\``,
    );
  }
  if (name !== "Cargo.toml" && name !== "cargo.toml") {
    throw badRequest(
      `uploaded tarball is missing a \`Cargo.toml\` manifest file; \`${name}\` was found, but must be named \`Cargo.toml\` with that exact casing`,
    );
  }
  return manifest;
}

function malformed(): ApiError {
  return badRequest("uploaded tarball is malformed or too large when decompressed");
}

/** How crates.io's tar library calls the types that a crate must not have. */
const typeNames: Readonly<Record<string, string>> = {
  link: "Link",
  symlink: "Symlink",
  "character-device": "Char",
  "block-device": "Block",
  fifo: "Fifo",
  "contiguous-file": "Continuous",
};

function pathInPackage(packageName: string, { name }: Header): string {
  const [root, ...parts] = name.split("/").filter((part) => part !== "" && part !== ".");
  if (name.startsWith("/") || root !== packageName || parts.includes("..")) {
    throw badRequest(`invalid path found: ${name}`);
  }
  return parts.join("/");
}

/** A type that tar-stream does not know comes as null, whatever its types say. */
function typeOf(header: Header): string {
  const type: unknown = header.type;
  return typeof type === "string" ? type : "other";
}

interface TarEntry {
  readonly header: Header;
  readonly contents: Buffer;
}

async function* entriesOf(tar: Buffer): AsyncGenerator<TarEntry> {
  const archive = extract();
  archive.end(tar);
  try {
    for await (const entry of archive) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
      yield { header: entry.header, contents: Buffer.concat(chunks) };
    }
  } catch (error) {
    throw error instanceof ApiError ? error : malformed();
  }
}
