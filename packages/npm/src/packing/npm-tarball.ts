import { createHash } from "node:crypto";
import {
  ArchiveError,
  LinkEntryError,
  listTarGz,
  type ArchiveLimits,
  type HashedEntry,
} from "@fairlead/archives";
import { filePieces, parseRecord } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";

/** A packed npm package, read and checked. Holds its manifest, not its bytes. */
export interface NpmTarball {
  readonly name: string;
  /** As the packed manifest says; not checked for being semver. */
  readonly version: string;
  /** The packed `package.json`. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** SHA-512 of the `.tgz` as npm writes it: `sha512-…`, base64. */
  readonly integrity: string;
  /** SHA-1 of the `.tgz`, hex: what documents of old versions carry. */
  readonly shasum: string;
  /** Bytes of the `.tgz`. */
  readonly size: number;
  /** The files, by paths below the top folder. */
  readonly entries: readonly HashedEntry[];
}

/** A guard against bombs. What a registry accepts is the registry's to say. */
export const tarballLimits: ArchiveLimits = { maxEntries: 200_000, maxBytes: 4 * 1024 ** 3 };
/** A manifest is read into memory up to this size. */
const maxManifestBytes = 16 * 1024 * 1024;

/**
 * Reads a `.tgz`. Its files lie in one top folder: `package/` as npm packs, another name as npm takes.
 * Memory does not grow with the file.
 *
 * Throws a ProblemsError that begins with `label`: a damaged or hostile archive, no or no readable
 * manifest.
 *
 * @param source an absolute path, or the bytes
 */
export async function readNpmTarball(source: string | Buffer, label: string): Promise<NpmTarball> {
  const [integrity, shasum] = [createHash("sha512"), createHash("sha1")];
  let size = 0;
  try {
    const { files, kept } = await listTarGz(
      metered(source),
      tarballLimits,
      ({ path, size }) => isManifest(path) && size <= maxManifestBytes,
    );
    const folder = topFolder(files, label);
    const text = kept.get(`${folder}/package.json`)?.toString("utf8");
    if (text === undefined) throw unusable(`${label}: the package has no package.json.`);
    return {
      ...readManifest(text, label),
      integrity: `sha512-${integrity.digest("base64")}`,
      shasum: shasum.digest("hex"),
      size,
      entries: files.map((file) => ({ ...file, path: file.path.slice(folder.length + 1) })),
    };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    if (error instanceof LinkEntryError) throw lostLink(label, error);
    throw unusable(`${label}: ${error.message}.`, error);
  }

  async function* metered(from: string | Buffer): AsyncGenerator<Buffer> {
    for await (const chunk of typeof from === "string" ? filePieces(from) : [from]) {
      integrity.update(chunk);
      shasum.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
}

function isManifest(path: string): boolean {
  const [, below, ...deeper] = path.split("/");
  return below === "package.json" && deeper.length === 0;
}

function topFolder(files: readonly HashedEntry[], label: string): string {
  const folders = new Set(files.map(({ path }) => path.split("/", 1)[0] ?? ""));
  const [folder] = folders;
  if (folder === undefined) throw unusable(`${label}: the package is empty.`);
  const outside = files.find(({ path }) => !path.includes("/"));
  if (outside !== undefined) {
    throw unusable(
      `${label}: ${outside.path} is not in a folder; npm packs everything below package/.`,
    );
  }
  if (folders.size > 1) {
    const named = [...folders].slice(0, 5).join(", ");
    throw unusable(`${label}: its files are in several folders (${named}); expected one.`);
  }
  return folder;
}

function readManifest(
  text: string,
  label: string,
): Pick<NpmTarball, "name" | "version" | "manifest"> {
  // npm takes a byte order mark away.
  const manifest = parseRecord(text.replace(/^\uFEFF/, ""));
  if (manifest === undefined) throw unusable(`${label}: its package.json is not a JSON object.`);
  const { name, version } = manifest;
  if (typeof name !== "string" || name === "") {
    throw unusable(`${label}: its package.json has no name.`);
  }
  if (typeof version !== "string" || version === "") {
    throw unusable(`${label}: its package.json has no version.`);
  }
  return { name, version, manifest };
}

/** npm 11 and 12, pnpm 12 and bun 1.4 install a package without its links, and say nothing. */
function lostLink(label: string, error: LinkEntryError): ProblemsError {
  const problem = {
    code: "tarball-holds-link",
    message: `${label}: ${error.message}. npm, pnpm and bun skip links when they install a package.`,
    remedy:
      "Replace it with a copy of the file, and pack again. npm pack stores all but one of hard-linked files as links.",
  };
  return new ProblemsError([problem], { cause: error });
}

function unusable(message: string, cause?: unknown): ProblemsError {
  return new ProblemsError([{ code: "tarball-invalid", message, remedy: "Pack it again." }], {
    cause,
  });
}
