import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { runAction, startGitHub } from "@fairlead/sandbox";
import { median, medians, type BenchOptions, type Figure, type Measurement } from "./figure.ts";
import { inNpmTrial, token, type NpmTrial } from "./npm-trial.ts";
import { example, inTrial, seconds } from "./trial.ts";

const run = promisify(execFile);

/** What a registry takes for each request, in ms, as those on the internet do. */
const writeMs = 1_000;
const readMs = 100;
const megabyte = 1024 ** 2;
const peer = "@changesets/cli@3.0.3";

/** Releases with the default inputs to registries that take a second for each upload. */
export const slowRegistry: Measurement = {
  name: "slow-registry",
  measure: async (options) => [
    ...(await packages(options)),
    ...(await crates(options)),
    await assets(options),
  ],
};

/** Makes each request take as long as on the internet. */
function slowDown(
  registry: { onRequest: (hook: (request: { method: string }, at: string) => unknown) => unknown },
  slowReads = true,
): void {
  registry.onRequest(({ method }, at) => {
    if (at !== "before-commit") return undefined;
    return method === "GET" || method === "HEAD" ? pause(slowReads ? readMs : 0) : pause(writeMs);
  });
}

async function packages({ quick, say }: BenchOptions): Promise<Figure[]> {
  const count = 20;
  const folder = await mkdtemp(join(tmpdir(), "fairlead-bench-peer-"));
  const again: number[] = [];
  try {
    await run("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", peer]);
    const changeset = join(folder, "node_modules/@changesets/cli/bin.js");
    const trial = (work: (trial: NpmTrial) => Promise<number>) =>
      inNpmTrial(source, async (given) => {
        await writePackages(given, count);
        slowDown(given.registry);
        const took = await work(given);
        if (given.registry.packages().length !== count) throw new Error("Not all were published.");
        return took;
      });
    const inputs = { packages: "npm/*", "new-names": "allow", "delay-seconds": "auto" };
    const publish = { action: "publish-npm-packages", inputs } as const;
    const found = await medians(
      quick ? 1 : 3,
      {
        ours: () =>
          trial(async ({ action, registry }) => {
            const took = await seconds(() => action(publish));
            registry.requests.clear();
            again.push(await seconds(() => action(publish)));
            if (registry.requests.writes().length > 0) throw new Error("A re-run has written.");
            return took;
          }),
        changesets: () => trial((given) => publishWith(changeset, given)),
        npm: () =>
          trial(({ npm, rehearsal }) =>
            seconds(async () => {
              const npmFolder = join(rehearsal.workspace, "npm");
              for (const each of await readdir(npmFolder)) {
                await npm(["publish", "--ignore-scripts"], join(npmFolder, each));
              }
            }),
          ),
      },
      say,
    );
    const what = `${count} new npm packages of 2 MB, 1 s for each upload`;
    const common = { unit: "s", repeats: quick ? 1 : 3 } as const;
    return [
      {
        ...{ what, ours: found.ours, ...common },
        theirs: { what: "`changeset publish`", value: found.changesets },
        limit: { value: found.changesets * 0.9, words: "≤ 0.9 ×" },
      },
      {
        ...{ what, ours: found.ours, ...common },
        theirs: { what: "`npm publish` in each folder", value: found.npm },
      },
      {
        ...{ what: "The same again: nothing to do, no upload", ours: median(again), ...common },
        limit: { value: 2, words: "≤ 2 s" },
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const source = { repository: "octo-org/octo-repo", version: "1.0.0", artifacts: [] };

/** A workspace as changesets wants it; what is in the packages cannot be compressed. */
async function writePackages({ rehearsal }: NpmTrial, count: number): Promise<void> {
  const { workspace } = rehearsal;
  const root = { name: "root", private: true, version: "0.0.0", workspaces: ["npm/*"] };
  await writeFile(join(workspace, "package.json"), JSON.stringify(root));
  await writeFile(join(workspace, "package-lock.json"), '{"lockfileVersion":3,"packages":{}}');
  await mkdir(join(workspace, ".changeset"), { recursive: true });
  const config = { access: "public", baseBranch: "main", changelog: false, commit: false };
  await writeFile(join(workspace, ".changeset/config.json"), JSON.stringify(config));
  for (let index = 1; index <= count; index += 1) {
    const folder = join(workspace, `npm/slow-${index}`);
    await mkdir(folder, { recursive: true });
    const manifest = { name: `slow-${index}`, version: "1.0.0", files: ["noise.bin"] };
    await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
    await writeFile(join(folder, "noise.bin"), randomBytes(2 * megabyte));
  }
  await rehearsal.commit();
}

/** Publishes with changesets, run by the Node that runs this. */
async function publishWith(changeset: string, { registry, rehearsal, npm }: NpmTrial) {
  // npm's own settings are written by its first run.
  await npm(["--version"], rehearsal.workspace);
  const home = join(rehearsal.folder, "npm-home");
  return seconds(() =>
    run(process.execPath, [changeset, "publish", "--no-git-tag"], {
      cwd: rehearsal.workspace,
      env: {
        PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
        HOME: home,
        npm_config_userconfig: join(home, ".npmrc"),
        npm_config_cache: join(home, "cache"),
        npm_config_registry: `${registry.url}/`,
        npm_config_update_notifier: "false",
        FAIRLEAD_TEST_NPM_TOKEN: token,
      },
    }),
  );
}

async function crates({ quick, say }: BenchOptions): Promise<Figure[]> {
  const repeats = quick ? 1 : 3;
  const { ours, cargo } = await medians(
    repeats,
    {
      ours: () =>
        inTrial(example, { limits: "off" }, async ({ action, registry }) => {
          slowDown(registry, false);
          return (await action({ inputs: { "delay-seconds": "auto" } })).durationMs / 1_000;
        }),
      cargo: () =>
        inTrial(example, { limits: "off" }, ({ cargo, registry }) => {
          slowDown(registry, false);
          return cargo("publish", "--workspace");
        }),
    },
    say,
  );
  return [
    {
      what: "26 new crates packed, built and uploaded, 1 s for each upload",
      ...{ unit: "s", ours, repeats },
      theirs: { what: "`cargo publish --workspace`", value: cargo },
      limit: { value: cargo * 0.3, words: "≤ 0.3 ×" },
    },
  ];
}

async function assets({ quick, say }: BenchOptions): Promise<Figure> {
  const [count, repeats] = [30, quick ? 1 : 3];
  const repository = "octo-org/octo-repo";
  const workspace = await mkdtemp(join(tmpdir(), "fairlead-bench-release-"));
  try {
    await mkdir(join(workspace, "dist"));
    for (let at = 1; at <= count; at += 1) {
      await writeFile(join(workspace, "dist", `file-${at}.bin`), randomBytes(5 * megabyte));
    }
    const release = async () => {
      const github = await startGitHub();
      try {
        github.addRepository({ fullName: repository });
        github.addToken({ token: "ghs_bench", permissions: { contents: "write" }, repository });
        const sha = github.addCommit(repository);
        slowDown(github, false);
        const ended = await runAction(join(import.meta.dirname, "../actions/create-release"), {
          ...{ workspace, sha, repository, githubToken: "ghs_bench" },
          inputs: { tag: "v1.0.0", files: "dist/*" },
          env: { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl },
        });
        if (ended.exitCode !== 0) throw new Error(`create-release failed:\n${ended.log}`);
        return ended.durationMs / 1_000;
      } finally {
        await github.stop();
      }
    };
    const { ours } = await medians(repeats, { ours: release }, say);
    const oneByOne = (count * writeMs) / 1_000;
    return {
      what: `GitHub release with ${count} files of 5 MB, 1 s for each upload`,
      ...{ unit: "s", ours, repeats },
      theirs: { what: "one upload after another, by GitHub's second alone", value: oneByOne },
      limit: { value: oneByOne * 0.4, words: "≤ 0.4 ×" },
    };
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}
