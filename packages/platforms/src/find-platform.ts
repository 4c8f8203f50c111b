import { nearWord } from "./near-word.ts";
import type { Platform } from "./platform.ts";
import { abiWords, runnerFor, systems, usualAbis } from "./systems.ts";
import type { TargetPlatform } from "./targets.ts";
import { isForAll, processorWords, sortWords, systemWords, targets } from "./words.ts";

export type FoundPlatform =
  | { readonly kind: "found"; readonly platform: Platform }
  /** `near`: the word that was likely meant, always for the system and the processor that were named. */
  | { readonly kind: "unknown"; readonly near: string | undefined };

const byTarget = new Map(targets.map(({ platform }) => [platform.target, platform]));
const byTriple = new Map(targets.map(({ platform }) => [platform.triple, platform]));

/** napi's triples and others of their form, those of Linux first. */
export const triples: readonly string[] = [...byTriple.keys()];

/** Words that are no target and are not made of a system, a processor and an ABI. */
const otherWords = new Map(
  [
    ["wasm32", "wasm32-unknown-unknown"],
    ["wasm32-wasi-preview1-threads", "wasm32-wasip1-threads"],
    ["x86_64-sun-solaris", "x86_64-pc-solaris"],
  ].flatMap(([word = "", target = ""]): [string, Platform][] => {
    const platform = byTarget.get(target);
    return platform === undefined ? [] : [[word, platform]];
  }),
);
const universal = forAll("macos", undefined);
if (universal !== undefined) otherWords.set(universal.target, universal);

/**
 * The platform that a word means: napi's triple (`linux-x64-gnu`), a Rust target, a word without
 * libc (`linux-x64`), or another spelling of these (`windows-amd64`, `linuxmusl-x64`). Words are
 * compared letter by letter: a person who writes `Linux-X64` is better told than guessed at, since the
 * word also stands in names of packages and artifacts.
 */
export function findPlatform(word: string): FoundPlatform {
  const platform = lookUp(word);
  return platform === undefined
    ? { kind: "unknown", near: nearWord(word, lookUp) }
    : { kind: "found", platform };
}

function lookUp(word: string): Platform | undefined {
  return (
    byTriple.get(word) ?? byTarget.get(word) ?? otherWords.get(word) ?? fromWords(word.split("-"))
  );
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
    const found = targets.find(
      (target) =>
        target.abi === each && system.includes(target.system) && archs.includes(target.arch),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Without what the word does not say: the libc, and how numbers are passed. */
function leavingOpen({ platform: found }: TargetPlatform, abi: string | undefined): Platform {
  const { libc, float, ...platform } = found;
  const says = abi !== undefined;
  return {
    ...platform,
    ...(libc !== undefined && says ? { libc } : {}),
    ...(float !== undefined && says && /eabi(?:hf)?$/.test(abi) ? { float } : {}),
  };
}

let words: readonly string[] | undefined;

/** Every word for a platform that is made of a system, a processor and an ABI, for patterns to match. */
export function knownWords(): readonly string[] {
  words ??= [
    ...new Set(
      targets.flatMap(({ system, arch, abi, platform: { triple, target } }) => {
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
