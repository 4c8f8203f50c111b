import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cargoEnvironment } from "./cargo.ts";
import type { CratesIo } from "./crates-io/server.ts";
import { runAction, type ActionOptions, type ActionRun } from "./runner.ts";

const run = promisify(execFile);
const repositoryRoot = fileURLToPath(new URL("../../..", import.meta.url));

/** A token in the form that crates.io gives out, which must not be found anywhere afterwards. */
export const canaryToken = "cioCanaryCanaryCanaryCanaryCanary01";

/** A git checkout of its own in a temporary folder, with a home for cargo beside it. */
export interface Rehearsal {
  /** Absolute folder that holds everything below. */
  readonly folder: string;
  /** The checkout: GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** A CARGO_HOME of its own. */
  readonly home: string;
  /** Commits all that is in the workspace and returns the commit. */
  commit(message?: string): Promise<string>;
  remove(): Promise<void>;
}

/**
 * Copies a folder (`examples/ruvector`) into a git checkout of its own; without one it starts empty.
 *
 * @param options.keepsDeclaration also copies what the folder declares; without it, steps say what they release
 */
export async function rehearse(
  source?: string,
  { keepsDeclaration = false }: { readonly keepsDeclaration?: boolean } = {},
): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-rehearsal-"));
  const workspace = join(folder, "checkout");
  const git = async (...args: string[]) => {
    const identity = ["-c", "user.name=Rehearsal", "-c", "user.email=rehearsal@example.com"];
    return (await run("git", [...identity, ...args], { cwd: workspace })).stdout.trim();
  };
  await run("git", ["init", "-q", "-b", "main", workspace]);
  const commit = async (message = "Release") => {
    await git("add", "-A");
    await git("commit", "-q", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD");
  };
  if (source !== undefined) {
    const left = keepsDeclaration ? /[\\/](target|\.git)$/ : /[\\/](target|\.git|fairlead\.yml)$/;
    const filter = (path: string) => !left.test(path);
    await cp(join(repositoryRoot, source), workspace, { recursive: true, filter });
  }
  await commit();
  return {
    folder,
    workspace,
    home: join(folder, "cargo-home"),
    commit,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Options of the runner, without what a rehearsal gives. */
export interface StageOptions extends Omit<ActionOptions, "workspace"> {
  /** `real`: pauses last as long as they say, so that they can be measured. Default: `moved`. */
  readonly clock?: "moved" | "real";
}

/** Runs the bundle of the plan against a local crates.io; see `publishCrates`. */
export async function planCrates(
  rehearsal: Pick<Rehearsal, "workspace" | "home">,
  registry: CratesIo,
  options: StageOptions = {},
): Promise<ActionRun> {
  return runOn(registry, repositoryRoot, rehearsal, options, {});
}

/**
 * Runs the bundle of `publish-crates-ordered` against a local crates.io, as a workflow would: with a
 * token, and on the registry's clock, so that no pause takes time. The index is always the local one.
 */
export async function publishCrates(
  rehearsal: Pick<Rehearsal, "workspace" | "home">,
  registry: CratesIo,
  options: StageOptions = {},
): Promise<ActionRun> {
  const action = join(repositoryRoot, "actions/publish-crates-ordered");
  return runOn(registry, action, rehearsal, options, { token: canaryToken });
}

async function runOn(
  registry: CratesIo,
  action: string,
  { workspace, home }: Pick<Rehearsal, "workspace" | "home">,
  { inputs, env, clock = "moved", ...more }: StageOptions,
  standard: Readonly<Record<string, string>>,
): Promise<ActionRun> {
  return runAction(action, {
    repository: "ruvnet/ruvector",
    ...(clock === "moved" && { movedClock: registry.url }),
    ...more,
    workspace,
    env: { ...cargoEnvironment(registry, home), ...env },
    inputs: { ...standard, ...inputs, index: registry.indexUrl },
  });
}
