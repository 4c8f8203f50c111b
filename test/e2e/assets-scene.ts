import { execFile } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import {
  rehearse,
  runAction,
  startArtifacts,
  type ActionOptions,
  type ActionRun,
  type ArtifactFiles,
  type Artifacts,
  type Rehearsal,
} from "@fairlead/sandbox";
import { writeFiles, type CheckoutFiles } from "./npm-scene.ts";

const execute = promisify(execFile);
const action = path.resolve(import.meta.dirname, "../../actions/package-release-assets");

/** The run that artifacts are taken from, unless a test says otherwise. */
export const runId = 1_000_000_001;

/** A checkout and the artifacts of a run, with the bundle that packages them. */
export interface AssetsScene {
  readonly artifacts: Artifacts;
  readonly rehearsal: Rehearsal;
  /** Writes files into the checkout and commits them. Returns the commit. */
  readonly write: (files: CheckoutFiles) => Promise<string>;
  readonly addArtifact: (name: string, files: ArtifactFiles | Buffer) => number;
  readonly run: (
    inputs: Readonly<Record<string, string>>,
    options?: Partial<ActionOptions>,
  ) => Promise<ActionRun>;
  /** The names in the folder of the assets; none if it is not there. */
  readonly made: () => Promise<string[]>;
  /** Bytes of what was made. */
  readonly read: (name: string) => Promise<Buffer>;
  /** Runs a program in the folder of the assets; its output. */
  readonly inAssets: (program: string, ...args: string[]) => Promise<string>;
}

const open: (() => Promise<void>)[] = [];

/** For `afterEach`: stops the servers and removes the folders of all scenes. */
export async function closeAssetsScenes(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

/** A checkout with these files, committed. */
export async function openAssetsScene(files: CheckoutFiles = {}): Promise<AssetsScene> {
  const rehearsal = await rehearse();
  open.push(() => rehearsal.remove());
  const artifacts = await startArtifacts();
  open.push(() => artifacts.stop());
  const folder = path.join(rehearsal.workspace, "release-assets");
  const scene: AssetsScene = {
    artifacts,
    rehearsal,
    async write(more) {
      await writeFiles(rehearsal.workspace, more);
      return rehearsal.commit();
    },
    addArtifact: (name, contents) => artifacts.add({ run: runId, name, files: contents }).id,
    run: (inputs, { env, ...more } = {}) =>
      runAction(action, {
        workspace: rehearsal.workspace,
        temp: path.join(rehearsal.folder, "temp"),
        movedClock: artifacts.url,
        ...more,
        env: { ...artifacts.environment(runId), ...env },
        inputs,
      }),
    made: async () => (await readdir(folder).catch(() => [])).sort(),
    read: (name) => readFile(path.join(folder, name)),
    async inAssets(program, ...args) {
      const { stdout } = await execute(program, args, {
        cwd: folder,
        env: { ...process.env, TZ: "UTC", LC_ALL: "C.UTF-8" },
      });
      return stdout.trimEnd();
    },
  };
  await scene.write(files);
  return scene;
}

/** What a run says that it made. */
export function assetsOf(
  run: ActionRun,
): readonly { name: string; size: number; sha256: string }[] {
  return JSON.parse(run.outputs["assets"] ?? "") as {
    name: string;
    size: number;
    sha256: string;
  }[];
}
