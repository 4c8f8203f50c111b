/** What a word for a platform means. */
export interface Platform {
  /**
   * napi-rs's name, `linux-x64-gnu`, even where the word names no libc; where napi has none, a word of its
   * form or the Rust target. Two words with one triple are one platform.
   */
  readonly triple: string;
  /** The triple without `-gnu` or `-msvc`: `linux-x64`, `linux-x64-musl`, `linux-arm-gnueabihf`. */
  readonly short: string;
  /** Rust's target; for a word without libc that of gnu or msvc. */
  readonly target: string;
  /** npm's `os`: `linux`, `darwin`, `win32`, …; absent for WebAssembly, which runs on all. */
  readonly os?: string;
  /** npm's `cpu`: `x64`, `arm64`, …; absent for a package of several, such as a universal one of macOS. */
  readonly cpu?: string;
  /** npm's `libc`, if the word names one: only then is it filled in and compared. */
  readonly libc?: "glibc" | "musl";
  /** What the header of a binary must name, all of them: npm's `cpu`, or `powerpc64` for big-endian code. */
  readonly machines: readonly string[];
  /** How code for arm passes floating-point numbers, if the word says it: `eabihf` or `eabi`. */
  readonly float?: "hard" | "soft";
  /** `.exe` or nothing. */
  readonly exe: "" | ".exe";
  /** Ending of an archive for this platform. */
  readonly ext: "zip" | "tar.gz";
  /** Label of the GitHub-hosted runner that builds for it. */
  readonly runner: string;
}
