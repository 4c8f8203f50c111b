import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";
import { messageOf, type Problem } from "@fairlead/publishing";
import { parse as parseVersion } from "semver";
import { parse as parseToml } from "smol-toml";

export type VersionFrom =
  { readonly file: string; readonly version: string } | { readonly problem: Problem };

/**
 * The version that a file of the checkout says: that of a package.json, or of a Cargo.toml
 * (`package.version`, which may be inherited, or `workspace.package.version`).
 *
 * @param file relative to the workspace
 */
export async function readVersionFrom(workspace: string, file: string): Promise<VersionFrom> {
  const wrong = (what: string, remedy: string): VersionFrom => ({
    problem: {
      code: "version-file-invalid",
      message: `The input "version-from" is ${file}, ${what}.`,
      remedy,
      input,
    },
  });
  const give = "Give the path of a Cargo.toml or package.json of the checkout.";
  const relative = path.relative(workspace, path.resolve(workspace, file));
  if (relative === "" || relative.split(path.sep)[0] === ".." || path.isAbsolute(relative)) {
    return wrong("which is no file inside the workspace", give);
  }
  const isToml = file.endsWith(".toml");
  if (!isToml && !file.endsWith(".json")) return wrong("and no version is read from that", give);
  let found: unknown;
  try {
    const text = (await readFile(path.join(workspace, relative), "utf8")).replace(/^\uFEFF/, "");
    found = isToml ? tomlVersion(parseToml(text)) : asRecord(JSON.parse(text))?.["version"];
  } catch (error) {
    return wrong(`which cannot be read: ${messageOf(error).split("\n")[0] ?? ""}`, give);
  }
  if (typeof found === "string" && found !== "0.0.0" && parseVersion(found)?.raw === found) {
    return { file, version: found };
  }
  const says = typeof found === "string" ? `and its version is ${found}` : "which has no version";
  return wrong(says, "Give a file with a version such as 1.2.3, or the input version.");
}

const input = "version-from";

function tomlVersion(manifest: unknown): unknown {
  const own = asRecord(asRecord(manifest)?.["package"])?.["version"];
  if (typeof own === "string") return own;
  const shared = asRecord(asRecord(manifest)?.["workspace"])?.["package"];
  return asRecord(shared)?.["version"];
}
