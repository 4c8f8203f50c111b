import { firstFew, type Problem } from "@fairlead/publishing";
import type { NpmCandidates } from "../discover/candidates.ts";
import { napiPlatforms } from "../manifests/napi.ts";

type Planned = Pick<
  NpmCandidates["packages"][number],
  "name" | "manifest" | "spec" | "file" | "platformPackages"
>;

/**
 * Addons of napi-rs whose platform packages are not those that its loader looks for: one of another name is
 * installed and never loaded, and where one is missing there is no binary.
 */
export function otherPlatforms({ packages }: { readonly packages: readonly Planned[] }): Problem[] {
  return packages.flatMap(({ name, manifest, spec, platformPackages, file }) => {
    const found = platformPackages.size === 0 ? undefined : napiPlatforms(manifest ?? {}, name);
    if (found === undefined) return [];
    const { platformPackage, platforms } = found;
    // With the name corrected, the platforms may well be the same.
    if (spec.platformPackage !== undefined && spec.platformPackage !== platformPackage) {
      return [
        {
          code: "platforms-not-of-napi",
          unit: name,
          message: `${name} is an addon of napi-rs, whose loader looks for ${platformPackage}, but its platform-package is ${spec.platformPackage}: none of these would be loaded.`,
          remedy: `Set platform-package to "${platformPackage}", or set napi.packageName in package.json.`,
          input: "metas",
          ...(file !== undefined && { file }),
        },
      ];
    }
    const loaded = platforms.map((triple) => platformPackage.replace("{platform}", triple));
    const pinned = [...platformPackages.values()];
    const unknown = pinned.filter((each) => !loaded.includes(each));
    const absent = loaded.filter((each) => !pinned.includes(each));
    if (unknown.length + absent.length === 0) return [];
    const told = [
      ...(unknown.length > 0 ? [`it would never load ${firstFew(unknown, 5)}`] : []),
      ...(absent.length > 0 ? [`the release lacks ${firstFew(absent, 5)}`] : []),
    ];
    return [
      {
        code: "platforms-not-of-napi",
        unit: name,
        message: `${name} is an addon that napi-rs builds for other platforms than the release has: ${told.join(", and ")}.`,
        remedy:
          "List the same platforms in both, by napi-rs's names. The configuration in package.json comes to:",
        copy: `platforms: ${platforms.join(" ")}`,
        input: "platforms",
        ...(file !== undefined && { file }),
      },
    ];
  });
}

/**
 * Addons of napi-rs that are planned as plain packages, without the packages that hold their binaries:
 * what is found of these, and which inputs take them.
 */
export function unmeantPlatforms({
  packages,
}: {
  readonly packages: readonly Omit<Planned, "platformPackages">[];
}): Problem[] {
  return packages.flatMap(({ name, manifest, spec, file }) => {
    const isPlain = spec.platformPackage === undefined && spec.platform === undefined;
    const found = isPlain ? napiPlatforms(manifest ?? {}, name) : undefined;
    if (found === undefined || spec.base.kind !== "folder") return [];
    const { platformPackage, platforms } = found;
    const own = new Set(platforms.map((triple) => platformPackage.replace("{platform}", triple)));
    if (packages.some((other) => own.has(other.name))) return [];
    const made = `{ like: ${spec.base.template.folder}, name: "${platformPackage}", artifact: "bindings-{target}" }`;
    const entry = `{ path: ${spec.base.template.folder}, platform-package: "${platformPackage}" }`;
    return [
      {
        code: "platform-packages-unplanned",
        unit: name,
        message: `${name} is an addon that napi-rs builds for ${firstFew(platforms, 5)}, but the plan has none of its platform packages.`,
        remedy: `To publish them, add - ${made} to npm-packages, list the addon in metas instead, as - ${entry}, and set:`,
        copy: `platforms: ${platforms.join(" ")}`,
        input: "npm-packages",
        ...(file !== undefined && { file }),
      },
    ];
  });
}
