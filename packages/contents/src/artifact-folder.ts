import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import {
  ArchiveError,
  extractTarGz,
  type ArchiveEntry,
  type ArchiveLimits,
} from "@fairlead/archives";
import { ProblemsError } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";
import { walkFolder } from "./walk.ts";

/** The artifacts that were fetched: each name with the absolute folder of its files. */
export type ArtifactFolders = ReadonlyMap<string, string>;

/** A guard against bombs. */
const archiveLimits: ArchiveLimits = { maxEntries: 200_000, maxBytes: 4 * 1024 ** 3 };

/** Gives the folder whose files an artifact brings. */
export type OpenArtifact = (name: string, asIs: boolean) => Promise<string>;

/**
 * Opens artifacts: one that is a single `.tar.gz`, with or without its `.sha256`, means what is
 * in the archive's single top folder. Each is unpacked once, however many entries take from it.
 *
 * @param temp a folder for what is unpacked, fresh, outside of the checkout
 */
export function artifactOpener(artifacts: ArtifactFolders, temp: string): OpenArtifact {
  const opened = new Map<string, Promise<string>>();
  return async (name, asIs) => {
    const folder = artifacts.get(name);
    if (folder === undefined) throw unknownArtifact(name, artifacts);
    if (asIs) return folder;
    const started =
      opened.get(name) ?? openArchive(folder, name, path.join(temp, String(opened.size + 1)));
    opened.set(name, started);
    return started;
  };
}

/** An artifact that a name or a pattern means, and that was not fetched. */
export function unknownArtifact(name: string, artifacts: ArtifactFolders): ProblemsError {
  const names = [...artifacts.keys()];
  const near = nearest(name, names);
  const there = names.length > 0 ? `There are ${names.join(", ")}.` : "There are none.";
  const remedy = near === undefined ? there : `Did you mean ${near}?`;
  return new ProblemsError([
    { code: "artifact-missing", message: `There is no artifact ${name}.`, remedy },
  ]);
}

async function openArchive(folder: string, name: string, target: string): Promise<string> {
  const { files } = await walkFolder(folder, false);
  const [archive, ...others] = files.filter((file) => !file.endsWith(".sha256"));
  const sums = files.filter((file) => file.endsWith(".sha256"));
  const isOne = archive?.endsWith(".tar.gz") === true && others.length === 0;
  if (!isOne || sums.some((sum) => sum !== `${archive}.sha256`)) return folder;
  const file = path.join(folder, archive);
  if (sums.length > 0) await verifySum(file, `${archive} of the artifact ${name}`);
  try {
    const entries = await extractTarGz(file, target, archiveLimits);
    await removeAppleDoubles(target, entries);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const message = `${archive} of the artifact ${name} cannot be unpacked: ${error.message}.`;
    const remedy = "Upload plain files and folders in the job that makes it.";
    throw new ProblemsError([{ code: "archive-invalid", message, remedy }], { cause: error });
  }
  const [top, second] = await readdir(target, { withFileTypes: true });
  if (top?.isDirectory() === true && second === undefined) return path.join(target, top.name);
  return target;
}

/** How an AppleDouble file begins (RFC 1740, appendix B). */
const appleDouble = Buffer.from("00051607", "hex");

/**
 * Removes what the `tar` of macOS adds for a file's extended attributes: `._NAME` beside it, which that
 * `tar` itself never leaves behind when it unpacks.
 */
async function removeAppleDoubles(folder: string, entries: readonly ArchiveEntry[]): Promise<void> {
  const suspects = entries.filter(
    ({ path: each, kind }) => kind === "file" && path.posix.basename(each).startsWith("._"),
  );
  for (const { path: each } of suspects) {
    const place = path.join(folder, each);
    const file = await open(place);
    const { buffer } = await file.read(Buffer.alloc(appleDouble.length), 0);
    await file.close();
    if (buffer.equals(appleDouble)) await rm(place);
  }
}

/**
 * Compares a file with the `.sha256` beside it.
 *
 * @param title the file in words, for messages
 * @throws ProblemsError where the two do not agree
 */
export async function verifySum(file: string, title: string): Promise<void> {
  const text = await readFile(`${file}.sha256`, "utf8");
  const expected = /^\uFEFF?\\?([0-9a-fA-F]{64})(?![0-9a-fA-F])/.exec(text)?.[1]?.toLowerCase();
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  const found = hash.digest("hex");
  if (found === expected) return;
  const says = expected === undefined ? "holds no SHA-256" : `says ${expected}`;
  throw new ProblemsError([
    {
      code: "checksum-mismatch",
      message: `${title} has the SHA-256 ${found}, but its .sha256 ${says}.`,
      remedy: "Build the artifact again: the two are not from the same build.",
    },
  ]);
}
