import { editSteps } from "./edit-steps.ts";
import type { Platform } from "./platform.ts";
import { abiWords, archWords, processors, runnerFor, systems, usualAbis } from "./systems.ts";
import { targetPlatforms, type TargetPlatform } from "./targets.ts";

export type FoundPlatform =
  | { readonly kind: "found"; readonly platform: Platform }
  /** `near`: the word that was likely meant, always for the system and the processor that were named. */
  | { readonly kind: "unknown"; readonly near: string | undefined };

const platforms = targetPlatforms();
const byTarget = new Map(platforms.map((platform) => [platform.target, platform]));
const byTriple = new Map(platforms.map((platform) => [platform.triple, platform]));

/** napi's triples and others of their form, those of Linux first. */
export const triples: readonly string[] = [...byTriple.keys()];

/** Rust's systems by every word for them: several only where npm has one word for two. */
const systemWords = new Map<string, string[]>();
for (const [system, { os, words }] of Object.entries(systems)) {
  for (const word of new Set([os, system, ...words])) {
    systemWords.set(word, [...(systemWords.get(word) ?? []), system]);
  }
}

const processorWords = new Map<string, readonly string[]>();
for (const { cpu, archs, words } of processors) {
  for (const word of [...archs, ...words]) {
    const at = Math.max(archs.indexOf(word), 0);
    processorWords.set(word, archs.slice(at, at + 1));
  }
  processorWords.set(cpu, archs);
}
for (const [word, archs] of archWords) processorWords.set(word, archs);

const abis = new Set([...platforms.map(({ abi }) => abi), ...abiWords.keys()]);
abis.delete("");

/** Words that are no target and are not made of a system, a processor and an ABI. */
const otherWords = new Map(
  [
    ["wasm32", "wasm32-unknown-unknown"],
    ["wasm32-wasi-preview1-threads", "wasm32-wasip1-threads"],
    ["x86_64-sun-solaris", "x86_64-pc-solaris"],
  ].flatMap(([word = "", target = ""]): [string, Platform][] => {
    const platform = byTarget.get(target);
    return platform === undefined ? [] : [[word, plain(platform)]];
  }),
);
const universal = forAll("macos", undefined);
if (universal !== undefined) otherWords.set(universal.target, universal);

/**
 * The platform that a word stands for: napi's triple (`linux-x64-gnu`), a Rust target, a word without
 * libc (`linux-x64`), or another spelling of these (`windows-amd64`, `linuxmusl-x64`). Words are
 * compared letter by letter: a person who writes `Linux-X64` is better told than guessed at, since the
 * word also stands in names of packages and artifacts.
 */
export function findPlatform(word: string): FoundPlatform {
  const platform = lookUp(word);
  return platform === undefined
    ? { kind: "unknown", near: nearWord(word) }
    : { kind: "found", platform };
}

function lookUp(word: string): Platform | undefined {
  const whole = byTriple.get(word) ?? byTarget.get(word);
  return whole === undefined ? (otherWords.get(word) ?? fromWords(word.split("-"))) : plain(whole);
}

interface Words {
  readonly systems: readonly string[];
  readonly archs: readonly string[];
  readonly abis: readonly string[];
  /** Words that mean nothing here. */
  readonly rest: readonly string[];
}

/** Sorts the words into systems, processors and ABIs, in whatever order they stand. */
function sortWords(words: readonly string[]): Words {
  const split = words.flatMap((word) => (word === "linuxmusl" ? ["linux", "musl"] : [word]));
  const named = split.filter((word) => systemWords.has(word));
  // Android and OpenHarmony are kinds of Linux, and some say both.
  const kinds = named.filter((word) => word !== "linux" || named.length === 1);
  const archs = split.filter((word) => processorWords.has(word) || isForAll(word));
  const known = split.filter((word) => abis.has(word) && !systemWords.has(word));
  const rest = split.filter((word) => ![...named, ...archs, ...known].includes(word));
  return { systems: kinds, archs, abis: known, rest };
}

function isForAll(word: string): boolean {
  return word === "universal" || word === "universal2" || word === "wasm32";
}

function fromWords(words: readonly string[]): Platform | undefined {
  const {
    systems: [system, ...more],
    archs: [arch, ...archs],
    abis: [abi, ...abis],
    rest,
  } = sortWords(words);
  if (more.length + archs.length + abis.length + rest.length > 0) return undefined;
  const of = systemWords.get(system ?? "");
  if (of === undefined) return undefined;
  if (arch === undefined || isForAll(arch)) {
    return abi === undefined ? forAll(of[0] ?? "", arch) : undefined;
  }
  const found = firstOf(of, processorWords.get(arch) ?? [], abi);
  return found === undefined ? undefined : leavingOpen(found, abi);
}

/** One package for all Macs, or WebAssembly for one system: its words are no target of Rust. */
function forAll(system: string, word: string | undefined): Platform | undefined {
  const os = systems[system]?.os ?? system;
  const common = { os, exe: "", ext: "tar.gz", runner: runnerFor(os, undefined) } as const;
  if (word === "wasm32") {
    const triple = `${os}-wasm32`;
    return { ...common, triple, short: triple, target: "wasm32-unknown-unknown", machines: [word] };
  }
  if (os !== "darwin") return undefined;
  const triple = "darwin-universal";
  const machines = ["x64", "arm64"];
  return { ...common, triple, short: triple, target: "universal-apple-darwin", machines };
}

function firstOf(
  system: readonly string[],
  archs: readonly string[],
  abi: string | undefined,
): TargetPlatform | undefined {
  if (abi === "glibc" && !system.includes("linux")) return undefined;
  const wanted = abi === undefined ? usualAbis : (abiWords.get(abi) ?? [abi]);
  for (const each of wanted) {
    const found = platforms.find(
      (platform) =>
        platform.abi === each && system.includes(platform.system) && archs.includes(platform.arch),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Without what the word does not say: the libc, and how numbers are passed. */
function leavingOpen(found: TargetPlatform, abi: string | undefined): Platform {
  const { libc, float, ...platform } = plain(found);
  const says = abi !== undefined;
  return {
    ...platform,
    ...(libc !== undefined && says ? { libc } : {}),
    ...(float !== undefined && says && /eabi(?:hf)?$/.test(abi) ? { float } : {}),
  };
}

function plain({ system, arch, abi, ...platform }: TargetPlatform): Platform {
  return platform;
}

/**
 * The word that was likely meant. Each part that is understood stays: another system or processor would
 * be another machine.
 */
function nearWord(word: string): string | undefined {
  const words = word
    .toLowerCase()
    .replace(/x86[-_]64/g, "x64")
    .replaceAll("_", "-")
    .split("-");
  const { systems: named, archs, abis: libcs, rest } = sortWords(words);
  const corrected = words.map((each) => (rest.includes(each) ? corrections(each) : [each]));
  const meant = product(corrected).filter((each) => lookUp(each) !== undefined);
  const means = new Set(meant.map((each) => lookUp(each)?.triple));
  if (means.size === 1) return meant[0];
  const [system, arch] = [systemWords.get(named[0] ?? ""), processorWords.get(archs[0] ?? "")];
  if (named.length !== 1 || archs.length !== 1 || system === undefined || arch === undefined)
    return;
  return (
    (libcs[0] === undefined ? undefined : firstOf(system, arch, libcs[0]))?.triple ??
    firstOf(system, arch, undefined)?.triple
  );
}

/** Words that differ by a slip: the nearest of them. */
function corrections(word: string): string[] {
  const known = [...systemWords.keys(), ...processorWords.keys(), ...abis];
  const near = known.map((each) => ({ each, steps: editSteps(word, each) }));
  const least = Math.min(...near.map(({ steps }) => steps));
  if (least > (word.length > 5 ? 2 : 1)) return [];
  return near.filter(({ steps }) => steps === least).map(({ each }) => each);
}

function product(lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>(
    (heads, list) =>
      heads.flatMap((head) => list.map((each) => (head === "" ? each : `${head}-${each}`))),
    [""],
  );
}

let words: readonly string[] | undefined;

/** Every word for a platform that is made of a system, a processor and an ABI, for patterns to match. */
export function knownWords(): readonly string[] {
  words ??= [
    ...new Set(
      platforms.flatMap(({ system, arch, abi, triple, target }) => {
        const of = (map: ReadonlyMap<string, readonly string[]>, value: string) =>
          [...map].flatMap(([word, values]) => (values.includes(value) ? [word] : []));
        const ends = ["", abi, ...of(abiWords, abi)].map((word) => (word === "" ? "" : `-${word}`));
        return [
          ...[triple, target],
          ...of(systemWords, system).flatMap((os) =>
            of(processorWords, arch).flatMap((cpu) => ends.map((end) => `${os}-${cpu}${end}`)),
          ),
        ].filter((word) => lookUp(word) !== undefined);
      }),
    ),
  ];
  return words;
}
