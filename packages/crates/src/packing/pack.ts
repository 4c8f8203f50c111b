import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ProblemsError, type Problem, type VersionName } from "@fairlead/publishing";
import type { Cargo } from "../discover/cargo.ts";

export interface PackOptions {
  /** Absolute folder of the workspace that cargo is started in. */
  readonly folder: string;
  /** A fresh folder: a cached one may hold other runs' files. */
  readonly targetDir: string;
  /** Which registry the packages are prepared for: `--registry NAME` or `--index URL`. */
  readonly registryArgs: readonly string[];
  /** Build each packed crate. */
  readonly verify: boolean;
  /** For the verification build: names, or `all`. */
  readonly features: readonly string[];
  /** Undefined: nobody can allow it. */
  readonly allowDirty: boolean | undefined;
  /** For cycles through dev-dependencies, which cargo cannot lock. */
  readonly excludeLockfile: boolean;
  /** The line `exclude: …` that leaves out a crate and what depends on it, if others remain. */
  readonly without: (crate: string) => string | undefined;
}

/** cargo could not pack. */
export class PackError extends ProblemsError {
  /** What cargo said. */
  readonly words: string;

  constructor(problem: Problem, words: string) {
    super([problem]);
    this.words = words;
  }
}

/**
 * Packs crates with one `cargo package`, siblings laid over the registry.
 *
 * @returns absolute paths by crate name
 * @throws PackError with cargo's own words; `cargo package` is all or nothing
 */
export async function packCrates(
  cargo: Cargo,
  crates: readonly VersionName[],
  options: PackOptions,
  onLine: (line: string) => void,
): Promise<Map<string, string>> {
  const { features } = options;
  const args = [
    "package",
    ...crates.flatMap(({ name }) => ["-p", name]),
    ...options.registryArgs,
    ...["--target-dir", options.targetDir],
    ...(options.verify ? [] : ["--no-verify"]),
    ...(options.allowDirty === true ? ["--allow-dirty"] : []),
    ...(options.excludeLockfile ? ["--exclude-lockfile"] : []),
    ...(features.includes("all")
      ? ["--all-features"]
      : features.length > 0
        ? ["--features", features.join(",")]
        : []),
  ];
  const { code, stderr } = await cargo.build(args, options.folder, onLine);
  if (code !== 0) {
    const packed = crates.map(({ name }) => name);
    throw new PackError(describePackFailure(stderr, options, packed), packWords(stderr));
  }
  return new Map(
    crates.map(({ name, version }) => [
      name,
      path.join(options.targetDir, "package", `${name}-${version}.crate`),
    ]),
  );
}

/**
 * What a failed `cargo package` said, and what to do: the crates to leave out where one is at fault.
 *
 * @param stderr all that cargo wrote
 * @param packed names of the crates that were to be packed
 */
export function describePackFailure(
  stderr: string,
  { without, allowDirty }: Pick<PackOptions, "without" | "allowDirty">,
  packed: readonly string[],
): Problem {
  const text = stripVTControlCharacters(stderr);
  const code = "packing-failed";
  const message = `cargo package failed, and nothing was uploaded: ${packWords(stderr)}`;
  if (/No space left on device|os error 28\b|os error 112\b/.test(text)) {
    return {
      code: "disk-full",
      message,
      remedy: "Free disk space on the runner before this step, then run again.",
    };
  }
  // What cargo holds for uncommitted and the look at the checkout does not, such as a link's target.
  if (text.includes("pass the `--allow-dirty` flag")) {
    return {
      code: "uncommitted-files",
      message,
      remedy: `Commit these files${orAllowDirty(allowDirty)}.`,
    };
  }
  const ofMachine = machineFaults.flatMap(([words, remedy]) => {
    const found = words.exec(text);
    return found === null ? [] : [remedy(found[1] ?? "")];
  })[0];
  if (ofMachine !== undefined) return { code, message, remedy: ofMachine };
  // The crate that does not compile may be one from outside: at fault is the one cargo is at.
  const culprit =
    [...text.matchAll(/^ *(?:Packaging|Verifying) ([A-Za-z0-9_-]+) v/gm)].at(-1)?.[1] ??
    /could not compile `([^`]+)`/.exec(text)?.[1];
  if (culprit === undefined) {
    return { code, message, remedy: "Run cargo package --workspace locally to see it again." };
  }
  const line = without(culprit);
  const { remedy, ...more } = remedyFor(culprit, message, packed);
  const found = { code, unit: culprit, message, ...more };
  if (line === undefined) return { ...found, remedy };
  return { ...found, remedy: `${remedy} Or release without it:`, copy: line };
}

/** How else files can go out that are not as the commit has them. */
export function orAllowDirty(allowDirty: boolean | undefined): string {
  return allowDirty === undefined ? "" : ", or set allow-dirty: true";
}

/** What stops every crate, by what cargo and rustc say of it: no crate is at fault, and none to leave out. */
const machineFaults: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /\(which is replacing registry `([^`]+)`\)/,
    (registry) =>
      `cargo's configuration replaces ${registry}, for example by vendored sources, and what replaces it lacks this crate. Run this step without that \`replace-with\`: move its .cargo/config.toml aside first.`,
  ],
  [
    /the `([^`]+)` target may not be installed/,
    (target) =>
      `cargo's configuration sets build.target: run rustup target add ${target} before this step, or set verify: false.`,
  ],
];

/** What to do about the crate at fault, by what cargo says of it. */
function remedyFor(
  culprit: string,
  words: string,
  packed: readonly string[],
): { readonly remedy: string; readonly code?: string } {
  const sibling = missingSibling(words);
  if (sibling !== undefined && packed.includes(sibling)) {
    // `[patch]` allows that in the workspace. cargo orders what it packs by the paths alone.
    return {
      code: "sibling-without-path",
      remedy: `${culprit} names ${sibling} by version alone, and the registry does not have that yet. Add a path beside the dependency's version, or release ${sibling} first.`,
    };
  }
  if (words.includes("Source directory was modified by build.rs")) {
    return { remedy: `Let the build script of ${culprit} write to OUT_DIR, or set verify: false.` };
  }
  if (words.includes("no targets specified in the manifest")) {
    return {
      remedy: `Commit the sources of ${culprit}, and let include and exclude in its manifest keep them: cargo package --list -p ${culprit} shows what is packed. If the member's folder is a symbolic link, list the folder that it leads to in members: git stores only the link, and cargo packs none of the files behind it.`,
    };
  }
  return { remedy: `Fix ${culprit}: cargo packs all crates or none.` };
}

/** Why cargo did not pack, in its own words. */
function packWords(stderr: string): string {
  return firstCause(stripVTControlCharacters(stderr));
}

/** How much of cargo's words a message holds, in lines and letters. */
const shown = { lines: 8, letters: 700 };

/**
 * The words that say why: of a build the last line and the compiler's first error, else the last
 * `error:`. "failed to verify package tarball" stands at the end of all and says nothing by itself.
 */
function firstCause(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const starts = lines.flatMap((line, index) => (/^error(\[E\d+\])?:/.test(line) ? [index] : []));
  const blocks = starts.map((start, at) => lines.slice(start, starts[at + 1]));
  const compile = blocks.find(([line]) => /^error: could not compile/.test(line ?? ""));
  const first = blocks[0];
  if (compile !== undefined && first !== undefined && first !== compile) {
    const [what = "", where = ""] = first;
    const place = where.trim().startsWith("-->") ? [`at ${where.replace("-->", "").trim()}`] : [];
    return `${sentence(compile.slice(0, 1))} The first error: ${sentence([what, ...place])}`;
  }
  const telling = blocks.filter(
    (block) => block.length > 1 || !/failed to verify package tarball/.test(block[0] ?? ""),
  );
  return sentence((telling.at(-1) ?? lines.slice(-5)).slice(0, shown.lines));
}

/** Lines of cargo as one sentence: its `Caused by:` goes on after a colon, other lines after a comma. */
function sentence(lines: readonly string[]): string {
  let words = "";
  for (const line of lines) {
    const text = line
      .replace(/^error: /, "")
      .replace(/\s+/g, " ")
      .trim();
    if (text === "Caused by:") words = `${words.replace(/[.:]$/, "")}:`;
    else words += words === "" ? text : /[.:,;!?]$/.test(words) ? ` ${text}` : `, ${text}`;
  }
  if (words === "") return "it ended without a message.";
  if (words.length > shown.letters) return `${words.slice(0, shown.letters)}…`;
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/**
 * The sibling that cargo did not find in the registry, if that is why it failed: "no matching package
 * named `x` found" for an unknown crate, "failed to select a version for the requirement `x = …`" for
 * a known one. cargo's own edge of the index may be older than ours.
 */
export function missingSibling(words: string): string | undefined {
  const match =
    /no matching package named `([^`]+)`/.exec(words) ??
    /failed to select a version for the requirement `([A-Za-z0-9_-]+)/.exec(words);
  return match?.[1];
}
