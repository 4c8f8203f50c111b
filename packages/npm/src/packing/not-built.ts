import { stat } from "node:fs/promises";
import path from "node:path";
import { ignoredFiles } from "@fairlead/checkout";
import type { Problem } from "@fairlead/publishing";
import type { KnownPackage } from "../discover/known-packages.ts";
import { missingFiles } from "../manifests/entry-points.ts";
import type { Manifest } from "../manifests/manifest-file.ts";

interface NotBuiltPorts {
  readonly workspace: string;
  /** The environment of git. */
  readonly childEnvironment: () => Readonly<Record<string, string>>;
}

/** How files of a build come to a job that only has the checkout. */
const asArtifact =
  'Upload it as an artifact in the job that builds it, such as "loader", and add "artifact: loader" to the entry of this package';

/**
 * The files that a package needs and that no checkout has: they do not exist in its folder, and git ignores
 * them, so a build makes them.
 *
 * @param folder relative to the workspace
 * @param packed paths of what is packed
 */
export async function notBuilt(
  manifest: Manifest,
  packed: ReadonlySet<string>,
  folder: string,
  { workspace, childEnvironment }: NotBuiltPorts,
): Promise<readonly string[]> {
  const at = path.join(workspace, folder);
  const needed = missingFiles(manifest, packed).filter(({ isNeeded }) => isNeeded);
  const absent: string[] = [];
  for (const { target, endings } of needed) {
    const file = path.posix.normalize(target);
    const isOutside = file.startsWith("..") || path.posix.isAbsolute(file);
    if (!isOutside && !(await hasOne(at, file, endings))) absent.push(file);
  }
  return ignoredFiles(at, [...new Set(absent)], childEnvironment());
}

async function hasOne(folder: string, file: string, endings: readonly string[]): Promise<boolean> {
  const found = await Promise.all(
    endings.map((ending) =>
      stat(path.join(folder, file + ending)).then(
        (each) => each.isFile(),
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

/** What to do about a file that is not built, in the job that packs. */
export function buildRemedy([file = "", ...others]: readonly string[]): string | undefined {
  if (file === "") return undefined;
  const one = others.length === 0;
  return `The checkout does not have ${[file, ...others].join(", ")}, since git ignores ${one ? "it" : "them"}. ${one ? asArtifact : asArtifact.replaceAll(/\bit\b/g, "them")}, or build ${one ? "it" : "them"} in this job before this step.`;
}

/**
 * Of metas that take nothing from artifacts, what a job that packs the checkout would miss: a loader that
 * `napi build` writes is the usual case. Other packages are often built in the job that packs them.
 */
export async function unbuiltMetas(
  packages: readonly Pick<KnownPackage, "name" | "file" | "spec" | "manifest">[],
  ports: NotBuiltPorts,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { name, file, spec, manifest } of packages) {
    const { base, kind, contents } = spec;
    if (kind !== "meta" || base.kind !== "folder" || contents.length > 0 || !manifest) continue;
    const [missing] = await notBuilt(manifest, new Set(), base.template.folder, ports);
    if (missing === undefined) continue;
    problems.push({
      ...{ code: "entry-point-missing", unit: name, ...(file && { file }) },
      message: `${name} needs ${missing}, which the checkout does not have, since git ignores it.`,
      remedy: `${asArtifact}, unless the job that packs builds it.`,
    });
  }
  return problems;
}
