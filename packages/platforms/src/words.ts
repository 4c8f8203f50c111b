import { abiWords, archWords, processors, systems } from "./systems.ts";
import { targetPlatforms } from "./targets.ts";

/** The platforms of Rust's targets, the likeliest first. */
export const targets = targetPlatforms();

/** Rust's systems by every word for them: several only where npm has one word for two. */
export const systemWords = new Map<string, string[]>();
for (const [system, { os, words }] of Object.entries(systems)) {
  for (const word of new Set([os, system, ...words])) {
    systemWords.set(word, [...(systemWords.get(word) ?? []), system]);
  }
}

/** Rust's processors that a word may mean, the likeliest first. */
export const processorWords = new Map<string, readonly string[]>();
for (const { cpu, archs, words } of processors) {
  for (const word of [...archs, ...words]) {
    const at = Math.max(archs.indexOf(word), 0);
    processorWords.set(word, archs.slice(at, at + 1));
  }
  processorWords.set(cpu, archs);
}
for (const [word, archs] of archWords) processorWords.set(word, archs);

/** Every word for a C library or an ABI. */
export const libcWords = new Set([...targets.map(({ abi }) => abi), ...abiWords.keys()]);
libcWords.delete("");

/** The parts of a word. */
export interface Words {
  readonly systems: readonly string[];
  readonly archs: readonly string[];
  readonly abis: readonly string[];
  /** Words that mean nothing here. */
  readonly rest: readonly string[];
}

/** Sorts the words into systems, processors and ABIs, in whatever order they stand. */
export function sortWords(words: readonly string[]): Words {
  const split = words.flatMap((word) => (word === "linuxmusl" ? ["linux", "musl"] : [word]));
  const named = split.filter((word) => systemWords.has(word));
  // Android and OpenHarmony are kinds of Linux, and some say both.
  const kinds = named.filter((word) => word !== "linux" || named.length === 1);
  const archs = split.filter((word) => processorWords.has(word) || isForAll(word));
  const known = split.filter((word) => libcWords.has(word) && !systemWords.has(word));
  const rest = split.filter((word) => ![...named, ...archs, ...known].includes(word));
  return { systems: kinds, archs, abis: known, rest };
}

/** A package for several processors of one system. */
export function isForAll(word: string): boolean {
  return word === "universal" || word === "universal2" || word === "wasm32";
}
