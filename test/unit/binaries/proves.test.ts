import { describe, expect, test } from "@jest/globals";
import { identifyFile, proves } from "@fairlead/binaries";
import type { Proof } from "@fairlead/binaries";
import { findPlatform } from "@fairlead/platforms";
import path from "node:path";
import { samplesFolder } from "./samples.ts";

async function proof(sample: string, word: string): Promise<Proof> {
  const found = findPlatform(word);
  if (found.kind !== "found") throw new Error(word);
  return proves(await identifyFile(path.join(samplesFolder, sample)), found.platform);
}

describe("the header agrees:", () => {
  test.each([
    ["elf-x86_64-gnu.so", "linux-x64-gnu"],
    ["elf-x86_64-gnu.so", "linux-x64"],
    ["elf-x86_64-musl.so", "linux-x64"],
    ["elf-x86_64-alpine.so", "linux-x64-musl"],
    ["elf-x86_64-musl.exe", "linuxmusl-x64"],
    ["elf-aarch64-gnu.exe", "linux-arm64-gnu"],
    ["elf-arm-gnueabihf.so", "linux-arm-gnueabihf"],
    ["elf-powerpc64le-gnu.so", "linux-ppc64-gnu"],
    ["elf-s390x-gnu.so", "linux-s390x-gnu"],
    ["elf-x86_64-freebsd.so", "freebsd-x64"],
    ["elf-aarch64-android.so", "android-arm64"],
    ["macho-arm64.dylib", "darwin-arm64"],
    ["macho-universal.dylib", "darwin-arm64"],
    ["macho-universal.dylib", "darwin-x64"],
    ["ar-darwin-arm64.a", "darwin-arm64"],
    ["ar-darwin-universal.a", "darwin-x64"],
    ["pe-aarch64.dll", "win32-arm64-msvc"],
    ["pe-x86.exe", "win32-ia32"],
    ["import-x86_64.lib", "win32-x64"],
    ["ar-mingw-x86_64.a", "win32-x64"],
  ])("%s is for %s", async (sample, word) => {
    expect(await proof(sample, word)).toEqual({ verdict: "agree" });
  });
});

describe("the header disagrees:", () => {
  test.each([
    ["macho-x86_64.dylib", "darwin-arm64", "it is Mach-O x86_64: cpu x64, not arm64"],
    [
      "macho-universal.dylib",
      "linux-x64",
      "it is Mach-O universal (x86_64, arm64): os darwin, not linux",
    ],
    ["elf-x86_64-musl.so", "linux-x64-gnu", "it is ELF x86_64 (musl): libc musl, not glibc"],
    ["elf-x86_64-gnu.exe", "linux-x64-musl", "it is ELF x86_64 (glibc): libc glibc, not musl"],
    [
      "elf-x86_64-gnu.so",
      "darwin-arm64",
      "it is ELF x86_64 (glibc): os linux, not darwin; cpu x64, not arm64",
    ],
    [
      "elf-aarch64-android.so",
      "linux-arm64-gnu",
      "it is ELF aarch64 (android): os android, not linux",
    ],
    ["elf-x86_64-freebsd.so", "linux-x64", "it is ELF x86_64 (freebsd): os freebsd, not linux"],
    ["elf-x86_64-alone.so", "win32-x64", "it is ELF x86_64: os of ELF, not win32"],
    ["elf-x86_64.o", "linux-arm64", "it is ELF x86_64: cpu x64, not arm64"],
    ["ar-gnu-x86_64.a", "darwin-x64", "it is ar archive of ELF x86_64: os of ELF, not darwin"],
    [
      "ar-mixed.a",
      "linux-x64",
      "it is ar archive of ELF x86_64 and ELF aarch64: cpu arm64, not x64",
    ],
    [
      "ar-mixed.a",
      "linux-arm64",
      "it is ar archive of ELF x86_64 and ELF aarch64: cpu x64, not arm64",
    ],
    ["elf-aarch64-dart.so", "darwin-x64", "it is ELF aarch64 (Dart snapshot): cpu arm64, not x64"],
    ["pe-x86_64.dll", "win32-arm64", "it is PE x86_64: cpu x64, not arm64"],
    ["pe-x86.dll", "win32-x64", "it is PE i386: cpu ia32, not x64"],
  ])("%s is not for %s", async (sample, word, reason) => {
    expect(await proof(sample, word)).toMatchObject({ verdict: "disagree", reason });
  });

  test("and each field that it contradicts is there as data", async () => {
    expect(await proof("pe-x86_64.dll", "linux-arm64-gnu")).toMatchObject({
      differences: [
        { field: "os", found: "win32", expected: "linux" },
        { field: "cpu", found: "x64", expected: "arm64" },
      ],
    });
  });
});

describe("the header leaves open:", () => {
  test.each([
    ["elf-x86_64-alone.so", "linux-x64-gnu", "does not say its os, libc"],
    ["elf-x86_64-static.exe", "linux-x64-musl", "does not say its os"],
    ["elf-aarch64-dart.so", "darwin-arm64", "does not say its os"],
    ["elf-aarch64-dart.so", "win32-arm64-msvc", "does not say its os"],
    ["elf-aarch64-dart.so", "linux-arm64-musl", "does not say its os, libc"],
    ["ar-gnu-x86_64.a", "linux-x64-gnu", "does not say its os, libc"],
    ["ar-no-object.a", "linux-x64", "does not say its os, cpu"],
    ["module.wasm", "linux-x64", "runs on every platform"],
    ["../make.py", "linux-x64", "it is not a binary"],
  ])("%s for %s", async (sample, word, reason) => {
    const found = await proof(sample, word);
    expect(found.verdict).toBe("unknown");
    expect(found).toHaveProperty("reason", expect.stringContaining(reason));
  });

  test(".NET for any machine contradicts no platform", () => {
    const net = {
      kind: "executable",
      parts: [{ format: "PE", machine: ".NET" }],
      cpus: [],
    } as const;
    expect(proves(net, { os: "linux", machines: ["arm64"] }).verdict).toBe("unknown");
  });
});
