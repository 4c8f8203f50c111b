import { statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { DefaultArtifactClient } from "@actions/artifact";
import { getInput, info, setFailed, setOutput, warning } from "@actions/core";
import { glob } from "tinyglobby";

const workspace = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
const name = getInput("name");
const lines = getInput("path")
  .split("\n")
  .map((line) => line.trim())
  .filter(Boolean);
const isFolder = (path: string): boolean =>
  statSync(resolve(workspace, path), { throwIfNoEntry: false })?.isDirectory() === true;

const patterns = lines.map((line) => (isFolder(line) ? `${line.replace(/\/+$/, "")}/**` : line));
const files = await glob(patterns, {
  cwd: workspace,
  absolute: true,
  dot: getInput("include-hidden-files") === "true",
  onlyFiles: true,
});
const missing = getInput("if-no-files-found");
if (files.length === 0) {
  const words = `No files were found with the provided path: ${lines.join(" ")}.`;
  if (missing === "error") setFailed(words);
  else if (missing === "warn") warning(words);
} else {
  const client = new DefaultArtifactClient();
  if (getInput("overwrite") === "true") {
    const { artifacts } = await client.listArtifacts({ latest: true });
    if (artifacts.some((one) => one.name === name)) await client.deleteArtifact(name);
  }
  const { id, digest } = await client.uploadArtifact(
    name,
    files,
    commonFolder(lines.filter((line) => !line.startsWith("!")).map(startOf)),
    { compressionLevel: Number(getInput("compression-level") || "6") },
  );
  setOutput("artifact-id", id);
  setOutput("artifact-digest", digest);
  info(`${name}: ${files.length} files, id ${String(id)}`);
}

/** Where a search begins: a folder is itself, a file its folder, a pattern what stands before it. */
function startOf(line: string): string {
  if (isFolder(line)) return resolve(workspace, line);
  const plain = /^[^*?[{]*/.exec(line)?.[0] ?? "";
  if (plain === line) return dirname(resolve(workspace, line));
  return resolve(workspace, plain.endsWith("/") || plain === "" ? plain : dirname(plain));
}

/** With one path, its own folder; with several, the deepest that they share. */
function commonFolder(folders: readonly string[]): string {
  const [first = workspace, ...others] = folders.map((folder) => folder.split(sep));
  if (typeof first === "string") return first;
  const end = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return join(sep, ...first.slice(0, end === -1 ? first.length : end));
}
