import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { listingGuard, readTarGz, type ArchiveEntry } from "@fairlead/archives";
import { asRecord } from "@fairlead/http";
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

/**
 * The manifest that npm itself sends for a tarball: `package.json` with the README, the authors,
 * `bin` as an object, guessed types and a normalized repository (`@npmcli/package-json`, which the npm
 * CLI asks through pacote). Without a `tag`, which would win over the dist-tag that was chosen.
 *
 * @param file an absolute path of a tarball that was read before, so that its names are known to be good
 * @param temp an absolute folder for the copy that npm's code looks at; removed again
 * @param commit what `gitHead` says; undefined: what the `package.json` says
 * @throws an Error of npm's code for a manifest that it cannot make sense of
 */
export async function fullManifest(
  file: string,
  temp: string,
  commit: string | undefined,
): Promise<FullManifest> {
  const { default: PackageJson } = await import("@npmcli/package-json");
  const folder = await mkdtemp(path.join(temp, "fairlead-manifest-"));
  try {
    await unpackNames(file, folder);
    const { content } = await PackageJson.prepare(folder, { root: folder });
    const manifest: Record<string, unknown> = { ...asRecord(content) };
    delete manifest["tag"];
    const { name, version } = manifest;
    if (typeof name !== "string" || typeof version !== "string") {
      throw new TypeError("The package.json has no name or no version.");
    }
    return { ...manifest, name, version, ...(commit !== undefined && { gitHead: commit }) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the package's files below `folder`: the texts that npm reads, all else empty. */
async function unpackNames(file: string, folder: string): Promise<void> {
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
  await readTarGz(createReadStream(file), tarballLimits, write, listingGuard);
}
