import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmod,
  mkdir,
  mkdtemp,
  open,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  archiveFormats,
  extractTarGz,
  extractZip,
  writeArchive,
  type ArchiveFormat,
  type PackedFile,
  type WriteOptions,
} from "@fairlead/archives";
import { xzOf, xzVersion } from "../../../packages/assets/src/xz.ts";

const run = promisify(execFile);
const script = path.join(import.meta.dirname, "write-once.ts");
const signal = new AbortController().signal;
const machine = { PATH: process.env["PATH"] ?? "" };
const xz: WriteOptions["xz"] = (tar) => xzOf(tar, machine);
/** 2026-03-29T01:30:30Z: an hour that clocks in Berlin skip. */
const modifiedAt = 1_774_747_830;
const limits = { maxEntries: 1_000, maxBytes: 10_000_000 };

let place: string;
beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), "fairlead-write-"));
});
afterEach(() => rm(place, { recursive: true, force: true }));

const longName = `${"folder-with-a-long-name/".repeat(8)}file.txt`;

/** Files of every kind that matters, made in this order. */
const contents: Readonly<Record<string, Buffer>> = {
  "z-last.txt": Buffer.from("last\n"),
  "bin/tool": Buffer.from("#!/bin/sh\necho tool\n"),
  "a/b.txt": Buffer.from("b\n"),
  "a.txt": Buffer.from("a\n"),
  "ä-ö-日本.txt": Buffer.from("unicode\n"),
  "empty.txt": Buffer.alloc(0),
  [longName]: Buffer.from("long\n"),
  // More than two blocks of the gzip, and no end of one.
  "data.bin": Buffer.concat([
    randomBytes(700_000),
    Buffer.alloc(600_000, "text "),
    Buffer.alloc(7),
  ]),
};

async function makeFiles(
  folder: string,
  names: readonly string[] = Object.keys(contents),
): Promise<PackedFile[]> {
  const files: PackedFile[] = [];
  for (const name of names) {
    const file = path.join(place, folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    const bytes = contents[name] ?? Buffer.alloc(0);
    await writeFile(file, bytes);
    if (name === "bin/tool") await chmod(file, 0o755);
    files.push({ path: name, file, size: bytes.length, executable: name === "bin/tool" });
  }
  return files;
}

function write(name: string, files: readonly PackedFile[], format: ArchiveFormat, at = modifiedAt) {
  const options = { format, modifiedAt: at, xz, signal };
  return writeArchive(path.join(place, name), files, options);
}

/** Writes in a process of its own, with this environment and umask. */
async function writeApart(
  name: string,
  files: readonly PackedFile[],
  format: ArchiveFormat,
  { umask = "022", flags = [] as readonly string[], env = {} } = {},
): Promise<{ readonly sha256: string; readonly peakBytes: number }> {
  const named = files.map((file) => `${file.path}=${file.file}`);
  const target = path.join(place, name);
  const { stdout } = await run(
    "/bin/sh",
    [
      ...["-c", 'umask "$1"; shift; exec "$@"', "sh", umask, process.execPath],
      ...["--disable-warning=ExperimentalWarning", ...flags],
      ...[script, target, format, String(modifiedAt), ...named],
    ],
    { env: { PATH: process.env["PATH"], ...env } },
  );
  return JSON.parse(stdout) as { sha256: string; peakBytes: number };
}

describe.each(archiveFormats)("an archive in %s", (format) => {
  test("has the same bytes whatever the zone, the umask, the language, the order and times of files", async () => {
    const first = await write("one", await makeFiles("first"), format);
    const files = await makeFiles("second", Object.keys(contents).reverse());
    for (const { file } of files) await utimes(file, 1_000_000_000, 1_000_000_000);
    for (const [index, env] of [
      { TZ: "Europe/Berlin", LANG: "de_DE.UTF-8", XZ_OPT: "-9" },
      { TZ: "Pacific/Kiritimati", LC_ALL: "C" },
      { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8" },
    ].entries()) {
      const again = await writeApart(`again-${index}`, files, format, { umask: "077", env });
      expect(again.sha256).toBe(first.sha256);
    }
  });

  test("has the size and the SHA-256 that are told, and other bytes at another time", async () => {
    const files = await makeFiles("files");
    const written = await write("one", files, format);
    const bytes = await readFile(path.join(place, "one"));
    expect(written).toEqual({
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
    const later = await write("later", files, format, modifiedAt + 60);
    expect(later.sha256).not.toBe(written.sha256);
  });

  test("refuses paths that could not be unpacked, and two that are one file elsewhere", async () => {
    const [file] = await makeFiles("files");
    const named = (name: string): PackedFile => ({
      ...{ file: "", size: 0, executable: false },
      ...file,
      path: name,
    });
    for (const name of ["../up", "/top", "a//b", "./a", "a\\b", "c:d"]) {
      await expect(write("refused", [named(name)], format)).rejects.toThrow(JSON.stringify(name));
    }
    await expect(write("refused", [named("a"), named("A")], format)).rejects.toThrow("same file");
    await expect(stat(path.join(place, "refused"))).rejects.toThrow("ENOENT");
  });

  test("fails with the cause where a file cannot be read, and where the target is there", async () => {
    const files = await makeFiles("files");
    await rm(files[2]?.file ?? "");
    await expect(write("one", files, format)).rejects.toThrow("ENOENT");
    await writeFile(path.join(place, "there"), "mine");
    await expect(write("there", files.slice(0, 1), format)).rejects.toThrow("EEXIST");
    expect(await readFile(path.join(place, "there"), "utf8")).toBe("mine");
  });

  test("ends when it is cancelled", async () => {
    const files = await makeFiles("files");
    const cancelled = new AbortController();
    const options = { format, modifiedAt, xz, signal: cancelled.signal };
    const writing = writeArchive(path.join(place, "one"), files, options);
    cancelled.abort(new Error("The job was cancelled."));
    await expect(writing).rejects.toThrow(/abort/i);
  });
});

describe("what is written is read", () => {
  const sorted = ["a.txt", "a/b.txt", "bin/tool", "data.bin", "empty.txt", longName];
  const all = [...sorted, "z-last.txt", "ä-ö-日本.txt"];

  test("by this package, contents and modes", async () => {
    const files = await makeFiles("files");
    await write("one.tar.gz", files, "tar.gz");
    await write("one.zip", files, "zip");
    for (const [archive, extract] of [
      ["one.tar.gz", extractTarGz],
      ["one.zip", extractZip],
    ] as const) {
      const folder = path.join(place, `unpacked-${archive}`);
      const entries = await extract(path.join(place, archive), folder, limits);
      expect(entries.map((entry) => entry.path)).toEqual(all);
      for (const [name, bytes] of Object.entries(contents)) {
        expect(bytes.equals(await readFile(path.join(folder, name)))).toBe(true);
      }
      expect((await stat(path.join(folder, "bin/tool"))).mode & 0o777).toBe(0o755);
    }
  });

  test.each(["tar.gz", "tar.xz"] as const)("by tar: %s", async (format) => {
    await write(`one.${format}`, await makeFiles("files"), format);
    const { stdout } = await run(
      "tar",
      ["tvf", path.join(place, `one.${format}`), "--quoting-style=literal"],
      { env: { ...process.env, TZ: "UTC", LC_ALL: "C.UTF-8" } },
    );
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.split(" ").at(-1))).toEqual(all);
    expect(lines[2]).toMatch(/^-rwxr-xr-x 0\/0 +20 2026-03-29 01:30 bin\/tool$/);
    expect(lines[0]).toMatch(/^-rw-r--r-- 0\/0 +2 2026-03-29 01:30 a\.txt$/);
  });

  test("by gzip, which finds nothing behind it, no time, and an unknown system", async () => {
    await write("one.tar.gz", await makeFiles("files"), "tar.gz");
    await run("gzip", ["--test", path.join(place, "one.tar.gz")]);
    const bytes = await readFile(path.join(place, "one.tar.gz"));
    expect(bytes.subarray(0, 10).toString("hex")).toBe("1f8b08000000000000ff");
  });

  test("by unzip and by Python", async () => {
    const file = path.join(place, "one.zip");
    await write("one.zip", await makeFiles("files"), "zip");
    const { stdout } = await run("unzip", ["-tq", file]);
    expect(stdout).toContain("No errors detected");
    const program =
      "import json,sys,zipfile;print(json.dumps([[i.filename,i.date_time,i.external_attr>>16,len(i.extra)] for i in zipfile.ZipFile(sys.argv[1]).infolist()]))";
    const python = await run("python3", ["-c", program, file]);
    const time = [2026, 3, 29, 1, 30, 30];
    expect(JSON.parse(python.stdout)).toEqual(
      all.map((name) => [name, time, name === "bin/tool" ? 0o100755 : 0o100644, 0]),
    );
  });

  test("also where a tar ends with a block of the gzip", async () => {
    const file = path.join(place, "exact.bin");
    // With its header and the two blocks of the end it is two blocks of the gzip.
    const size = 1024 * 1024 - 3 * 512;
    await writeFile(file, randomBytes(size));
    await write("exact.tar.gz", [{ path: "exact.bin", file, size, executable: false }], "tar.gz");
    await run("gzip", ["--test", path.join(place, "exact.tar.gz")]);
    const unpacked = path.join(place, "unpacked");
    await extractTarGz(path.join(place, "exact.tar.gz"), unpacked, limits);
    expect((await readFile(path.join(unpacked, "exact.bin"))).equals(await readFile(file))).toBe(
      true,
    );
  });
});

test("what lies before 1980 is the second day of 1980 in a zip, in every zone", async () => {
  const files = await makeFiles("files");
  const first = await write("one", files, "zip", 0);
  const again = await write("two", files, "zip", Date.UTC(1980, 0, 1, 12) / 1_000);
  expect(again.sha256).toBe(first.sha256);
});

test.each(["tar.gz", "zip"] as const)(
  "a file of 300 MB goes into a %s with a small heap, and memory stays flat",
  async (format) => {
    const file = path.join(place, "sparse.bin");
    const handle = await open(file, "w");
    await handle.truncate(300 * 1024 ** 2);
    await handle.close();
    const sparse = { path: "sparse.bin", file, size: 300 * 1024 ** 2, executable: false };
    const flags = ["--max-old-space-size=48"];
    const { peakBytes } = await writeApart("large", [sparse], format, { flags });
    expect(peakBytes).toBeLessThan(200 * 1024 ** 2);
  },
  60_000,
);

test("what cannot be compressed leaves no more in memory than what is under way", async () => {
  const file = path.join(place, "noise.bin");
  const size = 96 * 1024 ** 2;
  await writeFile(file, randomBytes(size));
  const noise = { path: "noise.bin", file, size, executable: false };
  const { peakBytes: small } = await writeApart("small", await makeFiles("files"), "tar.gz");
  const { peakBytes } = await writeApart("large", [noise], "tar.gz");
  // What is left to the garbage collection comes to 80 MB.
  expect(peakBytes - small).toBeLessThan(48 * 1024 ** 2);
}, 60_000);

test("archives leave no memory behind for the garbage collection", async () => {
  const file = path.join(place, "noise.bin");
  const size = 3 * 1024 ** 2;
  await writeFile(file, randomBytes(size));
  const noise = { path: "p/noise.bin", file, size, executable: false };
  const held = () => process.memoryUsage().arrayBuffers;
  const before = held();
  for (let count = 1; count <= 4; count += 1) {
    await write(String(count), [noise], "tar.gz");
  }
  // The blocks of four archives come to 12 MiB.
  expect(held() - before).toBeLessThan(6 * 1024 ** 2);
});

test("tells the version of xz, and that there is none", async () => {
  expect(await xzVersion(machine)).toMatch(/^\d+\.\d+/);
  expect(await xzVersion({ PATH: place })).toBeUndefined();
});
