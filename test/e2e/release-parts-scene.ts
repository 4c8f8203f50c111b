import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import {
  canaryToken,
  cargoEnvironment,
  declareRegistries,
  rehearse,
  runAction,
  sandboxClock,
  startArtifacts,
  startCratesIo,
  startGitHub,
  startNpm,
  type ActionRun,
  type ArtifactFiles,
  type CratesIo,
  type GitHub,
  type NpmRegistry,
} from "@fairlead/sandbox";
import { evaluateAll, readJob, type Contexts, type Texts } from "../../examples/workflow-file.ts";
import { npmToken, repository, runId, writeFiles, type CheckoutFiles } from "./npm-scene.ts";
import { writeWorkspace, type SmallCrate } from "./small-workspace.ts";

const root = path.resolve(import.meta.dirname, "../..");
const parts = path.join(root, "test/fixtures/release-parts");
const githubToken = "ghs_CanaryCanaryCanaryCanaryCanary0001";

/** The files of a real repository's release part: its workflow and its declaration. */
export function readParts(name: string): Promise<readonly string[]> {
  const read = (file: string) => readFile(path.join(parts, name, file), "utf8");
  return Promise.all(["release.yml", "fairlead.yml"].map(read));
}

/** A repository in its shape, with small stand-ins for what it builds. */
export interface RepositoryShape {
  readonly files: CheckoutFiles;
  readonly crates?: readonly SmallCrate[];
  /** What its build jobs upload, by the names of the artifacts. */
  readonly artifacts: Readonly<Record<string, ArtifactFiles>>;
  /** What starts the workflow. */
  readonly ref: string;
}

export interface ReleaseParts {
  readonly crates: CratesIo;
  readonly npm: NpmRegistry;
  readonly github: GitHub;
  /** Runs the steps of jobs that are actions of this repository, one job after another, to the first failure: the run, or its next attempt. */
  readonly run: (...jobs: readonly string[]) => Promise<readonly ActionRun[]>;
  /** How many requests have written anything anywhere. */
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
  { files, crates: members = [], artifacts: built, ref }: RepositoryShape,
): Promise<ReleaseParts> {
  const clock = sandboxClock();
  const [crates, npm, github, artifacts, rehearsal] = await Promise.all([
    startCratesIo({ clock, limits: "off" }),
    startNpm({ clock }),
    startGitHub({ clock }),
    startArtifacts({ clock, repository }),
    rehearse(),
  ]);
  open.push(...[crates, npm, github, artifacts].map((server) => () => server.stop()));
  open.push(() => rehearsal.remove());
  crates.addToken({ token: canaryToken });
  npm.addToken({ token: npmToken });
  github.addRepository({ fullName: repository });
  github.addToken({ token: githubToken, permissions: { contents: "write" }, repository });

  const { workspace, folder, home } = rehearsal;
  const [workflow = "", declaration = ""] = await readParts(name);
  if (members.length > 0) await writeWorkspace(workspace, members);
  await writeFiles(workspace, {
    ...files,
    ".github/workflows/release.yml": workflow,
    ".github/fairlead.yml": declaration,
  });
  await writeFiles(
    workspace,
    await declareRegistries(workspace, { index: crates.indexUrl, npm: npm.url }),
  );
  const sha = await rehearsal.commit();
  github.importCheckout(repository, workspace);
  if (ref.startsWith("refs/tags/")) github.setRef(repository, ref, sha);
  for (const [artifact, content] of Object.entries(built)) {
    artifacts.add({ run: runId, name: artifact, files: content });
  }

  const secrets = {
    CARGO_REGISTRY_TOKEN: canaryToken,
    CRATES_IO_TOKEN: canaryToken,
    NPM_TOKEN: npmToken,
  };
  let attempt = 0;
  const step = async (uses: string, inputs: Texts, place: string) => {
    const [, action = ""] = /^fairlead-actions\/fairlead(\/.+)?@/.exec(uses) ?? [];
    return runAction(path.join(root, action), {
      ...{ sha, repository, attempt, githubToken, movedClock: github.url, inputs },
      workspace: place,
      temp: path.join(folder, "temp"),
      env: {
        ...artifacts.environment(runId, path.basename(action), attempt),
        ...{ GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl },
        ...cargoEnvironment(crates, home),
        ...{ npm_config_registry: npm.url, GITHUB_REF: ref },
      },
    });
  };
  const runJob = async (job: string, needs: Contexts["needs"], index: number) => {
    const { steps, outputs } = await readJob(path.join(parts, name, "release.yml"), job);
    const empty = path.join(folder, "jobs", String(index));
    await mkdir(empty, { recursive: true });
    const isCheckedOut = steps.some(({ uses }) => uses.startsWith("actions/checkout@"));
    const done: Record<string, { readonly outputs: Texts }> = {};
    const contexts: Contexts = { needs, steps: done, inputs: {}, matrix: {}, vars: {}, secrets };
    const runs: ActionRun[] = [];
    for (const { id, uses, with: given } of steps) {
      if (!uses.startsWith("fairlead-actions/")) continue;
      const values = evaluateAll(given, contexts);
      const ended = await step(uses, values, isCheckedOut ? workspace : empty);
      runs.push(ended);
      if (id !== "") done[id] = { outputs: ended.outputs };
      if (ended.exitCode !== 0) break;
    }
    return { runs, outputs: evaluateAll(outputs, contexts) };
  };
  return {
    ...{ crates, npm, github },
    run: async (...jobs) => {
      attempt += 1;
      const needs: Record<string, Contexts["needs"][string]> = {};
      const all: ActionRun[] = [];
      for (const [index, job] of jobs.entries()) {
        const { runs, outputs } = await runJob(job, needs, index);
        needs[job] = { result: "success", outputs };
        all.push(...runs);
        if (runs.some(({ exitCode }) => exitCode !== 0)) break;
      }
      return all;
    },
    writes: () =>
      crates.requests.uploads().length +
      npm.requests.uploads().length +
      github.requests.writes().length,
  };
}
