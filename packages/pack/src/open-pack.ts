import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { concurrently, fileFault, ProblemsError, throwProblems } from "@fairlead/publishing";
import { checkPack, type ExpectedPack, type FoundPack } from "./check-pack.ts";
import { digestOf, manifestName, type PackManifest, type PackReference } from "./manifest.ts";
import { readManifest } from "./read-manifest.ts";

/** A pack whose every file is the one that was packed. */
export interface OpenPack {
  /** Absolute. */
  readonly folder: string;
  readonly manifest: PackManifest;
}

/** Files that are read for their checksums at once. */
const readAtOnce = 4;

/**
 * Reads what was downloaded of a pack, and checks each file against the manifest, which the digest in
 * the reference proves.
 *
 * @param folder absolute
 * @throws ProblemsError with all that does not fit
 */
export async function openPack(
  folder: string,
  { artifact, digest }: PackReference,
  expected: ExpectedPack,
): Promise<OpenPack> {
  const bytes = await readFile(path.join(folder, manifestName)).catch((error: unknown) => {
    const message = isAbsent(error)
      ? `The artifact ${artifact} has no ${manifestName}, so it is not a pack.`
      : `The ${manifestName} of the artifact ${artifact} cannot be read: ${fileFault(error)}.`;
    const remedy = "Set `from` to the output `pack` of the action pack.";
    throw new ProblemsError([{ code: "pack-manifest-missing", message, remedy, input: "from" }]);
  });
  const found = digestOf(bytes);
  if (found !== digest) {
    const message = `The manifest of the artifact ${artifact} has the SHA-256 ${found}; expected ${digest}.`;
    const code = "pack-manifest-changed";
    throw new ProblemsError([{ code, message, remedy: packedAgain, input: "from" }]);
  }
  const read = readManifest(bytes.toString("utf8"));
  if (read.kind === "wrong") throw new ProblemsError([read.problem]);
  throwProblems(checkPack(read.manifest, expected, await findFiles(folder)));
  return { folder, manifest: read.manifest };
}

function isAbsent(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
}

/** The digest is of another pack: the artifact's files may well be right for that one. */
const packedAgain =
  'If the job that packs ran again, publish with the output of its newest attempt: use "Re-run all jobs". Otherwise find out which job of the run changed the artifact.';

async function findFiles(folder: string): Promise<FoundPack> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const below = (entry: (typeof entries)[number]) =>
    path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/");
  const names = entries.filter((entry) => entry.isFile()).map(below);
  const files = await concurrently(
    names.filter((name) => name !== manifestName),
    async (name) => [name, await hashFile(path.join(folder, name))] as const,
    readAtOnce,
  );
  return {
    files: new Map(files),
    others: entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(below),
  };
}

/** Memory does not grow with the file. */
export async function hashFile(file: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    size += bytes.length;
  }
  return { sha256: hash.digest("hex"), size };
}
