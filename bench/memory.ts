import { randomBytes } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Figure, Measurement } from "./figure.ts";
import { example, inTrial } from "./trial.ts";

/** Just below the 10 MiB that crates.io takes. */
const largeFileBytes = 9.9 * 1024 * 1024;

/** The peak of the action's own process, cargo and its compilers apart. */
export const memory: Measurement = {
  name: "memory",
  async measure({ quick, say }) {
    const figures: Figure[] = [];
    for (const large of quick ? [0, 2] : [0, 20]) {
      const bytes = await peakWith(large);
      const what = large === 0 ? "26 small crates" : `26 crates, ${large} of them of 10 MB`;
      say(`${what}: ${(bytes / 1e6).toFixed(1)} MB`);
      figures.push({
        what: `Peak memory beside cargo, ${what}`,
        unit: "MB",
        ours: bytes / 1e6,
        limit: { value: 200, words: "≤ 200 MB" },
        repeats: 1,
      });
    }
    return figures;
  },
};

/** Bytes that a release holds at most, when so many of its crates are as large as crates.io allows. */
function peakWith(large: number): Promise<number> {
  return inTrial(example, { limits: "off" }, async ({ rehearsal, action }) => {
    const crates = join(rehearsal.workspace, "crates");
    for (const name of (await readdir(crates)).slice(0, large)) {
      // Noise cannot be compressed.
      await writeFile(join(crates, name, "noise.bin"), randomBytes(largeFileBytes));
    }
    await rehearsal.commit();
    const { peakMemoryBytes } = await action({ inputs: { verify: "false" } });
    if (peakMemoryBytes === undefined) throw new Error("Memory can be read on Linux only.");
    return peakMemoryBytes;
  });
}
