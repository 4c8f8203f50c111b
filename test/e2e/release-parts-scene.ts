import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
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
import { runJobs, workflow, type WorkflowRun } from "./release-parts-run.ts";
import { writeWorkspace, type SmallCrate } from "./small-workspace.ts";

const execute = promisify(execFile);
const parts = path.resolve(import.meta.dirname, "../fixtures/release-parts");

/** The files of a real repository's release part: its workflow and its declaration. */
export function readParts(name: string): Promise<readonly string[]> {
  const read = (file: string) => readFile(path.join(parts, name, file), "utf8");
  return Promise.all(["release.yml", "fairlead.yml"].map(read));
}

/** How many lines a real repository's release part has, without blanks and comments. */
export async function linesOf(name: string): Promise<number> {
  const lines = (await readParts(name)).flatMap((text) => text.split("\n"));
  return lines.filter((line) => /^\s*[^\s#]/.test(line)).length;
}

/** What starts a run of the workflow. */
export interface Start {
  /** A tag that is not there yet is set at the newest commit. */
  readonly ref: string;
  /** By hand, with these inputs. Default: by a push. */
  readonly inputs?: Texts;
  /** What its build jobs upload, by the names of the artifacts. */
  readonly artifacts?: Readonly<Record<string, ArtifactFiles>>;
}

/** A repository in its shape, with small stand-ins for what it builds. */
export interface RepositoryShape extends Start {
  readonly files: CheckoutFiles;
  readonly crates?: readonly SmallCrate[];
  /** `owner/name`. Default: that of the manifests of all tests. */
  readonly repository?: string;
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
  { files, crates: members = [], repository = octoRepo, ...start }: RepositoryShape,
): Promise<ReleaseParts> {
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
  const begin = async ({ ref, inputs, artifacts = {} }: Start): Promise<WorkflowRun> => {
    const refName = ref.replace(/^refs\/\w+\//, "");
    const isTag = ref.startsWith("refs/tags/");
    if (isTag && (await git("tag", "--list", refName)) === "") await git("tag", refName);
    github.importCheckout(repository, workspace);
    const sha = await git("rev-parse", isTag ? ref : "HEAD");
    const event = inputs === undefined ? "push" : "workflow_dispatch";
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
      ...{ world, rehearsal, repository, sha, id, inputs: inputs ?? {}, attempt: 0, results: {} },
      github: { ref, ref_name: refName, event_name: event },
    };
  };

  const [text = "", declaration = ""] = await readParts(name);
  if (members.length > 0) await writeWorkspace(workspace, members);
  await writeFiles(workspace, { ...files, [workflow]: text, ".github/fairlead.yml": declaration });
  await push(await declareRegistries(workspace, { index: crates.indexUrl, npm: npm.url }));
  let run = await begin(start);
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
