import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";
import picomatch from "picomatch";
import { parse } from "smol-toml";

/** The patterns of a manifest that say what is packed. */
interface PackagePatterns {
  /** With any of these, nothing else is packed, and `exclude` means nothing. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * Reads `include` and `exclude` of a manifest, of which `cargo metadata` says nothing. Without an
 * answer that is certain, all is taken to be packed.
 *
 * @param folder absolute, of the crate
 * @param root absolute, of the workspace: what a crate inherits stands there
 */
export async function readPatterns(folder: string, root: string): Promise<PackagePatterns> {
  const own = asRecord((await readManifest(folder))?.["package"]) ?? {};
  const list = async (key: string): Promise<readonly string[]> => {
    let value = own[key];
    if (asRecord(value)?.["workspace"] === true) {
      const shared = asRecord((await readManifest(root))?.["workspace"])?.["package"];
      value = asRecord(shared)?.[key];
    }
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  };
  return { include: await list("include"), exclude: await list("exclude") };
}

/** The Cargo.toml of a folder; undefined if it cannot be read. */
export async function readManifest(
  folder: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return asRecord(parse(await readFile(path.join(folder, "Cargo.toml"), "utf8")));
  } catch {
    return undefined;
  }
}

/**
 * Would this file be packed, if it were there? Patterns are those of a .gitignore (Cargo Book, "The
 * exclude and include fields"): the last one that fits counts, for the file or a folder above it.
 *
 * @param file relative to the crate's folder, with `/`
 */
export function packsFile({ include, exclude }: PackagePatterns, file: string): boolean {
  return include.length > 0 ? fits(include, file) : !fits(exclude, file);
}

/**
 * Would anything of this folder be packed? As far as patterns alone can tell: what may be is.
 *
 * @param folder relative to the crate's folder, with `/`
 */
export function packsBelow({ include, exclude }: PackagePatterns, folder: string): boolean {
  if (include.length === 0) return !fits(exclude, folder);
  const parts = folder.split("/");
  return (
    fits(include, folder) ||
    include.some((pattern) => {
      const { segments, isRooted, isNegated } = take(pattern);
      if (isNegated) return false;
      if (!isRooted) return true;
      return parts.every((part, index) => {
        const before = segments.slice(0, index + 1);
        const segment = segments[index];
        return before.includes("**") || (segment !== undefined && matches(segment, part));
      });
    })
  );
}

function fits(patterns: readonly string[], file: string): boolean {
  const parts = file.split("/");
  const above = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  let isFitting = false;
  for (const pattern of patterns) {
    const { segments, isRooted, isNegated } = take(pattern);
    const glob = `${isRooted ? "" : "**/"}${segments.join("/")}`;
    if (above.some((each) => matches(glob, each))) isFitting = !isNegated;
  }
  return isFitting;
}

/** One with a slash before its end counts from the crate's folder, others fit at any depth. */
function take(pattern: string) {
  const isNegated = pattern.startsWith("!");
  const body = (isNegated ? pattern.slice(1) : pattern).replace(/\/$/, "");
  const segments = body.replace(/^\//, "").split("/");
  return { isNegated, segments, isRooted: body.includes("/") };
}

function matches(glob: string, text: string): boolean {
  return picomatch.isMatch(text, glob, { dot: true, nobrace: true, noext: true, nonegate: true });
}
