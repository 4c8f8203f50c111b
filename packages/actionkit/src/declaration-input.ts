import { noDeclaration, readDeclaration, type Declaration } from "@fairlead/declaration";
import { readEnvironment } from "./environment.ts";
import { word, type InputKind } from "./input-kinds.ts";
import { isGiven, meansPack, variableOf } from "./inputs.ts";
import { processSecrets } from "./secrets.ts";

/** The input `declaration`: the file that declares the release, where a repository has several. */
export function declarationFile(): InputKind<string | undefined> {
  return word(
    /^(?!(?:.*\/)?\.\.\/)[\w.-]+(?:\/[\w.-]+)*\.ya?ml$/,
    "the path of a YAML file of the repository, such as .github/fairlead-crates.yml",
  );
}

/**
 * Reads the declaration that the step names, or else that of the repository. Never throws; a value that
 * is no path is a problem of the input, and then there is no declaration.
 */
export async function declarationOf(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Declaration> {
  const { workspace } = readEnvironment(env);
  // A pack was made by a declaration: to name another one is a problem of its own.
  if (!isGiven("declaration", env) || meansPack(env)) return readDeclaration(workspace);
  const given = env[variableOf("declaration")] ?? "";
  const parsed = declarationFile().parse(given, processSecrets, "");
  if (parsed.kind === "wrong" || parsed.value === undefined) return noDeclaration;
  return readDeclaration(workspace, parsed.value);
}
