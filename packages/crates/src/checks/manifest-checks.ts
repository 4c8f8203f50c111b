import type { Checked, Problem } from "@fairlead/publishing";
import type { PackedManifest } from "../packing/packed-manifest.ts";
import { otherRegistry, type Target } from "../registry/crates-target.ts";
import { isLeftOut, type DeclaredDependency, type Member } from "../discover/workspace.ts";
import { meets } from "../packing/requirement.ts";
import { manifestRules, type PublishedManifest } from "./crates-io-rules.ts";
import { dependencyKeys } from "../discover/manifest-lines.ts";

/**
 * Everything in manifests that cargo or the registry would refuse later. Uses nothing but the
 * manifests, so it needs no network.
 *
 * @param members those to upload: the manifest of a published version is nobody's concern any more
 * @param all members of the workspace
 * @param coming by name: the version that another problem tells to give a crate
 */
export function checkManifests(
  members: readonly Member[],
  all: readonly Member[],
  target: Target,
  coming: ReadonlyMap<string, string> = new Map(),
): Checked {
  // What is told of a dependency must still be right after the crate has the version that is told of it.
  const byFolder = new Map(
    all.map((member) => [
      member.folder,
      { ...member, coming: coming.get(member.name) ?? member.version },
    ]),
  );
  const judged = members.map((member) => {
    const { manifest: file } = member;
    return judgeManifest(publishedManifest(member, target), target, { file });
  });
  return {
    problems: [
      ...judged.flatMap(({ problems }) => problems),
      ...members.flatMap(checkFiles),
      ...members.flatMap((member) =>
        member.dependencies.flatMap((dependency) =>
          checkDependency(member, dependency, byFolder, target),
        ),
      ),
    ],
    warnings: judged.flatMap(({ warnings }) => warnings),
  };
}

/** The same for a packed crate, as far as its registry judges manifests. */
export function checkPackedManifest(manifest: PackedManifest, target: Target): Checked {
  const dependencies = manifest.dependencies.map(({ name, localName, registryIndex }) => ({
    name,
    ...(localName !== name && { localName }),
    isElsewhere: otherRegistry(registryIndex, target) !== undefined,
  }));
  return judgeManifest({ ...manifest, dependencies }, target, {});
}

/** Only crates.io is known to judge manifests. */
function judgeManifest(
  manifest: PublishedManifest,
  target: Target,
  place: Pick<Problem, "file">,
): Checked {
  const told = (severity: "problem" | "warning"): Problem[] =>
    manifestRules
      .filter((rule) => target.isCratesIo && rule.severity === severity)
      .flatMap(({ code, breaches }) =>
        breaches(manifest).map((breach) => ({ code, unit: manifest.name, ...breach, ...place })),
      );
  return { problems: told("problem"), warnings: told("warning") };
}

/** What of a member will be in its packed manifest. */
function publishedManifest(member: Member, target: Target): PublishedManifest {
  return {
    ...member,
    // One that cargo adds for an optional dependency cannot be told from one that is written so.
    features: Object.fromEntries(
      Object.entries(member.features).filter(
        ([name, values]) => values.length !== 1 || values[0] !== `dep:${name}`,
      ),
    ),
    dependencies: member.dependencies
      .filter((dependency) => !isLeftOut(dependency))
      .map(({ name, localName, registry }) => ({
        name,
        ...(localName !== undefined && { localName }),
        isElsewhere: otherRegistry(registry ?? null, target) !== undefined,
      })),
  };
}

function checkFiles({ name, manifest: file, missingFiles = [] }: Member): Problem[] {
  return missingFiles.map(({ field, path }) => ({
    code: "manifest-file-missing",
    unit: name,
    message: `${name} has ${field} = ${JSON.stringify(path)}, but there is no such file.`,
    remedy: `Correct the path, or remove ${field} from the manifest.`,
    file,
    keys: fileKeys(field, path),
  }));
}

/** Where a manifest has the path of a file, or that of the package whose target cargo finds by itself. */
function fileKeys(field: string, path: string): NonNullable<Problem["keys"]> {
  const [table = "", key] = field.split(".");
  return [key === undefined ? ["package", table] : [table, key, path], ["package"]];
}

function checkDependency(
  member: Member,
  dependency: DeclaredDependency,
  byFolder: ReadonlyMap<string, Member & { readonly coming: string }>,
  target: Target,
): Problem[] {
  const { name, manifest: file } = member;
  const { localName = dependency.name, kind, platform } = dependency;
  const hasVersion = dependency.requirement.text !== "*";
  const local = dependency.path !== undefined || dependency.git !== undefined;
  if (isLeftOut(dependency)) return [];
  const what = `${dependency.kind === "normal" ? "" : `${dependency.kind}-`}dependency`;
  const told = (found: Pick<Problem, "code" | "message" | "remedy">): Problem[] => [
    { ...found, unit: name, file, keys: dependencyKeys(localName, kind, platform) },
  ];

  if (local && !hasVersion) {
    return told({
      code: "dependency-without-version",
      message: `${name} has the ${what} ${dependency.name} by ${dependency.path === undefined ? "git" : "path"}, without a version.`,
      remedy: "Add a version: published crates find their dependencies in the registry.",
    });
  }
  if (!hasVersion && target.isCratesIo) {
    return told({
      code: "dependency-wildcard",
      message: `${name} has the ${what} ${dependency.name} = "*": crates.io refuses wildcard versions.`,
      remedy: 'Set a version, such as "1".',
    });
  }
  if (dependency.path === undefined) return [];
  const dependedOn = byFolder.get(dependency.path);
  if (dependedOn === undefined) return [];
  // Bumped in one place and not in the other: cargo takes no path whose version does not fit.
  const { version, coming } = dependedOn;
  const isMet = meets(version, dependency.requirement);
  if (!isMet && !meets(coming, dependency.requirement)) {
    return told({
      code: "dependency-version-differs",
      message: `${name} has the ${what} ${dependency.name} ${dependency.requirement.text} by path, and ${dependency.name} has version ${version} there.`,
      remedy: `Set the version of the dependency to ${version}${coming === version ? "" : `, or to ${coming} together with that of ${dependency.name}`}.`,
    });
  }
  if (isMet && !meets(coming, dependency.requirement)) {
    // Nothing is wrong with it unless the crate gets that version, and it may have one of its own.
    return told({
      code: "dependency-version-differs",
      message: `${name} has the ${what} ${dependency.name} ${dependency.requirement.text} by path, which ${coming} does not meet.`,
      remedy: `If you set the version of ${dependency.name} to ${coming}, set that of the dependency, too.`,
    }).map((problem) => ({ ...problem, isAdvice: true }));
  }
  if (!target.isCratesIo && otherRegistry(dependency.registry ?? null, target) !== undefined) {
    return told({
      code: "dependency-without-registry",
      message: `${name} has the ${what} ${dependency.name} without \`registry\`: cargo would take the crate of that name from crates.io.`,
      remedy: `Add registry = "${target.registryName}" to the dependency.`,
    });
  }
  return [];
}
