import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";

/**
 * The registries of scopes in the `.npmrc` of a checkout (`@scope:registry=https://…`), which npm obeys
 * when it publishes. Those that come from variables are not known here.
 */
export async function readNpmrc(workspace: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path.join(workspace, ".npmrc"), "utf8").catch((error: unknown) => {
    if (asRecord(error)?.["code"] === "ENOENT") return "";
    throw error;
  });
  return scopeRegistries(text);
}

export function scopeRegistries(npmrc: string): ReadonlyMap<string, string> {
  return new Map(
    npmrc.split(/\r?\n/).flatMap((line) => {
      const found = /^\s*(@[^:=\s]+):registry\s*=\s*"?([^"\s]+)"?\s*$/.exec(line);
      const [, scope = "", registry = ""] = found ?? [];
      return found === null || registry.includes("${") ? [] : [[scope, registry] as const];
    }),
  );
}
