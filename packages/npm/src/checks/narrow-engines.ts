import { firstFew, type Problem } from "@fairlead/publishing";
import { subset, validRange } from "semver";
import type { NpmCandidates } from "../discover/candidates.ts";
import { nodeEngines } from "../manifests/engines.ts";

/**
 * Platform packages that fewer versions of Node.js install than their meta. npm only warns about a meta
 * that does not fit, and leaves an optional dependency out without a word.
 */
export function narrowEngines({
  packages,
  workspacePackages,
}: Pick<NpmCandidates, "packages" | "workspacePackages">): Problem[] {
  const manifests = new Map(packages.map(({ name, manifest }) => [name, manifest]));
  const enginesOf = (name: string): string => {
    const manifest = manifests.get(name);
    return (manifest ? nodeEngines(manifest) : workspacePackages.engines.get(name)) ?? "*";
  };
  return packages.flatMap(({ name: meta, manifest = {}, platformPackages, file }) => {
    const wide = nodeEngines(manifest) ?? "*";
    const byRange = new Map<string, string[]>();
    for (const name of platformPackages.values()) {
      const own = enginesOf(name);
      if (isNarrower(own, wide)) byRange.set(own, [...(byRange.get(own) ?? []), name]);
    }
    return [...byRange].map(([range, names]) => ({
      code: "engines-narrower",
      unit: meta,
      message: `${firstFew(names, 3)} ${names.length > 1 ? "need" : "needs"} Node.js ${range}, and ${meta} ${wide === "*" ? "any" : wide}: where only ${meta} fits, npm installs it without its platform package.`,
      remedy: "Give all of them the same engines.node, or remove it from the platform packages.",
      ...(file !== undefined && { file }),
    }));
  });
}

function isNarrower(range: string, wide: string): boolean {
  if (validRange(range) === null || validRange(wide) === null) return false;
  return !subset(wide, range);
}
