import { describe, expect, test } from "@jest/globals";
import { ArchiveError } from "@fairlead/archives";
import type { ArchiveEntry, RawEntry } from "@fairlead/archives";
import fc from "fast-check";
import {
  archiveGuard,
  listingGuard,
  oneFileElsewhere,
} from "../../../packages/archives/src/guard.ts";

const limits = { maxEntries: 10, maxBytes: 100 };

function raw(name: string, more: Partial<RawEntry> = {}): RawEntry {
  return { name, kind: "file", target: "", mode: 0o644, size: 0, ...more };
}

function guarded(...entries: RawEntry[]): (ArchiveEntry | undefined)[] {
  return entries.map(archiveGuard(limits));
}

describe("a path is refused when it", () => {
  test.each([
    ["is absolute", "/etc/passwd", "absolute"],
    ["climbs out", "../x", '".."'],
    ["climbs in the middle", "a/../b", '".."'],
    ["climbs behind a leading ./", "./../b", '".."'],
    ["has a dot segment", "a/./b", '"."'],
    ["has two leading dots", "././b", '"."'],
    ["has an empty segment", "a//b", "empty segment"],
    ["ends with a slash and is a file", "a/", "empty segment"],
    ["is the root and a file", ".", "empty segment"],
    ["has a backslash", "a\\..\\b", "backslash"],
    ["has a drive letter", "C:/x", "colon"],
    ["has a line break", "a\nb", "control character"],
    ["has a NUL", "a\0b", "control character"],
    ["has a C1 control character", "a\u0085b", "control character"],
    ["is no UTF-8", "a\uFFFDb", "UTF-8"],
    ["is empty", "", "no name"],
    ["is deeper than any real one", "a/".repeat(100) + "b", "100 folders deep"],
  ])("%s", (_why, name, words) => {
    expect(() => guarded(raw(name))).toThrow(ArchiveError);
    expect(() => guarded(raw(name))).toThrow(`entry ${JSON.stringify(name)} `);
    expect(() => guarded(raw(name))).toThrow(words);
  });
});

test("a path that is longer than systems take is refused, and not repeated in full", () => {
  const longest = `${"é".repeat(511)}/b`;
  expect(guarded(raw(longest))).toMatchObject([{ path: longest }]);
  expect(() => guarded(raw(`${longest}b`))).toThrow(
    /^entry "é{100}…" has a path of more than 1024/,
  );
});

describe("an entry is refused when it is", () => {
  test.each([
    ["symlink", 'a symbolic link to "b"'],
    ["link", 'a hard link to "b"'],
    ["character-device", "a device"],
    ["block-device", "a device"],
    ["fifo", "a named pipe"],
    ["contiguous-file", 'of the unknown kind "contiguous-file"'],
  ])("a %s", (kind, words) => {
    expect(() => guarded(raw("a", { kind, target: "b" }))).toThrow(
      `entry "a" is ${words}; expected only files and folders`,
    );
  });
});

test("a leading ./ is dropped, and the root itself is no entry", () => {
  expect(
    guarded(raw("./", { kind: "directory" }), raw("./a/", { kind: "directory" }), raw("./a/b")),
  ).toEqual([
    undefined,
    { path: "a", kind: "directory", executable: false, size: 0 },
    { path: "a/b", kind: "file", executable: false, size: 0 },
  ]);
});

test("any exec bit makes an entry executable, other bits are not kept", () => {
  const modes = [0o644, 0o755, 0o4644, 0o645].map((mode) => raw(`m${mode}`, { mode }));
  expect(guarded(...modes).map((entry) => entry?.executable)).toEqual([false, true, false, true]);
});

describe("two entries are refused when they", () => {
  test.each([
    ["have one name", "a", "a", "appears twice"],
    ["have one name with and without ./", "a", "./a", "appears twice"],
    ["differ in case only", "src/A.rs", "SRC/a.rs", "ignore case"],
    ["differ in Unicode form only", "\u00e9", "e\u0301", "ignore case or Unicode form"],
    ["are a file and an entry below it", "a", "a/b", "which is a file"],
    ["are an entry and a file above it", "a/b", "A", "other entries lie below it"],
  ])("%s", (_why, first, second, words) => {
    expect(() => guarded(raw(first), raw(second))).toThrow(words);
  });
});

test("more entries than allowed are refused, the root included", () => {
  const many = Array.from({ length: 11 }, (_, index) => raw(`f${index}`));
  expect(() => guarded(...many)).toThrow('entry "f10" is one entry too many: at most 10');
  expect(guarded(...many.slice(1))).toHaveLength(10);
});

test("more bytes than allowed are refused, counted over all entries", () => {
  expect(guarded(raw("a", { size: 60 }), raw("b", { size: 40 }))).toHaveLength(2);
  expect(() => guarded(raw("a", { size: 60 }), raw("b", { size: 41 }))).toThrow(
    'entry "b" exceeds the 100 bytes',
  );
});

test("a size that is none is refused, and so is a folder with contents", () => {
  expect(() => guarded(raw("a", { size: -1 }))).toThrow("-1 bytes");
  expect(() => guarded(raw("a", { size: Number.NaN }))).toThrow("NaN bytes");
  expect(() => guarded(raw("a", { kind: "directory", size: 5 }))).toThrow("5 bytes");
});

test("whatever passes is a plain relative path, and unlike all others", () => {
  const piece = fc.constantFrom(
    "a",
    "A",
    "b",
    ".",
    "..",
    "",
    "/",
    "\\",
    ":",
    "./",
    "../",
    "\n",
    "é",
  );
  const name = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((all) => all.join("")),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), (names) => {
      const guard = archiveGuard({ maxEntries: 100, maxBytes: 1 });
      const passed: string[] = [];
      for (const each of names) {
        try {
          const entry = guard(raw(each));
          if (entry !== undefined) passed.push(entry.path);
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError);
        }
      }
      for (const path of passed) {
        expect(path).not.toMatch(/^\/|\\|:|\p{Cc}/u);
        expect(path.split("/").filter((part) => ["", ".", ".."].includes(part))).toEqual([]);
      }
      const keys = passed.map((path) => path.normalize("NFC").toLowerCase());
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test.each([
  ["in case", "src/A.rs", "SRC/a.rs"],
  ["in Unicode form", "\u00e9", "e\u0301"],
])("two paths that differ only %s pass where nothing is unpacked, and are found", (_, ...paths) => {
  const guard = listingGuard(limits);
  expect(paths.map((path) => guard(raw(path))?.path)).toEqual(paths);
  expect(() => guard(raw(paths[0]))).toThrow("appears twice");
  expect(oneFileElsewhere([...paths, "other"])).toEqual([paths]);
});

test("paths that are different files everywhere are in no group", () => {
  expect(oneFileElsewhere(["a", "b", "a/B", "c"])).toEqual([]);
});
