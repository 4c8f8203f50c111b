import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";
import { parseYaml } from "@fairlead/selection";

/** What new packages with a scope become, as another tool is told, and the file that tells it. */
export interface ToldAccess {
  readonly access: "public" | "restricted";
  readonly file: string;
}

/**
 * Files whose tools publish with this access, unless a manifest has its own: `access` of changesets,
 * lerna (`lerna create`; its publishing has manifests only), npm and pnpm, and `npmPublishAccess` of Yarn.
 */
const files: readonly (readonly [file: string, read: (text: string) => unknown])[] = [
  [".changeset/config.json", (text) => parsed(text)?.["access"]],
  ["lerna.json", (text) => inside(parsed(text), "command", "create")?.["access"]],
  [".yarnrc.yml", (text) => parsed(text)?.["npmPublishAccess"]],
  [".npmrc", (text) => /^[ \t]*access[ \t]*=[ \t]*"?(\w+)"?[ \t]*$/m.exec(text)?.[1]],
];

/**
 * The access that the files of a checkout tell other tools. Where they differ, the one that shows nothing
 * to the public.
 *
 * @param workspace an absolute path
 */
export async function findToldAccess(workspace: string): Promise<ToldAccess | undefined> {
  const texts = await Promise.all(
    files.map(([file]) => readFile(path.join(workspace, file), "utf8").catch(() => "")),
  );
  return toldAccess(Object.fromEntries(files.map(([file], at) => [file, texts[at] ?? ""])));
}

/** The same from the texts of these files, by their paths. */
export function toldAccess(texts: Readonly<Record<string, string>>): ToldAccess | undefined {
  const told = files.flatMap(([file, read]): ToldAccess[] => {
    const access = read(texts[file] ?? "");
    return access === "public" || access === "restricted" ? [{ access, file }] : [];
  });
  return told.find(({ access }) => access === "restricted") ?? told[0];
}

/** JSON is YAML, too. What cannot be read says nothing: its own tool tells of it. */
function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  const yaml = parseYaml(text);
  return yaml.kind === "value" ? asRecord(yaml.value) : undefined;
}

function inside(
  fields: Readonly<Record<string, unknown>> | undefined,
  ...names: readonly string[]
) {
  return names.reduce((at, name) => asRecord(at?.[name]), fields);
}
