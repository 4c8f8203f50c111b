import { describe, expect, test } from "@jest/globals";
import { ArchiveError, listingGuard, listTarGz, readTarGz } from "@fairlead/archives";
import type { ArchiveEntry } from "@fairlead/archives";
import fc from "fast-check";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { tarGzOf, tarOf, withHeader } from "./tarball.ts";

const limits = { maxEntries: 100, maxBytes: 1_000_000 };
const two = [
  { name: "p/a.txt", contents: "hello" },
  { name: "p/run.sh", contents: "x".repeat(200_000), mode: 0o755 },
];

function sha256(contents: string): string {
  return createHash("sha256").update(contents).digest("hex");
}

test("files are listed with exec bit, size and hash, and kept on demand", async () => {
  const archive = await tarGzOf([{ name: "p/", type: "directory" }, ...two]);
  const { files, kept } = await listTarGz(archive, limits, ({ path }) => path === "p/a.txt");
  expect(files).toEqual([
    { path: "p/a.txt", executable: false, size: 5, sha256: sha256("hello") },
    { path: "p/run.sh", executable: true, size: 200_000, sha256: sha256("x".repeat(200_000)) },
  ]);
  expect([...kept].map(([path, bytes]) => [path, bytes.toString()])).toEqual([
    ["p/a.txt", "hello"],
  ]);
});

test("a stream in chunks of one byte is read like a buffer", async () => {
  const archive = await tarGzOf(two);
  const bytes = Readable.from([...archive].map((byte) => Buffer.of(byte)));
  expect(await listTarGz(bytes, limits)).toEqual(await listTarGz(archive, limits));
});

test("what a visitor leaves unread is skipped, folders are visited too", async () => {
  const visited: ArchiveEntry[] = [];
  await readTarGz(
    await tarGzOf([{ name: "p/", type: "directory" }, ...two, { name: "p/z" }]),
    limits,
    async (entry, contents) => {
      visited.push(entry);
      if (entry.path === "p/run.sh")
        for await (const chunk of contents) if (chunk.length > 0) break;
    },
    listingGuard,
  );
  expect(visited.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    "p directory",
    "p/a.txt file",
    "p/run.sh file",
    "p/z file",
  ]);
});

test("names that need extended headers come through whole", async () => {
  const name = `p/${"long/".repeat(60)}é.txt`;
  expect((await listTarGz(await tarGzOf([{ name }]), limits)).files[0]?.path).toBe(name);
});

test("the visitor's own error is thrown as it is", async () => {
  const error = new Error("disk full");
  const reading = readTarGz(await tarGzOf(two), limits, () => Promise.reject(error), listingGuard);
  await expect(reading).rejects.toBe(error);
});

test("the source's own error is thrown as it is", async () => {
  const archive = await tarGzOf(two);
  const error = new Error("connection lost");
  const source = new Readable({ read() {} });
  source.push(archive.subarray(0, 100));
  setImmediate(() => source.destroy(error));
  await expect(listTarGz(source, limits)).rejects.toBe(error);
});

test.each([
  ["case", "p/A.txt"],
  ["the Unicode form", "p/e\u0301", "p/\u00e9"],
])(
  "files whose names differ only in %s are listed, each with its own hash",
  async (_, ...names) => {
    const more = names.map((name) => ({ name, contents: name }));
    const { files } = await listTarGz(await tarGzOf([...two, ...more]), limits);
    expect(files.slice(2)).toMatchObject(names.map((path) => ({ path, sha256: sha256(path) })));
  },
);

describe("hostile archives are refused:", () => {
  test.each([
    ["an absolute path", { name: "/abs" }, "absolute"],
    ["a path that climbs", { name: "p/../../x" }, '".."'],
    ["a symbolic link", { name: "p/l", type: "symlink" as const, linkname: "/etc" }, '"/etc"'],
    ["a hard link", { name: "p/l", type: "link" as const, linkname: "p/a.txt" }, "hard link"],
    ["a pipe", { name: "p/f", type: "fifo" as const }, "named pipe"],
    ["a device", { name: "p/d", type: "character-device" as const }, "a device"],
    ["a double", { name: "p/a.txt" }, "appears twice"],
  ])("%s", async (_what, entry, words) => {
    const reading = listTarGz(await tarGzOf([...two, entry]), limits);
    await expect(reading).rejects.toThrow(ArchiveError);
    await expect(listTarGz(await tarGzOf([...two, entry]), limits)).rejects.toThrow(words);
  });

  test("an entry of a kind that nobody knows", async () => {
    const tar = await tarOf([{ name: "p/x" }]);
    const changed = withHeader(tar, (block) => block.write("D", 156));
    await expect(listTarGz(gzipSync(changed), limits)).rejects.toThrow('of the unknown kind "D"');
  });

  test("more bytes than allowed, before they are unpacked", async () => {
    const bomb = await tarGzOf([{ name: "p/zeros", contents: Buffer.alloc(2_000_000) }]);
    const reading = listTarGz(bomb, { maxEntries: 10, maxBytes: 1_999_999 });
    await expect(reading).rejects.toThrow('"p/zeros" exceeds the 1999999');
  });

  test("zeros without end behind the last entry", async () => {
    const zeros = gzipSync(Buffer.concat([await tarOf(two), Buffer.alloc(9_000_000)]));
    await expect(listTarGz(zeros, limits)).rejects.toThrow("unpacks to more than");
  });
});

describe("damaged archives are refused:", () => {
  test.each([
    ["no gzip at all", () => Buffer.from("<html>not found</html>"), "damaged or not gzip"],
    ["nothing", () => Buffer.alloc(0), "cut off"],
    ["junk behind the gzip", (a: Buffer) => Buffer.concat([a, Buffer.from("junk")]), "extra bytes"],
    ["zeros behind the gzip", (a: Buffer) => Buffer.concat([a, Buffer.alloc(9)]), "extra bytes"],
    ["a second gzip member", (a: Buffer) => Buffer.concat([a, a]), "extra bytes"],
  ])("%s", async (_what, damage, words) => {
    await expect(listTarGz(damage(await tarGzOf(two)), limits)).rejects.toThrow(ArchiveError);
    await expect(listTarGz(damage(await tarGzOf(two)), limits)).rejects.toThrow(words);
  });

  test.each([
    ["a changed header", (tar: Buffer) => Buffer.concat([Buffer.from("q"), tar.subarray(1)])],
    ["a tar that ends inside an entry", (tar: Buffer) => tar.subarray(0, 2000)],
    ["a tar without its end marker", (tar: Buffer) => tar.subarray(0, tar.length - 1024)],
    ["an empty tar", () => Buffer.alloc(0)],
  ])("%s", async (_what, damage) => {
    const reading = listTarGz(gzipSync(damage(await tarOf(two))), limits);
    await expect(reading).rejects.toThrow(ArchiveError);
  });

  test("cut off at any byte", async () => {
    const archive = await tarGzOf(two);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: archive.length - 1 }), async (length) => {
        const reading = listTarGz(archive.subarray(0, length), limits);
        await expect(reading).rejects.toThrow(ArchiveError);
      }),
    );
  });

  test("any one changed byte gives the same listing or an ArchiveError", async () => {
    const archive = await tarGzOf(two);
    const whole = await listTarGz(archive, limits);
    const flip = fc.tuple(
      fc.integer({ min: 0, max: archive.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(flip, async ([index, bits]) => {
        const changed = Buffer.from(archive);
        changed[index] = (changed[index] ?? 0) ^ bits;
        const answer = await listTarGz(changed, limits).catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer).toBeInstanceOf(ArchiveError);
        else expect(answer).toEqual(whole);
      }),
    );
  });
});
