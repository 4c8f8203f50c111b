import { mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { extractTarGz } from "@fairlead/archives";
import {
  BinaryError,
  identifyFile,
  readFileNeeds,
  type NativeBinary,
  type Needs,
} from "@fairlead/binaries";
import { tarballLimits } from "./npm-tarball.ts";

/** A file that is a binary, or starts like one and is damaged. */
export type PackedBinary =
  | { readonly kind: "binary"; readonly binary: NativeBinary; readonly needs: Needs }
  /** `fault` is a sentence without its end: "the ELF file is cut off". */
  | { readonly kind: "damaged"; readonly fault: string };

/**
 * The binaries among the files of a package: headers and tables are read, and of signed ones all.
 *
 * @param files absolute paths, by the paths in the package
 */
export async function binariesOf(
  files: Iterable<readonly [string, { readonly file: string }]>,
): Promise<ReadonlyMap<string, PackedBinary>> {
  const found = new Map<string, PackedBinary>();
  for (const [name, { file }] of files) {
    const binary = await identifyPacked(file);
    if (binary !== undefined) found.set(name, binary);
  }
  return found;
}

/**
 * Looks into the files of a tarball that was packed earlier. It is unpacked for that, and taken away again.
 *
 * @param temp absolute
 * @param look gets absolute paths, by the paths in the package
 */
export async function inTarball<T>(
  file: string,
  temp: string,
  look: (files: ReadonlyMap<string, { readonly file: string }>) => Promise<T>,
): Promise<T> {
  const target = await mkdtemp(path.join(temp, "unpacked-"));
  try {
    const entries = await extractTarGz(file, target, tarballLimits);
    const [top = ""] = await readdir(target);
    const files = entries
      .filter(({ kind }) => kind === "file")
      .map(
        (entry) =>
          [entry.path.slice(top.length + 1), { file: path.join(target, entry.path) }] as const,
      );
    return await look(new Map(files));
  } finally {
    await rm(target, { recursive: true, force: true });
  }
}

async function identifyPacked(file: string): Promise<PackedBinary | undefined> {
  try {
    const binary = await identifyFile(file);
    if (binary.kind === "other") return undefined;
    return { kind: "binary", binary, needs: await readFileNeeds(file) };
  } catch (error) {
    if (!(error instanceof BinaryError)) throw error;
    return { kind: "damaged", fault: error.message };
  }
}
