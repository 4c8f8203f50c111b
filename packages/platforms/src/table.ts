/**
 * Every platform that can be declared, and every word for it. Sources:
 *
 * - napi's triples and the Rust targets: napi-rs, `cli/src/utils/target.ts` (`AVAILABLE_TARGETS`,
 *   `parseTriple`), August 2026. Left out: `universal-apple-darwin` (its package serves two cpus),
 *   OpenHarmony (Node.js has no builds for it), and `win32-x64-gnu` (npm could not tell its package
 *   from that of msvc);
 * - `os` and `cpu` are Node's `process.platform` and `process.arch`, which npm compares with the
 *   fields of package.json (https://docs.npmjs.com/cli/configuring-npm/package-json#os);
 * - `libc`: npm knows `glibc` and `musl`, on Linux only; napi-rs writes it for triples that end in
 *   `-gnu` and `-musl`;
 * - runners: https://github.com/actions/runner-images, August 2026. `macos-14` ended on 2026-11-02
 *   (runner-images#13518), `macos-15-intel` lasts until August 2027 (#13045), `ubuntu-22.04` until
 *   2027-04-17 (#14254): it stays as long as it can, since what is linked there runs on glibc 2.35.
 *   Platforms without a runner of their own are cross-compiled on Linux x64.
 */
export interface PlatformRow {
  /** napi-rs's name: `linux-x64-gnu`. */
  readonly triple: string;
  /** Rust's name: `x86_64-unknown-linux-gnu`. */
  readonly target: string;
  readonly os: keyof typeof osWords;
  readonly cpu: keyof typeof cpuWords;
  readonly libc?: "glibc" | "musl";
  readonly runner: string;
}

const linux = "ubuntu-22.04";
const linuxArm = "ubuntu-22.04-arm";

/** How people write an operating system; the first word is npm's. */
export const osWords = {
  linux: ["linux"],
  darwin: ["darwin", "macos", "osx"],
  win32: ["win32", "windows", "win"],
  freebsd: ["freebsd"],
  android: ["android"],
} as const;

/** How people write a processor; the first word is npm's. */
export const cpuWords = {
  x64: ["x64", "x86_64", "amd64"],
  arm64: ["arm64", "aarch64"],
  arm: ["arm", "armv7"],
  ia32: ["ia32", "x86", "i686"],
  // Node calls both byte orders `ppc64`; on Linux it has builds for the little-endian one only.
  ppc64: ["ppc64", "ppc64le", "powerpc64le"],
  riscv64: ["riscv64", "riscv64gc"],
  s390x: ["s390x"],
  loong64: ["loong64", "loongarch64"],
} as const;

// prettier-ignore
export const rows: readonly PlatformRow[] = [
  { triple: "linux-x64-gnu", target: "x86_64-unknown-linux-gnu", os: "linux", cpu: "x64", libc: "glibc", runner: linux },
  { triple: "linux-x64-musl", target: "x86_64-unknown-linux-musl", os: "linux", cpu: "x64", libc: "musl", runner: linux },
  { triple: "linux-arm64-gnu", target: "aarch64-unknown-linux-gnu", os: "linux", cpu: "arm64", libc: "glibc", runner: linuxArm },
  { triple: "linux-arm64-musl", target: "aarch64-unknown-linux-musl", os: "linux", cpu: "arm64", libc: "musl", runner: linuxArm },
  { triple: "linux-arm-gnueabihf", target: "armv7-unknown-linux-gnueabihf", os: "linux", cpu: "arm", runner: linux },
  { triple: "linux-arm-musleabihf", target: "armv7-unknown-linux-musleabihf", os: "linux", cpu: "arm", runner: linux },
  { triple: "linux-riscv64-gnu", target: "riscv64gc-unknown-linux-gnu", os: "linux", cpu: "riscv64", libc: "glibc", runner: linux },
  { triple: "linux-ppc64-gnu", target: "powerpc64le-unknown-linux-gnu", os: "linux", cpu: "ppc64", libc: "glibc", runner: linux },
  { triple: "linux-s390x-gnu", target: "s390x-unknown-linux-gnu", os: "linux", cpu: "s390x", libc: "glibc", runner: linux },
  { triple: "linux-loong64-gnu", target: "loongarch64-unknown-linux-gnu", os: "linux", cpu: "loong64", libc: "glibc", runner: linux },
  { triple: "darwin-x64", target: "x86_64-apple-darwin", os: "darwin", cpu: "x64", runner: "macos-15-intel" },
  { triple: "darwin-arm64", target: "aarch64-apple-darwin", os: "darwin", cpu: "arm64", runner: "macos-15" },
  { triple: "win32-x64-msvc", target: "x86_64-pc-windows-msvc", os: "win32", cpu: "x64", runner: "windows-2022" },
  { triple: "win32-ia32-msvc", target: "i686-pc-windows-msvc", os: "win32", cpu: "ia32", runner: "windows-2022" },
  { triple: "win32-arm64-msvc", target: "aarch64-pc-windows-msvc", os: "win32", cpu: "arm64", runner: "windows-11-arm" },
  { triple: "freebsd-x64", target: "x86_64-unknown-freebsd", os: "freebsd", cpu: "x64", runner: linux },
  { triple: "android-arm64", target: "aarch64-linux-android", os: "android", cpu: "arm64", runner: linux },
  { triple: "android-arm-eabi", target: "armv7-linux-androideabi", os: "android", cpu: "arm", runner: linux },
];

/** Words that look like a platform and are none, with the reason. */
export const notPlatforms: ReadonlyMap<string, string> = new Map([
  ...["wasm32-wasi", "wasm32-wasip1", "wasm32-wasip1-threads", "wasm32-unknown-unknown"].map(
    (word) =>
      [
        word,
        "WebAssembly runs on every platform: its package is one of publish-npm-packages",
      ] as const,
  ),
  ...["darwin-universal", "universal-apple-darwin"].map(
    (word) =>
      [
        word,
        "a universal binary serves two platforms: declare darwin-x64 and darwin-arm64, and give both the same artifact",
      ] as const,
  ),
]);
