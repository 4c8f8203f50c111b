import type { Problem } from "@fairlead/publishing";
import { npmjsRegistry, type NpmTarget } from "../registry/npm-target.ts";
import type { Manifest } from "./manifest-file.ts";
import { readPublishConfig } from "./publish-config.ts";

/**
 * A package that says it belongs to another registry than the one it would be published to: with npm it
 * would go there, and what is private must not end on npmjs. Its `publishConfig` counts before `.npmrc`.
 *
 * @param scopeRegistries of the checkout's `.npmrc`
 * @param toEdit the package.json that a remedy sends to
 */
export function registryProblem(
  manifest: Manifest,
  target: NpmTarget,
  scopeRegistries: ReadonlyMap<string, string>,
  toEdit = "package.json",
): Problem | undefined {
  const name = String(manifest["name"]);
  const [scope = ""] = name.split("/");
  const config = readPublishConfig(manifest).registry;
  const said = config ?? scopeRegistries.get(scope);
  if (said === undefined || isTarget(said, target)) return undefined;
  const from = config === undefined ? `.npmrc has ${scope}:registry` : "its publishConfig.registry";
  const fix =
    config === undefined
      ? `write "publishConfig": { "registry": "${target.registry}" } into ${toEdit}`
      : `correct ${toEdit}`;
  return {
    code: "publish-registry-mismatch",
    unit: name,
    message: `${name} would be published to ${target.registry}, and ${from} ${said}.`,
    remedy: `Set registry-url: ${said}, or ${fix}.`,
    input: "registry-url",
  };
}

function isTarget(url: string, { registry, isNpmjs }: NpmTarget): boolean {
  const address = URL.parse(url)?.href.replace(/\/+$/, "") ?? url;
  return address === registry || (isNpmjs && address === npmjsRegistry);
}
