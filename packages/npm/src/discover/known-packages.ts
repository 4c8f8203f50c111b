import path from "node:path";
import { eachOnce, ProblemsError, type Problem } from "@fairlead/publishing";
import type { Manifest } from "../manifests/manifest-file.ts";
import { readNpmTarball } from "../packing/npm-tarball.ts";
import { packageManifest, type ManifestOptions } from "../manifests/package-manifest.ts";
import { titleOf, type PackageSpec } from "../manifests/package-spec.ts";
import { sourceManifest } from "../manifests/source-manifest.ts";
import type { StagedPackage } from "../packing/staging.ts";
import { readWorkspacePackages, type WorkspacePackages } from "../manifests/workspace-facts.ts";

/** A package as far as it is known before anything is packed. */
export interface PlannedManifest {
  readonly spec: PackageSpec;
  readonly name: string;
  readonly version: string;
  /** As it will be packed, but for what artifacts bring. */
  readonly tarball: { readonly manifest: Manifest };
  readonly staged: Pick<StagedPackage, "siblings" | "platformPackages">;
  /** The manifest in the checkout, relative to the workspace. */
  readonly file: string | undefined;
  /** In sentences: what the jobs that pack will say. */
  readonly notes: readonly string[];
}

export interface PlannedManifests {
  readonly manifests: readonly PlannedManifest[];
  readonly problems: readonly Problem[];
  /** Every package of the checkout with its folder. */
  readonly folders: ReadonlyMap<string, string>;
  readonly scopeRegistries: WorkspacePackages["scopeRegistries"];
  /** Packages whose name or version only an artifact tells, in sentences. */
  readonly unknown: readonly string[];
}

/** The manifests that the jobs of the release will pack, with everything that is wrong with them. */
export async function planManifests(
  specs: readonly PackageSpec[],
  workspace: string,
  { version, platforms }: Pick<ManifestOptions, "version" | "platforms">,
): Promise<PlannedManifests> {
  let packages: WorkspacePackages;
  try {
    packages = await readWorkspacePackages(workspace, specs, version);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const none = { manifests: [], folders: new Map(), scopeRegistries: new Map(), unknown: [] };
    return { ...none, problems: error.problems };
  }
  const options = { version, platforms, packages, perPlatform: false };
  const manifests: PlannedManifest[] = [];
  const problems: Problem[] = [];
  const unknown: string[] = [];
  for (const spec of specs) {
    try {
      const planned = await planManifest(spec, workspace, options);
      if ("unknown" in planned) unknown.push(planned.unknown);
      else {
        problems.push(...planned.problems);
        if (planned.manifest !== undefined) manifests.push(planned.manifest);
      }
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  const { folders, scopeRegistries } = packages;
  return { manifests, problems: eachOnce(problems), folders, scopeRegistries, unknown };
}

type Planned =
  | { readonly manifest: PlannedManifest | undefined; readonly problems: readonly Problem[] }
  | { readonly unknown: string };

const nothing = { siblings: new Set<string>(), platformPackages: new Map() };

async function planManifest(
  spec: PackageSpec,
  workspace: string,
  options: ManifestOptions,
): Promise<Planned> {
  const { base, name } = spec;
  if (base.kind === "folder" || base.kind === "like") {
    const source = await sourceManifest(spec, [], workspace);
    const made = packageManifest(spec, source, options);
    const { manifest, siblings, platformPackages, notes, problems } = made;
    const version = manifest["version"];
    if (made.name === "" || typeof version !== "string") return { manifest: undefined, problems };
    return {
      manifest: {
        ...{ spec, name: made.name, version, notes, file: source.file },
        tarball: { manifest },
        staged: { siblings, platformPackages },
      },
      problems,
    };
  }
  if (base.kind === "tarball" && base.artifact === undefined) {
    const tarball = await readNpmTarball(path.resolve(workspace, base.file), base.file);
    const { name, version, manifest } = tarball;
    const known = { spec, name, version, tarball: { manifest }, staged: nothing };
    return { manifest: { ...known, notes: [], file: undefined }, problems: [] };
  }
  const { version } = options;
  if (name === undefined || version === undefined) {
    const what = name === undefined ? "name" : "version";
    const from = spec.contents.map(({ from }) => from).join(", ");
    const source = from === "" ? "what is packed elsewhere" : from;
    return { unknown: `The ${what} of ${titleOf(spec)} comes with ${source}.` };
  }
  const known = { spec, name, version, tarball: { manifest: { name, version } }, staged: nothing };
  return { manifest: { ...known, notes: [], file: undefined }, problems: [] };
}
