import { existsSync } from "node:fs";
import { mkdtemp, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { environmentForChild } from "@fairlead/actionkit";
import {
  checksumsName,
  checksumsText,
  packageAssets,
  sumName,
  type PackagedAsset,
} from "@fairlead/assets";
import { isEmptyList } from "@fairlead/contents";
import { assetProblems } from "@fairlead/github";
import type { FileToPack } from "@fairlead/pack";
import { throwProblems } from "@fairlead/publishing";
import { inputs as releaseInputs } from "../create-release/inputs.ts";
import { toAssetsInputs } from "../package-release-assets/assets-values.ts";
import { inputs } from "../package-release-assets/inputs.ts";
import { assetReleaseProblems, noRelease } from "./asset-releases.ts";
import { readPart } from "./declared-inputs.ts";
import { stepInputs, type PartWorld, type ReleasePart } from "./part.ts";

/** The files of the GitHub release, with their checksums. Undefined where there are none. */
export function assetsPart(world: PartWorld): ReleasePart | undefined {
  const { context, environment } = world;
  const { declaration, env, secrets, cancelled, log } = context;
  const list = declaration.values.get("package-release-assets")?.get("assets")?.text ?? "";
  if (isEmptyList(list)) return undefined;
  const { version, sha, "run-id": runId } = stepInputs(world);
  const given = { version, sha, "run-id": runId };
  const part = readPart("package-release-assets", inputs, given, context);
  const { "tag-only": tagOnly } = readPart("create-release", releaseInputs, {}, context).values;
  const { workspace, temp, sourceDateEpoch } = environment;
  return {
    title: "Release files",
    wrong: part.problems,
    inFile: part.inFile,
    pack: async (othersKnown) => {
      const outputs = await mkdtemp(path.join(temp, "fairlead-assets-"));
      const packaged = await packageAssets(
        { ...toAssetsInputs(part.values, environment), byRelease: world.tagOf !== undefined },
        part.problems,
        {
          ...{ workspace, outputs, temp, cancelled, log, othersKnown, sourceDateEpoch },
          childEnvironment: () => environmentForChild(env, { secrets: secrets.values() }),
          fetchArtifacts: world.fetchArtifacts,
        },
      );
      const folder = path.join(outputs, packaged.directory);
      if (tagOnly === "true") throwProblems([noRelease]);
      if (world.tagOf !== undefined) {
        const units = await world.packedUnits();
        const files = await byRelease(packaged.assets, folder, units, tagOnly);
        return { files, warnings: packaged.warnings };
      }
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
        warnings: packaged.warnings,
      };
    },
  };
}

/** Which crates and packages get a tag and no release. */
type TagOnly = "false" | "true" | "crates" | "npm";

/** Assets where each crate and package has a release: each release has its own checksums, too. */
async function byRelease(
  assets: readonly PackagedAsset[],
  folder: string,
  units: readonly FileToPack[],
  tagOnly: TagOnly,
): Promise<readonly FileToPack[]> {
  const tagged = units.filter(({ tag }) => tag !== undefined);
  const released = tagged.filter(
    ({ kind }) => tagOnly !== "true" && tagOnly !== (kind === "crate" ? "crates" : "npm"),
  );
  throwProblems(assets.flatMap((asset) => assetReleaseProblems(asset, tagged, released)));
  const tags = new Map(released.map(({ name, tag = "" }) => [name, tag]));
  const made = [...Map.groupBy(assets, ({ release = "" }) => tags.get(release) ?? "")].map(
    async ([tag, own]) => {
      const at = encodeURIComponent(tag);
      const sums = path.join(folder, `${at}-${checksumsName}`);
      await writeFile(sums, checksumsText(own));
      const files = own.flatMap((asset) =>
        [asset.name, sumName(asset.name)].map((name) => {
          return { name, file: path.join(asset.folder, name) };
        }),
      );
      // An asset may be the sum of another one.
      const there = new Map(
        files.filter(({ file }) => existsSync(file)).map((each) => [each.file, each]),
      );
      return [...there.values(), { name: checksumsName, file: sums }].map(({ name, file }) => ({
        ...{ kind: "asset" as const, tag, name, file, below: `${at}/${name}` },
      }));
    },
  );
  return (await Promise.all(made)).flat();
}
