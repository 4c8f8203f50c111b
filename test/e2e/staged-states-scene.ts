import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  runAction,
  startGitHub,
  type ActionOptions,
  type ActionRun,
  type GitHub,
} from "@fairlead/sandbox";
import {
  addon,
  binaryFor,
  closing,
  manifest,
  metaInputs,
  npmToken,
  openNpmScene,
  platformInputs,
  repository,
  runId,
  type NpmScene,
} from "./npm-scene.ts";

const actions = fileURLToPath(new URL("../../actions", import.meta.url));
/** Of all jobs; those that only read may do no more. */
const jobToken = "ghs_CanaryCanaryCanaryCanaryCanary0005";
/** A read-only one of the maintainer. */
export const stageToken = "npm_canaryThatReadsStages00000000002";

export const both = ["darwin-arm64", "linux-x64-gnu"] as const;
/** Platform packages, what pins them, and what needs that, in the order of approval. */
export const names = [...both.map((each) => `@demo/core-${each}`), "@demo/core", "@demo/cli"];
export const idsOf = (list: readonly string[]) => list.map((name) => `${name}@1.2.3`);

/** What the jobs of one attempt ended with. */
export interface Ends {
  readonly stage: readonly ActionRun[];
  readonly confirm: ActionRun;
  readonly release: ActionRun;
  readonly summary: ActionRun;
}

/** A release of npm packages through staging, job by job, with the bundles. */
export interface StatesScene extends NpmScene {
  readonly github: GitHub;
  /** Runs the three publishing steps, as an attempt of the run, or of another one. */
  readonly stage: (
    attempt: number,
    options?: Partial<ActionOptions> & { readonly run?: number },
  ) => Promise<ActionRun[]>;
  /**
   * Runs what comes after the approval: confirmation, GitHub release, summary.
   *
   * @param stages with a token that reads stages: this one, or one that does
   */
  readonly after: (attempt: number, stages?: boolean | string) => Promise<Omit<Ends, "stage">>;
  readonly approve: (...packages: readonly string[]) => Promise<void>;
  /** What the next build gives: other bytes for every platform. */
  readonly rebuild: () => Promise<void>;
  /** Builds the same in a new run, and gives its number. */
  readonly startAnew: () => Promise<number>;
}

/**
 * @param known names that npm has as 1.2.2
 * @param core what `@demo/cli` needs of `@demo/core`
 */
export async function openStatesScene(
  known: readonly string[] = names,
  core = "1.2.3",
): Promise<StatesScene> {
  const github = await startGitHub({ limits: "off" });
  closing(() => github.stop());
  const cli = manifest("@demo/cli", { dependencies: { "@demo/core": core } });
  const files = { ...addon(...both), "npm/cli/package.json": cli, "npm/cli/index.js": "" };
  const scene = await openNpmScene(files, { clock: github.clock });
  const { registry, rehearsal } = scene;
  const sha = await scene.write({});
  github.addRepository({ fullName: repository });
  github.importCheckout(repository, rehearsal.workspace);
  const permissions = { contents: "write", actions: "read" } as const;
  github.addToken({ token: jobToken, permissions, repository });
  registry.addToken({ token: npmToken, stageOnly: true });
  registry.addToken({ token: stageToken, readOnly: true });
  for (const name of known) await registry.seed({ name, version: "1.2.2" });
  const artifacts = github.artifacts(repository);
  const build = async (more = "", run = runId) => {
    for (const platform of both) {
      const contents = Buffer.concat([await binaryFor(platform), Buffer.from(more)]);
      const files = { "core.node": contents };
      artifacts.add({ run, name: `bindings-${platform}`, files });
    }
  };
  await build();
  const ofRun = (job: string, attempt: number, run = runId) => ({
    ...artifacts.environment(run, job, attempt),
    GITHUB_SERVER_URL: "https://github.com",
  });
  return {
    ...{ ...scene, github },
    async stage(attempt, { inputs, run, ...more } = {}) {
      const step = (action: Parameters<NpmScene["run"]>[0], own: Record<string, string>) =>
        scene.run(action, {
          ...{ ...more, attempt, env: ofRun(action, attempt, run) },
          inputs: { "publish-mode": "stage", "wait-minutes": "5", ...own, ...inputs },
        });
      const first = await step("publish-npm-platform", platformInputs(...both));
      if (first.exitCode !== 0) return [first];
      const second = await step("publish-meta", metaInputs(...both));
      if (second.exitCode !== 0) return [first, second];
      return [first, second, await step("publish-npm-packages", { packages: "- path: npm/cli" })];
    },
    async after(attempt, stages = false) {
      const given = stages === true ? stageToken : stages;
      const step = (action: string, inputs: Record<string, string>) =>
        runAction(join(actions, action), {
          ...{ workspace: rehearsal.workspace, repository, sha, attempt, githubToken: jobToken },
          ...{ temp: join(rehearsal.folder, "temp"), movedClock: registry.url },
          env: { ...ofRun(action, attempt), npm_config_registry: registry.url },
          inputs: { "registry-url": registry.url, ...inputs },
        });
      const token: Record<string, string> = given === false ? {} : { "stage-token": given };
      const npm = idsOf(["@demo/cli"]).join(" ");
      const confirm = await step("confirm-staged", { "confirm-minutes": "1", ...token });
      const release = await step("create-release", { tag: "v1.2.3", npm });
      const needs = JSON.stringify({ stage: { result: "success" } });
      const summary = await step("release-summary", { tag: "v1.2.3", needs, npm, ...token });
      return { confirm, release, summary };
    },
    async approve(...packages) {
      for (const name of packages) {
        const found = registry.stages().find((stage) => stage.name === name);
        if (found === undefined) throw new Error(`${name} is not staged.`);
        await registry.approve(found.id);
      }
    },
    rebuild: () => build("again"),
    async startAnew() {
      await build("", runId + 1);
      return runId + 1;
    },
  };
}
