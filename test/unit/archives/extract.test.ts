import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArchiveError, extractTarGz, extractZip } from "@fairlead/archives";
import { tarGzOf } from "./tarball.ts";
import { zipOf, symlink as linkMode, folder as folderMode } from "./zip-file.ts";

const limits = { maxEntries: 100, maxBytes: 1_000_000 };

let place: string;
let target: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "fairlead-extract-"));
  target = join(place, "target");
});
afterEach(() => rm(place, { recursive: true, force: true }));

interface Item {
  readonly name: string;
  readonly kind?: "directory" | "symlink";
  readonly mode?: number;
  readonly contents?: string;
}

const formats = [
  [
    "zip",
    extractZip,
    async (items: readonly Item[]) =>
      Promise.resolve(
        zipOf(
          items.map(({ name, kind, mode = 0o644, contents = "" }) => ({
            ...{ name, contents },
            mode:
              kind === "symlink" ? linkMode : kind === "directory" ? folderMode : 0o100000 | mode,
          })),
        ),
      ),
  ],
  [
    "tar.gz",
    extractTarGz,
    async (items: readonly Item[]) =>
      tarGzOf(
        items.map(({ kind, contents = "", ...item }) =>
          kind === "symlink"
            ? { ...item, type: kind, linkname: contents }
            : { ...item, contents, ...(kind && { type: kind }) },
        ),
      ),
  ],
] as const;

/** Every path below a folder: its mode, and a file's contents. */
async function tree(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const path of await readdir(folder, { recursive: true }).catch(() => [])) {
    const stats = await lstat(join(folder, path));
    const contents = stats.isFile() ? ` ${await readFile(join(folder, path), "utf8")}` : "";
    found[path] = (stats.mode & 0o7777).toString(8) + contents;
  }
  return found;
}

describe.each(formats)("from a %s", (_format, extract, pack) => {
  async function unpack(...items: readonly Item[]) {
    const file = join(place, "archive");
    await writeFile(file, await pack(items));
    return extract(file, target, limits);
  }

  test("files and folders are unpacked with one of two modes, whatever the umask", async () => {
    const before = process.umask(0o077);
    try {
      const entries = await unpack(
        { name: "empty/", kind: "directory", mode: 0o700 },
        { name: "p/deep/run", contents: "#!", mode: 0o4700 },
        { name: "p/a.txt", contents: "hello", mode: 0o666 },
      );
      expect(entries.map(({ path }) => path)).toEqual(["empty", "p/deep/run", "p/a.txt"]);
    } finally {
      process.umask(before);
    }
    expect(await tree(target)).toEqual({
      empty: "755",
      p: "755",
      "p/deep": "755",
      "p/deep/run": "755 #!",
      "p/a.txt": "644 hello",
    });
  });

  test("a folder that is there takes more, and what is in it stays", async () => {
    await mkdir(join(target, "p"), { recursive: true, mode: 0o700 });
    await writeFile(join(target, "p/old"), "old", { mode: 0o600 });
    await unpack({ name: "p/", kind: "directory" }, { name: "p/new", contents: "new" });
    expect(await tree(target)).toEqual({ p: "700", "p/old": "600 old", "p/new": "644 new" });
  });

  test.each([
    ["a link", { name: "l", kind: "symlink", contents: "/etc" }],
    ["a path that climbs", { name: "../x" }],
    ["a name in other case", { name: "A" }],
    ["more bytes than allowed", { name: "z", contents: "z".repeat(1_000_000) }],
  ] as const)("%s at the end keeps the first file from being written", async (_what, item) => {
    const items = [{ name: "a", contents: "hello" }, item];
    await expect(unpack(...items)).rejects.toThrow(ArchiveError);
    expect(await tree(place)).toEqual({ archive: expect.anything() });
  });

  test("a damaged last file keeps the first one from being written", async () => {
    const file = join(place, "archive");
    const random = Array.from({ length: 3_000 }, (_, index) =>
      String.fromCharCode(33 + ((index * index) % 90)),
    ).join("");
    const whole = await pack([
      { name: "a", contents: "hello" },
      { name: "b", contents: random },
    ]);
    const middle = Math.floor(whole.length / 2);
    whole[middle] = (whole[middle] ?? 0) ^ 0x55;
    await writeFile(file, whole);
    await expect(extract(file, target, limits)).rejects.toThrow(ArchiveError);
    expect(await tree(target)).toEqual({});
  });

  test("a link that stands in the target is not followed, and nothing is written", async () => {
    const outside = join(place, "outside");
    await mkdir(outside);
    await mkdir(target);
    await symlink(outside, join(target, "p"));
    const items = [
      { name: "a", contents: "hello" },
      { name: "p/x", contents: "hello" },
    ];
    await expect(unpack(...items)).rejects.toThrow(
      'entry "p/x" would go through "p", which is a link there',
    );
    await expect(unpack({ name: "p/", kind: "directory" })).rejects.toThrow("which is a link");
    expect(await readdir(outside)).toEqual([]);
    expect(await readdir(target)).toEqual(["p"]);
  });

  test("no file is replaced, nor written through a link, also one to nowhere", async () => {
    await mkdir(target);
    await writeFile(join(target, "old"), "old");
    await symlink(join(place, "nowhere"), join(target, "link"));
    for (const name of ["old", "link"]) {
      const items = [
        { name: "a", contents: "hello" },
        { name, contents: "new" },
      ];
      await expect(unpack(...items)).rejects.toThrow(
        `entry "${name}" would replace a file that already exists`,
      );
    }
    await expect(unpack({ name: "old/x" })).rejects.toThrow('"old", which is no folder there');
    expect(await tree(target)).toMatchObject({ old: expect.stringContaining("old") });
    expect(await readdir(target)).toEqual(["link", "old"]);
    expect(await readdir(place)).not.toContain("nowhere");
  });

  test("a missing archive is an error of the file system, and makes no folder", async () => {
    const extracting = extract(join(place, "none"), target, limits);
    await expect(extracting).rejects.toThrow(/^(Error: )?ENOENT/);
    expect(await readdir(place)).toEqual([]);
  });
});
