import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import { readYaml } from "@fairlead/selection";

/** Ranges by package name, by the catalog's name; `catalog` is the one named `default`. */
export type Catalogs = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Where pnpm (https://pnpm.io/catalogs) and Yarn (https://yarnpkg.com/features/catalogs) keep them. */
const yamlFiles = ["pnpm-workspace.yaml", ".yarnrc.yml"];

/**
 * The catalogs of a workspace: of pnpm, of Yarn, or of Bun, which keeps them in the package.json of the
 * root, in `workspaces` or beside it (https://bun.com/docs/pm/catalogs).
 *
 * @throws ProblemsError if a file of pnpm or Yarn is no YAML
 */
export async function readCatalogs(workspace: string): Promise<Catalogs> {
  const root = await readText(workspace, "package.json");
  const [pnpm, yarn] = await Promise.all(yamlFiles.map((file) => readYamlFile(workspace, file)));
  const bun = parsedJson(root);
  const sources = [bun, asRecord(bun?.["workspaces"]), yarn, pnpm];
  const all = new Map<string, ReadonlyMap<string, string>>();
  for (const source of sources) {
    const named = Object.entries(asRecord(source?.["catalogs"]) ?? {});
    for (const [name, catalog] of [...named, ["default", source?.["catalog"]] as const]) {
      const ranges = Object.entries(asRecord(catalog) ?? {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      );
      if (ranges.length > 0) all.set(name, new Map([...(all.get(name) ?? []), ...ranges]));
    }
  }
  return all;
}

async function readYamlFile(workspace: string, file: string) {
  const { document, lines, fault } = readYaml(await readText(workspace, file));
  if (fault === undefined) return asRecord(document.toJS());
  const { line } = lines.linePos(fault.at);
  throw new ProblemsError([
    {
      code: "manifest-invalid",
      message: `${file}, line ${line}: This isn't valid YAML: ${fault.said}.`,
      remedy: `${fault.remedy} Its catalogs define versions.`,
      file,
      line,
    },
  ]);
}

/** A root without a package.json, or with one that cannot be read, has no catalogs there. */
function parsedJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asRecord(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function readText(workspace: string, file: string): Promise<string> {
  return readFile(path.join(workspace, file), "utf8").catch((error: unknown) => {
    if (asRecord(error)?.["code"] === "ENOENT") return "";
    throw error;
  });
}
