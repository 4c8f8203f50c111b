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
import { firstFew, throwProblems, type Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";
import { inputs as releaseInputs } from "../create-release/inputs.ts";
import { toAssetsInputs } from "../package-release-assets/assets-values.ts";
import { inputs } from "../package-release-assets/inputs.ts";
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
        return { files, warnings: [] };
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
        warnings: [],
      };
    },
  };
}

const noRelease: Problem = {
  code: "asset-without-release",
  message: "`assets` declares files of a release, and with `release.tag-only` none is made.",
  remedy: "Omit release.tag-only, or omit assets.",
  input: "assets",
};

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
  throwProblems(assets.flatMap((asset) => releaseProblems(asset, tagged, released)));
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

/** Why an asset has no release to go to, if that is so. */
function releaseProblems(
  { name, release }: PackagedAsset,
  tagged: readonly FileToPack[],
  released: readonly FileToPack[],
): Problem[] {
  const code = "asset-without-release";
  const input = "assets";
  const names = [...new Set(released.map((unit) => unit.name))];
  if (release === undefined) {
    return [
      {
        ...{ code, input },
        message: `${name} is of no release: each crate and package has its own.`,
        remedy: `Give its entry in \`assets\` the field release, such as release: ${names[0] ?? "my-crate"}.`,
      },
    ];
  }
  const tags = new Set(released.filter((unit) => unit.name === release).map(({ tag }) => tag));
  if (tags.size === 1) return [];
  if (tags.size > 1) {
    return [
      {
        ...{ code, input },
        message: `${name} is of the release of ${release}, and a crate and a package of that name have different releases.`,
        remedy:
          "Give both the same tag by crates.tag-template and npm.tag-template, or set release.tag-only to the one that needs no release.",
      },
    ];
  }
  if (tagged.some((unit) => unit.name === release)) {
    return [
      {
        ...{ code, input },
        message: `${name} is of the release of ${release}, which gets only a tag.`,
        remedy: "Change release.tag-only, or name the release of another crate or package.",
      },
    ];
  }
  const near = nearest(release, names);
  return [
    {
      ...{ code, input },
      message: `${name} is of the release of ${release}, which is not in the pack.`,
      remedy:
        near === undefined
          ? `It has the releases of ${firstFew(names, 5)}.`
          : `Did you mean ${near}?`,
    },
  ];
}
