import { ProblemsError } from "@fairlead/publishing";
import { findFiles } from "@fairlead/selection";
import type { Entry } from "./entry.ts";
import type { Base } from "./package-spec.ts";

/** Does a path stand for whatever it matches, or take something away, rather than name one thing? */
export function isPattern(path: string): boolean {
  return /[*{]|^!/.test(path);
}

/** The packed files that an entry means; those inside an artifact are looked for when it is there. */
export async function resolveTarballs(
  { tarball, tarballArtifact }: Pick<Entry, "tarball" | "tarballArtifact">,
  workspace: string,
): Promise<Base[]> {
  if (tarball === undefined) return [];
  if (tarballArtifact !== undefined) {
    return [{ kind: "tarball", file: tarball, artifact: tarballArtifact }];
  }
  const { files } = await findFiles([tarball], workspace);
  if (files.length === 0) {
    throw new ProblemsError([
      {
        message: `the tarball ${tarball} matches no file of the workspace.`,
        remedy: "Give the folder of the packed packages, such as packed/*.tgz.",
      },
    ]);
  }
  return files.map((file) => ({ kind: "tarball", file, artifact: undefined }));
}
