/**
 * How people write systems, processors and C libraries, and what Rust and npm call them.
 *
 * - `os` and `cpu` are Node's `process.platform` and `process.arch`, which npm compares with the fields
 *   of package.json (https://docs.npmjs.com/cli/configuring-npm/package-json#os);
 * - what Rust calls them: `rust-targets.ts`;
 * - napi's triples: napi-rs, `cli/src/utils/target.ts` (`AVAILABLE_TARGETS`, `parseTriple`), August 2026;
 * - runners: https://github.com/actions/runner-images, August 2026. `macos-14` ended on 2026-11-02
 *   (runner-images#13518), `macos-15-intel` lasts until August 2027 (#13045), `ubuntu-22.04` until
 *   2027-04-17 (#14254): it stays as long as it can, since what is linked there runs on glibc 2.35.
 *   Platforms without a runner of their own are cross-compiled on Linux x64.
 */
export interface System {
  /** npm's `os`. */
  readonly os: string;
  /** Other words for it. */
  readonly words: readonly string[];
}

/** By Rust's `target_os`, with OpenHarmony apart from Linux. Of two with one `os` the first is meant. */
export const systems: Readonly<Record<string, System>> = {
  linux: { os: "linux", words: [] },
  macos: { os: "darwin", words: ["osx", "mac"] },
  windows: { os: "win32", words: ["win"] },
  android: { os: "android", words: [] },
  openharmony: { os: "openharmony", words: ["ohos"] },
  freebsd: { os: "freebsd", words: [] },
  netbsd: { os: "netbsd", words: [] },
  openbsd: { os: "openbsd", words: [] },
  dragonfly: { os: "dragonfly", words: [] },
  solaris: { os: "sunos", words: [] },
  illumos: { os: "sunos", words: [] },
  aix: { os: "aix", words: [] },
  cygwin: { os: "cygwin", words: [] },
  haiku: { os: "haiku", words: [] },
};

export interface Processor {
  /** npm's `cpu`. */
  readonly cpu: string;
  /** Rust's words, the one first that a word without more means. */
  readonly archs: readonly string[];
  /** Other words for the first of these. */
  readonly words: readonly string[];
}

export const processors: readonly Processor[] = [
  { cpu: "x64", archs: ["x86_64", "x86_64h"], words: ["amd64", "64"] },
  { cpu: "arm64", archs: ["aarch64", "arm64e"], words: [] },
  {
    cpu: "arm",
    archs: ["armv7", "arm", "armv6", "armv5te", "armv4t", "thumbv7neon", "thumbv7a"],
    words: ["armv7l"],
  },
  { cpu: "ia32", archs: ["i686", "i586"], words: ["x86", "i386", "386"] },
  // Node calls both byte orders `ppc64`; on Linux it has builds for the little-endian one only.
  { cpu: "ppc64", archs: ["powerpc64le", "powerpc64"], words: ["ppc64le"] },
  { cpu: "ppc", archs: ["powerpc"], words: [] },
  { cpu: "riscv64", archs: ["riscv64gc", "riscv64", "riscv64a23"], words: [] },
  { cpu: "riscv32", archs: ["riscv32gc"], words: [] },
  { cpu: "s390x", archs: ["s390x"], words: [] },
  { cpu: "loong64", archs: ["loongarch64"], words: [] },
  { cpu: "mips", archs: ["mips"], words: [] },
  { cpu: "mipsel", archs: ["mipsel"], words: ["mipsle"] },
  { cpu: "mips64", archs: ["mips64"], words: [] },
  { cpu: "mips64el", archs: ["mips64el"], words: ["mips64le"] },
  { cpu: "sparc64", archs: ["sparc64", "sparcv9"], words: [] },
];

/** Processors that people name by a version of its own, where Rust has another word. */
export const archWords: ReadonlyMap<string, readonly string[]> = new Map([
  ["armv6", ["arm", "armv6"]],
  ["armv6l", ["arm", "armv6"]],
  ["armv5", ["armv5te"]],
]);

/** Which of Rust's words for a C library or ABI a word may mean, the likeliest first. */
export const abiWords: ReadonlyMap<string, readonly string[]> = new Map([
  ["gnu", ["gnu", "gnueabihf", "gnueabi", "gnuabi64"]],
  ["glibc", ["gnu", "gnueabihf", "gnueabi", "gnuabi64"]],
  ["musl", ["musl", "musleabihf", "musleabi", "muslabi64"]],
  ["eabihf", ["gnueabihf", "eabihf"]],
  ["eabi", ["eabi", "gnueabi"]],
]);

/** What a word without C library or ABI may mean: gnu or msvc before all others. */
export const usualAbis = [
  ...["", "msvc", "gnu", "gnueabihf", "gnueabi", "gnuabi64"],
  ...["eabihf", "eabi", "musl", "musleabihf", "musleabi", "muslabi64"],
];

/** The label of the GitHub-hosted runner that builds for a platform. */
export function runnerFor(os: string | undefined, cpu: string | undefined): string {
  if (os === "darwin") return cpu === "x64" ? "macos-15-intel" : "macos-15";
  if (os === "win32") return cpu === "arm64" ? "windows-11-arm" : "windows-2022";
  return os === "linux" && cpu === "arm64" ? "ubuntu-22.04-arm" : "ubuntu-22.04";
}
