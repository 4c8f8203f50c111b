import path from "node:path";
import { atLine, type TakenFile } from "@fairlead/contents";
import { firstFew, ProblemsError } from "@fairlead/publishing";
import { likeManifest } from "./like-manifest.ts";
import { readManifestFile, type Manifest } from "./manifest-file.ts";
import type { PackageSpec } from "./package-spec.ts";

/**
 * The manifest that a package starts from, and its file if that is one of the checkout.
 *
 * @throws ProblemsError where the sources bring none, none that can be read, or that of another package
 * than the entry names
 */
export async function sourceManifest(
  { base, platform, name, input, line }: PackageSpec,
  taken: readonly TakenFile[],
  workspace: string,
): Promise<{ readonly manifest: Manifest; readonly file: string | undefined }> {
  if (base.kind === "folder") {
    const { folder, manifest } = base.template;
    return { manifest, file: path.posix.join(folder, "package.json") };
  }
  if (base.kind === "like") {
    const files = taken.map(({ path }) => path);
    const facts = { name: name ?? base.name, platform: platform?.platform, files };
    return { manifest: likeManifest(base.meta.manifest, facts), file: undefined };
  }
  const found = taken.find(({ path }) => path === "package.json");
  if (found === undefined) {
    const holds = firstFew(
      taken.map(({ path }) => path),
      8,
    );
    const problem = {
      code: "manifest-missing",
      message: `The entry has no path, and its sources contain no package.json, only ${holds}.`,
      remedy: "Set `from` to the folder that contains it, or add `path` or `like`.",
    };
    throw new ProblemsError([atLine(problem, { input, line })]);
  }
  const folder = path.dirname(found.file);
  if (found.artifact === undefined) {
    const file = path.relative(workspace, found.file).replaceAll(path.sep, "/");
    return { manifest: named(await readManifestFile(workspace, file), file, name, line), file };
  }
  // Not of the checkout: there is nothing to annotate.
  const title = `The artifact ${found.artifact}`;
  const manifest = await readManifestFile(folder, path.basename(found.file)).catch(
    (error: unknown) => {
      if (!(error instanceof ProblemsError)) throw error;
      throw new ProblemsError(
        error.problems.map(({ code, message, remedy }) => ({
          code,
          message: `${title}: ${message}`,
          ...(remedy !== undefined && { remedy }),
        })),
      );
    },
  );
  return { manifest: named(manifest, title, name, line), file: undefined };
}

/** Who makes an artifact decides on its manifest; the entry can say which package it has to be. */
function named(
  manifest: Manifest,
  title: string,
  wanted: string | undefined,
  line: number,
): Manifest {
  const found = manifest["name"];
  if (wanted === undefined || found === wanted) return manifest;
  const told = typeof found === "string" ? `the package ${found}` : "a package without a name";
  throw new ProblemsError([
    {
      code: "npm-name-unexpected",
      unit: wanted,
      message: `${title} contains ${told}, but the entry on line ${line} names ${wanted}.`,
      remedy: "Find out why they differ before you publish it.",
    },
  ]);
}
