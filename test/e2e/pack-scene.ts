import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  cargoEnvironment,
  rehearse,
  runAction,
  sandboxClock,
  startArtifacts,
  startCratesIo,
  startGitHub,
  startNpm,
  canaryToken,
  type ActionOptions,
  type ActionRun,
  type Artifacts,
  type CratesIo,
  type GitHub,
  type NpmOptions,
  type NpmRegistry,
  type Rehearsal,
} from "@fairlead/sandbox";
import {
  addon,
  binaryFor,
  manifest,
  npmToken,
  repository,
  runId,
  writeFiles,
  type CheckoutFiles,
} from "./npm-scene.ts";
import { chain, writeWorkspace } from "./small-workspace.ts";

const actions = path.resolve(import.meta.dirname, "../../actions");
const token = "ghs_CanaryCanaryCanaryCanaryCanary0001";
export const platforms = ["linux-x64-gnu", "darwin-arm64"];
export const version = "1.2.3";

const open: (() => Promise<unknown>)[] = [];

/** For `afterEach`: stops the servers and removes the folders of all scenes. */
export async function closePackScenes(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

/** A repository of crates, an addon and files, with all that it is released to. */
export interface PackScene {
  readonly crates: CratesIo;
  readonly npm: NpmRegistry;
  readonly github: GitHub;
  readonly artifacts: Artifacts;
  readonly rehearsal: Rehearsal;
  /** The commit that is released. */
  readonly sha: () => string;
  /** Writes files into the checkout, commits them, and gives GitHub the commit. */
  readonly push: (files: CheckoutFiles) => Promise<string>;
  /** Packs the checkout, in a job without credentials. */
  readonly pack: (options?: Partial<ActionOptions>) => Promise<ActionRun>;
  /** Plans the checkout. */
  readonly plan: (options?: Partial<ActionOptions>) => Promise<ActionRun>;
  /** Runs a publishing action in an empty folder, where there is neither cargo nor npm. */
  readonly publish: (
    action: string,
    from: string,
    options?: Partial<ActionOptions>,
  ) => Promise<ActionRun>;
  /** How many requests have written anything anywhere. */
  readonly writes: () => number;
}

/** What the repository declares, for registries on this machine. */
export function declaration(crates: CratesIo, npm: NpmRegistry): string {
  return `platforms: [${platforms.join(", ")}]
new-names: allow
crates:
  index: ${crates.indexUrl}
  verify: false
npm:
  registry-url: ${npm.url}
  provenance: false
  platform-packages:
    - { path: "npm/{platform}", artifact: "bindings-{platform}" }
  packages: npm/cli
  metas:
    - { path: npm/core, platform-package: "@demo/core-{platform}" }
assets:
  - { artifact: "bindings-{platform}", name: "core-{version}-{platform}.tar.gz" }
release:
  changelog: CHANGELOG.md
  generate-notes: false
`;
}

/** Two crates, and an addon of two platforms with its meta, a command line that needs it, and archives. */
export async function openPackScene(options: NpmOptions = {}): Promise<PackScene> {
  const { clock = sandboxClock() } = options;
  const [crates, npm, github, artifacts] = await Promise.all([
    startCratesIo({ clock }),
    startNpm({ ...options, clock }),
    startGitHub({ clock }),
    startArtifacts({ clock, repository }),
  ]);
  open.push(...[crates, npm, github, artifacts].map((server) => () => server.stop()));
  crates.addToken({ token: canaryToken });
  npm.addToken({ token: npmToken });
  github.addRepository({ fullName: repository });
  github.addToken({ token, permissions: { contents: "write" }, repository });
  const rehearsal = await rehearse();
  const empty = await mkdtemp(path.join(tmpdir(), "fairlead-empty-"));
  open.push(
    () => rehearsal.remove(),
    () => rm(empty, { recursive: true, force: true }),
  );
  await writeWorkspace(
    rehearsal.workspace,
    chain("pack-base", "pack-user").map((crate) => ({ ...crate, version })),
  );
  let sha = "";
  const push: PackScene["push"] = async (files) => {
    await writeFiles(rehearsal.workspace, files);
    sha = await rehearsal.commit();
    github.importCheckout(repository, rehearsal.workspace);
    return sha;
  };
  for (const platform of platforms) {
    const files = { "core.node": await binaryFor(platform) };
    artifacts.add({ run: runId, name: `bindings-${platform}`, files });
  }
  await push({
    ".github/fairlead.yml": declaration(crates, npm),
    "CHANGELOG.md": `# Changelog\n\n## ${version}\n\nWhat is new.\n`,
    ...addon(...platforms),
    "npm/cli/package.json": manifest("@demo/cli", {
      bin: "cli.js",
      dependencies: { "@demo/core": version },
    }),
    "npm/cli/cli.js": '#!/usr/bin/env node\nrequire("@demo/core");\n',
  });
  const run = (
    action: string,
    { env, attempt, inputs = {}, ...more }: Partial<ActionOptions>,
    place: Pick<ActionOptions, "workspace" | "temp">,
  ) =>
    runAction(path.join(actions, action), {
      ...place,
      ...{ sha, repository, githubToken: token, movedClock: github.url },
      ...(attempt !== undefined && { attempt }),
      ...more,
      env: {
        ...artifacts.environment(runId, action, attempt),
        GITHUB_API_URL: github.apiUrl,
        // Provenance is of a repository on github.com.
        ...(action === "create-release" && { GITHUB_SERVER_URL: github.serverUrl }),
        ...cargoEnvironment(crates, rehearsal.home),
        ...{ npm_config_registry: npm.url, GITHUB_REF: `refs/tags/v${version}` },
        ...env,
      },
      inputs,
    });
  let jobs = 0;
  return {
    ...{ crates, npm, github, artifacts, rehearsal, push, sha: () => sha },
    pack: (given = {}) => {
      const temp = path.join(rehearsal.folder, "temp");
      return run("pack", given, { workspace: rehearsal.workspace, temp });
    },
    plan: ({ env = {}, ...given } = {}) =>
      runAction(path.dirname(actions), {
        ...{ workspace: rehearsal.workspace, sha, repository },
        ...given,
        env: {
          ...artifacts.environment(runId, "plan"),
          ...cargoEnvironment(crates, rehearsal.home),
          ...{ npm_config_registry: npm.url, GITHUB_REF: `refs/tags/v${version}`, ...env },
        },
      }),
    publish: async (action, from, { inputs, env, workspace: folder, ...more } = {}) => {
      jobs += 1;
      const workspace = folder ?? path.join(empty, String(jobs), "workspace");
      await mkdir(workspace, { recursive: true });
      const place = { workspace, temp: path.join(empty, String(jobs), "temp") };
      const tokens: Readonly<Record<string, string>> = {
        "publish-crates-ordered": canaryToken,
        ...{ "publish-npm-platform": npmToken, "publish-npm-packages": npmToken },
        "publish-meta": npmToken,
      };
      const given = tokens[action] === undefined ? {} : { token: tokens[action] };
      return run(
        action,
        { ...more, inputs: { ...given, from, ...inputs }, env: { PATH: "/nowhere", ...env } },
        place,
      );
    },
    writes: () =>
      crates.requests.uploads().length +
      npm.requests.uploads().length +
      github.requests.writes().length,
  };
}
