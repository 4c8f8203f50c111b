import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, open, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import {
  noBinary,
  worstOf,
  type ChangedFile,
  type Graded,
  type GradedFile,
} from "./changed-file.ts";
import { checksumOf } from "./checksum-list.ts";
import { gradeBinary } from "./grade-binary.ts";

const decompressors = { ".gz": createGunzip, ".br": createBrotliDecompress } as const;
const debugInformation = /\.(?:pdb|debug|dwp)$/;
const glue = /\.(?:[cm]?js|[cm]?ts)$/;
/** Modules of wasm-bindgen are small; a larger file is something else. */
const mostGlueBytes = 8 * 1024 * 1024;
const sha256 = "sha256";
/** A bomb is no copy of a binary. */
const mostUnpackedBytes = 1024 ** 3;

/**
 * Grades a file that is no binary by the one that it goes with: a compressed copy, debug information, and
 * what wasm-bindgen writes for a module.
 *
 * @param binaries those that changed
 */
export async function gradeCompanion(
  file: ChangedFile,
  binaries: readonly GradedFile[],
): Promise<Graded> {
  if (path.extname(file.path) in decompressors) return gradeCompressed(file);
  const isGlue = glue.test(file.path) && (await isSameGlue(file));
  const isDebug = debugInformation.test(file.path) && (await isDebugInformation(file));
  const own = isDebug
    ? binaries.filter(({ path }) => stemOf(path) === stemOf(file.path))
    : isGlue
      ? binaries.filter(({ path }) => path.endsWith(".wasm"))
      : [];
  const [first] = own;
  if (first === undefined) return noBinary;
  return {
    // What debug information says of a program is not looked into: the commit has to speak for it.
    grade: worstOf([...own.map(({ grade }) => grade), ...(isDebug ? (["rebuild"] as const) : [])]),
    how: `goes with ${first.path}`,
    isBinary: false,
  };
}

/** How a `.pdb` begins, and files of debug information for ELF ("The PDB File Format", System V ABI). */
const debugMagics = ["Microsoft C/C++ MSF 7.00", "\x7fELF"];

async function isDebugInformation({ ours, theirs }: ChangedFile): Promise<boolean> {
  const [here, there] = await Promise.all([ours, theirs].map(headOf));
  return debugMagics.some((magic) => here?.startsWith(magic) && there?.startsWith(magic));
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** `tool.pdb` belongs to `tool.exe`, `libx.so.debug` to `libx.so`. */
function stemOf(file: string): string {
  const plain = file.replace(debugInformation, "");
  return plain.replace(/\.(?:exe|dll|node|so|dylib)$/, "");
}

async function gradeCompressed(file: ChangedFile): Promise<Graded> {
  const folder = await mkdtemp(path.join(path.dirname(file.ours), "unpacked-"));
  try {
    const [ours, theirs] = [path.join(folder, "ours"), path.join(folder, "theirs")];
    const isWhole =
      (await decompress(file.ours, file.path, ours)) &&
      (await decompress(file.theirs, file.path, theirs));
    if (!isWhole) return noBinary;
    const [here, there] = await Promise.all([checksumOf(ours, sha256), checksumOf(theirs, sha256)]);
    if (here === there) {
      return { grade: "same-program", how: "only how it is compressed", isBinary: false };
    }
    const inside = await gradeBinary({ path: file.path, ours, theirs });
    return { ...inside, how: `compressed; ${inside.how}`, isBinary: false };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function decompress(from: string, name: string, to: string): Promise<boolean> {
  const create = name.endsWith(".br") ? createBrotliDecompress : createGunzip;
  let bytes = 0;
  const bounded = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > mostUnpackedBytes) throw new Error("too large");
      yield piece;
    }
  };
  try {
    await pipeline(createReadStream(from), create(), bounded, createWriteStream(to));
    return true;
  } catch {
    return false;
  }
}

/**
 * wasm-bindgen puts hashes into the names of imports and closures (`__wbg_new_8a6f238a6ece86ea`,
 * `invoke__h1af3456a1caa662f`), which move with the toolchain, and orders what it writes by these names.
 */
async function isSameGlue({ ours, theirs }: ChangedFile): Promise<boolean> {
  const [here, there] = [await glueOf(ours), await glueOf(theirs)];
  return here !== undefined && here === there;
}

async function glueOf(file: string): Promise<string | undefined> {
  if ((await stat(file)).size > mostGlueBytes) return undefined;
  const text = await readFile(file, "utf8");
  if (!/__wb(?:g|indgen)_/.test(text)) return undefined;
  return text
    .replace(/(?<=_|__h)[0-9a-f]{16}(?![0-9a-z])/g, "")
    .split("\n")
    .sort()
    .join("\n");
}
