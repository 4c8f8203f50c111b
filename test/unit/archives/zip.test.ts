import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArchiveError } from "@fairlead/archives";
import type { ArchiveEntry } from "@fairlead/archives";
import fc from "fast-check";
import { readZip } from "../../../packages/archives/src/zip.ts";
import { folder, symlink, zipOf } from "./zip-file.ts";

const limits = { maxEntries: 100, maxBytes: 1_000_000 };
const two = [
  { name: "p/a.txt", contents: "hello" },
  { name: "p/run.sh", contents: "x".repeat(200_000), mode: 0o100755 },
];

let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "fairlead-zip-"));
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** What is visited, and its contents. */
async function read(zip: Buffer, within = limits): Promise<[ArchiveEntry, string][]> {
  const file = join(place, "archive.zip");
  await writeFile(file, zip);
  const visited: [ArchiveEntry, string][] = [];
  await readZip(file, within, async (entry, contents) => {
    let text = "";
    for await (const chunk of contents) text += chunk.toString();
    visited.push([entry, text]);
  });
  return visited;
}

/** The words of the refusal, and what was visited before it. */
async function refusal(zip: Buffer, within = limits): Promise<{ words: string; visited: number }> {
  const file = join(place, "refused.zip");
  await writeFile(file, zip);
  let visited = 0;
  const reading = readZip(file, within, () => {
    visited += 1;
  });
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ArchiveError);
  return { words: String(error), visited };
}

test("entries come with exec bit, size and contents, stored or deflated", async () => {
  expect(await read(zipOf([{ name: "p/", mode: folder }, ...two]))).toEqual([
    [{ path: "p", kind: "directory", executable: true, size: 0 }, ""],
    [{ path: "p/a.txt", kind: "file", executable: false, size: 5 }, "hello"],
    [{ path: "p/run.sh", kind: "file", executable: true, size: 200_000 }, "x".repeat(200_000)],
  ]);
});

test("without Unix modes a folder is told by its slash, and nothing is executable", async () => {
  const entries = [{ name: "d/" }, { name: "d/a", mode: 0o100755 }];
  const visited = await read(zipOf(entries.map((entry) => ({ host: 0, mode: 0, ...entry }))));
  expect(visited.map(([entry]) => entry)).toEqual([
    { path: "d", kind: "directory", executable: false, size: 0 },
    { path: "d/a", kind: "file", executable: false, size: 0 },
  ]);
});

test("an archive of no entries and one with a comment are read", async () => {
  expect(await read(zipOf([]))).toEqual([]);
  expect(await read(zipOf(two, 2, "a comment"))).toHaveLength(2);
});

test("what a visitor leaves unread is checked all the same", async () => {
  const { words, visited } = await refusal(zipOf([{ name: "a", contents: "hello", crc: 7 }]));
  expect(words).toContain('entry "a" is damaged: its contents do not match its CRC-32');
  expect(visited).toBe(1);
});

test("the visitor's own error is thrown as it is, and so is a missing file", async () => {
  const file = join(place, "good.zip");
  await writeFile(file, zipOf(two));
  const error = new Error("disk full");
  await expect(readZip(file, limits, () => Promise.reject(error))).rejects.toBe(error);
  const missing = readZip(join(place, "none"), limits, () => undefined);
  await expect(missing).rejects.toThrow(/^ENOENT/);
});

describe("hostile archives are refused before anything is visited:", () => {
  test.each([
    ["an absolute path", { name: "/abs" }, "absolute"],
    ["a path that climbs", { name: "p/../../x" }, '".."'],
    ["a backslash", { name: "..\\x" }, "backslash"],
    ["a drive letter", { name: "C:/x" }, "colon"],
    ["an empty segment", { name: "a//b" }, "empty segment"],
    ["a dot segment", { name: "a/./b" }, '"."'],
    ["a line break", { name: "a\nb" }, "control character"],
    ["a line break in a name of CP437", { name: "a\nb", flags: 0 }, "control character"],
    ["a name that is no UTF-8", { name: Buffer.of(0x61, 0xff) }, "UTF-8"],
    ["a name twice", { name: "p/a.txt" }, "appears twice"],
    ["a name in other case", { name: "P/A.TXT" }, "ignore case"],
    ["a name in other Unicode form", { name: "p/e\u0301" }, "Unicode form"],
    ["a file below a file", { name: "p/a.txt/b" }, "which is a file"],
    ["a link", { name: "p/l", mode: symlink, contents: "../../etc" }, 'link to "../../etc"'],
    ["a device", { name: "p/d", mode: 0o020644 }, "a device"],
    ["a pipe", { name: "p/f", mode: 0o010644 }, "named pipe"],
    ["a socket", { name: "p/s", mode: 0o140644 }, 'kind "socket"'],
    ["a file whose name ends as a folder's", { name: "p/x/", contents: "x" }, "empty segment"],
    ["an encrypted entry", { name: "p/x", flags: 0x801, method: 8 }, "is encrypted"],
    ["a compression nobody knows", { name: "p/x", method: 99 }, "the compression method 99"],
    ["more than is allowed", { name: "p/x", size: 900_000, method: 8 }, "exceeds the 1000000"],
  ])("%s", async (_what, entry, expected) => {
    const archive = zipOf([...two, { name: "p/\u00e9" }, entry]);
    const { words, visited } = await refusal(archive);
    expect(words).toContain(expected);
    expect(visited).toBe(0);
  });

  test("more entries than are allowed", async () => {
    const { words, visited } = await refusal(zipOf(two), { ...limits, maxEntries: 1 });
    expect(words).toContain('entry "p/run.sh" is one entry too many: at most 1');
    expect(visited).toBe(0);
  });

  test("a count that leaves entries away", async () => {
    const { words, visited } = await refusal(zipOf(two, 1));
    expect(words).toContain("its directory has 107 bytes, its entries 53");
    expect(visited).toBe(0);
  });
});

test("an entry that unpacks to more than it says is stopped there", async () => {
  const bomb = { name: "zeros", contents: Buffer.alloc(5_000_000), size: 10 };
  expect((await refusal(zipOf([bomb]))).words).toContain("too many bytes");
});

describe("damaged archives are refused:", () => {
  test.each([
    ["no zip at all", () => Buffer.from("<html>not found</html>")],
    ["nothing", () => Buffer.alloc(0)],
    ["more bytes behind the end", (zip: Buffer) => Buffer.concat([zip, Buffer.from("junk")])],
  ])("%s", async (_what, damage) => {
    expect((await refusal(damage(zipOf(two)))).words).toContain("is a damaged zip");
  });

  test("cut off at any byte", async () => {
    const archive = zipOf(two);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: archive.length - 1 }), async (length) => {
        await refusal(archive.subarray(0, length));
      }),
    );
  });

  test("any one changed byte gives contents that were there, or an ArchiveError", async () => {
    const archive = zipOf(two);
    const whole = new Set((await read(archive)).map(([, contents]) => contents));
    const flip = fc.tuple(
      fc.integer({ min: 0, max: archive.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(flip, async ([index, bits]) => {
        const changed = Buffer.from(archive);
        changed[index] = (changed[index] ?? 0) ^ bits;
        const visited = await read(changed).catch((error: unknown) => {
          expect(error).toBeInstanceOf(ArchiveError);
        });
        if (visited === undefined) return;
        // Names and modes have no checksum in a zip; contents have.
        expect(visited).toHaveLength(2);
        for (const [, contents] of visited) expect(whole).toContain(contents);
      }),
    );
  });
});
