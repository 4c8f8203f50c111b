import path from "node:path";
import {
  type ArtifactFolders,
  unknownArtifact,
  walkFolder,
  type WantedArtifact,
  wantedArtifacts,
} from "@fairlead/contents";
import { ProblemsError } from "@fairlead/publishing";
import { findFiles, matchNames } from "@fairlead/selection";
import type { Base, PackageSpec } from "../manifests/package-spec.ts";
import type { Entry } from "./entry.ts";

/** Does a path mean whatever it matches, or take something away, rather than name one thing? */
export function isPattern(path: string): boolean {
  return /[*{]|^!/.test(path);
}

/**
 * The packed files that an entry means: of the workspace, or of the runner's temporary folder, where an
 * earlier step has packed them. Those inside an artifact are looked for when it is there.
 *
 * @throws ProblemsError where no file is meant, or one that lies elsewhere
 */
export async function resolveTarballs(
  { tarball, tarballArtifact }: Pick<Entry, "tarball" | "tarballArtifact">,
  { workspace, temp }: { readonly workspace: string; readonly temp: string },
): Promise<Base[]> {
  if (tarball === undefined) return [];
  if (tarballArtifact !== undefined) {
    return [{ kind: "tarball", file: tarball, artifact: tarballArtifact }];
  }
  const { files, outside } = await findFiles([tarball], workspace, [temp]);
  if (files.length === 0 || outside.length > 0) {
    const [lost] = outside;
    const where = path.isAbsolute(tarball) ? "no file" : "no file of the workspace";
    throw new ProblemsError([
      {
        code: lost === undefined ? "pattern-unmatched" : "path-outside-workspace",
        message:
          lost === undefined
            ? `The tarball ${tarball} matches ${where}.`
            : `The tarball ${lost} lies outside both the workspace and the runner's temporary folder.`,
        remedy:
          lost === undefined
            ? "Pack before this step in the same job, or name the artifact that holds the file: { artifact: …, tarball: … }."
            : "Use a path in the workspace, such as packed/*.tgz.",
      },
    ]);
  }
  return files.map((file) => ({ kind: "tarball", file, artifact: undefined }));
}

/**
 * The packed files that a spec means, absolute: itself, or those inside its artifact, which may be
 * a pattern.
 *
 * @throws ProblemsError where the artifact or the files are not there
 */
export async function tarballFiles(
  { base }: PackageSpec,
  workspace: string,
  artifacts: ArtifactFolders,
): Promise<string[]> {
  if (base.kind !== "tarball") return [];
  const { file, artifact } = base;
  if (artifact === undefined) return [path.resolve(workspace, file)];
  const { matched } = matchNames([artifact], [...artifacts.keys()]);
  if (matched.length === 0) throw unknownArtifact(artifact, artifacts);
  const found: string[] = [];
  for (const name of matched) {
    const folder = artifacts.get(name) ?? "";
    const { files } = await walkFolder(folder, false);
    found.push(...matchNames([file], files).matched.map((each) => path.join(folder, each)));
  }
  if (found.length > 0) return found;
  throw new ProblemsError([
    {
      code: "pattern-unmatched",
      message: `The tarball ${file} matches no file of the artifact ${matched.join(", ")}.`,
      remedy: 'Patterns start at the top of the artifact; "**/*.tgz" matches in every folder.',
    },
  ]);
}

/** All artifacts that packages take from, by names and patterns. */
export function artifactsOf(specs: readonly PackageSpec[]): WantedArtifact[] {
  return specs.flatMap(({ base, contents, input, line }) => [
    ...(base.kind === "tarball" && base.artifact !== undefined
      ? [{ text: base.artifact, input, line }]
      : []),
    ...wantedArtifacts(contents, input),
  ]);
}
