/** Runs the jobs of an example's release workflow, as GitHub's runner would, over local servers. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import {
  declareRegistries,
  rehearse,
  runAction,
  type ActionControl,
  type ActionRun,
  type Rehearsal,
} from "@fairlead/sandbox";
import { registryInputs, secrets, startWorld, type World } from "./demo-world.ts";
import { fail, foldedLog, keepPage, say, type Detail } from "./narrator.ts";
import {
  evaluate,
  evaluateAll,
  legsOf,
  readJob,
  type Contexts,
  type JobResult,
  type Texts,
  type WorkflowJob,
  type WorkflowStep,
} from "./workflow-file.ts";

const execute = promisify(execFile);
const root = path.resolve(import.meta.dirname, "..");
const workflow = ".github/workflows/release.yml";

/** What starts the workflow: the push of a tag, or a person with inputs. */
export type Trigger = { readonly tag: string } | { readonly inputs: Texts };

export interface JobOptions {
  /** How the job is to end. Default `success`; any other end ends the demo. */
  readonly expected?: JobResult["result"];
  readonly onStart?: (control: ActionControl) => void;
}

/** A run of the release workflow. */
export interface DemoRun {
  readonly world: World;
  readonly repository: string;
  /** The example's checkout, and a folder for whatever else is needed. */
  readonly rehearsal: Rehearsal;
  /** The commit that is released. */
  readonly sha: string;
  readonly id: number;
  /** Runs the steps of a job that are actions of this repository, in a checkout of its own. */
  job(name: string, options?: JobOptions): Promise<void>;
  /** Jobs of the project itself: they build and test, and are taken to have succeeded. */
  projectJobs(...names: readonly string[]): void;
  /** Begins the next attempt of the run. `detail`: how much of its log is shown. */
  again(detail: Detail): void;
}

/**
 * @param example the folder's name in `examples/`
 * @param repository `owner/name`, as the manifests say
 */
export async function openRun(
  example: string,
  repository: string,
  trigger: Trigger,
): Promise<DemoRun> {
  const world = await startWorld(repository);
  const rehearsal = await rehearse(`examples/${example}`, { keepsDeclaration: true });
  const { workspace } = rehearsal;
  const registries = { index: world.crates.indexUrl, npm: world.npm.url };
  for (const [file, text] of Object.entries(await declareRegistries(workspace, registries))) {
    await writeFile(path.join(workspace, file), text);
  }
  await rehearsal.commit();
  const git = async (...args: string[]) =>
    (await execute("git", args, { cwd: workspace })).stdout.trim();
  const byTag = "tag" in trigger;
  if (byTag) await git("tag", trigger.tag);
  const sha = await git("rev-parse", "HEAD");
  world.github.importCheckout(repository, workspace);
  const ref = byTag ? `refs/tags/${trigger.tag}` : "refs/heads/main";
  const refName = ref.replace(/^refs\/\w+\//, "");
  const event = byTag ? "push" : "workflow_dispatch";
  const id = world.github.addRun(repository, {
    ...{ workflow, headSha: sha, event, headBranch: refName, status: "in_progress" },
  });
  world.oidc.setClaims({
    ...{ repository, ref, sha, event_name: event, run_id: String(id) },
    workflow_ref: `${repository}/${workflow}@${ref}`,
    repository_visibility: "public",
    runner_environment: "github-hosted",
  });
  const place: Place = {
    ...{ world, repository, rehearsal, sha, id, attempt: 1, detail: "groups", legs: 0, needs: {} },
    inputs: byTag ? {} : trigger.inputs,
    variables: {
      GITHUB_REF: ref,
      GITHUB_REF_NAME: refName,
      GITHUB_REF_TYPE: byTag ? "tag" : "branch",
      GITHUB_EVENT_NAME: event,
      GITHUB_WORKFLOW_REF: `${repository}/${workflow}@${ref}`,
      GITHUB_REPOSITORY_ID: "1",
      GITHUB_REPOSITORY_OWNER_ID: "65",
    },
  };
  return {
    ...{ world, repository, rehearsal, sha, id },
    job: (name, options = {}) => runJob(place, name, options),
    projectJobs(...names) {
      for (const name of names) place.needs[name] = { result: "success", outputs: {} };
    },
    again(detail) {
      place.attempt += 1;
      place.detail = detail;
      world.github.rerun(id, { status: "in_progress" });
    },
  };
}

interface Place extends Pick<DemoRun, "world" | "repository" | "rehearsal" | "sha" | "id"> {
  readonly inputs: Texts;
  readonly variables: Texts;
  /** How each job ended last. */
  readonly needs: Record<string, JobResult>;
  attempt: number;
  detail: Detail;
  /** How many jobs were run, for names of folders. */
  legs: number;
}

async function runJob(place: Place, name: string, options: JobOptions): Promise<void> {
  const { rehearsal, world, repository, needs, inputs } = place;
  const job = await readJob(path.join(rehearsal.workspace, workflow), name);
  const { contents = "none", actions = "none" } = job.permissions;
  world.github.addToken({
    ...{ token: secrets.GITHUB_TOKEN, repository },
    permissions: { contents: access(contents), actions: access(actions) },
  });
  const needed = Object.entries(needs).filter(([other]) => job.needs.includes(other));
  const contexts = { needs: Object.fromEntries(needed), inputs, vars: {}, secrets, github: {} };
  const legs = legsOf(job, { ...contexts, steps: {}, matrix: {} });
  const results: JobResult[] = [];
  for (const [index, matrix] of legs.entries()) {
    // What the legs of a matrix write differs in names only.
    const detail = index === 0 ? place.detail : "end";
    results.push(await runLeg(place, { name, job, detail }, { ...contexts, matrix }, options));
  }
  const { expected = "success" } = options;
  const result = results.every((one) => one.result === "success") ? "success" : "failure";
  needs[name] = { result, outputs: results.at(-1)?.outputs ?? {} };
  if (result !== expected) fail(`The job ${name} ended with ${result}; expected ${expected}.`);
}

interface Leg {
  readonly name: string;
  readonly job: WorkflowJob;
  readonly detail: Detail;
}

async function runLeg(
  place: Place,
  { name, job, detail }: Leg,
  given: Omit<Contexts, "steps">,
  { onStart }: JobOptions,
): Promise<JobResult> {
  const steps: Record<string, { readonly outputs: Texts }> = {};
  const contexts: Contexts = { ...given, steps };
  const title = evaluate(job.name, contexts);
  say(`\n  ${title}${place.attempt > 1 ? ` · attempt ${place.attempt}` : ""}`);
  place.legs += 1;
  const workspace = path.join(place.rehearsal.folder, "jobs", String(place.legs), "workspace");
  await checkOut(job, place.rehearsal.workspace, workspace);
  const ofJob = { name, title, workspace, detail, onStart };
  const hasIdTokens = job.permissions["id-token"] === "write";
  let result: JobResult["result"] = "success";
  for (const step of job.steps) {
    const action = /^fairlead-actions\/fairlead(\/.+)?@/.exec(step.uses);
    if (action === null) continue;
    const values = { with: evaluateAll(step.with, contexts), env: evaluateAll(step.env, contexts) };
    const ended = await runStep(place, { ...ofJob, hasIdTokens }, action[1] ?? "", values);
    if (step.id !== "") steps[step.id] = { outputs: ended.outputs };
    if (ended.exitCode === 0) continue;
    result = "failure";
    break;
  }
  return { result, outputs: evaluateAll(job.outputs, contexts) };
}

/** A job with a checkout gets one of its own, one without an empty folder. */
async function checkOut(job: WorkflowJob, from: string, to: string): Promise<void> {
  if (job.steps.some(({ uses }) => uses.startsWith("actions/checkout@"))) {
    await execute("git", ["clone", "-q", from, to]);
  } else {
    await mkdir(to, { recursive: true });
  }
}

function access(word: string): "read" | "write" | "none" {
  return word === "read" || word === "write" ? word : "none";
}

interface JobPlace {
  readonly name: string;
  readonly title: string;
  readonly workspace: string;
  readonly detail: Detail;
  /** Whether it has `id-token: write`. */
  readonly hasIdTokens: boolean;
  readonly onStart: JobOptions["onStart"];
}

/** @param action its folder, from the root: empty, or `/actions/…` */
async function runStep(
  { world, repository, rehearsal, sha, id, attempt, variables }: Place,
  { name: job, title, workspace, detail, hasIdTokens, onStart }: JobPlace,
  action: string,
  values: Pick<WorkflowStep, "with" | "env">,
): Promise<ActionRun> {
  const folder = path.join(root, action);
  const name = action === "" ? "plan" : path.basename(action);
  const log = foldedLog(name, detail);
  const ended = await runAction(folder, {
    ...{ workspace, repository, sha, attempt, githubToken: secrets.GITHUB_TOKEN },
    inputs: { ...(await registryInputs(folder, world)), ...values.with },
    env: {
      ...world.environment(rehearsal.home),
      ...world.github.artifacts(repository).environment(id, job, attempt),
      ...variables,
      // The manifests name their repository there, and provenance compares it.
      GITHUB_SERVER_URL: "https://github.com",
      ...(hasIdTokens && {
        ACTIONS_ID_TOKEN_REQUEST_URL: world.oidc.requestUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: world.oidc.requestToken,
      }),
      ...values.env,
    },
    temp: path.join(workspace, "../temp"),
    secrets: Object.values(secrets),
    movedClock: world.github.url,
    preload: [world.preload],
    onLine: log.line,
    ...(onStart && { onStart }),
  });
  log.end();
  const step = title === name ? name : `${title}: ${name}`;
  keepPage(`${step}${attempt > 1 ? ` (attempt ${attempt})` : ""}`, ended.summary);
  return ended;
}
