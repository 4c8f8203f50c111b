import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { fileFault, type Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";
import { noDeclaration, type Declaration } from "./declaration.ts";

/** Where a declaration lies, unless a step names another file; a repository has one of them. */
export const declarationFiles = [".github/fairlead.yml", "fairlead.yml"] as const;

/** What is not read, and looks as if it were one. */
const misnamed = declarationFiles.map((file) => file.replace(/yml$/, "yaml"));

/** A declaration is some hundred lines; a larger file is something else. */
const maxBytes = 256 * 1024;

/**
 * Reads the declaration of a checkout. Never throws; what is wrong with it is one of its problems.
 *
 * @param workspace an absolute path, which need not exist
 * @param named the file that is meant, relative to the workspace, where a step names one
 */
export async function readDeclaration(workspace: string, named?: string): Promise<Declaration> {
  const files = named === undefined ? declarationFiles : [named];
  const looked = await Promise.all(files.map((file) => lookAt(workspace, file)));
  const [found, second] = looked.filter((each) => each !== undefined);
  if (found === undefined) return named === undefined ? none(workspace) : missing(workspace, named);
  const { file } = found;
  if (second !== undefined) {
    const message = `The release is declared twice: in ${file} and in ${second.file}.`;
    return wrong(file, { code: "declaration-twice", message, remedy: "Keep one of them." });
  }
  if (found.fault !== undefined) {
    const message = `${file} cannot be read: ${found.fault}.`;
    const remedy = "Make it a text file of at most 256 KiB, or remove it.";
    return wrong(file, { code: "declaration-unreadable", message, remedy });
  }
  // Most runs have none, and need no reader.
  const { parseDeclaration } = await import("./parse-declaration.ts");
  return parseDeclaration(found.text, file);
}

type Looked =
  | { readonly file: string; readonly text: string; readonly fault?: never }
  | { readonly file: string; readonly fault: string };

async function lookAt(workspace: string, file: string): Promise<Looked | undefined> {
  const at = path.join(workspace, file);
  try {
    // A link could lead anywhere, and a pipe never ends.
    const entry = await lstat(at);
    const isInside = async () =>
      path.relative(await realpath(workspace), await realpath(at)) === path.normalize(file);
    if (!entry.isFile() || !(await isInside())) {
      return { file, fault: "it is not a regular file of the checkout" };
    }
    if (entry.size > maxBytes) return { file, fault: `it has ${entry.size} bytes` };
    return { file, text: await readFile(at, "utf8") };
  } catch (error) {
    return isMissing(error) ? undefined : { file, fault: fileFault(error) };
  }
}

function isMissing(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return code === "ENOENT" || code === "ENOTDIR";
}

/** No declaration, unless a file is there that was meant as one. */
async function none(workspace: string): Promise<Declaration> {
  const looked = await Promise.all(misnamed.map((file) => lookAt(workspace, file)));
  const [found] = looked.filter((each) => each !== undefined);
  if (found === undefined) return noDeclaration;
  const { file } = found;
  return wrong(file, {
    code: "declaration-misnamed",
    message: `${file} is not read: a declaration ends in .yml.`,
    remedy: `Rename it to ${file.replace(/yaml$/, "yml")}.`,
  });
}

async function missing(workspace: string, file: string): Promise<Declaration> {
  const folder = path.posix.dirname(file);
  const names = await readdir(path.join(workspace, folder)).catch(() => []);
  const others = names.filter((name) => /\.ya?ml$/.test(name));
  const near = nearest(
    file,
    others.map((name) => path.posix.join(folder, name)),
  );
  return {
    ...noDeclaration,
    problems: [
      {
        code: "declaration-missing",
        message: `The input "declaration" names ${file}, which is not in the checkout.`,
        remedy:
          near === undefined
            ? "Check out the repository in this job, and write the path from its root."
            : `Did you mean ${near}?`,
        input: "declaration",
      },
    ],
  };
}

function wrong(file: string, problem: Problem): Declaration {
  return { ...noDeclaration, file, problems: [{ ...problem, file }] };
}
