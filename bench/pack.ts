import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  canaryToken,
  cargoEnvironment,
  rehearse,
  runAction,
  sandboxClock,
  startArtifacts,
  startCratesIo,
  startNpm,
  type ActionRun,
  type CratesIo,
  type NpmRegistry,
} from "@fairlead/sandbox";
import { ruvectorPlatforms } from "../examples/npm-artifacts.ts";
import { ruvector } from "../examples/npm-releases.ts";
import { median, medians, type Figure, type Measurement } from "./figure.ts";
import { sourceOf, token, type NpmSource } from "./npm-trial.ts";
import { seconds } from "./trial.ts";

const actions = path.resolve(import.meta.dirname, "../actions");
const run = 1_000_000_001;

/** The three parts of the release of ruvector, as its declaration would have them. */
const parts = {
  crates: ({ indexUrl }: CratesIo) => `crates:\n  index: ${indexUrl}\n`,
  npm: ({ url }: NpmRegistry) => `npm:
  registry-url: ${url}
  provenance: false
  access: public
  platform-packages:
    - { path: "npm/{platform}", artifact: "bindings-{platform}" }
  packages:
    - { artifact: wasm-packages, from: ruvector-wasm/pkg }
    - npm/cli
    - npm/extensions
  metas:
    - { path: npm/core, platform-package: "@ruvector/core-{platform}" }
`,
  assets: () => `assets:
  - { artifact: "bindings-{platform}", name: "ruvector-native-{platform}.tar.gz" }
  - { artifact: wasm-packages, name: ruvector-wasm.tar.gz }
`,
};
type PartName = keyof typeof parts;
const all: readonly PartName[] = ["crates", "npm", "assets"];

interface PackTrial {
  /** Packs these parts with the bundle. */
  readonly pack: (names: readonly PartName[]) => Promise<ActionRun>;
  /** Publishes from a pack; seconds from the start of the action to its first upload. */
  readonly untilUpload: (
    action: "publish-crates-ordered" | "publish-npm-packages",
    from: string,
  ) => Promise<number>;
}

/**
 * All of ruvector packed by one action, beside the slowest of its three parts alone; and how soon a job
 * that publishes from the pack uploads something.
 */
export const pack: Measurement = {
  name: "pack",
  async measure({ quick, say }) {
    const repeats = quick ? 1 : 3;
    const folder = await mkdtemp(path.join(tmpdir(), "fairlead-bench-"));
    try {
      const source = await sourceOf(ruvector, path.join(folder, "artifacts"));
      const times = await medians(
        repeats,
        {
          whole: () => inPackTrial(source, (trial) => seconds(() => trial.pack(all))),
          crates: () => inPackTrial(source, (trial) => seconds(() => trial.pack(["crates"]))),
          npm: () => inPackTrial(source, (trial) => seconds(() => trial.pack(["npm"]))),
          assets: () => inPackTrial(source, (trial) => seconds(() => trial.pack(["assets"]))),
        },
        say,
      );
      const slowest = Math.max(times.crates, times.npm, times.assets);
      const first = { crates: [] as number[], npm: [] as number[] };
      await inPackTrial(source, async (trial) => {
        const from = (await trial.pack(all)).outputs["pack"] ?? "";
        first.crates.push(await trial.untilUpload("publish-crates-ordered", from));
        first.npm.push(await trial.untilUpload("publish-npm-packages", from));
      });
      const figures: Figure[] = [
        {
          what: "26 crates, 9 npm packages and 6 archives, packed and checked at once",
          ...{ unit: "s", ours: times.whole, repeats },
          theirs: { what: "the slowest of the three parts alone", value: slowest },
          limit: { value: 1.1 * slowest, words: "≤ 1.1 ×" },
        },
      ];
      for (const [name, found] of Object.entries(first)) {
        figures.push({
          what: `Start of a job that publishes from the pack to its first upload, ${name}`,
          ...{ unit: "s", ours: median(found), repeats: 1 },
          limit: { value: 1.5, words: "≤ 1.5 s" },
        });
      }
      return figures;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function inPackTrial<T>(
  { name, repository, version, artifacts }: NpmSource,
  work: (trial: PackTrial) => Promise<T>,
): Promise<T> {
  const clock = sandboxClock();
  const [crates, npm, service] = await Promise.all([
    startCratesIo({ clock, limits: "off" }),
    startNpm({ clock }),
    startArtifacts({ clock, repository }),
  ]);
  crates.addToken({ token: canaryToken });
  npm.addToken({ token });
  for (const artifact of artifacts) service.add({ run, ...artifact });
  const rehearsal = await rehearse(`examples/${name ?? ""}`);
  const empty = path.join(rehearsal.folder, "empty");
  await mkdir(empty);
  let sha = await rehearsal.commit();
  const step = async (action: string, workspace: string, inputs: Record<string, string>) => {
    const ended = await runAction(path.join(actions, action), {
      ...{ workspace, repository, sha, inputs, temp: path.join(rehearsal.folder, "temp") },
      env: {
        ...{ ...service.environment(run, action), ...cargoEnvironment(crates, rehearsal.home) },
        ...{ npm_config_registry: npm.url, GITHUB_REF: `refs/tags/v${version}` },
      },
    });
    if (ended.exitCode !== 0) throw new Error(`${action} failed:\n${ended.log}`);
    return ended;
  };
  try {
    return await work({
      async pack(names) {
        const declared = [
          `platforms: [${ruvectorPlatforms.join(", ")}]\nnew-names: allow\n`,
          ...(names.includes("crates") ? [parts.crates(crates)] : []),
          ...(names.includes("npm") ? [parts.npm(npm)] : []),
          ...(names.includes("assets") ? [parts.assets()] : []),
        ];
        const { workspace } = rehearsal;
        await mkdir(path.join(workspace, ".github"), { recursive: true });
        await writeFile(path.join(workspace, ".github", "fairlead.yml"), declared.join(""));
        sha = await rehearsal.commit();
        return step("pack", workspace, {});
      },
      async untilUpload(action, from) {
        const startedAt = clock.now();
        const isCrates = action === "publish-crates-ordered";
        await step(action, empty, { from, token: isCrates ? canaryToken : token });
        const [first] = (isCrates ? crates : npm).requests.uploads();
        return ((first?.at ?? Infinity) - startedAt) / 1_000;
      },
    });
  } finally {
    await Promise.all([crates.stop(), npm.stop(), service.stop()]);
    await rehearsal.remove();
  }
}
