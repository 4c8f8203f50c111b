import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { posix, win32 } from "node:path";
import { Readable } from "node:stream";
import { ArchiveError, listTarGz, type ArchiveLimits, type HashedEntry } from "@fairlead/archives";
import { asRecord, parseRecord } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import { unpackSome } from "@fairlead/rebuilds";
import { parseLock, type LockedPackage } from "./lock.ts";
import { parsePackedManifest, type PackedManifest } from "./packed-manifest.ts";
import { TomlFieldError } from "./toml-fields.ts";

/** The two manifests of a packed crate, as text. */
export interface PackedManifests {
  /** `Cargo.toml`, as cargo normalized it. */
  readonly normalized: string;
  /** `Cargo.toml.orig`, as its authors wrote it; very old crates have none. */
  readonly original: string | undefined;
}

/** What `.cargo_vcs_info.json` says about the commit that a crate was packed from. */
interface VcsInfo {
  readonly sha1?: string;
  /** Its files were not those of the commit (`cargo package --allow-dirty`). */
  readonly dirty: boolean;
}

/** What two crates are compared by. */
export interface CrateContents {
  /** SHA-256 of the `.crate`, hex, as the index writes it. */
  readonly checksum: string;
  readonly manifests: PackedManifests;
  readonly vcs?: VcsInfo;
  /** The files, by paths below the top folder. */
  readonly entries: readonly HashedEntry[];
}

/** A `.crate`, read and checked. Holds its small files, not its bytes. */
export interface CrateFile extends CrateContents {
  readonly name: string;
  readonly version: string;
  /** Bytes of the `.crate`. */
  readonly size: number;
  readonly manifest: PackedManifest;
  readonly lock?: readonly LockedPackage[];
  /** The README with its path below the top folder. */
  readonly readme?: { readonly path: string; readonly text: string };
}

/** A guard against bombs. What a registry accepts is the registry's to say. */
const limits: ArchiveLimits = { maxEntries: 100_000, maxBytes: 512 * 1024 * 1024 };
/** Manifest, lock and README are read into memory up to this size. */
const maxTextBytes = 16 * 1024 * 1024;
/** Where cargo looks if the manifest says nothing (Cargo Book, "The readme field"). */
const defaultReadmes = ["README.md", "README.txt", "README"];

/**
 * Reads a `.crate`. All entries must lie in one folder `<name>-<version>/`, named as the packed
 * manifest says; a `label` that ends in `.crate` is the file's name and must say the same. Memory does
 * not grow with the file.
 *
 * Throws a ProblemsError that begins with `label`: damaged or hostile archive, no or wrong manifest,
 * names that disagree.
 *
 * @param source an absolute path, or the bytes
 */
export async function readCrateFile(source: string | Buffer, label: string): Promise<CrateFile> {
  return described(label, async () => {
    const { folder, size, textOf, ...contents } = await readFiles(source, label);
    const manifest = parsePackedManifest(contents.manifests.normalized);
    checkNames(manifest, folder, label);
    const lock = textOf("Cargo.lock");
    const readmePath = readmeOf(manifest, contents.entries);
    const readme =
      readmePath === undefined
        ? undefined
        : (textOf(readmePath) ?? (await readOne(source, `${folder}/${readmePath}`)));
    return {
      ...contents,
      ...{ name: manifest.name, version: manifest.version, size, manifest },
      ...(lock !== undefined && { lock: parseLock(lock) }),
      ...(readmePath !== undefined &&
        readme !== undefined && { readme: { path: readmePath, text: readme } }),
    };
  });
}

/** Reads of a `.crate` what it is compared by: one that a registry took, whatever its manifest says. */
export async function readCrateContents(source: Buffer, label: string): Promise<CrateContents> {
  return described(label, async () => {
    const { checksum, manifests, vcs, entries } = await readFiles(source, label);
    return { checksum, manifests, entries, ...(vcs !== undefined && { vcs }) };
  });
}

/**
 * Unpacks some of the files of a `.crate` that was read, by their paths below the top folder.
 *
 * @param folder absolute, and empty
 */
export async function unpackOfCrate(
  source: string | Buffer,
  wanted: ReadonlySet<string>,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const nameOf = (entry: string): string | undefined => {
    const below = entry.slice(entry.indexOf("/") + 1);
    return wanted.has(below) ? below : undefined;
  };
  return unpackSome(streamOf(source), limits, nameOf, folder);
}

async function described<T>(label: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ArchiveError) && !(error instanceof TomlFieldError)) throw error;
    throw unusable(`${label}: ${error.message}.`, error);
  }
}

async function readFiles(source: string | Buffer, label: string) {
  const hash = createHash("sha256");
  let size = 0;
  const note = (chunk: Buffer): void => {
    hash.update(chunk);
    size += chunk.length;
  };
  const { files, kept } = await listTarGz(streamOf(source, note), limits, ({ path, size }) => {
    const [, below, ...deeper] = path.split("/");
    return below !== undefined && deeper.length === 0 && isRead(below) && size <= maxTextBytes;
  });
  const folder = topFolder(files, label);
  const entries = files.map((file) => ({ ...file, path: file.path.slice(folder.length + 1) }));
  const textOf = (path: string): string | undefined => kept.get(`${folder}/${path}`)?.toString();
  const normalized = textOf("Cargo.toml");
  if (normalized === undefined) throw unusable(`${label}: the crate has no ${folder}/Cargo.toml.`);
  const vcs = textOf(".cargo_vcs_info.json");
  return {
    ...{ folder, size, textOf, entries, checksum: hash.digest("hex") },
    manifests: { normalized, original: textOf("Cargo.toml.orig") },
    ...(vcs !== undefined && { vcs: parseVcsInfo(vcs) }),
  };
}

/** The files of the top folder that are read at the first pass; a README elsewhere takes another. */
function isRead(name: string): boolean {
  return (
    ["Cargo.toml", "Cargo.toml.orig", "Cargo.lock", ".cargo_vcs_info.json"].includes(name) ||
    /^readme/i.test(name)
  );
}

async function readOne(source: string | Buffer, wanted: string): Promise<string | undefined> {
  const keep = ({ path, size }: { path: string; size: number }): boolean =>
    path === wanted && size <= maxTextBytes;
  return (await listTarGz(streamOf(source), limits, keep)).kept.get(wanted)?.toString();
}

/** The bytes as a stream, with each chunk noted as it passes. */
function streamOf(source: string | Buffer, note?: (chunk: Buffer) => void): Readable {
  async function* noted(): AsyncGenerator<Buffer> {
    const chunks: AsyncIterable<unknown> =
      typeof source === "string" ? createReadStream(source) : Readable.from([source]);
    for await (const chunk of chunks) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError("expected bytes");
      note?.(chunk);
      yield chunk;
    }
  }
  return Readable.from(noted());
}

function topFolder(files: readonly HashedEntry[], label: string): string {
  const first = files[0]?.path.split("/")[0];
  if (first === undefined)
    throw unusable(`${label}: the crate is empty; expected one folder with a Cargo.toml.`);
  const outside = files.find(({ path }) => !path.startsWith(`${first}/`));
  if (outside === undefined) return first;
  throw unusable(
    `${label}: the crate has ${JSON.stringify(outside.path)} outside its folder ${JSON.stringify(first)}; expected one folder with everything in it.`,
  );
}

function checkNames({ name, version }: PackedManifest, folder: string, label: string): void {
  const expected = `${name}-${version}`;
  if (folder !== expected) {
    throw unusable(
      `${label}: the crate has the folder ${JSON.stringify(folder)}, but its manifest says ${name} ${version}; expected ${JSON.stringify(expected)}.`,
    );
  }
  const file = posix.basename(win32.basename(label));
  if (file.endsWith(".crate") && file !== `${expected}.crate`) {
    throw unusable(
      `${label}: the crate holds ${name} ${version}; expected a file of that name, ${JSON.stringify(`${expected}.crate`)}.`,
    );
  }
}

function readmeOf({ readme }: PackedManifest, entries: readonly HashedEntry[]): string | undefined {
  if (readme === false) return undefined;
  if (typeof readme === "string") return posix.normalize(readme);
  if (readme === true) return "README.md";
  return defaultReadmes.find((name) => entries.some(({ path }) => path === name));
}

/** Leaves out what is not as expected: a crate without a commit is held to none. */
function parseVcsInfo(text: string): VcsInfo {
  const { sha1, dirty } = asRecord(parseRecord(text)?.["git"]) ?? {};
  return { ...(typeof sha1 === "string" && { sha1 }), dirty: dirty === true };
}

function unusable(message: string, cause?: Error): ProblemsError {
  const remedy = "Pack the crate again with `cargo package`.";
  return new ProblemsError([{ code: "crate-file-invalid", message, remedy }], cause && { cause });
}
