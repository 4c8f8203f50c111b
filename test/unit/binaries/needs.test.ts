import { describe, expect, test } from "@jest/globals";
import { readFileNeeds, readNeeds, type Needs, type PartNeeds } from "@fairlead/binaries";
import fc from "fast-check";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { countedRead, samplesFolder } from "./samples.ts";

/** What `test/fixtures/needs/make.py` made. */
const folder = path.resolve(import.meta.dirname, "../../fixtures/needs/samples");
const names = readdirSync(folder);
const bytesOf = (name: string): Buffer => readFileSync(path.join(folder, name));

async function only(name: string): Promise<PartNeeds> {
  const { parts, unknown } = await readFileNeeds(path.join(folder, name));
  expect(unknown).toBeUndefined();
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0) throw new Error(`${name} has ${parts.length} parts`);
  return part;
}

async function told(contents: Buffer): Promise<Needs> {
  return readNeeds(countedRead(contents).read, contents.length);
}

const glibc = (version: string, library: string, ...causes: string[]) => ({
  ...{ of: "glibc", version, library, causes },
});

describe("what a library needs", () => {
  test.each<[string, object]>([
    ["glibc-2.2.5.so", { versions: [glibc("2.2.5", "libpthread.so.0", "pthread_create")] }],
    ["glibc-2.34.so", { versions: [glibc("2.34", "libc.so.6", "pthread_create")] }],
    ["glibc-2.34-arm64.so", { machine: "aarch64", libraries: ["libc.so.6"] }],
    // Marked weak, a loader goes on without it.
    ["glibc-2.34-weak.so", { versions: [], libraries: ["libc.so.6"] }],
    ["relr.so", { versions: [glibc("2.36", "libc.so.6")], unnumbered: [] }],
    ["execstack.so", { executableStack: true }],
    ["tls.so", { executableStack: false, staticTls: 48 }],
    ["textrel.so", { textRelocations: true }],
    ["rpath.so", { rpaths: ["/home/runner/lib", "$ORIGIN"], textRelocations: false }],
    ["pages-4k.so", { pageAlignment: 4096 }],
    ["pages-64k.so", { pageAlignment: 65_536 }],
    ["musl-libgcc.so", { versions: [], libraries: ["libgcc_s.so.1"] }],
    ["node-api-10.so", { addon: { nodeApi: 10, v8: false, nodeApiCause: expect.any(String) } }],
    ["node-api-10.dll", { addon: { nodeApi: 10, v8: false, nodeApiCause: expect.any(String) } }],
    ["v8.so", { addon: { v8: true } }],
    ["vcruntime.dll", { libraries: ["VCRUNTIME140.dll"], delayed: [] }],
    ["macos-14.0-arm64.dylib", { macos: "14.0", signature: { kind: "ad hoc" } }],
    ["macos-10.15-x64.dylib", { macos: "10.15", signature: { kind: "none" } }],
    ["signature-mismatch.dylib", { signature: { kind: "mismatch", pages: 1, of: 4 } }],
    [
      "homebrew.dylib",
      { libraries: expect.arrayContaining(["/opt/homebrew/opt/openssl@3/lib/libssl.3.dylib"]) },
    ],
  ])("%s", async (name, expected) => {
    expect(await only(name)).toMatchObject(expected);
  });

  test("is told for each machine of a universal file", async () => {
    const { parts } = await readFileNeeds(path.join(samplesFolder, "macho-universal.dylib"));
    expect(parts).toMatchObject([
      { machine: "x86_64", signature: { kind: "none" } },
      { machine: "arm64", signature: { kind: "ad hoc" } },
    ]);
  });

  test("is not told of libgcc's GLIBC_2.0, which is no version of glibc", async () => {
    const changed = bytesOf("glibc-2.34-arm64.so");
    changed.write("libc.so.6".replace("libc.so.6", "libgcc_s\0"), changed.indexOf("libc.so.6\0"));
    const { parts } = await told(changed);
    expect(parts).toMatchObject([{ versions: [] }]);
  });

  test("is nothing of objects, archives and texts", async () => {
    for (const name of ["elf-x86_64.o", "ar-gnu-x86_64.a", "macho-arm64.o", "module.wasm"]) {
      expect(await readFileNeeds(path.join(samplesFolder, name))).toEqual({ parts: [] });
    }
    expect(await told(Buffer.from("#!/bin/sh\n"))).toEqual({ parts: [] });
    expect(await told(Buffer.alloc(0))).toEqual({ parts: [] });
  });
});

describe("a damaged file", () => {
  test("that is cut off anywhere says why, and throws nothing", async () => {
    for (const name of names) {
      const bytes = bytesOf(name);
      for (let size = 0; size < bytes.length; size += Math.max(1, Math.floor(bytes.length / 40))) {
        const needs = await told(bytes.subarray(0, size));
        if (size > 64 && needs.parts.length === 0) expect(needs.unknown).toMatch(/^the .* /);
      }
    }
  });

  test("with any bytes changed throws nothing and reads little more than its size", async () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom(0, 1, 0x7f, 0xff));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (name, changes, inHead) => {
          const bytes = Buffer.from(bytesOf(name));
          for (const [at, value] of changes) bytes[at % (inHead ? 1024 : bytes.length)] = value;
          const { read, counts } = countedRead(bytes);
          await readNeeds(read, bytes.length);
          expect(counts.reads).toBeLessThan(2000);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("whose needed versions go in a circle ends", async () => {
    const bytes = bytesOf("glibc-2.34.so");
    const sections = Number(bytes.readBigUInt64LE(40));
    for (let index = 0; index < bytes.readUInt16LE(60); index += 1) {
      const at = sections + 64 * index;
      if (bytes.readUInt32LE(at + 4) !== 0x6ffffffe) continue;
      const need = Number(bytes.readBigUInt64LE(at + 24));
      bytes.writeUInt16LE(0xffff, need + 2);
      // The next entry of the library's versions is 2^32 - 16 bytes further: outside.
      bytes.writeUInt32LE(0xfffffff0, need + bytes.readUInt32LE(need + 8) + 12);
    }
    expect((await told(bytes)).unknown).toBe(
      "the ELF file has needed versions outside their table",
    );
  });
});

/** What a tool of this machine prints, or undefined where it is missing. */
function printed(tool: string, ...words: string[]): string | undefined {
  const { status, stdout } = spawnSync(tool, words, {
    ...{ encoding: "utf8", env: { PATH: process.env["PATH"], LC_ALL: "C" } },
  });
  return status === 0 ? stdout : undefined;
}

const elf = names.filter((name) => name.endsWith(".so"));
const withReadelf = printed("readelf", "--version")?.includes("GNU") === true;
(withReadelf ? test.each(elf) : test.skip.each(elf))(
  "readelf says the same of %s",
  async (name) => {
    const part = await only(name);
    if (part.format !== "ELF") throw new Error(name);
    const text = printed("readelf", "-W", "-d", "-l", "-V", path.join(folder, name)) ?? "";
    const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
    expect(part.libraries).toEqual(all(/\(NEEDED\).*\[(.*)\]/g));
    expect(part.rpaths.join(":")).toBe(all(/\((?:RUNPATH|RPATH)\).*\[(.*)\]/g).join(":"));
    const needed = [...text.matchAll(/Name: GLIBC_([\d.]+)\s+Flags: (\w+)/g)];
    const strict = needed.filter(([, , flags]) => flags !== "WEAK").map(([, version]) => version);
    const own = part.versions.map(({ version }) => version);
    // GLIBC_ABI_DT_RELR means 2.36.
    expect(strict).toEqual(expect.arrayContaining(own.filter((each) => each !== "2.36")));
    expect(part.executableStack).toBe(/GNU_STACK.*RWE/.test(text));
    expect(part.textRelocations).toBe(text.includes("TEXTREL"));
    expect(part.staticTls !== undefined).toBe(text.includes("STATIC_TLS"));
    const aligned = all(/^ +LOAD .* 0x([0-9a-f]+)$/gm).map((each) => Number.parseInt(each, 16));
    expect(part.pageAlignment).toBe(Math.min(...aligned));
  },
);
