import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Measurement } from "./figure.ts";
import { example, inTrial } from "./trial.ts";

/** Just below the 10 MiB that crates.io takes. */
const largeFileBytes = 9.9 * 1024 * 1024;

/** The peak of the action's own process, cargo and its compilers apart. */
export const memory: Measurement = {
  name: "memory",
  async measure({ quick, say }) {
    const peakOf = (what: string, large: readonly string[]): Promise<number> =>
      inTrial(example, { limits: "off" }, async ({ rehearsal, action }) => {
        for (const name of large) {
          // Noise cannot be compressed.
          const file = join(rehearsal.workspace, "crates", name, "noise.bin");
          await writeFile(file, randomBytes(largeFileBytes));
        }
        await rehearsal.commit();
        const { peakMemoryBytes } = await action({ inputs: { verify: "false" } });
        if (peakMemoryBytes === undefined) throw new Error("Memory can be read on Linux only.");
        say(`${what}: ${(peakMemoryBytes / 1e6).toFixed(1)} MB`);
        return peakMemoryBytes / 1e6;
      });
    const limit = { value: 200, words: "≤ 200 MB" };
    const figure = (what: string, ours: number) =>
      ({ what, unit: "MB", ours, limit, repeats: 1 }) as const;
    const large = ["ruvector-core", "ruvector-graph", "ruvector-raft", "ruvector-gnn"];
    return [
      figure("Peak memory beside cargo, 26 small crates", await peakOf("small", [])),
      ...(quick
        ? []
        : [
            figure(
              `Peak memory beside cargo, ${large.length} of the 26 crates of 10 MB`,
              await peakOf("large", large),
            ),
          ]),
    ];
  },
};
