import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { medians, type Figure, type Measurement } from "./figure.ts";
import { inNpmTrial } from "./npm-trial.ts";
import { seconds } from "./trial.ts";

export const packages = 20;
const megabyte = 1_000_000;

/** Packing many packages with all checks, in a dry run of the action, beside stock npm. */
export const npmPack: Measurement = {
  name: "npm-pack",
  async measure({ quick, say }) {
    const repeats = quick ? 1 : 5;
    const source = { repository: "demo/demo", version: "1.0.0", artifacts: [] };
    return inNpmTrial(source, async ({ action, npm, rehearsal }): Promise<Figure[]> => {
      const folders = await writePackages(rehearsal.workspace);
      const target = join(rehearsal.folder, "packed");
      await mkdir(target);
      const pack = ["pack", "--ignore-scripts", "--pack-destination", target];
      const found = await medians(
        repeats,
        {
          ours: () =>
            seconds(async () => {
              await action(
                {
                  action: "publish-npm-packages",
                  inputs: { packages: "npm/*", "new-names": "allow" },
                },
                { "dry-run": "true" },
              );
            }),
          each: () =>
            seconds(async () => {
              for (const folder of folders) await npm(pack, folder);
            }),
          all: () => seconds(() => npm([...pack, ...folders], rehearsal.folder)),
        },
        say,
      );
      const what = `${packages} packages of 2 MB packed, checked and looked up`;
      return [
        {
          ...{ what, unit: "s", ours: found.ours, repeats },
          theirs: { what: "`npm pack` in each folder", value: found.each },
          limit: { value: found.each / 3, words: "≤ 0.33 ×" },
        },
        {
          ...{ what, unit: "s", ours: found.ours, repeats },
          theirs: { what: "`npm pack` of all folders in one process", value: found.all },
          limit: { value: found.all, words: "≤ 1.0 ×" },
        },
      ];
    });
  },
};

/** Writes as many packages below `npm` of a checkout. Returns their folders. */
export async function writePackages(workspace: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for (let index = 1; index <= packages; index += 1) {
    const folder = join(workspace, "npm", `p${index}`);
    await writePackage(folder, `demo-p${index}`);
    folders.push(folder);
  }
  return folders;
}

/** Half of it cannot be compressed, as in a binary; half is text. */
async function writePackage(folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = { name, version: "1.0.0", license: "MIT", main: "index.js" };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "index.js"), "export const x = 1; // text\n".repeat(megabyte / 28));
  await writeFile(join(folder, "core.bin"), randomBytes(megabyte));
}
