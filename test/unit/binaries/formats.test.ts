import { describe, expect, test } from "@jest/globals";
import { BinaryError, describeBinary, identify } from "@fairlead/binaries";
import { ar, arMember, changed, machO, told, u32, words } from "./binary-files.ts";
import { countedRead, sample } from "./samples.ts";

describe("no binary is", () => {
  test.each([
    ["an empty file", ""],
    ["a script", "#!/bin/sh\nexit 0\n"],
    ["a text that starts like a program for Windows", `MZ ${"is a text. ".repeat(20)}`],
    ["a short text that starts so", "MZ"],
    ["JSON", '{"name": "x"}'],
  ])("%s", async (_what, text) => {
    expect(await told(Buffer.from(text))).toEqual({ kind: "other" });
  });

  test("a Java class, which starts like a universal Mach-O file", async () => {
    const java = Buffer.concat([0xcafebabe, 61, 0x00100a00].map((value) => u32(value, false)));
    expect(await told(java)).toEqual({ kind: "other" });
  });

  test("a core dump", async () => {
    const core = changed(sample("elf-x86_64-gnu.exe"), [16, [4, 0]]);
    expect(await told(core)).toEqual({ kind: "other" });
  });

  test("debug symbols of macOS", async () => {
    expect(await told(machO({ filetype: 10 }))).toEqual({ kind: "other" });
  });

  test("a text that is shorter than the header of a program for Windows", async () => {
    expect(await told(Buffer.from("MZ is a short text.\r\n"))).toEqual({ kind: "other" });
  });

  test("a program for DOS", async () => {
    const dos = Buffer.alloc(256, "MZ");
    dos.writeUInt32LE(128, 0x3c);
    expect(await told(dos)).toEqual({ kind: "other" });
  });
});

describe("PE", () => {
  const dll = sample("pe-x86.dll");
  const header = dll.readUInt32LE(0x3c);

  test("for .NET and any machine names neither machine nor system", async () => {
    const clr = changed(dll, [header + 24 + 96 + 14 * 8, [0, 0x20, 0, 0, 72, 0, 0, 0]]);
    const binary = await told(clr);
    expect(binary).toMatchObject({ kind: "shared library", cpus: [] });
    expect(binary).not.toHaveProperty("os");
    expect(describeBinary(binary)).toBe("PE .NET");
  });

  test.each([4, 40, 63, 64, 100, header + 10])(
    "cut off after %d bytes is damaged, not a text",
    async (length) => {
      const found = told(dll.subarray(0, length));
      await expect(found).rejects.toThrow("the PE file is cut off");
    },
  );

  test("for a machine that is in no list is named by its number", async () => {
    expect(await words(changed(dll, [header + 4, [0x66, 0x02]]))).toBe("PE machine 0x266");
  });

  test.each([
    ["has too many sections", header + 6, [97, 0], "has 97 sections"],
    ["has an unknown optional header", header + 24, [7, 1], "has no optional header"],
  ])("that %s is refused", async (_fault, offset, bytes, message) => {
    await expect(told(changed(dll, [offset, bytes]))).rejects.toThrow(message);
  });
});

describe("ELF", () => {
  const so = sample("elf-x86_64-gnu.so");

  test.each([
    ["of no class", 4, [3], "unknown class 3"],
    ["of no byte order", 5, [0], "unknown byte order 0"],
    ["with program headers of another size", 54, [8, 0], "program headers of 8 bytes"],
    ["with too many program headers", 56, [255, 255], "65535 program headers"],
    ["with program headers behind its end", 32, [0, 0, 0, 0, 1], "is cut off"],
    [
      "with headers farther than numbers go",
      32,
      [255, 255, 255, 255, 255, 255, 255, 255],
      "is cut off",
    ],
  ])("%s is refused", async (_fault, offset, bytes, message) => {
    const found = told(changed(so, [offset, bytes]));
    await expect(found).rejects.toThrow(BinaryError);
    await expect(found).rejects.toThrow(message);
  });

  // Where the sizes of a segment lie, in the file and in memory (System V ABI, "Program Header").
  test.each([
    ["32-bit", "elf-x86-gnu.so", { start: 52, entry: 32, inFile: 16, inMemory: 20 }],
    ["64-bit", "elf-x86_64-gnu.so", { start: 64, entry: 56, inFile: 32, inMemory: 40 }],
  ])("%s has to hold its segments' bytes, whatever they grow to in memory", async (...row) => {
    const [, name, { start, entry, inFile, inMemory }] = row;
    const file = sample(name);
    const dynamic = [...Array(file.readUInt16LE(start === 52 ? 44 : 56)).keys()]
      .map((index) => start + index * entry)
      .find((at) => file.readUInt32LE(at) === 2);
    const far = [255, 255, 255, 127];
    const at = dynamic ?? 0;
    expect(await told(changed(file, [at + inMemory, far]))).toEqual(await told(file));
    await expect(told(changed(file, [at + inFile, far]))).rejects.toThrow("is cut off");
  });

  test.each([
    [[0x02, 0x00], "ELF machine 2 (64-bit, little-endian) (glibc)"],
    [[0xb7, 0x00], "ELF aarch64 (glibc)"],
  ])("of the machine number %j is %s", async (number, expected) => {
    expect(await words(changed(so, [18, number]))).toBe(expected);
  });
});

describe("a note that brands an ELF file", () => {
  const branded = sample("elf-aarch64-android-note.so");
  const owner = branded.indexOf("Android\0");
  const gnu = [...Buffer.from("GNU\0")];

  test.each([
    ["is Android's", [owner, []], "ELF aarch64 (android)"],
    ["is of another type", [owner - 4, [2]], "ELF aarch64 (musl)"],
    ["is larger than its segment", [owner - 12, [255, 255, 255, 255]], "ELF aarch64 (musl)"],
    ["has no owner", [owner - 12, [0]], "ELF aarch64 (musl)"],
    ["is FreeBSD's", [owner, [...Buffer.from("FreeBSD\0")]], "ELF aarch64 (freebsd)"],
  ] as const)("%s", async (_note, change, expected) => {
    expect(await words(changed(branded, change))).toBe(expected);
  });

  // Of the library that needs nothing the system is told by the note alone.
  test.each([
    ["Linux", 0, "linux"],
    ["the Hurd", 1, undefined],
  ])("is GNU's for %s", async (_kernel, kernel, os) => {
    const alone = changed(
      branded,
      [owner - 12, [4, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, ...gnu, kernel, 0, 0, 0]],
      [branded.indexOf("libc.so\0"), [...Buffer.from("libx.so\0")]],
    );
    const binary = await told(alone);
    expect(binary.kind === "other" ? "other" : binary.os).toBe(os);
  });
});

describe("an archive", () => {
  const object = sample("elf-x86_64.o");

  test("with BSD's long names is told by what is behind them, however long they are", async () => {
    const named = (length: number): Buffer =>
      arMember(`#1/${length}`, Buffer.concat([Buffer.alloc(length, "n"), object]));
    expect(await words(ar(named(20)))).toBe("ar archive of ELF x86_64");
    expect(await words(ar(named(200)))).toBe("ar archive of ELF x86_64");
  });

  test("counts objects of one machine once, and takes the system from the one that names it", async () => {
    const branded = changed(object, [7, [3]]);
    const binary = await told(ar(arMember("a.o/", object), arMember("b.o/", branded)));
    expect(describeBinary(binary)).toBe("ar archive of ELF x86_64");
    expect(binary).toMatchObject({ os: "linux", libc: "unknown" });
  });

  test("of objects of two systems names no system", async () => {
    const foreign = sample("macho-x86_64.o");
    const binary = await told(ar(arMember("a.o/", object), arMember("b.o/", foreign)));
    expect(describeBinary(binary)).toBe("ar archive of ELF x86_64 and Mach-O x86_64");
    expect(binary).not.toHaveProperty("os");
  });

  test("passes over its tables and what is no object", async () => {
    const binary = await told(
      ar(
        arMember("/", Buffer.from("\x7fELF table of symbols, no object")),
        arMember("//", Buffer.from("names/\n")),
        arMember("lib.rmeta/", Buffer.from("rust metadata, whatever it holds")),
        arMember("a.o/", object),
      ),
    );
    expect(describeBinary(binary)).toBe("ar archive of ELF x86_64");
  });

  test.each([
    ["is thin", Buffer.from("!<thin>\n"), "is thin"],
    [
      "has a member without end mark",
      changed(ar(arMember("a", object)), [66, [0]]),
      "damaged member",
    ],
    [
      "has a size that is no number",
      changed(ar(arMember("a", object)), [56, [45]]),
      "damaged member",
    ],
    ["ends in a member", ar(arMember("a", object)).subarray(0, 300), "is cut off"],
    ["ends in a header", ar(arMember("a", object)).subarray(0, 30), "is cut off"],
    [
      "has a name longer than its member",
      ar(arMember("#1/99", Buffer.from("x"))),
      "longer than its member",
    ],
  ])("that %s is refused", async (_fault, contents, message) => {
    await expect(told(contents)).rejects.toThrow(message);
  });

  test("with more members than any library has is refused, not read on", async () => {
    const contents = ar(Buffer.concat(Array<Buffer>(65_537).fill(arMember("a/", Buffer.alloc(0)))));
    const { read, counts } = countedRead(contents);
    await expect(identify(read, contents.length)).rejects.toThrow("needs more than 65536 reads");
    expect(counts.reads).toBeLessThanOrEqual(65_536);
  });
});

test("a WebAssembly file of less than its header is refused", async () => {
  await expect(told(Buffer.from("\0asm\x01"))).rejects.toThrow("the WebAssembly file is cut off");
});
