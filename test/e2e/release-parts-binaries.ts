import { findPlatform } from "@fairlead/platforms";
import { sampleNamed } from "./npm-scene.ts";

/** Small libraries of real compilers, and programs where there is no library. */
const samples: Readonly<Record<string, string>> = {
  "android-arm64": "elf-aarch64-android.so",
  "darwin-arm64": "macho-arm64.dylib",
  "darwin-x64": "macho-x86_64.dylib",
  "freebsd-x64": "elf-x86_64-freebsd.so",
  "linux-arm-gnueabihf": "elf-arm-gnueabihf.so",
  "linux-arm-musleabihf": "elf-arm-musleabihf.so",
  "linux-arm64-gnu": "elf-aarch64-gnu.so",
  "linux-arm64-musl": "elf-aarch64-musl.so",
  "linux-ppc64-gnu": "elf-powerpc64le-gnu.so",
  "linux-riscv64-gnu": "elf-riscv64-gnu.so",
  "linux-s390x-gnu": "elf-s390x-gnu.so",
  "linux-x64-gnu": "elf-x86_64-gnu.so",
  "linux-x64-musl": "elf-x86_64-musl.so",
  "win32-arm64-msvc": "pe-aarch64.dll",
  "win32-ia32-msvc": "pe-x86.dll",
  "win32-x64-msvc": "pe-x86_64.dll",
};

/** A library whose header fits a platform; for one without a sample, what runs on every platform. */
export function libraryFor(word: string): Promise<Buffer> {
  const { triple } = platformOf(word);
  return sampleNamed(samples[triple] ?? "module.wasm");
}

/** A platform of the table, by any word for it. */
export function platformOf(word: string) {
  const found = findPlatform(word);
  if (found.kind !== "found") throw new Error(`There is no platform ${word}.`);
  return found.platform;
}
