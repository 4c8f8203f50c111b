import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { listingGuard, readTarGz, type ArchiveEntry } from "@fairlead/archives";
import { asRecord, checkedBytes, type CheckedFile } from "@fairlead/http";
import { tarballLimits } from "../packing/npm-tarball.ts";

/** The files whose contents npm reads for a manifest; of all others it looks at the names. */
const wholeFiles = /^(package\.json|AUTHORS|README(\.[^/]*)?)$/i;
/** Larger texts are left empty: the registry's site shows no README of that size. */
const maxTextBytes = 16 * 1024 * 1024;

/** What is sent of a package besides its bytes. */
export interface FullManifest extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly version: string;
}

/** A tarball as it is now. */
export interface ReadTarball {
  readonly manifest: FullManifest;
  /** SHA-1, hex. */
  readonly shasum: string;
}

/**
 * The manifest that npm itself sends for a tarball, and its SHA-1: `package.json` with the README, the authors,
 * `bin` as an object, guessed types and a normalized repository (`@npmcli/package-json`, which the npm
 * CLI asks through pacote). Without a `tag`, which would win over the dist-tag that was chosen.
 *
 * @param tarball that was read before, so that its names are known to be good
 * @param temp an absolute folder for the copy that npm's code looks at; removed again
 * @param commit what `gitHead` says; undefined: what the `package.json` says
 * @throws an Error of npm's code for a manifest that it cannot make sense of; RequestFault `file-changed`
 */
export async function fullManifest(
  tarball: CheckedFile,
  temp: string,
  commit: string | undefined,
): Promise<ReadTarball> {
  const { default: PackageJson } = await import("@npmcli/package-json");
  const folder = await mkdtemp(path.join(temp, "fairlead-manifest-"));
  try {
    const shasum = await unpackNames(tarball, folder);
    const { content } = await PackageJson.prepare(folder, { root: folder });
    const manifest: Record<string, unknown> = { ...asRecord(content) };
    delete manifest["tag"];
    const { name, version } = manifest;
    if (typeof name !== "string" || typeof version !== "string") {
      throw new TypeError("The package.json has no name or no version.");
    }
    const sent = { ...manifest, name, version, ...(commit !== undefined && { gitHead: commit }) };
    return { manifest: sent, shasum };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes the package's files below `folder`: the texts that npm reads, all else empty.
 *
 * @returns the SHA-1 of the tarball, hex
 */
async function unpackNames(tarball: CheckedFile, folder: string): Promise<string> {
  const sha1 = createHash("sha1");
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const piece of checkedBytes(tarball)) {
      sha1.update(piece);
      yield piece;
    }
  }
  const write = async (entry: ArchiveEntry, contents: AsyncIterable<Buffer>): Promise<void> => {
    const below = entry.path.split("/").slice(1).join("/");
    if (entry.kind !== "file" || below === "") return;
    const chunks: Buffer[] = [];
    if (wholeFiles.test(below) && entry.size <= maxTextBytes) {
      for await (const chunk of contents) chunks.push(chunk);
    }
    const target = path.join(folder, below);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, Buffer.concat(chunks));
  };
  await readTarGz(hashed(), tarballLimits, write, listingGuard);
  return sha1.digest("hex");
}
