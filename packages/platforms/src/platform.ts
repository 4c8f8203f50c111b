import { cpuWords, notPlatforms, osWords, rows } from "./table.ts";
import type { PlatformRow } from "./table.ts";

/** What a word for a platform means. */
export interface Platform {
  /** napi-rs's name: `linux-x64-gnu`, also where the word names no libc. Two words with one triple are one platform. */
  readonly triple: string;
  /** The triple without `-gnu` or `-msvc`: `linux-x64`, `linux-x64-musl`, `linux-arm-gnueabihf`. */
  readonly short: string;
  /** Rust's target; for a word without libc that of gnu or msvc. */
  readonly target: string;
  /** npm's `os`: `linux`, `darwin`, `win32`, `freebsd`, `android`. */
  readonly os: string;
  /** npm's `cpu`: `x64`, `arm64`, … */
  readonly cpu: string;
  /** npm's `libc`, if the word names one: only then is it filled in and compared. */
  readonly libc?: "glibc" | "musl";
  /** `.exe` or nothing. */
  readonly exe: "" | ".exe";
  /** Ending of an archive for this platform. */
  readonly ext: "zip" | "tar.gz";
  /** Label of the GitHub-hosted runner that builds for it. */
  readonly runner: string;
}

export type FoundPlatform =
  | { readonly kind: "found"; readonly platform: Platform }
  /** It looks like one; `reason` says what to declare instead, without a full stop. */
  | { readonly kind: "no-platform"; readonly reason: string }
  /** All words that are known, napi's triples first: the nearest of them can be offered. */
  | { readonly kind: "unknown"; readonly candidates: readonly string[] };

/** napi's triples, in the order of the table. */
export const triples: readonly string[] = rows.map(({ triple }) => triple);

const platforms = platformsByWord();

/**
 * The platform that a word stands for: napi's triple (`linux-x64-gnu`), a Rust target, a word without
 * libc (`linux-x64`), or another spelling of these (`windows-amd64`, `linuxmusl-x64`). Words are
 * compared letter by letter: a person who writes `Linux-X64` is better told than guessed at, since the
 * word also stands in names of packages and artifacts.
 */
export function findPlatform(word: string): FoundPlatform {
  const platform = platforms.get(word);
  if (platform !== undefined) return { kind: "found", platform };
  const reason = notPlatforms.get(word);
  if (reason !== undefined) return { kind: "no-platform", reason };
  return { kind: "unknown", candidates: [...platforms.keys()] };
}

/** Every word for every platform with its meaning, napi's triples first. */
function platformsByWord(): ReadonlyMap<string, Platform> {
  const words = new Map<string, Platform>();
  const add = (word: string, platform: Platform): void => {
    if (!words.has(word)) words.set(word, platform);
  };
  for (const row of rows) add(row.triple, platformOf(row));
  for (const row of rows) {
    const platform = platformOf(row);
    add(row.target, platform);
    for (const word of spellings(row)) add(word, platform);
    if (!namesMusl(row)) for (const word of withoutLibc(row)) add(word, leavingLibcOpen(row));
  }
  return words;
}

function platformOf(row: PlatformRow): Platform {
  const { libc } = row;
  return { ...leavingLibcOpen(row), ...(libc === undefined ? {} : { libc }) };
}

function leavingLibcOpen({ triple, target, os, cpu, runner }: PlatformRow): Platform {
  const windows = os === "win32";
  return {
    triple,
    short: triple.replace(/-(?:gnu|msvc)$/, ""),
    target,
    os,
    cpu,
    exe: windows ? ".exe" : "",
    ext: windows ? "zip" : "tar.gz",
    runner,
  };
}

/** A word without libc means gnu or msvc, never musl. */
function namesMusl({ triple }: PlatformRow): boolean {
  return triple.includes("musl");
}

/** `linux-x64`, `linux-amd64`, … */
function withoutLibc({ os, cpu }: PlatformRow): string[] {
  return osWords[os].flatMap((system) => cpuWords[cpu].map((machine) => `${system}-${machine}`));
}

/** The same with the libc or ABI, which some write behind the system: `linuxmusl-x64` (sharp, FFmpeg). */
function spellings(row: PlatformRow): string[] {
  const abi = row.triple.split("-").slice(2).join("-");
  if (abi === "") return withoutLibc(row);
  const words = withoutLibc(row).map((word) => `${word}-${abi}`);
  if (row.libc === undefined) return words;
  for (const machine of cpuWords[row.cpu]) {
    if (row.libc === "glibc") words.push(`linux-${machine}-glibc`, `linux-glibc-${machine}`);
    else words.push(`linuxmusl-${machine}`, `linux-musl-${machine}`);
  }
  return words;
}
