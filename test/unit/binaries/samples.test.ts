import { describe, expect, test } from "@jest/globals";
import { describeBinary, identify, identifyFile } from "@fairlead/binaries";
import path from "node:path";
import { countedRead, sample, sampleNames, samplesFolder } from "./samples.ts";

type Row = readonly [words: string, kind: string, os: string, cpus: string, libc: string];

const expected: Readonly<Record<string, Row>> = {
  "ar-bsd-x86_64.a": ["ar archive of ELF x86_64", "object archive", "", "x64", "unknown"],
  "ar-darwin-arm64.a": ["ar archive of Mach-O arm64", "object archive", "darwin", "arm64", ""],
  "ar-darwin-universal.a": [
    "Mach-O universal archive (x86_64, arm64)",
    "object archive",
    "darwin",
    "x64 arm64",
    "",
  ],
  "ar-darwin-x86_64.a": ["ar archive of Mach-O x86_64", "object archive", "darwin", "x64", ""],
  "ar-gnu-x86_64.a": ["ar archive of ELF x86_64", "object archive", "", "x64", "unknown"],
  "ar-mingw-x86_64.a": ["ar archive of COFF x86_64", "object archive", "win32", "x64", ""],
  "ar-mixed.a": [
    "ar archive of ELF x86_64 and ELF aarch64",
    "object archive",
    "",
    "x64 arm64",
    "unknown",
  ],
  "ar-no-object.a": ["ar archive without objects", "object archive", "", "", ""],
  "coff-aarch64.lib": ["ar archive of COFF arm64", "object archive", "win32", "arm64", ""],
  "coff-x86.lib": ["ar archive of COFF i386", "object archive", "win32", "ia32", ""],
  "coff-x86_64.lib": ["ar archive of COFF x86_64", "object archive", "win32", "x64", ""],
  "coff-x86_64.obj": ["COFF x86_64", "object", "win32", "x64", ""],
  "elf-aarch64-android-note.so": [
    "ELF aarch64 (android)",
    "shared library",
    "android",
    "arm64",
    "android",
  ],
  "elf-aarch64-android.exe": ["ELF aarch64 (android)", "executable", "android", "arm64", "android"],
  "elf-aarch64-android.so": [
    "ELF aarch64 (android)",
    "shared library",
    "android",
    "arm64",
    "android",
  ],
  "elf-aarch64-dart.so": ["ELF aarch64 (Dart snapshot)", "snapshot", "", "arm64", ""],
  "elf-aarch64-gnu.exe": ["ELF aarch64 (glibc)", "executable", "linux", "arm64", "glibc"],
  "elf-aarch64-gnu.so": ["ELF aarch64 (glibc)", "shared library", "linux", "arm64", "glibc"],
  "elf-aarch64-musl.exe": ["ELF aarch64 (musl)", "executable", "linux", "arm64", "musl"],
  "elf-aarch64-musl.so": ["ELF aarch64 (musl)", "shared library", "linux", "arm64", "musl"],
  "elf-aarch64-static.exe": ["ELF aarch64 (static)", "executable", "", "arm64", "static"],
  "elf-arm-gnueabihf.so": [
    "ELF arm (glibc, hard float)",
    "shared library",
    "linux",
    "arm",
    "glibc",
  ],
  "elf-arm-musleabihf.so": ["ELF arm (musl, hard float)", "shared library", "linux", "arm", "musl"],
  "elf-loongarch64-gnu.so": [
    "ELF loongarch64 (glibc)",
    "shared library",
    "linux",
    "loong64",
    "glibc",
  ],
  "elf-powerpc64le-gnu.so": [
    "ELF powerpc64le (glibc)",
    "shared library",
    "linux",
    "ppc64",
    "glibc",
  ],
  "elf-riscv64-gnu.so": ["ELF riscv64 (glibc)", "shared library", "linux", "riscv64", "glibc"],
  "elf-s390x-gnu.so": ["ELF s390x (glibc)", "shared library", "linux", "s390x", "glibc"],
  "elf-x86-gnu.so": ["ELF i386 (glibc)", "shared library", "linux", "ia32", "glibc"],
  "elf-x86_64-alone.so": ["ELF x86_64", "shared library", "", "x64", "unknown"],
  "elf-x86_64-alpine.so": ["ELF x86_64 (musl)", "shared library", "linux", "x64", "musl"],
  "elf-x86_64-freebsd.exe": ["ELF x86_64 (freebsd)", "executable", "freebsd", "x64", "unknown"],
  "elf-x86_64-freebsd.so": ["ELF x86_64 (freebsd)", "shared library", "freebsd", "x64", "unknown"],
  "elf-x86_64-gnu.exe": ["ELF x86_64 (glibc)", "executable", "linux", "x64", "glibc"],
  "elf-x86_64-gnu.so": ["ELF x86_64 (glibc)", "shared library", "linux", "x64", "glibc"],
  "elf-x86_64-musl.exe": ["ELF x86_64 (musl)", "executable", "linux", "x64", "musl"],
  "elf-x86_64-musl.so": ["ELF x86_64 (musl)", "shared library", "linux", "x64", "musl"],
  "elf-x86_64-static-pie.exe": ["ELF x86_64 (static)", "executable", "", "x64", "static"],
  "elf-x86_64-static.exe": ["ELF x86_64 (static)", "executable", "", "x64", "static"],
  "elf-x86_64.o": ["ELF x86_64", "object", "", "x64", "unknown"],
  "import-aarch64.lib": ["ar archive of COFF arm64", "object archive", "win32", "arm64", ""],
  "import-x86.lib": ["ar archive of COFF i386", "object archive", "win32", "ia32", ""],
  "import-x86_64.lib": ["ar archive of COFF x86_64", "object archive", "win32", "x64", ""],
  "macho-arm64.dylib": ["Mach-O arm64", "shared library", "darwin", "arm64", ""],
  "macho-arm64.exe": ["Mach-O arm64", "executable", "darwin", "arm64", ""],
  "macho-arm64.o": ["Mach-O arm64", "object", "darwin", "arm64", ""],
  "macho-universal.dylib": [
    "Mach-O universal (x86_64, arm64)",
    "shared library",
    "darwin",
    "x64 arm64",
    "",
  ],
  "macho-universal.o": ["Mach-O universal (x86_64, arm64)", "object", "darwin", "x64 arm64", ""],
  "macho-x86_64.dylib": ["Mach-O x86_64", "shared library", "darwin", "x64", ""],
  "macho-x86_64.exe": ["Mach-O x86_64", "executable", "darwin", "x64", ""],
  "macho-x86_64.o": ["Mach-O x86_64", "object", "darwin", "x64", ""],
  "module.wasm": ["WebAssembly", "wasm", "", "wasm32", ""],
  "pe-aarch64.dll": ["PE arm64", "shared library", "win32", "arm64", ""],
  "pe-aarch64.exe": ["PE arm64", "executable", "win32", "arm64", ""],
  "pe-x86.dll": ["PE i386", "shared library", "win32", "ia32", ""],
  "pe-x86.exe": ["PE i386", "executable", "win32", "ia32", ""],
  "pe-x86_64.dll": ["PE x86_64", "shared library", "win32", "x64", ""],
  "pe-x86_64.exe": ["PE x86_64", "executable", "win32", "x64", ""],
};

describe("what the cross-compiler made", () => {
  test("is all in the table", () => {
    expect(Object.keys(expected).sort()).toEqual(sampleNames);
  });

  test.each(Object.entries(expected))("%s is told apart", async (name, row) => {
    const binary = await identifyFile(path.join(samplesFolder, name));
    if (binary.kind === "other") throw new Error(`${name} was not recognized`);
    const { kind, os = "", cpus, libc = "" } = binary;
    expect([describeBinary(binary), kind, os, cpus.join(" "), libc]).toEqual(row);
  });

  test.each(sampleNames)("%s is told by a few reads of its headers", async (name) => {
    const contents = sample(name);
    const { read, counts } = countedRead(contents);
    await identify(read, contents.length);
    expect(counts.reads).toBeLessThanOrEqual(16);
    expect(counts.bytes).toBeLessThanOrEqual(8192);
  });

  test.each(sampleNames.filter((name) => /^(elf|macho|pe|coff|ar-gnu)/.test(name)))(
    "%s is refused when its second half is missing",
    async (name) => {
      const half = sample(name).subarray(0, Math.floor(sample(name).length / 2));
      const found = identify(countedRead(half).read, half.length);
      // A lone COFF object has no magic number: what is left of it is not called a binary at all.
      if (name === "coff-x86_64.obj") expect(await found).toEqual({ kind: "other" });
      else await expect(found).rejects.toThrow("is cut off");
    },
  );
});

test("a file that is larger than it is said to be is read to the size that was given", async () => {
  const contents = sample("elf-x86_64-gnu.so");
  await expect(identify(countedRead(contents).read, 100)).rejects.toThrow(
    "the ELF file is cut off",
  );
});

test("a file that shrinks while it is read is cut off, not a crash", async () => {
  const contents = sample("elf-x86_64-gnu.so");
  const { read } = countedRead(contents.subarray(0, 100));
  await expect(identify(read, contents.length)).rejects.toThrow("the ELF file is cut off");
});

test("an error of the reader is thrown as it is", async () => {
  const failure = new Error("the disk is gone");
  await expect(identify(() => Promise.reject(failure), 1000)).rejects.toBe(failure);
});
