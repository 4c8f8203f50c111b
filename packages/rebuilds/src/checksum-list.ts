import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import {
  noBinary,
  worstOf,
  type ChangedFile,
  type Grade,
  type Graded,
  type GradedFile,
} from "./changed-file.ts";

/** By the letters of a checksum. */
const algorithms: ReadonlyMap<number, string> = new Map([
  ...([
    [32, "md5"],
    [40, "sha1"],
    [64, "sha256"],
    [96, "sha384"],
    [128, "sha512"],
  ] as const),
]);
/** `SHA256SUMS`, `checksums.txt`, `tool.exe.sha256`. */
const listName = /(?:^|[._-])(?:md5|sha\d+)(?:sums?)?(?:\.txt)?$|checksums?(?:\.\w+)?$/i;
const mostBytes = 1024 * 1024;

export function isChecksumList(name: string): boolean {
  return listName.test(name);
}

/**
 * A list has the grade of the files whose checksums changed, if each fits the file on its own side, and
 * nothing else changed in it.
 *
 * @param graded the other files that changed
 */
export async function gradeChecksums(
  list: ChangedFile,
  changed: readonly ChangedFile[],
  graded: readonly GradedFile[],
): Promise<Graded> {
  const [ours, theirs] = [await linesOf(list.ours, list), await linesOf(list.theirs, list)];
  if (ours === undefined || theirs === undefined || ours.size !== theirs.size) return noBinary;
  if (ours.size === 0) return noBinary;
  const grades: Grade[] = [];
  for (const [name, checksum] of ours) {
    const there = theirs.get(name);
    if (there === checksum) continue;
    const file = changed.find(({ path }) => path === name);
    const grade = graded.find(({ path }) => path === name)?.grade;
    if (there === undefined || file === undefined || grade === undefined) return noBinary;
    if ((await checksumOf(file.ours, algorithmOf(checksum))) !== checksum) return noBinary;
    if ((await checksumOf(file.theirs, algorithmOf(there))) !== there) return noBinary;
    grades.push(grade);
  }
  return { grade: worstOf(grades), how: "checksums of what differs", isBinary: false };
}

function algorithmOf(checksum: string): string {
  return algorithms.get(checksum.length) ?? "sha256";
}

/** Checksums by the paths that they are of; undefined if it is no such list. */
async function linesOf(
  file: string,
  { path: own }: ChangedFile,
): Promise<ReadonlyMap<string, string> | undefined> {
  if ((await stat(file)).size > mostBytes) return undefined;
  const lines = new Map<string, string>();
  for (const line of (await readFile(file, "utf8")).split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const [, checksum = "", name = ""] = /^([0-9a-f]+)(?:[ \t]+\*?(.+))?$/i.exec(line.trim()) ?? [];
    if (!algorithms.has(checksum.length)) return undefined;
    // A list of one checksum need not say of which file it is.
    const named = name === "" ? path.posix.basename(own).replace(/\.\w+$/, "") : name;
    const place = path.posix.join(path.posix.dirname(own), named);
    // Of two checksums of one file, nobody knows which one counts.
    if (lines.has(place)) return undefined;
    lines.set(place, checksum.toLowerCase());
  }
  return lines;
}

/** Hex. @param algorithm as Node names it */
export async function checksumOf(file: string, algorithm: string): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
