import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { runAction, type ActionRun, type Rehearsal } from "@fairlead/sandbox";
import { registryInputs, secrets, type World } from "../../examples/demo-world.ts";
import { readFiles } from "../../examples/native-build.ts";
import {
  evaluate,
  evaluateAll,
  isMet,
  readJob,
  runs,
  type Contexts,
  type JobResult,
  type Texts,
  type WorkflowJob,
} from "../../examples/workflow-file.ts";
const execute = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");
export const workflows = ".github/workflows";

/** A run of the workflow. */
export interface WorkflowRun {
  readonly world: World;
  readonly rehearsal: Rehearsal;
  /** `owner/name` */
  readonly repository: string;
  /** From the root of the repository. */
  readonly workflow: string;
  /** The outputs of jobs that run other workflows: those have succeeded. */
  readonly others: Readonly<Record<string, Texts>>;
  readonly sha: string;
  readonly id: number;
  readonly inputs: Texts;
  /** The context `github`. */
  readonly github: Readonly<Record<"ref" | "ref_name" | "event_name" | "repository", string>>;
  attempt: number;
  /** How each job of the attempt has ended. */
  results: Record<string, JobResult>;
}

/** By the names that the repositories have for them. */
const secretsByName = {
  ...secrets,
  CRATES_IO_TOKEN: secrets.CARGO_REGISTRY_TOKEN,
  ORG_CRATES_IO_TOKEN: secrets.CARGO_REGISTRY_TOKEN,
  ORG_NPM_TOKEN: secrets.NPM_TOKEN,
};

/** Runs jobs as the next attempt, one after another. */
export async function runJobs(
  run: WorkflowRun,
  names: readonly string[],
): Promise<readonly ActionRun[]> {
  run.attempt += 1;
  run.results = Object.fromEntries(
    Object.entries(run.others).map(([job, outputs]) => [job, { result: "success", outputs }]),
  );
  const all: ActionRun[] = [];
  for (const name of names) {
    const job = await readJob(path.join(run.rehearsal.workspace, run.workflow), name);
    const needs = Object.entries(run.results).filter(([other]) => job.needs.includes(other));
    const { inputs, github } = run;
    const contexts = {
      ...{ inputs, github, matrix: {}, vars: {}, secrets: secretsByName },
      needs: Object.fromEntries(needs),
    };
    if (runs(job, { ...contexts, steps: {} })) {
      const { steps, ...result } = await runSteps(run, name, job, contexts);
      run.results[name] = result;
      all.push(...steps);
    } else {
      run.results[name] = { result: "skipped", outputs: {} };
    }
  }
  return all;
}

/** Its commands and its steps that are actions of this repository, to the first that fails, in a place of its own. */
async function runSteps(
  run: WorkflowRun,
  name: string,
  job: WorkflowJob,
  given: Omit<Contexts, "steps">,
): Promise<JobResult & { readonly steps: readonly ActionRun[] }> {
  const { rehearsal, repository, id, attempt } = run;
  const folder = path.join(rehearsal.folder, "jobs", `${id}-${attempt}-${name}`);
  const done: Record<string, { readonly outputs: Texts }> = {};
  const contexts: Contexts = { ...given, steps: done };
  const steps: ActionRun[] = [];
  const workspace = path.join(folder, "workspace");
  await mkdir(workspace, { recursive: true });
  const { contents = "none", actions = "none" } = job.permissions;
  run.world.github.addToken({
    ...{ token: secrets.GITHUB_TOKEN, repository },
    permissions: { contents: access(contents), actions: access(actions) },
  });
  for (const step of job.steps) {
    if (!isMet(step.if, contexts)) continue;
    const values = { with: evaluateAll(step.with, contexts), env: evaluateAll(step.env, contexts) };
    if (step.uses.startsWith("actions/checkout@")) {
      await execute("git", ["clone", "-q", rehearsal.workspace, workspace]);
      const ref = values.with["ref"] ?? run.sha;
      await execute("git", ["checkout", "-q", "--detach", ref], { cwd: workspace });
    }
    if (step.uses.startsWith("actions/upload-artifact@")) {
      const { name: artifact = "artifact", path: from = "" } = values.with;
      const files = await readFiles(from);
      run.world.github.artifacts(repository).add({ run: id, attempt, name: artifact, files });
    }
    if (step.run !== "") {
      const command = { text: evaluate(step.run, contexts), env: values.env, workspace };
      const outputs = await runCommand(command, path.join(rehearsal.home, "bin"));
      if (step.id !== "") done[step.id] = { outputs };
    }
    const ours = /^fairlead-actions\/fairlead(\/.+)?@/.exec(step.uses);
    if (ours === null) continue;
    const ended = await runOne(run, name, job, { action: ours[1] ?? "", folder, ...values });
    steps.push(ended);
    if (step.id !== "") done[step.id] = { outputs: ended.outputs };
    if (ended.exitCode !== 0) return { steps, result: "failure", outputs: {} };
  }
  return { steps, result: "success", outputs: evaluateAll(job.outputs, contexts) };
}

/** Runs a command as GitHub's runner does. @returns its outputs @throws Error if it fails */
async function runCommand(
  {
    text,
    env,
    workspace,
  }: { readonly text: string; readonly env: Texts; readonly workspace: string },
  tools: string,
): Promise<Record<string, string>> {
  const outputs = path.join(workspace, "..", "outputs");
  await writeFile(outputs, "");
  const { PATH = "", HOME = "" } = process.env;
  await execute("bash", ["-e", "-c", text], {
    cwd: workspace,
    env: { ...env, HOME, PATH: `${tools}:${PATH}`, GITHUB_OUTPUT: outputs },
  });
  const lines = (await readFile(outputs, "utf8")).split("\n");
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^([\w-]+)=(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}

interface Step {
  /** Its folder, from the root: empty, or `/actions/…` */
  readonly action: string;
  readonly folder: string;
  readonly with: Texts;
  readonly env: Texts;
}

async function runOne(
  {
    world,
    rehearsal,
    repository,
    workflow,
    sha,
    id,
    attempt,
    github: { ref, ref_name: refName, event_name: event },
  }: WorkflowRun,
  name: string,
  job: WorkflowJob,
  step: Step,
): Promise<ActionRun> {
  const { oidc, github } = world;
  const action = path.join(root, step.action);
  return runAction(action, {
    ...{ sha, repository, attempt, githubToken: secrets.GITHUB_TOKEN },
    workspace: path.join(step.folder, "workspace"),
    temp: path.join(step.folder, "temp"),
    secrets: Object.values(secrets),
    movedClock: github.url,
    preload: [world.preload],
    inputs: { ...(await registryInputs(action, world)), ...step.with },
    env: {
      ...world.environment(rehearsal.home),
      ...github.artifacts(repository).environment(id, name, attempt),
      ...{ GITHUB_REF: ref, GITHUB_REF_NAME: refName, GITHUB_EVENT_NAME: event },
      GITHUB_REF_TYPE: ref.startsWith("refs/tags/") ? "tag" : "branch",
      GITHUB_WORKFLOW_REF: `${repository}/${workflow}@${ref}`,
      GITHUB_REPOSITORY_ID: "1",
      GITHUB_REPOSITORY_OWNER_ID: "65",
      // The manifests name their repository there, and provenance compares it.
      GITHUB_SERVER_URL: "https://github.com",
      ...(job.permissions["id-token"] === "write" && {
        ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken,
      }),
      ...step.env,
    },
  });
}

function access(word: string): "read" | "write" | "none" {
  return word === "read" || word === "write" ? word : "none";
}
