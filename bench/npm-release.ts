import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ffmpeg, ruvector, type NpmExample } from "../examples/npm-releases.ts";
import { median, medians, type BenchOptions, type Figure, type Measurement } from "./figure.ts";
import { inNpmTrial, sourceOf, stagedFolders } from "./npm-trial.ts";
import { peakOfChildren } from "./tree-memory.ts";
import { seconds } from "./trial.ts";

/** New packages from artifacts, three bundles one after another, beside `npm publish` in each folder. */
export const npmRelease: Measurement = {
  name: "npm-release",
  async measure(options) {
    const figures: Figure[] = [];
    for (const example of [ruvector, ffmpeg])
      figures.push(...(await measureExample(example, options)));
    return figures;
  },
};

async function measureExample(
  example: NpmExample,
  { quick, say }: BenchOptions,
): Promise<Figure[]> {
  const repeats = quick ? 1 : 5;
  const folder = await mkdtemp(join(tmpdir(), "fairlead-bench-"));
  try {
    const source = await sourceOf(example, join(folder, "artifacts"));
    const folders = await stagedFolders(source, example.steps, join(folder, "staged"));
    if (folders.length !== example.packages) throw new Error(`${folders.length} were packed.`);
    const peaks = { ours: [] as number[], theirs: [] as number[], own: [] as number[] };
    const published = (names: readonly string[]) => {
      if (names.length !== example.packages) throw new Error(`${names.length} were published.`);
    };
    const { ours, theirs } = await medians(
      repeats,
      {
        ours: () =>
          inNpmTrial(source, async ({ registry, action }) => {
            let took = 0;
            let own = 0;
            const peak = await peakOfChildren(async () => {
              took = await seconds(async () => {
                for (const step of example.steps) {
                  own = Math.max(own, (await action(step)).peakMemoryBytes ?? 0);
                }
              });
            });
            published(registry.packages());
            peaks.ours.push(peak / 1e6);
            peaks.own.push(own / 1e6);
            return took;
          }),
        theirs: () =>
          inNpmTrial(source, async ({ registry, npm }) => {
            let took = 0;
            const peak = await peakOfChildren(async () => {
              took = await seconds(async () => {
                for (const each of folders) await npm(publishCommand, each);
              });
            });
            published(registry.packages());
            peaks.theirs.push(peak / 1e6);
            return took;
          }),
      },
      say,
    );
    const what = `${example.packages} new npm packages of ${example.name}`;
    const inEach = "`npm publish` in each folder";
    return [
      {
        what: `${what}, put together, checked and uploaded`,
        ...{ unit: "s", ours, repeats, theirs: { what: inEach, value: theirs } },
        limit: { value: theirs, words: "≤ 1.0 ×" },
      },
      {
        what: `Peak memory with npm's processes, ${what}`,
        ...{ unit: "MB", ours: median(peaks.ours), repeats },
        theirs: { what: inEach, value: median(peaks.theirs) },
      },
      {
        what: `Peak memory of the action alone, ${what}`,
        ...{ unit: "MB", ours: median(peaks.own), repeats },
        limit: { value: 200, words: "≤ 200 MB" },
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const publishCommand = ["publish", "--ignore-scripts", "--access", "public"];
