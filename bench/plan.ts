import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  cargoEnvironment,
  rehearse,
  runAction,
  runCargo,
  startCratesIo,
  startNpm,
} from "@fairlead/sandbox";
import { medians, type Measurement } from "./figure.ts";

const root = join(import.meta.dirname, "..");
const version = "1.1.0";
/** What the plan may take beside what cargo takes to read the workspace. */
const allowedSeconds = 1;

/** One name in 20 is new: crates.io would take a week for more. */
function isNew(index: number): boolean {
  return index % 20 === 19;
}

/** A plan of a large release, beside `cargo metadata` of the same workspace. */
export const plan: Measurement = {
  name: "plan",
  async measure({ quick, say }) {
    const repeats = quick ? 1 : 7;
    const [crates, packages] = quick ? [100, 20] : [1_000, 200];
    const cratesIo = await startCratesIo({ limits: "off" });
    const npm = await startNpm();
    const rehearsal = await rehearse();
    const { workspace, home } = rehearsal;
    try {
      await writeFiles(workspace, { ...crateFiles(crates), ...packageFiles(packages) });
      await rehearsal.commit();
      for (let index = 0; index < crates; index += 1) {
        if (isNew(index)) continue;
        await cratesIo.seedCrate({ name: crateName(index), version: "1.0.0" });
      }
      for (let index = 0; index < packages; index += 1) {
        if (isNew(index)) continue;
        await npm.seed({ name: packageName(index), version: "1.0.0" });
      }
      const times = await medians(
        repeats,
        {
          plan: async () => {
            const run = await runAction(root, {
              workspace,
              repository: "octo-org/octo-repo",
              env: { ...cargoEnvironment(cratesIo, home), npm_config_registry: npm.url },
              inputs: {
                ...{ index: cratesIo.indexUrl, "registry-url": npm.url, version },
                ...{ "npm-packages": "npm/*", "new-names": "allow", access: "public" },
              },
            });
            if (run.exitCode !== 0) throw new Error(`The plan failed:\n${run.log}`);
            return run.durationMs / 1_000;
          },
          metadata: async () => {
            const from = performance.now();
            const args = ["metadata", "--no-deps", "--format-version=1"];
            const { code, stderr } = await runCargo(args, {
              ...{ registry: cratesIo, cwd: workspace, home },
            });
            if (code !== 0) throw new Error(`cargo metadata failed:\n${stderr}`);
            return (performance.now() - from) / 1_000;
          },
        },
        say,
      );
      return [
        {
          what: `Plan of ${crates} crates and ${packages} npm packages`,
          ...{ unit: "s", ours: times.plan, repeats },
          theirs: { what: "`cargo metadata`", value: times.metadata },
          limit: {
            value: times.metadata + allowedSeconds,
            words: `cargo metadata + ${allowedSeconds} s`,
          },
        },
      ];
    } finally {
      await rehearsal.remove();
      await npm.stop();
      await cratesIo.stop();
    }
  },
};

/** Crate N needs crate N/2. */
function crateFiles(count: number): Record<string, string> {
  const members = Array.from({ length: count }, (_, index) => `crates/${crateName(index)}`);
  const files: Record<string, string> = {
    "Cargo.toml": `[workspace]\nresolver = "2"\nmembers = ${JSON.stringify(members)}\n`,
  };
  for (const [index, member] of members.entries()) {
    const needed = crateName(Math.floor(index / 2));
    const needs =
      index === 0 ? "" : `${needed} = { path = "../${needed}", version = "${version}" }\n`;
    files[`${member}/src/lib.rs`] = "";
    files[`${member}/Cargo.toml`] = `[package]
name = "${crateName(index)}"
version = "${version}"
edition = "2021"
description = "One of many."
license = "MIT"

[dependencies]
${needs}`;
  }
  return files;
}

/** Package N needs package N/2. */
function packageFiles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const dependencies =
        index === 0 ? {} : { [packageName(Math.floor(index / 2))]: "workspace:*" };
      const manifest = { name: packageName(index), version: "0.0.0", dependencies };
      return [`npm/package-${index}/package.json`, JSON.stringify(manifest)];
    }),
  );
}

function crateName(index: number): string {
  return `one-of-many-${index}`;
}

function packageName(index: number): string {
  return `@one-of-many/package-${index}`;
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}
