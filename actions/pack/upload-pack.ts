import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import { readEnvironment, type ActionContext } from "@fairlead/actionkit";
import { uploadFiles } from "@fairlead/github";
import { manifestName, writePack, writeReference, type PackManifest } from "@fairlead/pack";
import { inputsForPublishing } from "./declared-inputs.ts";
import type { PartEnd } from "./part-ends.ts";

/**
 * Uploads what all parts have packed as one artifact. One of an earlier attempt stays as it is: the
 * reference tells them apart.
 *
 * @throws ProblemsError if that fails
 */
export async function uploadPack(
  release: Pick<PackManifest, "repository" | "commit" | "version" | "tag">,
  artifact = "release",
  ends: readonly PartEnd[],
  context: ActionContext,
): Promise<{ readonly manifest: PackManifest; readonly reference: string }> {
  const { env, cancelled, log } = context;
  const parent = await mkdtemp(path.join(readEnvironment(env).temp, "fairlead-pack-"));
  const folder = path.join(parent, "pack");
  const siblings = ends.flatMap(({ packed }) => [...(packed?.siblings ?? [])]);
  const { manifest, digest } = await writePack(
    folder,
    {
      ...{ ...release, inputs: inputsForPublishing(context) },
      siblings: Object.fromEntries(siblings),
      unpacked: ends.flatMap(({ packed }) => packed?.unpacked ?? []),
    },
    ends.flatMap(({ packed }) => packed?.files ?? []),
  );
  const files = [manifestName, ...manifest.files.map((file) => file.path)];
  const paths = files.map((file) => path.join(folder, file));
  await uploadFiles(artifact, paths, folder, { cancelled, log });
  return { manifest, reference: writeReference({ artifact, digest }) };
}
