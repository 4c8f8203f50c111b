import type { Platform } from "./platform.ts";

/** What `{platform}`, `{target}`, `{short}`, `{exe}` and `{ext}` mean in names and paths. */
export interface Placeholders {
  readonly platform: string;
  readonly target: string;
  readonly short: string;
  readonly exe: string;
  readonly ext: string;
}

/** A row of the plan's output `platforms`, made for `matrix: include`. */
export interface MatrixEntry extends Placeholders {
  readonly os: string;
  readonly cpu: string;
  /** Empty for none: a matrix would leave a missing key to other rows. */
  readonly libc: string;
  readonly runner: string;
}

/** The values of the placeholders; `{platform}` is the word as it was declared. */
export function placeholders(platform: Platform, word: string): Placeholders {
  const { target, short, exe, ext } = platform;
  return { platform: word, target, short, exe, ext };
}

/** The platform's row of the matrix; `runner` is the label of the caller's own choice, if there is one. */
export function matrixEntry(
  platform: Platform,
  word: string,
  runner: string = platform.runner,
): MatrixEntry {
  const { short, target, os = "", cpu = "", libc = "", exe, ext } = platform;
  return { platform: word, short, target, os, cpu, libc, exe, ext, runner };
}
