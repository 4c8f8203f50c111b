import path from "node:path";
import { firstFew, type Problem } from "@fairlead/publishing";
import { findFiles } from "@fairlead/selection";
import { packsFile, readPatterns } from "../packing/package-patterns.ts";
import type { Member, Workspace } from "./workspace.ts";

/** So many folders are named before the rest is only counted. */
const shownFolders = 5;

/**
 * Folders that `include` of a crate names and cargo packs nothing of, since a Cargo.toml makes each a
 * package of its own. cargo says nothing, and what takes in a whole folder (`include_dir!`, build
 * scripts) builds without them.
 *
 * @returns by the names of crates
 */
export async function nestedPackages(
  selected: readonly Member[],
  { root }: Workspace,
): Promise<ReadonlyMap<string, Problem>> {
  const problems = await Promise.all(selected.map((member) => nestedIn(member, root)));
  return new Map(
    problems.flatMap((problem) => (problem ? [[problem.unit, problem] as const] : [])),
  );
}

async function nestedIn(
  { name, folder, manifest }: Member,
  root: string,
): Promise<(Problem & { readonly unit: string }) | undefined> {
  const patterns = await readPatterns(folder, root);
  const named = [...new Set(patterns.include.flatMap(namedFolder))];
  if (named.length === 0) return undefined;
  const { files } = await findFiles(
    named.map((each) => `${each}/**`),
    folder,
  );
  const folders = files
    .filter((file) => path.posix.basename(file) === "Cargo.toml")
    .map((file) => path.posix.dirname(file));
  const lost = folders.filter((each) =>
    files.some((file) => file.startsWith(`${each}/`) && packsFile(patterns, file)),
  );
  if (lost.length === 0) return undefined;
  const many = lost.length > 1;
  return {
    code: "nested-package-not-packed",
    unit: name,
    message: `"include" of ${name} names files of ${firstFew(lost, shownFolders)}, and cargo packs none of them: ${many ? "each folder has a Cargo.toml, so they are separate packages" : "the folder has a Cargo.toml, so it is a package"} of ${many ? "their" : "its"} own.`,
    remedy: `Rename the Cargo.toml, for example to Cargo.toml.in, or exclude the ${many ? "folders" : "folder"} in "include" ("!${lost[0] ?? ""}").`,
    file: manifest,
    keys: [["package", "include"]],
  };
}

/** The folder that a pattern names by its first segment. One that fits at any depth means no nested package. */
function namedFolder(pattern: string): string[] {
  const [first = "", ...deeper] = pattern.replace(/^\//, "").split("/");
  const isNamed = /^[\w.-]+$/.test(first) && first !== "." && first !== "..";
  return isNamed && (deeper.length > 0 || pattern.startsWith("/")) ? [first] : [];
}
