import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  runAction,
  startGitHub,
  type ActionOptions,
  type ActionRun,
  type GitHub,
  type GitHubOptions,
  type Permissions,
} from "@fairlead/sandbox";

export const repository = "octo-org/octo-repo";
export const fork = "evil/octo-repo";
export const ciFile = ".github/workflows/ci.yml";
export const canary = "ghs_CanaryCanaryCanaryCanaryCanary01";
/** The run in which the action works. */
export const ownRun = 1_000_000_001;

/** A GitHub with a repository that has CI, its fork, and one commit. */
export interface CiScene {
  readonly github: GitHub;
  /** The commit that is released. */
  readonly sha: string;
  /** Adds a run of ci.yml for the commit; completed with success if nothing else is said. */
  readonly addRun: (run?: Partial<Parameters<GitHub["addRun"]>[1]>) => number;
  /** Runs a bundle in a job without a checkout. */
  readonly run: (
    action: "wait-for-ci" | "check-artifacts",
    inputs: Readonly<Record<string, string>>,
    more?: Partial<ActionOptions>,
  ) => Promise<ActionRun>;
}

const open: (() => Promise<void>)[] = [];
const actions = join(import.meta.dirname, "..", "..", "actions");

/** For `afterEach`: stops all scenes, and holds that GitHub's description was kept to. */
export async function closeCiScenes(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

export interface CiSceneOptions extends GitHubOptions {
  /** Default: those that the README names. */
  readonly permissions?: Permissions;
  /** The workflow's file in the commit. */
  readonly file?: string | null;
  readonly message?: string;
}

export async function openCiScene(options: CiSceneOptions = {}): Promise<CiScene> {
  const { permissions = { actions: "read", contents: "read" }, ...more } = options;
  const github = await startGitHub(more);
  const workspace = await mkdtemp(join(tmpdir(), "fairlead-ci-"));
  const temps: string[] = [];
  open.push(async () => {
    await github.stop();
    await Promise.all([workspace, ...temps].map((folder) => rm(folder, { recursive: true })));
    assert.deepEqual(github.violations, []);
  });
  github.addRepository({ fullName: repository, workflows: [{ path: ciFile, name: "CI" }] });
  github.addRepository({ fullName: fork, forkOf: repository });
  github.addToken({ token: canary, permissions, repository });
  const { file = "on: push\n", message = "Mend it" } = options;
  const sha = github.addCommit(repository, { message, files: { [ciFile]: file, "src/a.rs": "" } });
  return {
    github,
    sha,
    addRun: (run = {}) => github.addRun(repository, { workflow: ciFile, headSha: sha, ...run }),
    run: async (action, inputs, { env, ...rest } = {}) => {
      const ran = await runAction(join(actions, action), {
        ...{ inputs, workspace, sha, repository, githubToken: canary },
        movedClock: github.url,
        env: { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl, ...env },
        ...rest,
      });
      temps.push(ran.temp);
      return ran;
    },
  };
}

/** That the token is masked, and stands nowhere but in the line that masks it. */
export function expectNoToken(run: ActionRun): void {
  assert.ok(run.masks.includes(canary));
  const said = run.rawLog.replaceAll(/^::add-mask::.*$/gm, "");
  assert.ok(!(said + run.summary + JSON.stringify(run.outputs)).includes(canary));
  assert.ok(!run.commandLines.join("\n").includes(canary));
}
