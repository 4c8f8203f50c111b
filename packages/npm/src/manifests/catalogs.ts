import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import { LineCounter, parseDocument } from "yaml";

/**
 * The catalogs of `pnpm-workspace.yaml` (https://pnpm.io/catalogs): ranges by package name, by the
 * catalog's name. `catalog` is the one named `default`. No file: no catalogs.
 *
 * @throws ProblemsError if the file is no YAML
 */
export async function readCatalogs(
  workspace: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const file = "pnpm-workspace.yaml";
  const text = await readFile(path.join(workspace, file), "utf8").catch((error: unknown) => {
    if (asRecord(error)?.["code"] === "ENOENT") return "";
    throw error;
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    const message = `${file}, line ${line}: This is not YAML: ${error.message}.`;
    throw new ProblemsError([
      {
        code: "manifest-invalid",
        message,
        remedy: "Correct it: versions are taken from its catalogs.",
        file,
        line,
      },
    ]);
  }
  const contents = asRecord(document.toJS());
  const named = Object.entries(asRecord(contents?.["catalogs"]) ?? {});
  const all = [...named, ["default", contents?.["catalog"]] as const];
  return new Map(
    all.flatMap(([name, catalog]) => {
      const ranges = Object.entries(asRecord(catalog) ?? {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      );
      return ranges.length > 0 ? [[name, new Map(ranges)] as const] : [];
    }),
  );
}
