import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "@fairlead/publishing";
import { buildReport } from "@fairlead/reporting";
import {
  startCratesIo,
  startGitHub,
  startNpm,
  type CratesIo,
  type CratesIoOptions,
  type GitHub,
  type NewNpmToken,
  type NpmOptions,
  type NpmRegistry,
} from "@fairlead/sandbox";
import {
  personInFolder,
  runProgram,
  type ProgramOptions,
  type ProgramRun,
} from "./approve-scene.ts";

export const repository = "octo-org/octo-repo";
export const runUrl = `https://github.com/${repository}/actions/runs/1000000001`;
/** Bases before what needs them. */
export const crateNames = ["octo-base", "octo-core", "octo-cli"];
/** With their layers: platform packages, then what pins them, then what needs that. */
export const packageLayers: Readonly<Record<string, number>> = {
  "@octo/core-linux-x64-gnu": 0,
  "@octo/core-darwin-arm64": 0,
  "@octo/core": 1,
  "@octo/cli": 2,
};
export const packageNames = Object.keys(packageLayers);
export const bad = "1.2.3";
export const good = "1.2.2";
/** Of the person; must be found nowhere afterwards. */
export const secrets = {
  npm: "npm_canaryOfThePerson0000000000000002",
  cargo: "cioCanaryOfThePerson000000000000002",
  github: "ghp_canaryOfThePerson000000000000002",
};

/** What a release is of. */
export interface Shape {
  /** Bases before what needs them. */
  readonly crates: readonly string[];
  /** With their layers. */
  readonly layers: Readonly<Record<string, number>>;
}

/** Two releases of three crates and four packages, and the person who maintains them. */
export interface WithdrawScene {
  readonly shape: Shape;
  /** The person's shell, without what names their home. */
  readonly env: Readonly<Record<string, string>>;
  readonly crates: CratesIo;
  readonly npm: NpmRegistry;
  readonly github: GitHub;
  /** The commits of both releases. */
  readonly commits: { readonly good: string; readonly bad: string };
  /** Leaves a report of a publishing job in a run of the bad release's commit. */
  readonly report: (
    action: string,
    units: readonly (Partial<Outcome> & Pick<Outcome, "name">)[],
    /** Default: the registry of the scene. */
    registry?: string,
  ) => void;
  /** Runs the program with these arguments, outside of any checkout. */
  readonly run: (args: readonly string[], options?: ProgramOptions) => Promise<ProgramRun>;
  readonly folder: string;
}

const open: (() => Promise<unknown>)[] = [];

/** For `afterEach`. */
export async function closeWithdrawScenes(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

export async function openWithdrawScene({
  shape = { crates: crateNames, layers: packageLayers },
  published = [...shape.crates, ...Object.keys(shape.layers)],
  npmOptions = {},
  cratesOptions = {},
  person = {},
}: {
  readonly shape?: Shape;
  /** What of the bad release is there. */
  readonly published?: readonly string[];
  readonly npmOptions?: NpmOptions;
  readonly cratesOptions?: CratesIoOptions;
  /** The person's token of npm. */
  readonly person?: Partial<NewNpmToken>;
} = {}): Promise<WithdrawScene> {
  const names = Object.keys(shape.layers);
  const github = await startGitHub();
  const { clock } = github;
  const [crates, npm] = await Promise.all([
    startCratesIo({ ...cratesOptions, clock }),
    startNpm({ ...npmOptions, clock }),
  ]);
  const folder = await mkdtemp(join(tmpdir(), "fairlead-withdraw-"));
  open.push(...[() => github.stop(), () => crates.stop(), () => npm.stop()], () =>
    rm(folder, { recursive: true, force: true }),
  );
  github.addRepository({ fullName: repository });
  const permissions = { contents: "write", actions: "read" } as const;
  github.addToken({ token: secrets.github, permissions, repository, login: "maintainer" });
  npm.addToken({ token: secrets.npm, ...person });
  crates.addToken({ token: secrets.cargo });
  const commits = { good: github.addCommit(repository), bad: github.addCommit(repository) };
  for (const [version, sha] of [
    [good, commits.good],
    [bad, commits.bad],
  ] as const) {
    github.setRef(repository, `refs/tags/v${version}`, sha);
    github.addRelease(repository, { tag: `v${version}`, body: `What ${version} brings.` });
    for (const name of shape.crates) {
      if (version === good || published.includes(name)) await crates.seedCrate({ name, version });
    }
    for (const name of names) {
      if (version === good || published.includes(name)) await npm.seed({ name, version });
    }
  }
  github.setRef(repository, "refs/tags/v1", commits.bad);
  const run = github.addRun(repository, { workflow: "release.yml", headSha: commits.bad });
  const artifacts = github.artifacts(repository);
  let reports = 0;
  const report: WithdrawScene["report"] = (action, units, registry) => {
    reports += 1;
    artifacts.add({
      ...{ run, name: `fairlead-report-${action}-1-0000000${reports}` },
      files: {
        "report.json": reportOf(action, units, {
          ...{ sha: commits.bad, reports },
          url: registry ?? (action === "publish-crates-ordered" ? crates.url : npm.url),
        }),
      },
    });
  };
  report(
    "publish-crates-ordered",
    shape.crates.map((name) => statusOf(name, published)),
  );
  report(
    "publish-npm-packages",
    names.map((name) => ({ ...statusOf(name, published), layer: shape.layers[name] ?? 0 })),
  );
  const own = await personInFolder(folder, npm, secrets.npm);
  const cargoHome = join(folder, "cargo");
  await mkdir(cargoHome);
  const shell = {
    ...{ GITHUB_API_URL: github.apiUrl, GH_TOKEN: secrets.github },
    ...{ __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: crates.indexUrl },
  };
  return {
    ...{ crates, npm, github, commits, report, folder, shape },
    env: {
      ...{ ...shell, npm_config_registry: npm.url },
      [`npm_config_//${new URL(npm.url).host}/:_authToken`]: secrets.npm,
    },
    run: (args, { answers = [], env, onStart } = {}) =>
      runProgram([...args, "--repository", repository], {
        ...{ cwd: folder, answers, ...(onStart && { onStart }) },
        env: {
          ...own,
          ...{ CARGO_HOME: cargoHome, CARGO_REGISTRY_TOKEN: secrets.cargo },
          ...rustup(),
          ...shell,
          ...env,
        },
      }),
  };
}

function statusOf(name: string, published: readonly string[]): Pick<Outcome, "name" | "status"> {
  return { name, status: published.includes(name) ? "published" : "not-reached" };
}

/** Where the toolchain lies, if it is not found through the home of a person. */
function rustup(): Record<string, string> {
  const home = process.env["HOME"] ?? "";
  const set = process.env["RUSTUP_HOME"] ?? join(home, ".rustup");
  return { RUSTUP_HOME: set };
}

function reportOf(
  action: string,
  units: readonly (Partial<Outcome> & Pick<Outcome, "name">)[],
  { sha, reports, url }: { readonly sha: string; readonly reports: number; readonly url: string },
): string {
  const at = Date.UTC(2026, 10, 21, 12, reports);
  const estimate = { uploads: 0, ms: 0, reason: "nothing to upload" };
  return JSON.stringify(
    buildReport(
      {
        ...{ waits: [], estimate, cancelled: false, dryRun: false },
        ...{ startedAt: at, finishedAt: at + 1_000 },
        outcomes: units.map((unit) => ({
          ...{ version: bad, status: "published" as const, checksum: "", size: 1, attempts: 1 },
          ...unit,
        })),
      },
      {
        tool: { name: "fairlead", version: "1.0.0" },
        ...{ action, repository, sha, runUrl: `${runUrl}/attempts/1`, attempt: 1, warnings: [] },
        registry: { title: "", url },
        noun: { one: "unit", many: "units" },
        link: () => undefined,
      },
    ),
  );
}

/** What users are offered now: what is withdrawn, where `latest` is, and what GitHub shows. */
export function standing({ crates, npm, github, shape }: WithdrawScene) {
  const names = Object.keys(shape.layers);
  const releases = github.releases(repository).all;
  return {
    yanked: shape.crates.filter((name) =>
      crates.versions(name).some(({ version, yanked }) => version === bad && yanked),
    ),
    deprecated: names.filter((name) => npm.deprecated(name, bad) !== undefined),
    latest: Object.fromEntries(names.map((name) => [name, npm.distTags(name)["latest"]])),
    prerelease: releases.filter(({ prerelease }) => prerelease).map(({ tag }) => tag),
    latestRelease: releases.filter(({ isLatest }) => isLatest).map(({ tag }) => tag),
    v1: github.ref(repository, "refs/tags/v1"),
  };
}

/** All writes that the servers were asked for, in order. */
export function writesOf({ crates, npm, github }: WithdrawScene): readonly string[] {
  return [github, npm, crates]
    .flatMap(({ requests }) => requests.writes())
    .filter(({ path }) => !/^\/twirp\//.test(path))
    .map(({ method, path }) => `${method} ${path}`);
}
