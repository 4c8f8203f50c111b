import { execFile } from "node:child_process";
import { chmod, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "@jest/globals";
import {
  declareRegistries,
  rehearse,
  type ActionRun,
  type ArtifactFiles,
  type CratesIo,
  type GitHub,
  type NpmRegistry,
} from "@fairlead/sandbox";
import { startWorld } from "../../examples/demo-world.ts";
import type { JobResult, Texts } from "../../examples/workflow-file.ts";
import { readNpmTarball } from "../../packages/npm/src/packing/npm-tarball.ts";
import { repository as octoRepo, writeFiles, type CheckoutFiles } from "./npm-scene.ts";
import { runJobs, workflows, type WorkflowRun } from "./release-parts-run.ts";
import { writeWorkspace, type SmallCrate } from "./small-workspace.ts";

const execute = promisify(execFile);
const parts = path.resolve(import.meta.dirname, "../fixtures/release-parts");

/** The files of a real repository's release part, its workflows and declarations, by their paths there. */
async function readParts(name: string): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(path.join(parts, name))).map(async (file) => {
    const folder = file.startsWith("fairlead") ? ".github" : workflows;
    return [`${folder}/${file}`, await readFile(path.join(parts, name, file), "utf8")] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** How many lines a real repository's release part has, without blanks and comments. */
export async function linesOf(name: string): Promise<number> {
  const lines = Object.values(await readParts(name)).flatMap((text) => text.split("\n"));
  return lines.filter((line) => /^\s*[^\s#]/.test(line)).length;
}

/** What starts a run of a workflow. */
export interface Start {
  /** The name of its file. Default: `release.yml`. */
  readonly workflow?: string;
  /** A tag that is not there yet is set at the newest commit. */
  readonly ref: string;
  /** The name of the real repository, for jobs that run in no fork of it. */
  readonly upstream?: string;
  /** What it is started by. Default: `push`, or `workflow_dispatch` where there are inputs. */
  readonly event?: string;
  /** By hand, or of the workflow that calls it. */
  readonly inputs?: Texts;
  /** What its build jobs upload, by the names of the artifacts. */
  readonly artifacts?: Readonly<Record<string, ArtifactFiles>>;
  /** The outputs of its jobs that run other workflows. Each succeeds. Default: `build`, without any. */
  readonly others?: Readonly<Record<string, Texts>>;
}

/** A repository in its shape, with small stand-ins for what it builds. */
export interface RepositoryShape extends Start {
  readonly files: CheckoutFiles;
  readonly crates?: readonly SmallCrate[];
  /** `owner/name`. Default: that of the manifests of all tests. */
  readonly repository?: string;
  /** That of the commit. */
  readonly message?: string;
  /** Scripts that its commands find in their PATH, by name. */
  readonly tools?: Readonly<Record<string, string>>;
}

export interface ReleaseParts {
  readonly crates: CratesIo;
  readonly npm: NpmRegistry;
  readonly github: GitHub;
  readonly repository: string;
  /** Commits files, sets these tags there, and returns the commit. */
  readonly push: (files: CheckoutFiles, ...tags: readonly string[]) => Promise<string>;
  /** Begins another run. */
  readonly begin: (start: Start) => Promise<void>;
  /**
   * Runs the steps of jobs that are actions of this repository, one job after another: the run, or its
   * next attempt. Each has the token of its job's permissions; one whose condition is not met is skipped.
   */
  readonly run: (...jobs: readonly string[]) => Promise<readonly ActionRun[]>;
  /** How each job of the last attempt ended. */
  readonly results: () => Readonly<Record<string, JobResult["result"]>>;
  /** How many requests have changed anything anywhere. */
  readonly writes: () => number;
}

const open: (() => Promise<unknown>)[] = [];

/** For `afterEach`: stops the servers and removes the folders of all scenes. */
export async function closeReleaseParts(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

/** @param name the folder of its release part */
export async function openReleaseParts(
  name: string,
  shape: RepositoryShape,
): Promise<ReleaseParts> {
  const { files, crates: members = [], tools = {}, message, repository = octoRepo } = shape;
  const [world, rehearsal] = await Promise.all([startWorld(repository), rehearse()]);
  open.push(
    () => world.stop(),
    () => rehearsal.remove(),
  );
  const { workspace } = rehearsal;
  const { crates, npm, github } = world;
  const git = async (...args: string[]) =>
    (await execute("git", args, { cwd: workspace })).stdout.trim();
  const push = async (more: CheckoutFiles, ...tags: readonly string[]) => {
    await writeFiles(workspace, more);
    const sha = await rehearsal.commit();
    for (const tag of tags) await git("tag", tag);
    github.importCheckout(repository, workspace);
    return sha;
  };
  const begin = async (given: Start): Promise<WorkflowRun> => {
    const { ref, inputs, artifacts = {}, others = { build: {} } } = given;
    const workflow = `${workflows}/${given.workflow ?? "release.yml"}`;
    const refName = ref.replace(/^refs\/\w+\//, "");
    const isTag = ref.startsWith("refs/tags/");
    if (isTag && (await git("tag", "--list", refName)) === "") await git("tag", refName);
    github.importCheckout(repository, workspace);
    const sha = await git("rev-parse", isTag ? ref : "HEAD");
    const event = given.event ?? (inputs === undefined ? "push" : "workflow_dispatch");
    const id = github.addRun(repository, {
      ...{ workflow, headSha: sha, event, headBranch: refName, status: "in_progress" },
    });
    for (const [artifact, content] of Object.entries(artifacts)) {
      github.artifacts(repository).add({ run: id, name: artifact, files: content });
    }
    world.oidc.setClaims({
      ...{ repository, ref, sha, event_name: event, run_id: String(id) },
      ...{ repository_visibility: "public", runner_environment: "github-hosted" },
      workflow_ref: `${repository}/${workflow}@${ref}`,
    });
    return {
      ...{ world, rehearsal, repository, workflow, sha, id, inputs: inputs ?? {}, others },
      ...{ attempt: 0, results: {} },
      github: {
        ref,
        ref_name: refName,
        event_name: event,
        repository: given.upstream ?? repository,
      },
    };
  };

  const own = await readParts(name);
  if (members.length > 0) await writeWorkspace(workspace, members);
  await writeFiles(workspace, { ...files, ...own });
  const registries = { index: crates.indexUrl, npm: npm.url };
  for (const file of Object.keys(own).filter((each) => !each.startsWith(workflows))) {
    await writeFiles(workspace, await declareRegistries(workspace, registries, file));
  }
  const bin = path.join(rehearsal.home, "bin");
  // Nothing is installed on the machine: what a job needs for its build has a stand-in.
  const found = { sudo: "#!/bin/sh\n", ...tools };
  await writeFiles(bin, found);
  await Promise.all(Object.keys(found).map((tool) => chmod(path.join(bin, tool), 0o755)));
  await rehearsal.commit(message);
  let run = await begin(shape);
  return {
    ...{ crates, npm, github, repository, push },
    begin: async (next) => {
      run = await begin(next);
    },
    run: (...jobs) => runJobs(run, jobs),
    results: () =>
      Object.fromEntries(Object.entries(run.results).map(([job, { result }]) => [job, result])),
    writes: () => world.writes().length,
  };
}

/** Runs the jobs, expects each step to succeed, and then once more, when nothing is left to write. */
export async function releaseTwice(scene: ReleaseParts, ...jobs: readonly string[]): Promise<void> {
  await succeed(scene, jobs);
  const before = scene.writes();
  await succeed(scene, jobs);
  expect(scene.writes()).toBe(before);
  expect(scene.github.violations).toEqual([]);
}

async function succeed(scene: ReleaseParts, jobs: readonly string[]): Promise<void> {
  for (const { exitCode, log } of await scene.run(...jobs))
    expect({ exitCode, said: exitCode === 0 ? "" : log }).toEqual({ exitCode: 0, said: "" });
}

/** The names of the files of a tag's release. */
export function filesOf({ github, repository }: ReleaseParts, tag: string): readonly string[] {
  const release = github.releases(repository).all.find((each) => each.tag === tag);
  return (release?.assets ?? []).map(({ name }) => name).sort();
}

/** The manifest in what npm has of a package. */
export async function npmManifest(
  { npm }: ReleaseParts,
  name: string,
  version: string,
): Promise<Readonly<Record<string, unknown>>> {
  return (await readNpmTarball(await npm.tarball(name, version), name)).manifest;
}
