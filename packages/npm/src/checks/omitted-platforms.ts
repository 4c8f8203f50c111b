import { firstFew, type Problem } from "@fairlead/publishing";
import type { NpmCandidates } from "../discover/candidates.ts";
import { isPlatform, placeholderText } from "../manifests/meta-manifest.ts";

/**
 * Platform packages of a meta that the checkout has a folder of, and that are not declared: the meta goes
 * out without them, and nobody misses them but the users of that platform.
 */
export function omittedPlatforms({
  packages,
  workspacePackages: { folders, unpublished },
}: Pick<NpmCandidates, "packages" | "workspacePackages">): Problem[] {
  return packages.flatMap(({ name: meta, version, spec, platformPackages, file }) => {
    if (spec.platformPackage === undefined || platformPackages.size === 0) return [];
    const textOf = placeholderText(spec.platformPackage, version);
    const declared = new Set(platformPackages.values());
    const omitted = [...folders].flatMap(([name, folder]) => {
      const word = textOf(name) ?? "";
      const isOmitted = isPlatform(word) && !declared.has(name) && !unpublished.has(name);
      return isOmitted ? [{ folder, word }] : [];
    });
    if (omitted.length === 0) return [];
    const many = omitted.length > 1;
    const listed = (field: "folder" | "word") =>
      firstFew(
        omitted.map((each) => each[field]),
        5,
      );
    return [
      {
        code: "platform-omitted",
        unit: meta,
        message: `${listed("folder")} ${many ? "are" : "is"} in the checkout, and platforms doesn't declare ${listed("word")}: ${meta} ${version} would be published without ${many ? "them" : "it"}.`,
        remedy: `Add ${many ? "them" : "it"} to platforms, or set "private": true in ${many ? "their" : "its"} package.json.`,
        ...(file !== undefined && { file }),
      },
    ];
  });
}
