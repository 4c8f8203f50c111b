import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import { readYaml } from "@fairlead/selection";

/** The contents of a package.json. */
export type Manifest = Readonly<Record<string, unknown>>;

/**
 * Reads a package.json.
 *
 * @param file relative to the workspace, for messages too
 * @throws ProblemsError where it is no JSON object, with its line, or cannot be read
 */
export async function readManifestFile(workspace: string, file: string): Promise<Manifest> {
  let text: string;
  try {
    text = (await readFile(path.join(workspace, file), "utf8")).replace(/^\uFEFF/, "");
  } catch (error) {
    if (!isMissing(error)) throw error;
    const folder = path.posix.dirname(file);
    throw new ProblemsError([
      {
        code: "manifest-missing",
        message: `${folder} has no package.json.`,
        remedy:
          "Use the folder of a package.json. For a package that has none, use `like` or `artifact`.",
      },
    ]);
  }
  return parseManifest(text, file);
}

/** The manifest that a text holds; `file` names it in what is thrown. */
function parseManifest(text: string, file: string): Manifest {
  const remedy = "Correct it: npm reads plain JSON, without comments or trailing commas.";
  try {
    const record = asRecord(JSON.parse(text));
    if (record !== undefined) return record;
    throw new ProblemsError([
      { code: "manifest-invalid", message: `${file} is not a JSON object.`, remedy, file },
    ]);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = lineOfFault(text, error.message);
    throw new ProblemsError([
      {
        code: "manifest-invalid",
        message: `${file} is not JSON: ${error.message}.`,
        remedy,
        file,
        ...(line === undefined ? {} : { line }),
      },
    ]);
  }
}

/** JSON.parse tells the position of most faults, some it tells only by the text around them. */
function lineOfFault(text: string, message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split("\n").length;
  const { lines, fault } = readYaml(text);
  if (fault !== undefined) return lines.linePos(fault.at).line;
  return /end of JSON/.test(message) ? text.trimEnd().split("\n").length : undefined;
}

/** May npm not publish it? It takes any value but an empty one for yes (`libnpmpublish`). */
export function isPrivate(manifest: Manifest): boolean {
  return Boolean(manifest["private"]);
}

/** The one way in which manifests are written: the same fields give the same bytes. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function isMissing(error: unknown): boolean {
  const code: unknown = asRecord(error)?.["code"];
  return code === "ENOENT" || code === "ENOTDIR";
}
