import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { median, medians, type Figure, type Measurement } from "./figure.ts";
import { inNpmTrial, token, type NpmTrial } from "./npm-trial.ts";
import { seconds } from "./trial.ts";

const run = promisify(execFile);

/** What the registry takes for each request, in ms. */
const requestMs = 1_000;
const count = 30;
const megabyte = 1024 ** 2;
const peer = "pnpm@12";
const version = "1.0.1";
const source = { repository: "octo-org/octo-repo", version, artifacts: [] };
const meta = "@bench/core";
const platforms = Array.from({ length: count - 2 }, (_, at) => `${meta}-platform-${at + 1}`);
const family = [...platforms, meta, "@bench/cli"];

/** A family of packages on its way into npm's staging, beside pnpm, and the same again. */
export const npmStaging: Measurement = {
  name: "npm-staging",
  async measure({ quick, say }) {
    const folder = await mkdtemp(join(tmpdir(), "fairlead-bench-pnpm-"));
    const again: number[] = [];
    try {
      await run("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", peer]);
      const pnpm = join(folder, "node_modules", ".bin", "pnpm");
      const trial = (work: (trial: NpmTrial) => Promise<number>) =>
        inNpmTrial(source, async (given) => {
          await writeFamily(given);
          given.registry.onRequest((_, at) =>
            at === "before-commit" ? pause(requestMs) : undefined,
          );
          const took = await work(given);
          if (given.registry.stages().length !== count) throw new Error("Not all were staged.");
          return took;
        });
      const inputs = { packages: "npm/*", "publish-mode": "stage", "delay-seconds": "auto" };
      const stage = { action: "publish-npm-packages", inputs } as const;
      const repeats = quick ? 1 : 3;
      const { ours, theirs } = await medians(
        repeats,
        {
          ours: () =>
            trial(async ({ action, registry }) => {
              const took = await seconds(() => action(stage));
              registry.requests.clear();
              again.push(await seconds(() => action(stage)));
              if (registry.requests.writes().length > 0) throw new Error("A re-run has written.");
              return took;
            }),
          theirs: () => trial((given) => stageWith(pnpm, given)),
        },
        say,
      );
      const figures: readonly Figure[] = [
        {
          what: `${count} npm packages of 2 MB staged, 1 s for each request`,
          ...{ unit: "s", ours, repeats },
          theirs: { what: "`pnpm -r stage publish`", value: theirs },
          limit: { value: theirs * 0.5, words: "≤ 0.5 ×" },
        },
        {
          what: `The same again, with ${count} pending stages: no upload`,
          ...{ unit: "s", ours: median(again), repeats },
          limit: { value: 5, words: "≤ 5 s" },
        },
      ];
      return figures;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** A workspace as pnpm wants it; what is in the packages cannot be compressed. */
async function writeFamily({ rehearsal, registry }: NpmTrial): Promise<void> {
  const { workspace } = rehearsal;
  await writeFile(join(workspace, "package.json"), '{"name":"root","private":true}');
  await writeFile(join(workspace, "pnpm-workspace.yaml"), 'packages: ["npm/*"]\n');
  for (const [index, name] of family.entries()) {
    await registry.seed({ name, version: "1.0.0" });
    const folder = join(workspace, `npm/${index + 1}`);
    await mkdir(folder, { recursive: true });
    const needs = name === meta ? platforms : name === "@bench/cli" ? [meta] : [];
    const manifest = {
      ...{ name, version, files: ["noise.bin"] },
      dependencies: Object.fromEntries(needs.map((needed) => [needed, version])),
    };
    await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
    await writeFile(join(folder, "noise.bin"), randomBytes(2 * megabyte));
  }
  await rehearsal.commit();
}

/** Stages with pnpm, run by the Node that runs this. */
async function stageWith(pnpm: string, { registry, rehearsal }: NpmTrial): Promise<number> {
  const home = join(rehearsal.folder, "pnpm-home");
  await mkdir(home, { recursive: true });
  const { host } = new URL(registry.url);
  const settings = [`registry=${registry.url}/`, `//${host}/:_authToken=${token}`, ""];
  await writeFile(join(home, ".npmrc"), settings.join("\n"));
  return seconds(() =>
    run(pnpm, ["-r", "stage", "publish", "--no-git-checks"], {
      cwd: rehearsal.workspace,
      env: {
        PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
        ...{ HOME: home, npm_config_userconfig: join(home, ".npmrc") },
        npm_config_registry: `${registry.url}/`,
      },
    }),
  );
}
