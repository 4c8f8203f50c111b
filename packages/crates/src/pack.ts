import path from "node:path";
import { ProblemsError, type Problem } from "@fairlead/publishing";
import type { Cargo } from "./cargo.ts";

export interface PackOptions {
  /** Absolute folder of the workspace's Cargo.toml. */
  readonly root: string;
  /** A fresh folder: a cached one may hold other runs' files. */
  readonly targetDir: string;
  /** Which registry the packages are prepared for: `--registry NAME` or `--index URL`. */
  readonly registryArgs: readonly string[];
  /** Build each packed crate. */
  readonly verify: boolean;
  /** For the verification build: names, or `all`. */
  readonly features: readonly string[];
  readonly allowDirty: boolean;
  /** For cycles through dev-dependencies, which cargo cannot lock. */
  readonly excludeLockfile: boolean;
}

/**
 * Packs crates with one `cargo package`, siblings laid over the registry.
 *
 * @param crates name and version of each
 * @returns absolute paths by crate name
 * @throws ProblemsError with cargo's own words; `cargo package` is all or nothing
 */
export async function packCrates(
  cargo: Cargo,
  crates: readonly { readonly name: string; readonly version: string }[],
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
    ...(options.allowDirty ? ["--allow-dirty"] : []),
    ...(options.excludeLockfile ? ["--exclude-lockfile"] : []),
    ...(features.includes("all")
      ? ["--all-features"]
      : features.length > 0
        ? ["--features", features.join(",")]
        : []),
  ];
  const { code, stderr } = await cargo.build(args, options.root, onLine);
  if (code !== 0) throw new ProblemsError([describePackFailure(stderr)]);
  return new Map(
    crates.map(({ name, version }) => [
      name,
      path.join(options.targetDir, "package", `${name}-${version}.crate`),
    ]),
  );
}

/**
 * What a failed `cargo package` said, and what to do: the crate to leave out where one is at fault.
 *
 * @param stderr all that cargo wrote
 */
export function describePackFailure(stderr: string): Problem {
  const message = `cargo package failed, and nothing was uploaded: ${lastError(stderr)}`;
  if (/No space left on device|os error 28|os error 112/.test(stderr)) {
    return { message, remedy: "Free disk space on the runner before this step, then run again." };
  }
  const culprit = (/could not compile `([^`]+)`/.exec(stderr) ??
    /failed to (?:verify|prepare|package|select).*?`([A-Za-z0-9_-]+)/.exec(stderr))?.[1];
  if (culprit === undefined) return { message, remedy: "Run cargo package --workspace locally." };
  return {
    message,
    remedy: `cargo packs all or nothing. Mend ${culprit}, or release the others with exclude: ${culprit}.`,
  };
}

/** From cargo's last `error:` on, shortened; a build's own errors stand in the log group above. */
function lastError(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const first = lines.findLastIndex((line) => /^error(\[E\d+\])?:/.test(line.trim()));
  const words = (first < 0 ? lines.slice(-5) : lines.slice(first, first + 8)).join(" ");
  return words.replace(/\s+/g, " ").trim() || "it ended without a message.";
}

/**
 * The sibling that cargo did not find in the registry, if that is why it failed: "no matching package
 * named `x` found" for an unknown crate, "failed to select a version for the requirement `x = …`" for
 * a known one. cargo's own edge of the index may be older than ours.
 */
export function missingSibling(failure: Problem): string | undefined {
  const match =
    /no matching package named `([^`]+)`/.exec(failure.message) ??
    /failed to select a version for the requirement `([A-Za-z0-9_-]+)/.exec(failure.message);
  return match?.[1];
}
