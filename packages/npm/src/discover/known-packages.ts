import path from "node:path";
import type { DeclaredPlatform } from "@fairlead/contents";
import { ProblemsError, type Problem, type VersionName } from "@fairlead/publishing";
import type { Manifest } from "../manifests/manifest-file.ts";
import { packageManifest, type ManifestOptions } from "../manifests/package-manifest.ts";
import { titleOf, type PackageSpec } from "../manifests/package-spec.ts";
import { sourceManifest } from "../manifests/source-manifest.ts";
import { readNpmTarball, type NpmTarball } from "../packing/npm-tarball.ts";
import { filesProblems } from "../packing/pack-list.ts";
import { checkPackedEarlier } from "../packing/packed-checks.ts";
import { extensionProblems } from "../packing/publishable-checks.ts";

/** A package that is meant, as far as it is known: from the checkout, or as it was packed. */
export interface KnownPackage extends VersionName {
  readonly spec: PackageSpec;
  /** As it is packed; undefined while only an artifact has it. */
  readonly manifest: Manifest | undefined;
  /** Packages of this checkout that must be in the registry first: they were `workspace:`. */
  readonly siblings: ReadonlySet<string>;
  /** Of a meta: what it pins. */
  readonly platformPackages: ReadonlyMap<DeclaredPlatform, string>;
  /** The package.json in the checkout, relative to the workspace. */
  readonly file: string | undefined;
  /** The file that was packed earlier, if one of the workspace was. */
  readonly tarball: NpmTarball | undefined;
  /** In sentences: what is skipped in packing. */
  readonly notes: readonly string[];
}

export interface KnownPackages {
  readonly packages: readonly KnownPackage[];
  /** Those whose name or version only an artifact tells, and why. */
  readonly unknown: readonly { readonly spec: PackageSpec; readonly why: string }[];
  readonly problems: readonly Problem[];
}

/** The packages as they will be packed, with everything that is wrong with their manifests. */
export async function knownPackages(
  specs: readonly PackageSpec[],
  workspace: string,
  options: ManifestOptions,
): Promise<KnownPackages> {
  const packages: KnownPackage[] = [];
  const unknown: { spec: PackageSpec; why: string }[] = [];
  const problems: Problem[] = [];
  for (const spec of specs) {
    try {
      const found = await knownPackage(spec, workspace, options);
      problems.push(...(found.problems ?? []));
      if (found.known !== undefined) packages.push(found.known);
      if (found.why !== undefined) unknown.push({ spec, why: found.why });
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { packages, unknown, problems };
}

/** What is known of a package of which there is no manifest yet. */
export const nothingKnown = {
  siblings: new Set<string>(),
  platformPackages: new Map<DeclaredPlatform, string>(),
  ...{ manifest: undefined, file: undefined, tarball: undefined, notes: [] },
};

async function knownPackage(
  spec: PackageSpec,
  workspace: string,
  options: ManifestOptions,
): Promise<{ known?: KnownPackage; why?: string; problems?: readonly Problem[] }> {
  const { base, name } = spec;
  if (base.kind === "folder" || base.kind === "like") {
    const source = await sourceManifest(spec, [], workspace);
    const { problems, ...made } = packageManifest(spec, source, options);
    const { version } = made.manifest;
    if (made.name === "" || typeof version !== "string") return { problems };
    const known = { ...nothingKnown, ...made, spec, version, file: source.file };
    const refused = [
      ...filesProblems(made.manifest),
      ...extensionProblems(made.name, made.manifest),
    ];
    return { known, problems: [...problems, ...refused] };
  }
  if (base.kind === "tarball" && base.artifact === undefined) {
    const tarball = await readNpmTarball(path.resolve(workspace, base.file), base.file);
    const { name, manifest, version } = tarball;
    return {
      known: { ...nothingKnown, spec, name, version, manifest, tarball },
      problems: checkPackedEarlier(tarball, options.version).map((each) => ({
        ...{ ...each, input: spec.input, line: spec.line },
      })),
    };
  }
  const { version } = options;
  if (name !== undefined && version !== undefined) {
    return { known: { ...nothingKnown, spec, name, version } };
  }
  const what = name === undefined ? "name" : "version";
  const from = spec.contents.map(({ from }) => from).join(", ");
  const source = from === "" ? "what is packed elsewhere" : from;
  return { why: `The ${what} of ${titleOf(spec)} comes with ${source}.` };
}
