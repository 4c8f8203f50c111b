import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ArchiveError, extractTarGz, listTarGz } from "@fairlead/archives";
import { gzipSync } from "node:zlib";
import { tarGzOf, tarOf, withHeader } from "./tarball.ts";

const limits = { maxEntries: 100, maxBytes: 10_000_000 };
const fixtures = fileURLToPath(new URL("../../fixtures/archives/", import.meta.url));
const long = "long-".repeat(30);
/** What the sparse file of these archives holds: two stretches, and a hole at its end. */
const sparse = Buffer.alloc(524_291);
sparse.write("head");
sparse.write("middle", 262_144);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "fairlead-tar-"));
  mkdirSync(path.join(folder, "tool/empty"), { recursive: true });
  writeFileSync(path.join(folder, "tool/run"), "#!/bin/sh\n");
  chmodSync(path.join(folder, "tool/run"), 0o755);
  writeFileSync(path.join(folder, `tool/${long}é.txt`), "long\n");
  const file = await open(path.join(folder, "tool/core.node"), "w");
  await file.write("head", 0);
  await file.write("middle", 262_144);
  await file.truncate(sparse.length);
  await file.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const plain = [
  { path: `tool/${long}é.txt`, executable: false, size: 5, sha256: sha256("long\n") },
  { path: "tool/run", executable: true, size: 10, sha256: sha256("#!/bin/sh\n") },
];
const whole = [
  { path: "tool/core.node", executable: false, size: sparse.length, sha256: sha256(sparse) },
  ...plain,
];

function sha256(contents: string | Buffer): string {
  return createHash("sha256").update(contents).digest("hex");
}

async function filesOf(archive: Buffer) {
  const { files } = await listTarGz(archive, limits);
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

describe("a file with a hole comes out as it went in, packed by GNU tar with", () => {
  test.each([
    ["--format=posix", "--sparse-version=0.0"],
    ["--format=posix", "--sparse-version=0.1"],
    ["--format=posix", "--sparse-version=1.0"],
    ["--format=gnu"],
    ["--format=oldgnu"],
  ])("%s %s", async (...options) => {
    const archive = gzipSync(
      execFileSync("tar", [...options, "-S", "-c", "tool"], { cwd: folder }),
    );
    expect(await filesOf(archive)).toEqual(whole);
    const target = path.join(folder, options.join(""));
    const file = `${target}.tar.gz`;
    writeFileSync(file, archive);
    await extractTarGz(file, target, limits);
    const made = path.join(target, "tool/core.node");
    expect(readFileSync(made).equals(sparse)).toBe(true);
    // The hole takes no room on the disk.
    expect((await stat(made)).blocks * 512).toBeLessThan(sparse.length / 2);
  });
});

test("ten gigabytes with one megabyte of data take memory and disk for the data alone", async () => {
  const size = 10 * 1024 ** 3;
  const data = randomBytes(1024 ** 2);
  const place = 7 * 1024 ** 3;
  mkdirSync(path.join(folder, "huge"));
  const file = await open(path.join(folder, "huge/image"), "w");
  await file.write(data, 0, data.length, place);
  await file.truncate(size);
  await file.close();
  const archive = path.join(folder, "huge.tar.gz");
  execFileSync("tar", ["--format=posix", "-S", "-czf", archive, "huge"], { cwd: folder });
  const target = path.join(folder, "unpacked");
  const script = fileURLToPath(new URL("extract-once.ts", import.meta.url));
  const options = ["--disable-warning=ExperimentalWarning", script];
  const peak = execFileSync(process.execPath, [...options, archive, target, String(2 * size)]);
  const made = path.join(target, "huge/image");
  const { size: bytes, blocks } = await stat(made);
  expect(bytes).toBe(size);
  expect(blocks * 512).toBeLessThan(4 * data.length);
  // Node.js alone takes most of it.
  expect(Number(peak)).toBeLessThan(250 * 1024 ** 2);
  const unpacked = await open(made);
  const { buffer } = await unpacked.read(Buffer.alloc(data.length), 0, data.length, place);
  await unpacked.close();
  expect(buffer.equals(data)).toBe(true);
});

test("a map of many stretches goes on in blocks of its own", async () => {
  const file = await open(path.join(folder, "many"), "w");
  const bytes = Buffer.alloc(60 * 16_384);
  for (let at = 0; at < bytes.length; at += 16_384) {
    bytes.write("x", at);
    await file.write("x", at);
  }
  await file.truncate(bytes.length);
  await file.close();
  for (const format of ["gnu", "posix"]) {
    const tar = execFileSync("tar", [`--format=${format}`, "-S", "-c", "many"], { cwd: folder });
    const expected = { path: "many", executable: false, size: bytes.length, sha256: sha256(bytes) };
    expect(await filesOf(gzipSync(tar))).toEqual([expected]);
  }
});

describe("other writers, each with its own headers:", () => {
  test("bsdtar 3.6.2, which stores holes without being asked to", async () => {
    const files = await filesOf(readFileSync(path.join(fixtures, "bsdtar.tar.gz")));
    const long = { ...plain[0], path: plain[0]?.path.replace("é.txt", "name.txt") };
    expect(files).toEqual([whole[0], long, plain[1]]);
  });

  test.each(["go-pax", "go-gnu", "node-tar"])("%s", async (name) => {
    expect(await filesOf(readFileSync(path.join(fixtures, `${name}.tar.gz`)))).toEqual(plain);
  });

  test.each(["USTAR", "GNU", "PAX"])("Python's tarfile, %s", async (format) => {
    const script = `import sys, tarfile
with tarfile.open(fileobj=sys.stdout.buffer, mode="w|gz", format=tarfile.${format}_FORMAT) as t:
    t.add("tool/empty"); t.add("tool/run")`;
    const archive = execFileSync("python3", ["-c", script], { cwd: folder });
    expect(await filesOf(archive)).toEqual([plain[1]]);
  });

  test.each([["v7"], ["ustar"], ["gnu", "--label=tool"]])("GNU tar, %s %s", async (...options) => {
    const [format = "", ...more] = options;
    const tar = execFileSync(
      "tar",
      [`--format=${format}`, ...more, "-c", "tool/run", "tool/empty"],
      {
        cwd: folder,
      },
    );
    expect(await filesOf(gzipSync(tar))).toEqual([plain[1]]);
  });
});

describe("a header that may change what the file is is refused by its name:", () => {
  test.each(["VENDOR.transform", "GNU.sparse.other", "SCHILY.realsize", "GNU.volume.offset"])(
    "%s",
    async (key) => {
      const archive = await tarGzOf([{ name: "p/a", contents: "a", pax: { [key]: "1" } }]);
      await expect(listTarGz(archive, limits)).rejects.toThrow(ArchiveError);
      await expect(listTarGz(archive, limits)).rejects.toThrow(
        `"p/a" has the extended header "${key}"`,
      );
    },
  );

  test.each(["N", "M", "D", "A"])("an entry of the type %s", async (type) => {
    const tar = withHeader(await tarOf([{ name: "p/x" }]), (block) => block.write(type, 156));
    await expect(listTarGz(gzipSync(tar), limits)).rejects.toThrow(`unknown kind "${type}"`);
  });

  test("names in another charset", async () => {
    const archive = await tarGzOf([{ name: "p/a", pax: { hdrcharset: "ISO-IR 8859 1 1998" } }]);
    await expect(listTarGz(archive, limits)).rejects.toThrow('"hdrcharset"');
  });
});

describe("a map that does not fit what the archive holds is refused:", () => {
  const pax = { "GNU.sparse.major": "0", "GNU.sparse.minor": "1", "GNU.sparse.size": "100" };
  test.each([
    ["more than is held", { ...pax, "GNU.sparse.map": "0,5" }],
    ["less than is held", { ...pax, "GNU.sparse.map": "0,3" }],
    ["behind the end", { ...pax, "GNU.sparse.map": "98,4" }],
    ["backwards", { ...pax, "GNU.sparse.map": "50,2,10,2" }],
    ["one over another", { ...pax, "GNU.sparse.map": "10,3,12,1" }],
    ["half a pair", { ...pax, "GNU.sparse.map": "0,2,10" }],
    ["no number", { ...pax, "GNU.sparse.map": "0,four" }],
    ["another count", { ...pax, "GNU.sparse.map": "0,4", "GNU.sparse.numblocks": "2" }],
    ["an unknown format", { ...pax, "GNU.sparse.minor": "7", "GNU.sparse.map": "0,4" }],
  ])("%s", async (_what, records) => {
    const archive = await tarGzOf([{ name: "p/a", contents: "data", pax: records }]);
    await expect(listTarGz(archive, limits)).rejects.toThrow(ArchiveError);
  });
});

test("a hole counts as no bytes of the limit, up to what may be read", async () => {
  const of = (size: number) =>
    tarGzOf([
      {
        ...{ name: "p/a", contents: "data" },
        pax: { "GNU.sparse.size": String(size), "GNU.sparse.map": "0,4" },
      },
    ]);
  const small = { maxEntries: 10, maxBytes: 1_000 };
  expect((await listTarGz(await of(16_000), small)).files).toMatchObject([{ size: 16_000 }]);
  await expect(listTarGz(await of(16_001), small)).rejects.toThrow("exceeds the 1000 bytes");
});
