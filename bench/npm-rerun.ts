import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ffmpeg, ruvector, type NpmExample } from "../examples/npm-releases.ts";
import { medians, type BenchOptions, type Figure, type Measurement } from "./figure.ts";
import { packages, writePackages } from "./npm-pack.ts";
import { inNpmTrial, sourceOf, stagedFolders } from "./npm-trial.ts";
import { seconds } from "./trial.ts";

/** Running an npm release again of which everything is there, beside packing the same packages. */
export const npmRerun: Measurement = {
  name: "npm-rerun",
  async measure(options) {
    return [
      await measureCall(options),
      await measureExample(ruvector, options),
      await measureExample(ffmpeg, options),
    ];
  },
};

/** One call for many packages. */
async function measureCall({ quick, say }: BenchOptions): Promise<Figure> {
  const repeats = quick ? 1 : 5;
  const source = { repository: "demo/demo", version: "1.0.0", artifacts: [] };
  const { ours, theirs } = await inNpmTrial(
    source,
    async ({ registry, action, npm, rehearsal }) => {
      const folders = await writePackages(rehearsal.workspace);
      const target = join(rehearsal.folder, "packed");
      await mkdir(target);
      const inputs = { packages: "npm/*", "new-names": "allow" };
      const release = () => action({ action: "publish-npm-packages", inputs });
      await release();
      registry.requests.clear();
      const found = await medians(
        repeats,
        {
          ours: () => seconds(release),
          theirs: () =>
            seconds(async () => {
              for (const each of folders) {
                await npm(["pack", "--ignore-scripts", "--pack-destination", target], each);
              }
            }),
        },
        say,
      );
      if (registry.requests.writes().length > 0) throw new Error("A re-run has written.");
      return found;
    },
  );
  return {
    what: `${packages} packages of 2 MB again in one call: nothing to do, no upload`,
    ...{ unit: "s", ours, repeats },
    theirs: { what: "`npm pack` in each folder", value: theirs },
    limit: { value: 0.3 * theirs, words: "≤ 0.3 ×" },
  };
}

async function measureExample(example: NpmExample, { quick, say }: BenchOptions): Promise<Figure> {
  const repeats = quick ? 1 : 5;
  const folder = await mkdtemp(join(tmpdir(), "fairlead-bench-"));
  try {
    const source = await sourceOf(example, join(folder, "artifacts"));
    const folders = await stagedFolders(source, example.steps, join(folder, "staged"));
    const { ours, theirs } = await inNpmTrial(source, async ({ registry, action, npm }) => {
      const release = async () => {
        for (const step of example.steps) await action(step);
      };
      await release();
      registry.requests.clear();
      const found = await medians(
        repeats,
        {
          ours: () => seconds(release),
          theirs: () =>
            seconds(async () => {
              for (const each of folders) {
                await npm(["pack", "--ignore-scripts", "--pack-destination", folder], each);
              }
            }),
        },
        say,
      );
      if (registry.requests.writes().length > 0) throw new Error("A re-run has written.");
      return found;
    });
    return {
      what: `The same ${example.packages} npm packages again: nothing to do, no upload`,
      ...{ unit: "s", ours, repeats },
      theirs: { what: "`npm pack` in each folder", value: theirs },
      limit: { value: 0.3 * theirs, words: "≤ 0.3 ×" },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
