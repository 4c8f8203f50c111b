import { describe, expect, test } from "@jest/globals";
import { describeBinary, proves } from "@fairlead/binaries";
import { findPlatform } from "@fairlead/platforms";
import fc from "fast-check";
import { told } from "./binary-files.ts";
import { sample } from "./samples.ts";

interface Elf {
  readonly machine?: number;
  readonly abi?: number;
  readonly interpreter?: string;
  /** Contents of a segment of notes, in hexadecimal. */
  readonly notes?: string;
  readonly library?: boolean;
}

/** A 64-bit little-endian ELF file with the segments that are asked for and nothing else. */
function elf({ machine = 62, abi = 0, interpreter, notes, library = false }: Elf): Buffer {
  const contents = [
    ...(interpreter === undefined ? [] : [[3, Buffer.from(`${interpreter}\0`)] as const]),
    ...(notes === undefined ? [] : [[4, Buffer.from(notes, "hex")] as const]),
  ];
  const header = Buffer.alloc(64 + contents.length * 56);
  header.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, abi]);
  header.writeUInt16LE(library ? 3 : 2, 16);
  header.writeUInt16LE(machine, 18);
  header.writeBigUInt64LE(64n, 32);
  header.writeUInt16LE(56, 54);
  header.writeUInt16LE(contents.length, 56);
  let offset = header.length;
  for (const [index, [type, bytes]] of contents.entries()) {
    const at = 64 + index * 56;
    header.writeUInt32LE(type, at);
    header.writeBigUInt64LE(BigInt(offset), at + 8);
    header.writeBigUInt64LE(BigInt(bytes.length), at + 32);
    offset += bytes.length;
  }
  return Buffer.concat([header, ...contents.map(([, bytes]) => bytes)]);
}

/** A 64-bit XCOFF file with one section. */
function xcoff({ flags = 0x0002, optional = 120, size = 16, bits = 64 } = {}): Buffer {
  const header = Buffer.alloc(bits === 64 ? 24 : 20);
  header.writeUInt16BE(bits === 64 ? 0x01f7 : 0x01df, 0);
  header.writeUInt16BE(1, 2);
  header.writeUInt16BE(optional, 16);
  header.writeUInt16BE(flags, 18);
  const section = Buffer.alloc(bits === 64 ? 72 : 40);
  section.write(".text");
  const start = header.length + optional + section.length;
  if (bits === 64) {
    section.writeBigUInt64BE(BigInt(size), 24);
    section.writeBigUInt64BE(BigInt(start), 32);
    section.writeUInt32BE(0x20, 64);
  } else {
    section.writeUInt32BE(size, 16);
    section.writeUInt32BE(start, 20);
    section.writeUInt32BE(0x20, 36);
  }
  return Buffer.concat([header, Buffer.alloc(optional), section, Buffer.alloc(16)]);
}

async function verdict(file: Buffer, word: string): Promise<string> {
  const found = findPlatform(word);
  if (found.kind !== "found") throw new Error(word);
  return proves(await told(file), found.platform).verdict;
}

/** As linkers write it for OpenHarmony: type 0, and what follows the name is not padded. */
const ohosNote = "0500000004000000000000004f484f530001000000";

describe("OpenHarmony's note", () => {
  test("tells a library from one of Linux with the same C library", async () => {
    const library = elf({ machine: 183, library: true, notes: ohosNote });
    expect(describeBinary(await told(library))).toBe("ELF aarch64 (openharmony)");
    expect(await verdict(library, "openharmony-arm64")).toBe("agree");
    expect(await verdict(library, "linux-arm64-musl")).toBe("disagree");
    expect(await verdict(sample("elf-aarch64-musl.so"), "openharmony-arm64")).toBe("disagree");
  });

  test("stands among others", async () => {
    const gnu = "040000000400000003000000474e550001020304";
    const library = elf({ machine: 183, library: true, notes: gnu + ohosNote });
    expect(await told(library)).toMatchObject({ os: "openharmony" });
  });
});

describe("a program", () => {
  test.each([
    ["/lib/amd64/ld.so.1", 62, "sunos", "unknown"],
    ["/usr/lib/amd64/ld.so.1", 62, "sunos", "unknown"],
    ["/lib/ld.so.1", 8, "linux", "glibc"],
    ["/usr/libexec/ld.so", 62, "openbsd", "unknown"],
    ["/libexec/ld.elf_so", 62, "netbsd", "unknown"],
    ["/libexec/ld-elf.so.2", 62, "dragonfly", "unknown"],
    ["/libexec/ld-elf.so.1", 62, "freebsd", "unknown"],
  ])("with the loader %s on machine %d is of %s", async (interpreter, machine, os, libc) => {
    const file = elf({ interpreter, machine });
    // Only 64-bit files are made here; the table names those of 32 bits too.
    expect(await told(file)).toMatchObject({ os, libc });
  });

  test.each(["freebsd-x64", "openbsd-x64", "netbsd-x64", "sunos-x64", "dragonfly-x64"])(
    "that loads nothing and names no system is not of %s",
    async (word) => {
      expect(await verdict(elf({}), word)).toBe("disagree");
      expect(await verdict(sample("elf-x86_64-static.exe"), word)).toBe("disagree");
      // A library may come from a linker that marks nothing.
      expect(await verdict(elf({ library: true }), word)).toBe("unknown");
    },
  );

  test("that loads nothing may be of Linux and its kinds", async () => {
    for (const word of ["linux-x64-gnu", "linux-x64-musl", "android-x64", "openharmony-x64"]) {
      expect(await verdict(elf({}), word)).not.toBe("disagree");
    }
  });

  test.each([
    ["freebsd-x64", 9],
    ["netbsd-x64", 2],
    ["openbsd-x64", 12],
  ])("of %s says so and is none of Linux", async (word, abi) => {
    expect(await verdict(elf({ abi }), word)).toBe("agree");
    expect(await verdict(elf({ abi }), "linux-x64")).toBe("disagree");
  });
});

describe("XCOFF", () => {
  test.each([
    [{}, "executable", "XCOFF powerpc64 (aix)", "powerpc64"],
    [{ flags: 0x3002 }, "shared library", "XCOFF powerpc64 (aix)", "powerpc64"],
    [{ flags: 0, optional: 0 }, "object", "XCOFF powerpc64 (aix)", "powerpc64"],
    [{ bits: 32, optional: 72 }, "executable", "XCOFF powerpc (aix)", "ppc"],
  ])("%j is an %s", async (more, kind, described, cpu) => {
    const binary = await told(xcoff(more));
    expect(binary).toMatchObject({ kind, os: "aix", cpus: [cpu] });
    expect(describeBinary(binary)).toBe(described);
  });

  test("is for aix alone", async () => {
    expect(await verdict(xcoff(), "aix-ppc64")).toBe("agree");
    expect(await verdict(xcoff(), "linux-ppc64")).toBe("disagree");
    expect(await verdict(sample("elf-powerpc64le-gnu.so"), "aix-ppc64")).toBe("disagree");
  });

  test("that is cut off is damaged", async () => {
    await expect(told(xcoff({ size: 17 }))).rejects.toThrow("the XCOFF file is cut off");
  });

  test("is not every file that starts with its two bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 30, maxLength: 200 }), async (bytes) => {
        // No section has a name of letters where one would have to stand.
        const text = Buffer.concat([Buffer.from([0x01, 0xf7]), Buffer.from(bytes).fill(0xff, 20)]);
        expect(await told(text)).toEqual({ kind: "other" });
      }),
    );
  });
});

describe("code for arm", () => {
  const hard = sample("elf-arm-gnueabihf.so");
  const withFlags = (flags: number): Buffer => {
    const file = Buffer.from(hard);
    file.writeUInt32LE(flags, 36);
    return file;
  };

  test.each([
    [0x0500_0400, "linux-arm-gnueabihf", "agree"],
    [0x0500_0400, "linux-arm-gnueabi", "disagree"],
    [0x0500_0200, "linux-arm-gnueabihf", "disagree"],
    [0x0500_0200, "linux-arm-gnueabi", "agree"],
    [0x0500_0200, "linux-arm", "agree"],
    // Go sets neither, and older versions of the ABI use the bits otherwise.
    [0x0500_0002, "linux-arm-gnueabihf", "agree"],
    [0x0400_0200, "linux-arm-gnueabihf", "agree"],
  ])("with flags %p: %s, %s", async (flags, word, expected) => {
    expect(await verdict(withFlags(flags), word)).toBe(expected);
  });

  test("of glibc and musl is told apart by the words that name them", async () => {
    expect(await verdict(hard, "linux-arm-musleabihf")).toBe("disagree");
    expect(await verdict(sample("elf-arm-musleabihf.so"), "linux-arm-gnueabihf")).toBe("disagree");
    expect(await verdict(sample("elf-arm-musleabihf.so"), "linux-arm-musleabihf")).toBe("agree");
  });
});

describe("WebAssembly", () => {
  test.each([
    ["wasm32-wasi", "agree"],
    ["freebsd-wasm32", "unknown"],
    ["linux-x64-gnu", "unknown"],
    ["darwin-universal", "unknown"],
  ])("for %s: %s", async (word, expected) => {
    expect(await verdict(sample("module.wasm"), word)).toBe(expected);
  });

  test("is what the package of WebAssembly holds, nothing else", async () => {
    expect(await verdict(sample("elf-x86_64-gnu.so"), "wasm32-wasi")).toBe("disagree");
  });
});
