import {
  firstFew,
  isPublished,
  isSameVersion,
  unitId,
  type Presence,
  type Problem,
} from "@fairlead/publishing";
import { valid } from "semver";
import type { NpmCandidates } from "../discover/candidates.ts";

/**
 * Packages whose own version gives way to that of the release, although others of it have that one already:
 * a repository that raises versions in its manifests may keep some apart. Where none has it, the release is
 * what sets versions; platform packages and metas always have that of their release.
 */
export function replacedVersions(
  { packages, units }: Pick<NpmCandidates, "packages" | "units">,
  presence: Pick<Presence, "findings"> | undefined,
): Problem[] {
  const stated = packages.flatMap((each) => {
    const { base } = each.spec;
    const own = base.kind === "folder" ? base.template.manifest["version"] : undefined;
    return typeof own === "string" && valid(own) !== null ? [{ ...each, own }] : [];
  });
  if (!stated.some(({ own, version }) => isSameVersion(own, version))) return [];
  const family = new Set(units.flatMap(({ isWithOther, name }) => (isWithOther ? name : [])));
  const replaced = stated.filter(
    ({ own, spec, ...each }) =>
      !isSameVersion(own, each.version) &&
      // A template that nobody has given a version.
      !own.startsWith("0.0.0") &&
      spec.platformPackage === undefined &&
      !family.has(each.name) &&
      !isPublished(each, presence),
  );
  return told(replaced);
}

function told([first, ...more]: readonly (NpmCandidates["packages"][number] & {
  readonly own: string;
})[]): Problem[] {
  if (first === undefined) return [];
  const { version, file } = first;
  const named = [first, ...more].map(({ name, own }) => unitId({ name, version: own }));
  const common = {
    code: "package-version-replaced",
    message: `Version ${version} is written into ${firstFew(named, 5)}; other packages of this release have it in their package.json.`,
  };
  return more.length > 0
    ? [
        {
          ...common,
          remedy: `Set their versions to ${version}. If they have versions of their own, leave them out, and publish them in a run without a version or a versioned tag.`,
        },
      ]
    : [
        {
          ...common,
          remedy: `Set its version to ${version}. If it has a version of its own, leave it out, and publish it in a run without a version or a versioned tag.`,
          ...(file !== undefined && { file }),
        },
      ];
}
