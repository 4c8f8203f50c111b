import { mkdir } from "node:fs/promises";
import path from "node:path";
import { ArchiveError, writeTarGz } from "@fairlead/archives";
import { asRecord } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import type { NpmTarball } from "./npm-tarball.ts";
import type { StagedPackage } from "./staging.ts";

/** The one time that npm gives all files: 26 October 1985, 08:15 UTC (`pacote`, tar-create-options.js). */
const modifiedAt = 499_162_500;
const top = "package/";

/**
 * Packs a package as `npm pack` does: below `package/`, without owners, with one time and two modes. The
 * bytes are those of one gzip for all systems, and not npm's, whose depend on the version of Node.
 *
 * @param target absolute; nothing may be there
 * @returns what `readNpmTarball` would read of it
 * @throws ProblemsError that names a file whose path no package can hold
 */
export async function packStaged(
  { name, version, manifest, files }: StagedPackage,
  target: string,
  signal: AbortSignal,
): Promise<NpmTarball> {
  await mkdir(path.dirname(target), { recursive: true });
  const entries = [...files].map(([below, { file, size, executable }]) => ({
    path: `${top}${below}`,
    ...{ file, size, executable },
  }));
  try {
    const written = await writeTarGz(target, entries, { modifiedAt, signal }, ["sha512", "sha1"]);
    const { size, digests } = written;
    return {
      ...{ name, version, size },
      // As it is read: without what JSON does not write.
      manifest: asRecord(JSON.parse(JSON.stringify(manifest))) ?? {},
      integrity: `sha512-${digests.get("sha512")?.toString("base64") ?? ""}`,
      shasum: digests.get("sha1")?.toString("hex") ?? "",
      entries: written.files.map((file) => ({ ...file, path: file.path.slice(top.length) })),
    };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const file = error.entry?.replace(/^package\//, "");
    const reason = error.message
      .replace(/^entry "(?:[^"\\]|\\.)*" /, "")
      .replaceAll(`"${top}`, '"');
    throw new ProblemsError(
      [
        {
          code: "file-name-unsupported",
          unit: name,
          message: `${JSON.stringify(file ?? "")} of ${name} ${reason}.`,
          remedy: "Rename the file, or leave it out of the package.",
        },
      ],
      { cause: error },
    );
  }
}

/**
 * Gives each packed file a place of its own: `@a/b-c` and `@a-b/c` are packed into files of one name,
 * and so are files of two artifacts.
 *
 * @param folder absolute
 */
export function packedPlaces(folder: string): (file: string) => string {
  const used = new Map<string, number>();
  return (file) => {
    const times = (used.get(file.toLowerCase()) ?? 0) + 1;
    used.set(file.toLowerCase(), times);
    return path.join(folder, ...(times === 1 ? [] : [String(times)]), file);
  };
}

/** The name that `npm pack` gives a file. */
export function packedName(name: string, version: string): string {
  return `${name.replace(/^@/, "").replace("/", "-")}-${version}.tgz`;
}
