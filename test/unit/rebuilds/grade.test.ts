import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { linkerStamps } from "../../../packages/binaries/src/linker-stamps.ts";
import { countedRead, sample } from "../binaries/samples.ts";
import { altered, graded, rebuilt } from "./changed-files.ts";

const dll = "pe-x86_64.dll";
const library = "elf-x86_64-gnu.so";

/** Where a sample has its stamps, by what they are. */
async function stampsOf(bytes: Buffer) {
  return linkerStamps(countedRead(bytes).read, bytes.length);
}

/** An ELF library with a note of this owner and type behind the contents. */
function withNote(owner: string, type: number, id: Buffer): Buffer {
  const contents = sample(library);
  const name = Buffer.from(owner);
  const note = Buffer.alloc(12 + name.length + id.length);
  note.writeUInt32LE(name.length, 0);
  note.writeUInt32LE(id.length, 4);
  note.writeUInt32LE(type, 8);
  name.copy(note, 12);
  id.copy(note, 12 + name.length);
  const bytes = Buffer.concat([contents, note]);
  const table = Number(bytes.readBigUInt64LE(32));
  // The last program header becomes that of the note.
  const at = table + (bytes.readUInt16LE(56) - 1) * 56;
  bytes.writeUInt32LE(4, at);
  bytes.writeBigUInt64LE(BigInt(contents.length), at + 8);
  bytes.writeBigUInt64LE(BigInt(note.length), at + 32);
  return bytes;
}

test.each([
  ["pe-x86_64.dll", ["PE time stamp", "check sum"]],
  ["pe-x86.exe", ["PE time stamp", "check sum"]],
  ["pe-aarch64.dll", ["PE time stamp", "check sum"]],
  ["macho-arm64.dylib", ["LC_UUID", "signature"]],
  ["macho-universal.dylib", ["LC_UUID", "signature"]],
  ["macho-x86_64.exe", ["LC_UUID"]],
  ["elf-x86_64-gnu.so", []],
  ["module.wasm", []],
] as const)("%s has these stamps of a linker: %j", async (name, expected) => {
  const stamps = await stampsOf(sample(name));
  const kinds = [...new Set(stamps.map(({ what }) => what))];
  expect(kinds).toEqual(expect.arrayContaining([...expected]));
  expect(stamps.every(({ offset, length }) => offset + length <= sample(name).length)).toBe(true);
});

test.each(["pe-x86_64.dll", "pe-aarch64.exe", "macho-arm64.dylib", "macho-universal.dylib"])(
  "%s is the same program with any of its stamps changed, and another with any other byte",
  async (name) => {
    const stamps = await stampsOf(sample(name));
    for (const { offset, length, what } of stamps.filter(({ length }) => length > 0)) {
      for (const at of [offset, offset + length - 1]) {
        const found = await graded({ a: [altered(name, at), sample(name)] });
        expect(found).toMatchObject({ a: { grade: "same-program", isBinary: true } });
        expect(found["a"]?.how).toMatch(new RegExp(`^only the ${what}: 1 of [\\d,]+ bytes$`));
      }
    }
    const isStamp = (at: number) =>
      stamps.some(({ offset, length }) => at >= offset && at < offset + length);
    const size = sample(name).length;
    const others = Array.from({ length: 12 }, (_, index) =>
      Math.floor(((index + 0.5) * size) / 12),
    ).filter((at) => !isStamp(at));
    for (const at of others) {
      const found = await graded({ a: [altered(name, at), sample(name)] });
      expect(found["a"]?.grade).not.toBe("same-program");
    }
  },
);

test.each([
  ["GNU\0", 3, "build id"],
  ["Go\0\0", 4, "Go build id"],
] as const)("a build id of %j tells builds apart, and no programs", async (owner, type, what) => {
  const [one, other] = [
    withNote(owner, type, Buffer.alloc(20, 1)),
    withNote(owner, type, Buffer.alloc(20, 2)),
  ];
  expect(await graded({ a: [one, other] })).toEqual({
    a: {
      ...{ grade: "same-program", isBinary: true },
      how: `only the ${what}: 20 of ${one.length.toLocaleString("en-US")} bytes`,
    },
  });
  const another = Buffer.from(other);
  another[200] = (another[200] ?? 0) ^ 1;
  expect(await graded({ a: [one, another] })).not.toMatchObject({ a: { grade: "same-program" } });
});

test.each([
  ["the same system", library, rebuilt(library), "rebuild"],
  ["another machine", library, sample("elf-aarch64-gnu.so"), "other"],
  ["another C library", library, sample("elf-x86_64-musl.so"), "other"],
  ["an executable for a library", library, sample("elf-x86_64-gnu.exe"), "other"],
  ["a text", library, "text", "other"],
] as const)("a library that is rebuilt for %s", async (_, name, other, grade) => {
  expect(await graded({ a: [sample(name), other] })).toMatchObject({ a: { grade } });
});

const sha256 = (contents: Buffer) => createHash("sha256").update(contents).digest("hex");
const sides = [rebuilt(dll), sample(dll)] as const;
const both = (make: (contents: Buffer) => Buffer | string) =>
  [make(sides[0]), make(sides[1])] as const;

test.each([
  ["SHA256SUMS", both((dll) => `${sha256(dll)}  tool.dll\n${"0".repeat(64)}  other.js\n`)],
  ["checksums.txt", both((dll) => `${sha256(dll)} *tool.dll\r\n`)],
  ["tool.dll.sha256", both((dll) => sha256(dll))],
  ["tool.dll.md5", both((dll) => createHash("md5").update(dll).digest("hex"))],
  ["tool.dll.gz", both((dll) => gzipSync(dll))],
  ["tool.dll.br", both((dll) => brotliCompressSync(dll))],
  ["tool.pdb", both((dll) => `Microsoft C/C++ MSF 7.00\r\n${sha256(dll)}`)],
  ["tool.debug", both((dll) => `\x7fELF${sha256(dll)}`)],
] as const)("%s goes with its binary", async (name, file) => {
  const found = await graded({ [name]: file, "tool.dll": sides });
  expect(found[name]).toMatchObject({ grade: "rebuild", isBinary: false });
});

test.each([
  [
    "a list that does not fit its own side",
    "SHA256SUMS",
    ["1", "2"].map((digit) => `${digit.repeat(64)}  tool.dll\n`),
  ],
  [
    "a list in which another line changed",
    "SHA256SUMS",
    ["a", "b"].map(
      (digit, side) => `${sha256(sides[side] ?? sides[0])}  tool.dll\n${digit.repeat(64)}  other\n`,
    ),
  ],
  ["a list of fewer files", "SHA256SUMS", [`${sha256(sides[0])}  tool.dll\n`, ""]],
  ["a compressed text", "notes.gz", [gzipSync("one"), gzipSync("two")]],
  ["a copy that is no gzip", "tool.dll.gz", ["one", "two"]],
  ["debug information of another binary", "other.pdb", ["one", "two"]],
  ["a text", "build.json", ['{"date":1}', '{"date":2}']],
])("%s is another file", async (_, name, [ours = "", theirs = ""]) => {
  const found = await graded({ [name]: [ours, theirs], "tool.dll": sides });
  expect(found[name]).toMatchObject({ grade: "other", isBinary: false });
});

test("what wasm-bindgen writes goes with its module, if only its hashes and their order changed", async () => {
  const wasm = [
    Buffer.concat([sample("module.wasm"), Buffer.from([0, 2, 1, 97])]),
    sample("module.wasm"),
  ] as const;
  const glue = (...hashes: readonly string[]) =>
    hashes
      .map((hash) => `export function __wbg_new_${hash}() {\n  return wasm.invoke__h${hash};\n`)
      .join("");
  const [a, b] = ["1af3456a1caa662f", "8a6f238a6ece86ea"];
  const found = await graded({
    "x_bg.wasm": wasm,
    "x.js": [glue(a, b), glue(b, "00".repeat(8))],
    "x.d.ts": [`${glue(a)}export function more(): void;`, glue(b)],
    "y.js": [`f_${a}`, `f_${b}`],
  });
  expect(
    Object.fromEntries(Object.entries(found).map(([path, { grade }]) => [path, grade])),
  ).toEqual({
    "x_bg.wasm": "rebuild",
    ...{ "x.js": "rebuild", "x.d.ts": "other", "y.js": "other" },
  });
});

test("the same contents, compressed another way, are the same", async () => {
  const found = await graded({
    "tool.1.gz": [gzipSync("text", { level: 1 }), gzipSync("text", { level: 9 })],
  });
  expect(found["tool.1.gz"]).toEqual({
    ...{ grade: "same-program", how: "only how it is compressed", isBinary: false },
  });
});

test.each([
  [
    "a checksum list that names a file twice",
    "SHA256SUMS",
    both((dll) => `${"0".repeat(64)}  tool.dll\n${sha256(dll)}  tool.dll\n`),
  ],
  ["an empty list", "SHA256SUMS", ["", "\n"] as const],
  ["debug information that is none", "tool.pdb", ["#!/bin/sh\none", "#!/bin/sh\ntwo"] as const],
])("%s goes with nothing", async (_, name, file) => {
  const found = await graded({ [name]: file, "tool.dll": sides });
  expect(found[name]).toMatchObject({ grade: "other" });
});

test("debug information of the same program still needs the same commit", async () => {
  const stamp = (await stampsOf(sample(dll)))[0]?.offset ?? 0;
  const found = await graded({
    "tool.dll": [altered(dll, stamp), sample(dll)],
    "tool.pdb": both((dll) => `Microsoft C/C++ MSF 7.00\r\n${sha256(dll)}`),
  });
  expect(found).toMatchObject({
    "tool.dll": { grade: "same-program" },
    "tool.pdb": { grade: "rebuild" },
  });
});

test("soft and hard float are two systems", async () => {
  const hard = sample("elf-arm-gnueabihf.so");
  const soft = Buffer.from(hard);
  soft.writeUInt32LE((hard.readUInt32LE(36) & ~0x400) | 0x200, 36);
  expect(await graded({ a: [hard, soft] })).toMatchObject({ a: { grade: "other" } });
});
