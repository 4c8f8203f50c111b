import { firstFew, type Problem } from "@fairlead/publishing";
import type { NpmCandidates } from "../discover/candidates.ts";
import { napiPlatforms } from "../manifests/napi.ts";

/**
 * Addons of napi-rs that are planned as plain packages, without the packages that hold their binaries:
 * what is found of these, and which inputs take them.
 */
export function unmeantPlatforms({
  packages,
}: {
  readonly packages: readonly Pick<
    NpmCandidates["packages"][number],
    "name" | "manifest" | "spec" | "file"
  >[];
}): Problem[] {
  return packages.flatMap(({ name, manifest, spec, file }) => {
    const isPlain = spec.platformPackage === undefined && spec.platform === undefined;
    const found = isPlain ? napiPlatforms(manifest ?? {}, name) : undefined;
    if (found === undefined || spec.base.kind !== "folder") return [];
    const { platformPackage, platforms } = found;
    const own = new Set(platforms.map((triple) => platformPackage.replace("{platform}", triple)));
    if (packages.some((other) => own.has(other.name))) return [];
    const entry = `{ path: ${spec.base.template.folder}, platform-package: "${platformPackage}" }`;
    return [
      {
        code: "platform-packages-unplanned",
        unit: name,
        message: `${name} is an addon that napi-rs builds for ${firstFew(platforms, 5)}, and the plan has none of its platform packages.`,
        remedy: `To publish them, add their entry to npm-packages, list the addon in metas instead, as - ${entry}, and set:`,
        copy: `platforms: ${platforms.join(" ")}`,
        input: "npm-packages",
        ...(file !== undefined && { file }),
      },
    ];
  });
}
