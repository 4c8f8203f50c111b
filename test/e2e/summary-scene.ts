import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome, ReleaseResult } from "@fairlead/publishing";
import { buildReport } from "@fairlead/reporting";
import {
  runAction,
  startCratesIo,
  startGitHub,
  startNpm,
  type ActionOptions,
  type ActionRun,
  type CratesIo,
  type CratesIoOptions,
  type GitHub,
  type NpmRegistry,
  type Permissions,
} from "@fairlead/sandbox";

export const repository = "octo-org/octo-repo";
export const runId = 1_000_000_001;
/** A token that must not be found anywhere afterwards. */
export const canary = "ghs_CanaryCanaryCanaryCanaryCanary0002";

export const crateNames = ["octo-base", "octo-core", "octo-cli"];
export const packageNames = ["@octo/core-linux-x64-gnu", "@octo/core"];

const action = join(import.meta.dirname, "..", "..", "actions", "release-summary");

/** How a unit ended, for a report: what is not given is that of one that was published. */
export type ToldOutcome = Partial<Outcome> & Pick<Outcome, "name">;

/** A report of a publishing step. */
export interface SceneReport {
  readonly action?: string;
  readonly attempt?: number;
  readonly dryRun?: boolean;
  /** Why nothing more was uploaded. */
  readonly stopped?: ReleaseResult["stopped"];
  readonly outcomes: readonly ToldOutcome[];
}

/** Both registries and a GitHub, for a release of `crateNames` and `packageNames` at 1.2.3. */
export interface SummaryScene {
  readonly crates: CratesIo;
  readonly npm: NpmRegistry;
  readonly github: GitHub;
  /** Puts versions 1.2.3 into their registry. */
  readonly publish: (...names: readonly string[]) => Promise<void>;
  /** Leaves a report of a step in the run. */
  readonly report: (report: SceneReport) => void;
  /** Makes the GitHub release of v1.2.3. */
  readonly release: (more?: Partial<Parameters<GitHub["addRelease"]>[1]>) => void;
  /** Runs the bundle with all inputs; every job has ended with success unless `results` says else. */
  readonly run: (
    options?: Partial<ActionOptions>,
    results?: Readonly<Record<string, string>>,
  ) => Promise<ActionRun>;
}

const open: (() => Promise<void>)[] = [];

/** For `afterEach`: stops the servers and removes the folders of all scenes. */
export async function closeSummaryScenes(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

export interface SummarySceneOptions extends CratesIoOptions {
  /** Default: that of the README. */
  readonly permissions?: Permissions;
}

export async function openSummaryScene({
  permissions = { contents: "read" },
  ...options
}: SummarySceneOptions = {}): Promise<SummaryScene> {
  const github = await startGitHub();
  const { clock } = github;
  const crates = await startCratesIo({ ...options, clock });
  const npm = await startNpm({ clock });
  const workspace = await mkdtemp(join(tmpdir(), "fairlead-summary-"));
  const temps = [workspace];
  open.push(async () => {
    await Promise.all([github.stop(), crates.stop(), npm.stop()]);
    await Promise.all(temps.map((folder) => rm(folder, { recursive: true, force: true })));
  });
  github.addRepository({ fullName: repository });
  github.addToken({ token: canary, permissions, repository });
  const sha = github.addCommit(repository);
  const artifacts = github.artifacts(repository);
  let reports = 0;

  return {
    ...{ crates, npm, github },
    async publish(...names) {
      for (const name of names) {
        const unit = { name, version: "1.2.3" };
        await (crateNames.includes(name) ? crates.seedCrate(unit) : npm.seed(unit));
      }
    },
    report(report) {
      reports += 1;
      const { action: by = "publish-crates-ordered", attempt = 1 } = report;
      artifacts.add({
        ...{ run: runId, attempt, name: `fairlead-report-${by}-${attempt}-0000000${reports}` },
        files: { "report.json": reportOf(report, sha, reports) },
      });
    },
    release: (more = {}) => {
      github.addRelease(repository, {
        tag: "v1.2.3",
        assets: [{ name: "octo-linux-x64-gnu.tar.gz", contents: "x" }, { name: "SHA256SUMS" }],
        ...more,
      });
    },
    run: async ({ inputs, env, ...more } = {}, results = {}) => {
      const jobs = { plan: "success", "publish-crates": "success", "publish-npm": "success" };
      const needs = Object.entries({ ...jobs, ...results }).map(([name, result]) => [
        name,
        { result, outputs: {} },
      ]);
      const ran = await runAction(action, {
        ...{ workspace, sha, repository, githubToken: canary, secrets: [canary] },
        movedClock: github.url,
        inputs: {
          needs: JSON.stringify(Object.fromEntries(needs)),
          ...{ version: "1.2.3", tag: "v1.2.3" },
          crates: planned(crateNames),
          npm: planned(packageNames),
          ...{ index: crates.indexUrl, "registry-url": npm.url },
          ...inputs,
        },
        env: {
          ...artifacts.environment(runId),
          GITHUB_SERVER_URL: "https://github.com",
          // With these, the local registries represent crates.io and npmjs.
          __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: crates.indexUrl,
          npm_config_registry: npm.url,
          ...env,
        },
        ...more,
      });
      temps.push(ran.temp);
      return ran;
    },
  };
}

/** The plan's output for names at 1.2.3. */
export function planned(names: readonly string[]): string {
  return JSON.stringify(
    names.map((name) => ({ name, version: "1.2.3", path: ".", published: false, listed: true })),
  );
}

function reportOf({ outcomes, ...report }: SceneReport, sha: string, count: number): string {
  const { action: by = "publish-crates-ordered", attempt = 1, dryRun = false, stopped } = report;
  const at = Date.UTC(2026, 10, 21, 12, count);
  const estimate = { uploads: 0, ms: 0, reason: "nothing to upload" };
  const result = {
    ...{ waits: [], estimate, cancelled: false, dryRun },
    ...{ startedAt: at, finishedAt: at + 1_000 },
    ...(stopped !== undefined && { stopped }),
    outcomes: outcomes.map((outcome) => ({
      ...{ version: "1.2.3", status: "published" as const, checksum: "", size: 1, attempts: 1 },
      ...outcome,
    })),
  };
  return JSON.stringify(
    buildReport(result, {
      tool: { name: "fairlead", version: "1.2.3" },
      ...{ action: by, repository, sha, runUrl: "", attempt, warnings: [] },
      registry: { title: "", url: "" },
      noun: { one: "unit", many: "units" },
      link: () => undefined,
    }),
  );
}

/** All that the scene releases. */
export const all = [...crateNames, ...packageNames];
export const idsOf = (names: readonly string[]) => names.map((name) => `${name}@1.2.3`);

/** The heading of a page. */
export const headingOf = (page: string) => page.split("\n").find((line) => line.startsWith("## "));

/** A release that is out as a whole, with the reports of its steps. */
export async function shipped(): Promise<SummaryScene> {
  const scene = await openSummaryScene();
  await scene.publish(...all);
  scene.release();
  scene.report({ outcomes: crateNames.map((name) => ({ name, credential: "token" })) });
  const outcomes = packageNames.map((name) => ({ name }));
  scene.report({ action: "publish-npm-platform", outcomes });
  return scene;
}
