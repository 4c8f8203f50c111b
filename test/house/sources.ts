import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const root = path.resolve(import.meta.dirname, "../..");

/** A TypeScript file of the repository and what it imports, types included. */
export interface Source {
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** The files of the repository: what git tracks, and what it would take in; none that was removed. */
export function repositoryFiles(): string[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 },
  );
  return [...new Set(listed.split("\0"))]
    .filter((file) => file !== "" && existsSync(path.join(root, file)))
    .sort();
}

export function readText(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** Every TypeScript file but those that examples publish and that bundles hold. */
export function readSources(): Source[] {
  return repositoryFiles()
    .filter((file) => /\.ts$/.test(file) && !/^dist\/|\/fixtures\//.test(file))
    .map((file) => parseSource(file, readText(file)));
}

export function parseSource(file: string, text: string): Source {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return { file, text, imports: importedFiles.map(({ fileName }) => fileName) };
}
