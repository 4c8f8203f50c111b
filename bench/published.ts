import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cargoEnvironment, runAction, runCargo } from "@fairlead/sandbox";
import { medians, type Measurement } from "./figure.ts";
import { inTrial, seconds } from "./trial.ts";

const root = join(import.meta.dirname, "..");
const version = "0.19.1";
/** Files of each crate beside its `lib.rs`, and the bytes of each: about what bevy's crates have. */
const filesOfEach = 12;
const bytesOfEach = 8_000;

/**
 * A dry run and the plan of a workspace in the shape of bevy between two releases: 70 crates, up to
 * ten dependencies on siblings each, and everything published already.
 */
export const published: Measurement = {
  name: "published",
  measure: ({ quick, say }) =>
    inTrial(undefined, { limits: "off" }, async ({ registry, rehearsal, action, cargo }) => {
      const repeats = quick ? 1 : 5;
      const count = quick ? 12 : 70;
      const { workspace: cwd, home } = rehearsal;
      await writeShape(cwd, count);
      await rehearsal.commit();
      await action({ inputs: { verify: "false" } });
      registry.requests.clear();

      let peak = 0;
      const found = await medians(
        repeats,
        {
          dryRun: async () => {
            const run = await action({ inputs: { "dry-run": "true" } });
            peak = Math.max(peak, run.peakMemoryBytes ?? 0);
            return run.durationMs / 1_000;
          },
          cargo: () => cargo("package", "--workspace", "--no-verify", "--exclude-lockfile"),
          plan: async () => {
            const run = await runAction(root, {
              workspace: cwd,
              repository: "octo-org/octo-repo",
              env: cargoEnvironment(registry, home),
              inputs: { index: registry.indexUrl },
            });
            if (run.exitCode !== 0) throw new Error(`The plan failed:\n${run.log}`);
            return run.durationMs / 1_000;
          },
          metadata: () =>
            seconds(async () => {
              const args = ["metadata", "--no-deps", "--format-version=1"];
              const { code, stderr } = await runCargo(args, { registry, cwd, home });
              if (code !== 0) throw new Error(`cargo metadata failed:\n${stderr}`);
            }),
        },
        say,
      );
      if (registry.requests.writes().length > 0) throw new Error("A dry run has written.");
      const what = `${count} crates in the shape of bevy, all published`;
      return [
        {
          what: `Dry run of ${what}`,
          ...{ unit: "s", ours: found.dryRun, repeats },
          theirs: {
            what: "`cargo package --workspace --no-verify --exclude-lockfile`",
            value: found.cargo,
          },
          limit: { value: found.cargo * 3, words: "≤ 3 ×" },
        },
        {
          what: `Peak memory of the action alone, dry run of ${what}`,
          ...{ unit: "MB", ours: peak / 1e6, repeats },
          limit: { value: 150, words: "≤ 150 MB" },
        },
        {
          what: `Plan of ${what}`,
          ...{ unit: "s", ours: found.plan, repeats },
          theirs: { what: "`cargo metadata`", value: found.metadata },
          limit: { value: found.metadata + 0.5, words: "≤ + 0.5 s" },
        },
      ];
    }),
};

/** Crate N needs the ten before it, as the upper crates of bevy need most of the lower ones. */
async function writeShape(folder: string, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `shape-${index}`);
  await writeFile(
    join(folder, "Cargo.toml"),
    `[workspace]\nresolver = "2"\nmembers = ${JSON.stringify(names)}\n`,
  );
  const filling = `// ${"a line of a source file, long enough to be one. ".repeat(4)}\n`;
  const source = filling.repeat(Math.ceil(bytesOfEach / filling.length));
  for (const [index, name] of names.entries()) {
    const needs = names.slice(Math.max(0, index - 10), index);
    await mkdir(join(folder, name, "src"), { recursive: true });
    await writeFile(
      join(folder, name, "Cargo.toml"),
      `[package]
name = "${name}"
version = "${version}"
edition = "2021"
description = "One of many."
license = "MIT"

[dependencies]
${needs.map((need) => `${need} = { path = "../${need}", version = "${version}" }\n`).join("")}`,
    );
    await writeFile(join(folder, name, "src/lib.rs"), "");
    for (let file = 0; file < filesOfEach; file += 1) {
      await writeFile(join(folder, name, `src/part_${file}.rs`), source);
    }
  }
}
