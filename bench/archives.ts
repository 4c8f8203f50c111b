import { execFile } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { rehearse, runAction, type ActionRun } from "@fairlead/sandbox";
import { median, medians, type Figure, type Measurement } from "./figure.ts";
import { seconds } from "./trial.ts";

const run = promisify(execFile);
const action = path.resolve(import.meta.dirname, "../actions/package-release-assets");
const megabyte = 1_000_000;
const archivesAtOnce = 5;

/** Five archives, beside `tar`, the fastest gzip of the machine, and `sha256sum`. */
export const archives: Measurement = {
  name: "archives",
  async measure({ quick, say }) {
    const size = quick ? 5 : 50;
    const large = quick ? 50 : 500;
    const gzip = (await exists("pigz")) ? "pigz" : "gzip";
    if (gzip === "gzip") say("pigz is not there: gzip stands in for it");
    const repeats = quick ? 1 : 3;
    const figures: Figure[] = [];
    await inTrial(size, async (trial) => {
      const peaks: number[] = [];
      const sums: number[] = [];
      const times = await medians(
        repeats,
        {
          ours: () => seconds(async () => peaks.push(await trial.ours())),
          async theirs() {
            const took = await seconds(() => trial.theirs(gzip));
            sums.push(await seconds(trial.checksums));
            return took;
          },
        },
        say,
      );
      const what = `${archivesAtOnce} archives of ${size} MB, with SHA256SUMS`;
      const command = `tar \\| ${gzip} -6`;
      const whole = times.theirs + median(sums);
      figures.push(
        {
          ...{ what, unit: "s", ours: times.ours, repeats },
          theirs: { what: `\`${command}\`, then \`sha256sum\``, value: whole },
          limit: { value: whole, words: "≤ 1.0 ×" },
        },
        {
          ...{ what, unit: "s", ours: times.ours, repeats },
          theirs: { what: `\`${command}\` without checksums`, value: times.theirs },
          limit: { value: times.theirs, words: "≤ 1.0 ×" },
        },
      );
      figures.push(peak(size, Math.max(...peaks), repeats));
    });
    await inTrial(large, async (trial) => {
      figures.push(peak(large, await trial.ours(), 1));
    });
    return figures;
  },
};

function peak(size: number, bytes: number, repeats: number): Figure {
  return {
    what: `Peak memory, ${archivesAtOnce} archives of ${size} MB`,
    unit: "MB",
    ours: bytes / 1e6,
    limit: { value: 250, words: "≤ 250 MB" },
    repeats,
  };
}

interface ArchivesTrial {
  /** Packages all with the bundle; bytes of memory at its peak. */
  readonly ours: () => Promise<number>;
  /** Does the same with tar and a gzip. */
  readonly theirs: (gzip: string) => Promise<void>;
  /** The checksums of what `theirs` has made. */
  readonly checksums: () => Promise<void>;
}

/** Five folders with a file of so many megabytes each, every second one of which is noise. */
async function inTrial(size: number, work: (trial: ArchivesTrial) => Promise<void>): Promise<void> {
  const rehearsal = await rehearse();
  const temp = await mkdtemp(path.join(tmpdir(), "fairlead-bench-"));
  const folders = Array.from({ length: archivesAtOnce }, (_, index) => `part-${index + 1}`);
  try {
    for (const folder of folders) await writeMixed(path.join(rehearsal.workspace, folder), size);
    const assets = folders.map((folder) => `- { path: ${folder}, name: ${folder}.tar.gz }`);
    await work({
      async ours() {
        const { workspace } = rehearsal;
        const inputs = { assets: assets.join("\n") };
        const ended: ActionRun = await runAction(action, { workspace, temp, inputs });
        if (ended.exitCode !== 0) throw new Error(`The action failed:\n${ended.log}`);
        if (ended.peakMemoryBytes === undefined) throw new Error("Memory is read on Linux only.");
        return ended.peakMemoryBytes;
      },
      async theirs(gzip) {
        for (const folder of folders) {
          const command = 'tar -cf - "$1" | "$2" -6 > "$3"';
          const target = path.join(temp, `${folder}.tar.gz`);
          await run("sh", ["-c", command, "sh", folder, gzip, target], {
            cwd: rehearsal.workspace,
          });
        }
      },
      async checksums() {
        const made = folders.map((folder) => `${folder}.tar.gz`);
        await run("sha256sum", made, { cwd: temp });
      },
    });
  } finally {
    await rm(temp, { recursive: true, force: true });
    await rehearsal.remove();
  }
}

/** Half of it can be compressed well, as binaries with their tables can; the other half cannot. */
async function writeMixed(folder: string, megabytes: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const block = Buffer.alloc(megabyte);
  const file = await open(path.join(folder, "data.bin"), "w");
  try {
    for (let written = 0; written < megabytes; written += 1) {
      for (let at = 0; at < megabyte; at += 1_000) {
        randomFillSync(block, at, 500);
        block.write(`${block.toString("hex", at, at + 20)} `.repeat(13), at + 500, 500, "latin1");
      }
      await file.write(block);
    }
  } finally {
    await file.close();
  }
}

async function exists(program: string): Promise<boolean> {
  return run(program, ["--version"]).then(
    () => true,
    () => false,
  );
}
