import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { declareRegistries, isChange, type ArtifactFiles } from "@fairlead/sandbox";
import { secrets } from "../../examples/demo-world.ts";
import { runAct, type WorkflowRun } from "./act.ts";
import { makeRepository, type RepositoryFiles, type TestRepository } from "./repository.ts";
import { localRepositories } from "./stand-ins.ts";
import { startActWorld, type ActWorld } from "./world.ts";

/** A run of a workflow, as a user starts one. */
export interface RunOptions {
  /** The file's name in `.github/workflows`. */
  readonly workflow: string;
  /** The tag that was pushed; or the branch `main`, pushed, asked for, or by hand with these inputs. */
  readonly on:
    | { readonly tag: string }
    | { readonly inputs: Readonly<Record<string, string>> }
    | "push"
    | "pull_request";
  /** A run that is run again: its number. */
  readonly again?: number;
  /** `moved`: pauses take no time. Default `real`. */
  readonly pauses?: "moved" | "real";
  readonly variables?: Readonly<Record<string, string>>;
  /** What earlier jobs of the run have uploaded. */
  readonly artifacts?: readonly RunArtifact[];
  onStart?(pid: number): void;
}

/** A run that has ended. */
export interface EndedRun extends WorkflowRun {
  /** Its number on GitHub. */
  readonly id: number;
  readonly sha: string;
}

/** What a run left: an artifact's name, and its files or its zip. */
export interface RunArtifact {
  readonly name: string;
  readonly files: ArtifactFiles | Buffer;
}

export interface CiRunOptions {
  /** Whose branch it ran for: `owner/name`. Default: the repository's own. */
  readonly headRepository?: string;
  readonly event?: string;
}

/** A repository on GitHub, with the registries that it releases to. */
export interface Scene extends ActWorld {
  /** `owner/name` */
  readonly fullName: string;
  readonly repository: TestRepository;
  /** Absolute, for whatever a test needs; gone at the end. */
  readonly folder: string;
  /** Runs a workflow at HEAD of the repository, to its end. */
  run(options: RunOptions): Promise<EndedRun>;
  /** Has a run of CI there, with these artifacts, as if it had been run; returns its number. */
  addCiRun(artifacts: readonly RunArtifact[], run?: CiRunOptions): Promise<number>;
  /** The requests that asked for a change since the last `forget`, of all servers, in words. */
  writes(): string[];
}

const open: (() => Promise<void>)[] = [];

/** For `afterAll`: stops the servers and removes the folders of all scenes. */
export async function closeScenes(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

/**
 * @param source a folder of this checkout that is a repository with workflows
 * @param files more files of the repository, by path; undefined for one that it has not
 */
export async function openScene(
  source: string,
  fullName: string,
  files: RepositoryFiles = {},
): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-workflows-"));
  open.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const world = await startActWorld(fullName, folder);
  open.unshift(() => world.stop());
  const repository = await makeRepository(source, fullName, folder);
  if (Object.keys(files).length > 0) await repository.commit("Add to it", files);
  const registries = { index: world.crates.indexUrl, npm: world.npm.url };
  const declaration = await declareRegistries(repository.folder, registries);
  if (Object.keys(declaration).length > 0) {
    await repository.commit("Release to the local registries", declaration);
  }
  const actions = await localRepositories(repository.folder, join(folder, "actions"), registries);
  await mkdir(join(folder, "home"), { recursive: true });
  const attempts = new Map<number, number>();
  return {
    ...world,
    ...{ fullName, repository, folder },
    run: (options) => runIn({ world, repository, folder, fullName, actions, attempts }, options),
    async addCiRun(artifacts, options = {}) {
      world.github.importCheckout(fullName, repository.folder);
      const run = world.github.addRun(fullName, {
        ...{ workflow: ".github/workflows/ci.yml", headSha: await repository.head() },
        ...options,
      });
      for (const artifact of artifacts) {
        world.github.artifacts(fullName).add({ run, ...artifact });
      }
      return run;
    },
    writes: () => writesOf(world, fullName),
  };
}

interface Place {
  readonly world: ActWorld;
  readonly repository: TestRepository;
  readonly folder: string;
  readonly fullName: string;
  readonly actions: readonly string[];
  /** The newest attempt of each run. */
  readonly attempts: Map<number, number>;
}

async function runIn(place: Place, options: RunOptions): Promise<EndedRun> {
  const { world, repository, folder, fullName, actions, attempts } = place;
  const { github, oidc } = world;
  const trigger = triggerOf(options.on, fullName);
  const workflow = `.github/workflows/${options.workflow}`;
  const sha = await repository.head();
  github.importCheckout(fullName, repository.folder);

  const id = options.again ?? begin();
  const attempt = (attempts.get(id) ?? 0) + 1;
  attempts.set(id, attempt);
  if (options.again !== undefined) {
    github.rerun(id, { status: "in_progress" });
    // All jobs run again, as with "Re-run all jobs".
    github.artifacts(fullName).rerunAll(id, attempt);
  }
  for (const one of options.artifacts ?? []) {
    github.artifacts(fullName).add({ run: id, attempt, ...one });
  }
  const workflowRef = `${fullName}/${workflow}@${trigger.ref}`;
  oidc.setClaims({
    ...{ repository: fullName, workflow_ref: workflowRef, ref: trigger.ref, sha },
    ...{ event_name: trigger.event, run_id: String(id), repository_visibility: "public" },
    runner_environment: "github-hosted",
  });
  const eventFile = join(folder, `event-${id}-${attempt}.json`);
  await writeFile(eventFile, JSON.stringify(trigger.payload));
  const ofArtifacts = github.artifacts(fullName).environment(id, options.workflow, attempt);
  const run = await runAct({
    ...{ repository: repository.folder, workflow, event: trigger.event, eventFile, secrets },
    ...{ localRepositories: actions, actEnvironment: world.actEnvironment },
    workspaces: join(folder, "workspaces"),
    variables: { CRATES_DELAY_SECONDS: "0", NPM_DELAY_SECONDS: "0", ...options.variables },
    env: {
      ...world.environment({ pauses: options.pauses ?? "real" }),
      // Which job it is differs, and act knows it.
      ...without(ofArtifacts, "GITHUB_JOB"),
      // Manifests name the repository there, and provenance compares it.
      GITHUB_SERVER_URL: "https://github.com",
      FAIRLEAD_TEST_REMOTE: repository.remote,
      GITHUB_WORKFLOW_REF: workflowRef,
      GITHUB_WORKFLOW_SHA: sha,
      GITHUB_REPOSITORY_ID: "1",
      GITHUB_REPOSITORY_OWNER_ID: "65",
      RUNNER_ENVIRONMENT: "github-hosted",
    },
    onStart: (pid) => options.onStart?.(pid),
  });
  github.updateRun(id, { conclusion: run.succeeded ? "success" : "failure" });
  return { ...run, id, sha };

  function begin(): number {
    return github.addRun(fullName, {
      ...{ workflow, headSha: sha, event: trigger.event, status: "in_progress" },
      headBranch: trigger.ref.replace(/^refs\/\w+\//, ""),
    });
  }
}

function without(variables: Readonly<Record<string, string>>, name: string) {
  return Object.fromEntries(Object.entries(variables).filter(([other]) => other !== name));
}

interface Trigger {
  readonly event: "push" | "workflow_dispatch" | "pull_request";
  readonly ref: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What GitHub sends for a trigger, as far as act and workflows read it. */
function triggerOf(on: RunOptions["on"], fullName: string): Trigger {
  const ref = refOf(on);
  const [login = "", name = ""] = fullName.split("/");
  const repository = { name, full_name: fullName, owner: { login }, default_branch: "main" };
  if (on === "pull_request") {
    const pull = { number: 1, base: { ref: "main" }, head: { ref: "change" } };
    return { event: on, ref, payload: { ref, repository, number: 1, pull_request: pull } };
  }
  const inputs = typeof on === "object" && "inputs" in on ? on.inputs : undefined;
  return inputs === undefined
    ? { event: "push", ref, payload: { ref, repository } }
    : { event: "workflow_dispatch", ref, payload: { ref, repository, inputs } };
}

function refOf(on: RunOptions["on"]): string {
  if (on === "pull_request") return "refs/pull/1/merge";
  return typeof on === "object" && "tag" in on ? `refs/tags/${on.tag}` : "refs/heads/main";
}

/** What asked for a change, in words. Of exchanged ID tokens `oidc.issued` tells. */
function writesOf({ crates, npm, github }: ActWorld, fullName: string): string[] {
  return [crates, npm, github].flatMap(({ requests }) =>
    requests
      .writes()
      .filter(isChange)
      .map(({ method, path, crate, package: name, version = "", status }) => {
        const what = crate ?? name ?? path.replace(`/repos/${fullName}`, "");
        return `${method} ${what}${version === "" ? "" : `@${version}`} ${status}`;
      }),
  );
}
