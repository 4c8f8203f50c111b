import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  packPackage,
  startArtifacts,
  startNpm,
  type Artifacts,
  type LoggedRequest,
  type NewNpmToken,
  type NpmOptions,
  type NpmRegistry,
} from "@fairlead/sandbox";

export const repository = "octo-org/octo-repo";
export const runId = 1_000_000_001;
export const runUrl = `https://github.com/${repository}/actions/runs/${runId}`;
export const sha = "0123456789abcdef0123456789abcdef01234567";
/** What the person's device shows. */
export const otp = "123456";
/** Of the person; must be found nowhere afterwards. */
export const personToken = "npm_canaryOfThePerson0000000000000001";
/** That the family waits to go live as. */
export const version = "1.2.3";
const githubToken = "ghs_canaryOfThePerson000000000000001";
const workflowToken = "npm_workflow";

/** The bundle; with `FAIRLEAD_SOURCES` what it is made of, as actions run then. */
const program = fileURLToPath(
  process.env["FAIRLEAD_SOURCES"] === undefined
    ? new URL("../../dist/cli/fairlead.js", import.meta.url)
    : new URL("../../packages/cli/src/main.ts", import.meta.url),
);
const movedClock = new URL("../../packages/sandbox/src/moved-clock.mjs", import.meta.url).href;

export const platforms = [
  ...["darwin-arm64", "darwin-x64", "linux-arm64-gnu"],
  ...["linux-x64-gnu", "linux-x64-musl", "win32-x64-msvc"],
].map((platform) => `@demo/core-${platform}`);
/** Six platform packages, what pins them, and what needs that. */
export const family = [...platforms, "@demo/core", "@demo/cli"];

/** The same in the order in which it can go live. */
export const layers = [platforms, ["@demo/core"], ["@demo/cli"]];

/** A unit of a report, as a publishing job writes it. */
export interface StagedUnit {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly outcome: string;
  readonly checksum: string;
  readonly stageId: string;
  readonly [field: string]: unknown;
}

export interface ProgramRun {
  /** Null: a signal ended it. */
  readonly code: number | null;
  /** What was printed, both streams in their order. */
  readonly said: string;
}

export interface ProgramOptions {
  /** Lines that the person types. */
  readonly answers?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Called when it has started; with it a test can end the program. */
  readonly onStart?: (end: (signal?: NodeJS.Signals) => void) => void;
}

/** A registry with version 1.2.2 of a family, a run of a workflow that has staged 1.2.3, and a person. */
export interface ApproveScene {
  readonly registry: NpmRegistry;
  readonly artifacts: Artifacts;
  /** As staged, in the order of the family. */
  readonly units: readonly StagedUnit[];
  /** Stages another version, as a workflow does. */
  readonly stage: (name: string, version: string, more?: object) => Promise<StagedUnit>;
  /** Leaves a report in the run: of the units, with what a test changes. */
  readonly report: (units: readonly StagedUnit[], more?: object, name?: string) => void;
  readonly reportOf: (units: readonly StagedUnit[]) => object;
  /** Runs `fairlead approve` with these arguments. */
  readonly approve: (args?: readonly string[], options?: ProgramOptions) => Promise<ProgramRun>;
  /** Names of the family that are live as 1.2.3, in the order of their approval. */
  readonly live: () => string[];
  readonly folder: string;
}

const open: (() => Promise<unknown>)[] = [];

/** For `afterEach`. */
export async function closeApproveScenes(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

/** What is in a package of the family. */
function manifestOf(name: string, version: string): Record<string, unknown> {
  const pins = Object.fromEntries(platforms.map((each) => [each, version]));
  return {
    ...{ name, version, license: "MIT" },
    ...(name === "@demo/core" && { optionalDependencies: pins }),
    ...(name === "@demo/cli" && { dependencies: { "@demo/core": `^${version}` } }),
  };
}

export async function openApproveScene(
  options: NpmOptions = {},
  person: Partial<NewNpmToken> = { otp },
): Promise<ApproveScene> {
  const registry = await startNpm(options);
  const artifacts = await startArtifacts({ clock: registry.clock, repository, headSha: sha });
  const folder = await mkdtemp(join(tmpdir(), "fairlead-approve-"));
  open.push(
    () => registry.stop(),
    () => artifacts.stop(),
    () => rm(folder, { recursive: true, force: true }),
  );
  registry.addToken({ token: personToken, ...person });
  registry.addToken({ token: workflowToken, stageOnly: true });
  artifacts.addToken(githubToken);
  const packed = (name: string, version: string, more: object = {}) =>
    packPackage({
      "package.json": JSON.stringify({ ...manifestOf(name, version), ...more }),
      "index.js": `// ${name} ${version}\n`,
    });
  for (const name of family) {
    await registry.seed({ name, version: "1.2.2", tarball: await packed(name, "1.2.2") });
  }
  const stage: ApproveScene["stage"] = async (name, version, more) => {
    const tarball = await packed(name, version, more);
    const checksum = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
    const answer = await fetch(`${registry.url}/-/stage/package/${name.replace("/", "%2f")}`, {
      method: "POST",
      headers: { authorization: `Bearer ${workflowToken}` },
      body: JSON.stringify({
        ...{ name, "dist-tags": { latest: version }, access: "public" },
        versions: {
          [version]: { ...manifestOf(name, version), ...more, dist: { integrity: checksum } },
        },
        _attachments: {
          [`${name}-${version}.tgz`]: { data: tarball.toString("base64"), length: tarball.length },
        },
      }),
    });
    const { stageId } = (await answer.json()) as { stageId: string };
    const shasum = createHash("sha1").update(tarball).digest("hex");
    return {
      ...{ id: `${name}@${version}`, name, version, outcome: "staged", checksum, shasum, stageId },
      ...{ size: tarball.length, attempts: 1, tag: "latest", commit: sha },
      pins: name === "@demo/core" ? platforms.map((each) => `${each}@${version}`) : [],
    };
  };
  const units: StagedUnit[] = [];
  for (const name of family) units.push(await stage(name, version));
  const own = await personInFolder(folder, registry, personToken);
  const scene: ApproveScene = {
    ...{ registry, artifacts, units, stage, folder },
    reportOf: (of) => reportOf(of, registry),
    report(of, more = {}, name = "fairlead-report-publish-npm-packages-1-00000001") {
      const files = { "report.json": JSON.stringify({ ...reportOf(of, registry), ...more }) };
      artifacts.add({ run: runId, name, files });
    },
    approve: (args = [runUrl], { answers = [], env, onStart } = {}) =>
      runProgram(["approve", ...args], {
        cwd: folder,
        answers,
        ...(onStart && { onStart }),
        env: {
          ...own,
          GITHUB_API_URL: artifacts.url,
          GH_TOKEN: githubToken,
          ...env,
        },
      }),
    live: () =>
      family
        .flatMap((name) => registry.versions(name).map((each) => ({ name, ...each })))
        .filter((one) => one.version === version)
        .sort((a, b) => a.publishedAt - b.publishedAt)
        .map(({ name }) => name),
  };
  return scene;
}

/** The codes of the problems that a run ended with. */
export function codesIn({ said }: ProgramRun): string[] {
  return [...said.matchAll(/^.*✗ .*\[([a-z-]+)\]$/gm)].map(([, code = ""]) => code);
}

/** Approvals and rejections that the registry was asked for. */
export function decisionsIn({ registry }: ApproveScene): readonly LoggedRequest[] {
  return registry.requests.entries.filter(
    ({ method, path }) => /^\/-\/stage\/[^/]+(\/approve)?$/.test(path) && method !== "GET",
  );
}

/** As a job writes it down that was not told the id: the answer to its upload was lost. */
export function withoutId(unit: StagedUnit): StagedUnit {
  const fields = Object.entries(unit).filter(([key]) => key !== "stageId");
  return Object.fromEntries(fields) as unknown as StagedUnit;
}

/** The same, with the record of its run. */
export async function openReportedScene(
  ...args: Parameters<typeof openApproveScene>
): Promise<ApproveScene> {
  const scene = await openApproveScene(...args);
  scene.report(scene.units);
  return scene;
}

/** A report of a publishing job. */
function reportOf(units: readonly StagedUnit[], registry: NpmRegistry): object {
  const time = new Date(registry.clock.now()).toISOString();
  return {
    schemaVersion: 1,
    tool: { name: "fairlead", version: "1.0.0" },
    action: "publish-npm-packages",
    ...{ repository, sha },
    run: { url: `${runUrl}/attempts/1`, attempt: 1 },
    registry: { title: "npm", url: registry.url },
    ...{ startedAt: time, finishedAt: time, dryRun: false },
    units,
  };
}

/**
 * A home with npm's login, and a browser that confirms whatever it is shown.
 * @returns the environment of the person's shell
 */
export async function personInFolder(
  folder: string,
  { url }: Pick<NpmRegistry, "url">,
  token: string,
): Promise<Record<string, string>> {
  const [home, bin] = [join(folder, "home"), join(folder, "bin")];
  for (const each of [home, bin]) await mkdir(each, { recursive: true });
  await writeFile(join(home, ".npmrc"), `//${new URL(url).host}/:_authToken=${token}\n`);
  const browser = join(bin, "xdg-open");
  await writeFile(browser, `#!${process.execPath}\nvoid fetch(process.argv[2]);\n`);
  await chmod(browser, 0o755);
  const PATH = [bin, process.env["PATH"] ?? ""].join(delimiter);
  return { PATH, HOME: home, npm_config_registry: url, FAIRLEAD_TEST_CLOCK: url };
}

/** Runs the bundled program as a process of its own. */
export async function runProgram(
  args: readonly string[],
  {
    cwd,
    env,
    answers,
    onStart,
  }: Required<Pick<ProgramOptions, "answers" | "env">> & {
    readonly cwd: string;
    readonly onStart?: ProgramOptions["onStart"];
  },
): Promise<ProgramRun> {
  const child = spawn(process.execPath, ["--import", movedClock, program, ...args], { cwd, env });
  onStart?.((signal = "SIGKILL") => child.kill(signal));
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => said.push(chunk));
  }
  // A program that has ended reads no more.
  child.stdin.on("error", () => undefined);
  child.stdin.end(answers.map((line) => `${line}\n`).join(""));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  return { code, said: Buffer.concat(said).toString() };
}
