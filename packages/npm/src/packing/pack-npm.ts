import { mkdir } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";
import type { Npm } from "./npm-command.ts";

/** A folder with a package.json, and the name that stands in it. */
export interface PackFolder {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
}

/** How many folders one process gets: command lines have an end, 32 KiB on Windows. */
const perProcess = 50;

/**
 * Packs folders with `npm pack`, many in one process; lifecycle scripts do not run.
 *
 * @param folders each name once
 * @param destination absolute; made where it is not there
 * @returns absolute paths of the tarballs, by package name
 * @throws ProblemsError with npm's own words; `npm pack` is all or nothing
 */
export async function packFolders(
  npm: Npm,
  folders: readonly PackFolder[],
  destination: string,
): Promise<Map<string, string>> {
  const packed = new Map<string, string>();
  for (const [index, round] of roundsOf(folders).entries()) {
    const target = index === 0 ? destination : path.join(destination, String(index + 1));
    await mkdir(target, { recursive: true });
    for (const chunk of chunksOf(round)) {
      const answer = await npm.json(["pack", "--pack-destination", target, ...pathsOf(chunk)]);
      const answers = answersOf(answer);
      for (const { name } of chunk) {
        packed.set(name, path.join(target, fieldOf(answers, name, "filename", isText)));
      }
    }
  }
  return packed;
}

/**
 * The files that `npm pack` would take from each folder, by package name: relative paths with `/`.
 * Nothing is written.
 */
export async function listPackFiles(
  npm: Npm,
  folders: readonly PackFolder[],
): Promise<Map<string, readonly string[]>> {
  const listed = new Map<string, readonly string[]>();
  for (const chunk of chunksOf(folders)) {
    const answers = answersOf(await npm.json(["pack", "--dry-run", ...pathsOf(chunk)]));
    for (const { name } of chunk) {
      const files = fieldOf(answers, name, "files", isList);
      listed.set(
        name,
        files.flatMap((file) => {
          const found = asRecord(file)?.["path"];
          return isText(found) ? [found] : [];
        }),
      );
    }
  }
  return listed;
}

/** npm answers with an array in versions 10 and 11, with an object by name in 12. */
function answersOf(answer: unknown): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const items: readonly unknown[] = isList(answer) ? answer : Object.values(asRecord(answer) ?? {});
  const byName = new Map<string, Readonly<Record<string, unknown>>>();
  for (const item of items) {
    const record = asRecord(item);
    const name = record?.["name"];
    if (record !== undefined && isText(name)) byName.set(name, record);
  }
  return byName;
}

function fieldOf<T>(
  answers: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  name: string,
  field: string,
  is: (value: unknown) => value is T,
): T {
  const value = answers.get(name)?.[field];
  if (is(value)) return value;
  throw new TypeError(`npm pack --json answers without ${field} of ${name}`);
}

/** `@a/b-c` and `@a-b/c` are packed into files of one name, so they go into different folders. */
function roundsOf(folders: readonly PackFolder[]): PackFolder[][] {
  const rounds: PackFolder[][] = [];
  const used = new Map<string, number>();
  for (const each of folders) {
    const file = each.name.replace(/^@/, "").replace("/", "-").toLowerCase();
    const round = used.get(file) ?? 0;
    used.set(file, round + 1);
    (rounds[round] ??= []).push(each);
  }
  return rounds;
}

function chunksOf(folders: readonly PackFolder[]): PackFolder[][] {
  const chunks: PackFolder[][] = [];
  for (let start = 0; start < folders.length; start += perProcess) {
    chunks.push(folders.slice(start, start + perProcess));
  }
  return chunks;
}

function pathsOf(folders: readonly PackFolder[]): string[] {
  return folders.map(({ folder }) => folder);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
