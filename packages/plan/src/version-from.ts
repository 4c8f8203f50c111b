import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";
import { fileFault, type Problem } from "@fairlead/publishing";
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
  const give = "Use the path of a Cargo.toml or package.json in the checkout.";
  const relative = path.relative(workspace, path.resolve(workspace, file));
  if (relative === "" || relative.split(path.sep)[0] === ".." || path.isAbsolute(relative)) {
    return wrong("which is not a file inside the workspace", give);
  }
  const isToml = file.endsWith(".toml");
  if (!isToml && !file.endsWith(".json"))
    return wrong("which is neither a .toml nor a .json file", give);
  let found: unknown;
  try {
    const text = (await readFile(path.join(workspace, relative), "utf8")).replace(/^\uFEFF/, "");
    found = isToml
      ? await tomlVersion(parseToml(text), workspace, relative)
      : asRecord(JSON.parse(text))?.["version"];
  } catch (error) {
    return wrong(`which cannot be read: ${fileFault(error).split("\n")[0] ?? ""}`, give);
  }
  if (typeof found === "string" && found !== "0.0.0" && parseVersion(found)?.raw === found) {
    return { file, version: found };
  }
  const says = typeof found === "string" ? `and its version is ${found}` : "which has no version";
  return wrong(says, "Use a file with a version such as 1.2.3, or set the input version.");
}

const input = "version-from";

/** A member that inherits its version has that of the nearest workspace above it. */
async function tomlVersion(
  manifest: unknown,
  workspace: string,
  relative: string,
): Promise<unknown> {
  const crate = asRecord(asRecord(manifest)?.["package"]);
  if (typeof crate?.["version"] === "string") return crate["version"];
  const shared = sharedVersion(manifest);
  if (shared !== undefined || asRecord(crate?.["version"])?.["workspace"] !== true) return shared;
  const named = crate?.["workspace"];
  if (typeof named === "string") {
    const at = path.join(path.dirname(relative), named, "Cargo.toml");
    return sharedVersion(await manifestAt(workspace, at));
  }
  for (let folder = path.dirname(relative); folder !== ".";) {
    folder = path.dirname(folder);
    const above = await manifestAt(workspace, path.join(folder, "Cargo.toml"));
    if (asRecord(above)?.["workspace"] !== undefined) return sharedVersion(above);
  }
  return undefined;
}

function sharedVersion(manifest: unknown): unknown {
  const shared = asRecord(asRecord(manifest)?.["workspace"])?.["package"];
  return asRecord(shared)?.["version"];
}

async function manifestAt(workspace: string, file: string): Promise<unknown> {
  try {
    return parseToml(await readFile(path.join(workspace, file), "utf8"));
  } catch {
    return undefined;
  }
}
