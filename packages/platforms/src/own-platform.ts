import { findPlatform } from "./find-platform.ts";
import type { Platform } from "./platform.ts";
import { processors, runnerFor, systems } from "./systems.ts";

/** A platform as a repository declares it: a word of its own, and what npm and a build need to know. */
export interface OwnPlatform {
  readonly name: string;
  readonly target?: string;
  readonly os?: string;
  readonly cpu?: string;
  readonly libc?: string;
  readonly runner?: string;
}

/** What is wrong with a declaration; `field` is one of its own. */
export interface Wrong {
  readonly code: string;
  readonly field: keyof OwnPlatform;
  readonly message: string;
  readonly remedy: string;
}

export type ReadPlatform =
  | { readonly kind: "platform"; readonly platform: Platform }
  | { readonly kind: "wrong"; readonly wrong: readonly Wrong[] };

/** It becomes part of names of packages, artifacts and files. */
const nameGrammar = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const npmGrammar = /^[a-z0-9_]+$/;

/**
 * The platform that a repository declares. A target, or a name that is a known word, fills in what is
 * not said; an empty `os`, `cpu` or `libc` says that there is none.
 */
export function ownPlatform(own: OwnPlatform): ReadPlatform {
  const { name, target } = own;
  const found = findPlatform(target ?? name);
  const base = lookAt(target ?? name);
  const wrong = [
    ...checkName(name),
    ...checkTarget(own, found.kind === "unknown" ? found.near : undefined, base),
    ...checkWord("os", own.os, npmOs),
    ...checkWord("cpu", own.cpu, npmCpu),
    ...checkLibc(own.libc),
  ];
  if (wrong.length > 0) return { kind: "wrong", wrong };
  const said = (field: "os" | "cpu" | "libc") => own[field] ?? base?.[field] ?? "";
  const [os, cpu, libc] = [said("os"), said("cpu"), said("libc")];
  const windows = os === "win32";
  // Big-endian PowerPC and universal binaries stay what the target says.
  const like = base ?? lookAt(`${os}-${cpu}`);
  const machines = like !== undefined && ["", like.cpu].includes(cpu) ? like.machines : [cpu];
  return {
    kind: "platform",
    platform: {
      triple: name,
      short: name,
      target: target ?? base?.target ?? name,
      ...(os === "" ? {} : { os }),
      ...(cpu === "" ? {} : { cpu }),
      ...(libc === "glibc" || libc === "musl" ? { libc } : {}),
      machines: machines.filter((machine) => machine !== ""),
      ...(base?.float === undefined || cpu !== "arm" ? {} : { float: base.float }),
      exe: windows ? ".exe" : "",
      ext: windows ? "zip" : "tar.gz",
      runner: own.runner ?? base?.runner ?? runnerFor(os, cpu),
    },
  };
}

function lookAt(word: string): Platform | undefined {
  const found = findPlatform(word);
  return found.kind === "found" ? found.platform : undefined;
}

function checkName(name: string): Wrong[] {
  if (nameGrammar.test(name)) return [];
  return [
    {
      code: "platform-name-invalid",
      field: "name",
      message: `The platform name ${JSON.stringify(name)} cannot be part of package and file names.`,
      remedy: "Use letters, digits, dots, hyphens and underscores.",
    },
  ];
}

function checkTarget(
  { name, target, os, cpu }: OwnPlatform,
  near: string | undefined,
  base: Platform | undefined,
): Wrong[] {
  if (base !== undefined || (os !== undefined && cpu !== undefined)) return [];
  if (target !== undefined) {
    return [
      {
        code: "platform-target-unknown",
        field: "target",
        message: `The platform ${name} has the target ${JSON.stringify(target)}, which is not a known Rust target.`,
        remedy: near === undefined ? "Also set os and cpu." : `Did you mean ${near}?`,
      },
    ];
  }
  return [
    {
      code: "platform-incomplete",
      field: "target",
      message: `The platform ${name} does not say which system it is for.`,
      remedy: "Set target to a Rust target, or set os and cpu as npm writes them.",
    },
  ];
}

const npmOs = new Map(
  Object.entries(systems).flatMap(([system, { os, words }]) =>
    [system, ...words].map((word) => [word, os] as const),
  ),
);
const npmCpu = new Map(
  processors.flatMap(({ cpu, archs, words }) =>
    [...archs, ...words].map((word) => [word, cpu] as const),
  ),
);

/** Words that npm would never match are the likeliest slip: `macos`, `x86_64`. */
function checkWord(
  field: "os" | "cpu",
  given: string | undefined,
  words: ReadonlyMap<string, string>,
): Wrong[] {
  if (given === undefined || given === "") return [];
  const npmWord = words.get(given) ?? given;
  if (npmWord === given && npmGrammar.test(given)) return [];
  return [
    {
      code: field === "os" ? "platform-os-invalid" : "platform-cpu-invalid",
      field,
      message: `npm does not know the ${field} ${JSON.stringify(given)}.`,
      remedy:
        npmWord === given
          ? `Write it as Node.js does: ${field === "os" ? "linux, darwin, win32" : "x64, arm64, ia32"}.`
          : `Did you mean ${npmWord}?`,
    },
  ];
}

function checkLibc(given: string | undefined): Wrong[] {
  if (given === undefined || ["", "glibc", "musl"].includes(given)) return [];
  return [
    {
      code: "platform-libc-invalid",
      field: "libc",
      message: `npm does not know the libc ${JSON.stringify(given)}.`,
      remedy: given === "gnu" ? "Did you mean glibc?" : 'Write glibc, musl, or "" for none.',
    },
  ];
}
