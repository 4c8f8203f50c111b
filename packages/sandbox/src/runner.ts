import { execFile } from "node:child_process";
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { inputVariables, readActionFile, unexpectedInputs } from "./runner/action-file.ts";
import { type Annotation, JobLog } from "./runner/commands.ts";
import { githubContext, jobVariables } from "./runner/environment.ts";
import { createFileCommands, type FileCommands } from "./runner/file-commands.ts";
import { Masks } from "./runner/masks.ts";
import { scriptOf } from "./runner/script.ts";
import { type ActionControl, runStep, type StepRun } from "./runner/step.ts";

export type { Annotation } from "./runner/commands.ts";
export { cancelAction, type ActionControl } from "./runner/step.ts";

export interface ActionOptions {
  /** What the workflow gives under `with`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Added to the variables that the runner sets, and stronger than they are. */
  readonly env?: Readonly<Record<string, string>>;
  /** GITHUB_WORKSPACE, the folder of the checkout; the action starts in it. */
  readonly workspace: string;
  /** RUNNER_TEMP; a new folder if none is given. */
  readonly temp?: string;
  /** GITHUB_RUN_ATTEMPT; 1 if none is given. */
  readonly attempt?: number;
  /** GITHUB_SHA; HEAD of the workspace if none is given. */
  readonly sha?: string;
  /** `owner/name`. */
  readonly repository?: string;
  /** What `${{ github.token }}` means in the defaults of inputs. */
  readonly githubToken?: string;
  /** Values that the runner masks from the start, as it does with a workflow's secrets. */
  readonly secrets?: readonly string[];
  /** Address of a sandbox whose clock the action is to share, so that pauses take no time. */
  readonly movedClock?: string;
  /** Modules to load before the action: file paths. */
  readonly preload?: readonly string[];
  /** The limit of V8's old space, in MiB. */
  readonly heapLimitMb?: number;
  /** Called with each line that a user sees, of the post step too. */
  onLine?(line: string): void;
  /** Called when the main step has started; with it a test can cancel or kill the action. */
  onStart?(control: ActionControl): void;
}

/** How an action ended. What it wrote is given as it is; only `log` and `annotations` are masked. */
export interface ActionRun {
  /** Null if a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly outputs: Record<string, string>;
  readonly summary: string;
  readonly log: string;
  readonly rawLog: string;
  readonly annotations: readonly Annotation[];
  readonly state: Record<string, string>;
  readonly masks: readonly string[];
  /** RUNNER_TEMP. It is the caller's to remove. */
  readonly temp: string;
  readonly durationMs: number;
  /** The main step's peak; Linux only, and only if it ran long enough to be looked at. */
  readonly peakMemoryBytes?: number;
  /** Arguments of the action's processes as seen from outside, to look for secrets in; Linux only. */
  readonly commandLines: readonly string[];
  readonly post?: Pick<StepRun, "exitCode" | "signal" | "log" | "rawLog" | "commandLines"> &
    Pick<FileCommands, "summary">;
}

/**
 * Runs the action in `folder` as GitHub's runner runs a step: main, then post with main's state,
 * however main ended. The process inherits nothing but PATH and HOME, and where Node keeps what it has
 * compiled. Throws an Error if the action
 * cannot be started or does not write its files in the runner's format.
 */
export async function runAction(folder: string, options: ActionOptions): Promise<ActionRun> {
  const action = await readActionFile(folder);
  const temp = options.temp ?? (await mkdtemp(join(tmpdir(), "fairlead-runner-")));
  await mkdir(temp, { recursive: true });
  const variables = await jobVariables({
    workspace: options.workspace,
    temp,
    sha: options.sha ?? (await headOf(options.workspace)),
    repository: options.repository ?? "octo-org/octo-repo",
    attempt: options.attempt ?? 1,
  });
  const base = {
    ...inherited(),
    ...variables,
    ...inputVariables(
      action,
      options.inputs ?? {},
      githubContext({ ...variables, ...options.env }, options.githubToken ?? ""),
    ),
    ...(options.movedClock === undefined ? {} : { FAIRLEAD_TEST_CLOCK: options.movedClock }),
    ...options.env,
  };
  const log = new JobLog(new Masks(options.secrets), (line) => options.onLine?.(line));
  const step = async (
    script: string,
    environment: Record<string, string>,
    onStart?: ActionOptions["onStart"],
  ) => {
    const files = await createFileCommands(temp);
    const run = await runStep({
      node: nodeBinary(),
      arguments: [...nodeArguments(options), ...scriptOf(script)],
      environment: { ...environment, ...files.variables },
      workspace: options.workspace,
      log,
      onStart,
    });
    return { ...run, ...(await files.collect()) };
  };

  const unexpected = unexpectedInputs(action, Object.keys(options.inputs ?? {}));
  const valid = [...action.inputs.keys()].join(", ");
  const warnings = unexpected.flatMap((name) =>
    log.take(`::warning::Unexpected input "${name}", valid inputs are: ${valid}`),
  );
  const main = await step(action.main, base, (control) => options.onStart?.(control));
  const post =
    action.post === undefined ? undefined : await step(action.post, afterMain(base, main));
  return {
    exitCode: main.exitCode,
    signal: main.signal,
    outputs: main.outputs,
    summary: main.summary,
    log: warnings.map((line) => `${line}\n`).join("") + main.log,
    rawLog: main.rawLog,
    annotations: log.annotations,
    state: main.state,
    masks: log.masks.values,
    temp,
    durationMs: main.durationMs,
    ...(main.peakMemoryBytes === undefined ? {} : { peakMemoryBytes: main.peakMemoryBytes }),
    commandLines: main.commandLines,
    ...(post === undefined ? {} : { post }),
  };
}

/** The environment of a later step of the same action. */
function afterMain(base: Record<string, string>, main: FileCommands): Record<string, string> {
  const state = Object.entries(main.state).map(([name, value]): [string, string] => [
    `STATE_${name}`,
    value,
  ]);
  return {
    ...base,
    ...main.env,
    PATH: [...main.paths, base["PATH"] ?? ""].join(delimiter),
    ...Object.fromEntries(state),
  };
}

function inherited(): Record<string, string> {
  const { PATH = "", HOME = "", NODE_COMPILE_CACHE } = process.env;
  return { PATH, HOME, ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }) };
}

function nodeArguments({ heapLimitMb, movedClock, preload = [] }: ActionOptions): string[] {
  const modules = preload.map((file) => pathToFileURL(file).href);
  if (movedClock !== undefined) {
    modules.unshift(new URL("./moved-clock.mjs", import.meta.url).href);
  }
  return [
    ...(heapLimitMb === undefined ? [] : [`--max-old-space-size=${heapLimitMb}`]),
    ...modules.flatMap((module) => ["--import", module]),
  ];
}

/**
 * Actions declare `node24`, so they run on it whatever Node runs the tests. FAIRLEAD_TEST_NODE names
 * another program that takes Node's arguments, such as one of another system.
 */
function nodeBinary(): string {
  const { FAIRLEAD_TEST_NODE } = process.env;
  if (FAIRLEAD_TEST_NODE !== undefined) return FAIRLEAD_TEST_NODE;
  const major = Number.parseInt(process.versions.node, 10);
  if (major >= 24) return process.execPath;
  return fileURLToPath(new URL("../../../node_modules/.bin/node", import.meta.url));
}

async function headOf(workspace: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)("git", ["rev-parse", "HEAD"], { cwd: workspace });
    return stdout.trim();
  } catch {
    // No repository, or one without a commit: the runner would not have a checkout either.
    return "0".repeat(40);
  }
}
