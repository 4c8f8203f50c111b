import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  startCratesIo,
  startGitHub,
  startNpm,
  type CratesIo,
  type GitHub,
  type NpmRegistry,
} from "@fairlead/sandbox";
import {
  personInFolder,
  runProgram,
  type ProgramOptions,
  type ProgramRun,
} from "./approve-scene.ts";

export const repository = "octo-org/octo-repo";
export const version = "1.2.3";
/** Bases before what needs them. */
export const crateNames = ["octo-base", "octo-cli"];
/** Platform packages before what pins them. */
export const packageNames = ["@octo/core-darwin-arm64", "@octo/core-linux-x64-gnu", "@octo/core"];
export const otp = "123456";
/** Of the person; must be found nowhere afterwards. */
export const secrets = {
  npm: "npm_canaryOfThePerson0000000000000003",
  cargo: "cioCanaryOfThePerson000000000000003",
  trust: "cioCanaryOfTheScope0000000000000003",
  github: "ghp_canaryOfThePerson000000000000003",
};

/** A checkout that declares two crates and three packages, none of which exists, and its maintainer. */
export interface FirstVersionsScene {
  readonly crates: CratesIo;
  readonly npm: NpmRegistry;
  readonly github: GitHub;
  /** The checkout. */
  readonly folder: string;
  readonly commit: string;
  /** Runs the program with these arguments in the checkout. */
  readonly run: (args: readonly string[], options?: ProgramOptions) => Promise<ProgramRun>;
}

const open: (() => Promise<unknown>)[] = [];

/** For `afterEach`. */
export async function closeFirstVersionsScenes(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

export function manifestOf(name: string): Record<string, unknown> {
  const platforms = packageNames.slice(0, 2);
  return {
    ...{ name, version, license: "MIT", files: ["index.js"] },
    repository: { type: "git", url: `git+https://github.com/${repository}.git` },
    publishConfig: { access: "public", provenance: true },
    ...(name === "@octo/core" && {
      main: "index.js",
      optionalDependencies: Object.fromEntries(platforms.map((each) => [each, version])),
    }),
  };
}

const workflow = `on: { push: { tags: ["v*"] } }
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: release
    steps:
      - uses: fairlead-actions/fairlead/actions/publish-npm-packages@v1
`;

function filesOfCheckout(indexUrl: string, npmUrl: string): Record<string, string> {
  const crate = (name: string, needs = "") =>
    [
      `[package]\nname = "${name}"\nversion = "${version}"\nedition = "2021"`,
      `license = "MIT"\ndescription = "For a test."\n${needs}`,
    ].join("\n");
  return {
    ".github/fairlead.yml": [
      `crates:\n  index: ${indexUrl}\nnpm:\n  registry-url: ${npmUrl}\n  packages:\n`,
      ...packageNames.map((name) => `    - npm/${name.slice(6)}\n`),
    ].join(""),
    ".github/workflows/release.yml": workflow,
    ".gitignore": "target\nCargo.lock\n",
    "Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["crates/*"]\n',
    "crates/octo-base/Cargo.toml": crate("octo-base"),
    "crates/octo-base/src/lib.rs": "",
    "crates/octo-cli/Cargo.toml": crate(
      "octo-cli",
      `[dependencies]\nocto-base = { path = "../octo-base", version = "${version}" }\n`,
    ),
    "crates/octo-cli/src/lib.rs": "",
    ...Object.fromEntries(
      packageNames.flatMap((name) => [
        [`npm/${name.slice(6)}/package.json`, JSON.stringify(manifestOf(name))],
        [`npm/${name.slice(6)}/index.js`, `// ${name}\n`],
      ]),
    ),
  };
}

export async function openFirstVersionsScene({
  published = [] as readonly string[],
} = {}): Promise<FirstVersionsScene> {
  const github = await startGitHub();
  const { clock } = github;
  const [crates, npm] = await Promise.all([startCratesIo({ clock }), startNpm({ clock })]);
  const parent = await mkdtemp(join(tmpdir(), "fairlead-first-"));
  open.push(...[() => github.stop(), () => crates.stop(), () => npm.stop()], () =>
    rm(parent, { recursive: true, force: true }),
  );
  github.addRepository({ fullName: repository });
  const permissions = { contents: "read", actions: "read" } as const;
  github.addToken({ token: secrets.github, permissions, repository });
  npm.addToken({ token: secrets.npm, otp });
  crates.addToken({ token: secrets.cargo });
  crates.addToken({ token: secrets.trust, endpointScopes: ["trusted-publishing"] });
  for (const name of published) {
    if (crateNames.includes(name)) await crates.seedCrate({ name, version: "1.2.2" });
    else await npm.seed({ name, version: "1.2.2" });
  }
  const folder = join(parent, "checkout");
  for (const [path, text] of Object.entries(filesOfCheckout(crates.indexUrl, npm.url))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=Octo", "-c", "user.email=o@example.com", ...args], {
      ...{ cwd: folder, encoding: "utf8" },
    }).trim();
  git("init", "--quiet");
  git("remote", "add", "origin", `https://github.com/${repository}.git`);
  git("add", "--all");
  git("commit", "--quiet", "--message", "Release");
  git("tag", `v${version}`);
  const own = await personInFolder(parent, npm, secrets.npm);
  const cargoHome = join(parent, "cargo");
  await mkdir(cargoHome);
  return {
    ...{ crates, npm, github, folder, commit: git("rev-parse", "HEAD") },
    run: (args, { answers = [], env, onStart } = {}) =>
      runProgram(args, {
        ...{ cwd: folder, answers, ...(onStart && { onStart }) },
        env: {
          ...own,
          // The person types it into npm; here npm has it from the beginning.
          npm_config_otp: otp,
          ...{ CARGO_HOME: cargoHome, CARGO_REGISTRY_TOKEN: secrets.cargo },
          RUSTUP_HOME: process.env["RUSTUP_HOME"] ?? join(process.env["HOME"] ?? "", ".rustup"),
          __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: crates.indexUrl,
          ...{ GITHUB_API_URL: github.apiUrl, GH_TOKEN: secrets.github },
          ...env,
        },
      }),
  };
}

/** All writes that the registries were asked for, in order. */
export function writesOf({ crates, npm }: FirstVersionsScene): readonly string[] {
  return [npm, crates]
    .flatMap(({ requests }) => requests.writes())
    .map(({ method, path }) => `${method} ${path.replaceAll("%2f", "/")}`);
}
