import { mkdtemp, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { environmentForChild } from "@fairlead/actionkit";
import { packageAssets } from "@fairlead/assets";
import { assetProblems } from "@fairlead/github";
import { throwProblems } from "@fairlead/publishing";
import { toAssetsInputs } from "../package-release-assets/assets-values.ts";
import { inputs } from "../package-release-assets/inputs.ts";
import { readPart } from "./declared-inputs.ts";
import { stepInputs, type PartWorld, type ReleasePart } from "./part.ts";

/** The files of the GitHub release, with their checksums. Undefined where there are none. */
export function assetsPart(world: PartWorld): ReleasePart | undefined {
  const { context, environment } = world;
  const { declaration, env, secrets, cancelled, log } = context;
  if (declaration.values.get("package-release-assets")?.has("assets") !== true) return undefined;
  const { version, sha, "run-id": runId } = stepInputs(world);
  const given = { version, sha, "run-id": runId };
  const part = readPart("package-release-assets", inputs, given, context);
  const { workspace, temp, sourceDateEpoch } = environment;
  return {
    title: "Release files",
    inFile: part.inFile,
    pack: async (othersKnown) => {
      const outputs = await mkdtemp(path.join(temp, "fairlead-assets-"));
      const packaged = await packageAssets(
        toAssetsInputs(part.values, environment),
        part.problems,
        {
          ...{ workspace, outputs, temp, cancelled, log, othersKnown, sourceDateEpoch },
          childEnvironment: () => environmentForChild(env, { secrets: secrets.values() }),
          fetchArtifacts: world.fetchArtifacts,
        },
      );
      const folder = path.join(outputs, packaged.directory);
      const names = (await readdir(folder)).sort();
      const found = await Promise.all(
        names.map(async (name) => {
          const file = path.join(folder, name);
          return { file, name, shown: name, size: (await stat(file)).size };
        }),
      );
      throwProblems(assetProblems(found));
      return {
        files: found.map(({ file, name }) => ({ kind: "asset" as const, file, name, below: name })),
        warnings: [],
      };
    },
  };
}
