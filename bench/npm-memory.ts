import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Figure, Measurement } from "./figure.ts";
import { inNpmTrial } from "./npm-trial.ts";
import { peakOfChildren } from "./tree-memory.ts";

const megabyte = 1024 * 1024;
/** All that a release may hold at once, however large its packages are. */
const mostMemory = { value: 150, words: "≤ 150 MB" };

/** Whether a release of many large npm packages takes more memory than one of few. */
export const npmMemory: Measurement = {
  name: "npm-memory",
  async measure({ quick, say }) {
    const [few, many] = quick ? [2, 8] : [5, 50];
    const small = await peaksWith(few, 10);
    const large = await peaksWith(many, 10);
    const figures: Figure[] = [];
    for (const whose of ["the action alone", "the action with npm's processes"] as const) {
      const [ours, theirs] = [large[whose], small[whose]];
      say(`${whose}: ${theirs.toFixed(0)} MB with ${few}, ${ours.toFixed(0)} MB with ${many}`);
      figures.push({
        what: `Peak memory of ${whose}, ${many} npm packages of 10 MB`,
        ...{ unit: "MB", ours, theirs: { what: `${few} such packages`, value: theirs } },
        // How far garbage may pile up between two collections; a copy of each would be nine times that.
        limit: { value: theirs + 50, words: "≤ + 50 MB" },
        repeats: 1,
      });
    }
    for (const [count, size] of quick
      ? [[1, 50]]
      : [
          [3, 100],
          [20, 20],
        ]) {
      const { "the action alone": ours } = await peaksWith(count ?? 0, size ?? 0);
      const what = `Peak memory of the action, ${count} npm packages of ${size} MB`;
      say(`${what}: ${ours.toFixed(0)} MB`);
      figures.push({ what, unit: "MB", ours, limit: mostMemory, repeats: 1 });
    }
    return figures;
  },
};

type Peaks = Record<"the action alone" | "the action with npm's processes", number>;

/** In MB, for so many packages of a file that cannot be compressed, of so many MiB. */
function peaksWith(count: number, size: number): Promise<Peaks> {
  const source = { repository: "octo-org/octo-repo", version: "1.2.3", artifacts: [] };
  return inNpmTrial(source, async ({ rehearsal, registry, action }) => {
    for (let index = 1; index <= count; index += 1) {
      const folder = join(rehearsal.workspace, `npm/large-${index}`);
      await mkdir(folder, { recursive: true });
      const manifest = { name: `large-${index}`, version: "0.0.0", files: ["noise.bin"] };
      await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
      await writeFile(join(folder, "noise.bin"), randomBytes(size * megabyte));
    }
    let own: number | undefined;
    const all = await peakOfChildren(async () => {
      const inputs = { packages: "npm/*", "new-names": "allow", "delay-seconds": "auto" };
      const run = await action({ action: "publish-npm-packages", inputs });
      own = run.peakMemoryBytes;
    });
    if (registry.packages().length !== count) throw new Error("Not all were published.");
    if (own === undefined) throw new Error("Memory can be read on Linux only.");
    return { "the action alone": own / 1e6, "the action with npm's processes": all / 1e6 };
  });
}
