import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cargoEnvironment, runAction, type ActionRun, type CratesIo } from "@fairlead/sandbox";
import { repository, runId, type NpmScene } from "./npm-scene.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface PlanRun {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** A crates.io, for a plan with crates. */
  readonly crates?: CratesIo;
  /** What `${{ github.token }}` means. */
  readonly githubToken?: string;
  /** `owner/name` of the repository that runs. */
  readonly repository?: string;
}

/** Runs the bundle of the plan in a checkout beside a local npmjs; `manifest-path` is `none` without crates. */
export function runPlan(
  { rehearsal, registry, artifacts }: NpmScene,
  { inputs = {}, env = {}, crates, ...more }: PlanRun = {},
): Promise<ActionRun> {
  return runAction(root, {
    workspace: rehearsal.workspace,
    repository: more.repository ?? repository,
    movedClock: registry.url,
    ...(more.githubToken !== undefined && { githubToken: more.githubToken }),
    env: {
      ...artifacts.environment(runId, "plan"),
      npm_config_registry: registry.url,
      ...(crates !== undefined && cargoEnvironment(crates, rehearsal.home)),
      ...env,
    },
    inputs: {
      "registry-url": registry.url,
      ...(crates === undefined ? { "manifest-path": "none" } : { index: crates.indexUrl }),
      ...inputs,
    },
  });
}

/** A list among the outputs, as the names in it. */
export function namesOf(run: ActionRun, output: "crates" | "npm"): string[] {
  const units = JSON.parse(run.outputs[output] ?? "") as { readonly name: string }[];
  return units.map(({ name }) => name);
}

/** Runs git in a checkout. */
export async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("git", args, { cwd });
  return stdout.trim();
}
