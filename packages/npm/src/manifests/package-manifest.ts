import type { DeclaredPlatform } from "@fairlead/contents";
import { asRecord } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";
import { platformOfManifest } from "./manifest-platform.ts";
import { finishManifest, type FinishedManifest } from "./manifest.ts";
import type { Manifest } from "./manifest-file.ts";
import { metaManifest, type MetaManifest } from "./meta-manifest.ts";
import { publishedName } from "./publish-config.ts";
import { titleOf, type PackageSpec } from "./package-spec.ts";
import type { WorkspacePackages } from "./workspace-facts.ts";

export interface ManifestOptions {
  readonly version: string | undefined;
  /** The declared platforms: those of a meta, or of one's packages. */
  readonly platforms: readonly DeclaredPlatform[];
  readonly packages: WorkspacePackages;
}

export interface PackageManifest extends FinishedManifest {
  readonly name: string;
  readonly platform: DeclaredPlatform | undefined;
  /** Of a meta: what it pins. */
  readonly platformPackages: MetaManifest["platformPackages"];
}

/** The manifest of a package as it is packed, from the one that it starts from; with all that is wrong. */
export function packageManifest(
  spec: PackageSpec,
  { manifest: source, file }: { readonly manifest: Manifest; readonly file: string | undefined },
  { version, platforms, packages }: ManifestOptions,
): PackageManifest {
  const title = titleOf(spec);
  const meta =
    spec.platformPackage === undefined
      ? undefined
      : metaManifest(source, title, {
          platformPackage: spec.platformPackage,
          platforms,
          version: version ?? String(source["version"]),
          file: file ?? "package.json",
        });
  const plain = meta?.manifest ?? source;
  const named = spec.name === undefined ? plain : withName(plain, spec.name);
  const name = publishedName(named) ?? "";
  const problems: Problem[] = [...(meta?.problems ?? [])];
  let { platform } = spec;
  if (platform === undefined && spec.kind === "platform") {
    const found = platformOfManifest(named, title, platforms);
    if (found.kind === "one") platform = found.platform;
    else problems.push(found.problem);
  }
  const base = spec.base.kind === "folder" ? spec.base.template.folder : ".";
  const finished = finishManifest(named, name === "" ? title : name, {
    ...{ version, platform, file, workspace: packages.factsFor(base) },
  });
  problems.push(...finished.problems);
  if (name === "") {
    problems.push({
      code: "npm-name-missing",
      message: `The package.json of ${title} has no name.`,
      remedy: "Add it.",
    });
  }
  const platformPackages = meta?.platformPackages ?? new Map<DeclaredPlatform, string>();
  return { ...finished, name, platform, platformPackages, problems };
}

/** The name that is meant, which `publishConfig` would override. */
function withName(manifest: Manifest, name: string): Manifest {
  const config = asRecord(manifest["publishConfig"]);
  if (config?.["name"] === undefined) return { ...manifest, name };
  return { ...manifest, name, publishConfig: { ...config, name } };
}
