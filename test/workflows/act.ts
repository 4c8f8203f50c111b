import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { isRecord, textOf } from "./json.ts";

/** What is run, and with which settings. */
export interface ActOptions {
  /** The folder of the repository; its HEAD is the commit of the run. */
  readonly repository: string;
  /** Path of the workflow's file in it. */
  readonly workflow: string;
  readonly event: "push" | "workflow_dispatch" | "pull_request";
  /** The file with the event's payload, absolute. */
  readonly eventFile: string;
  /** Where act puts workspaces, absolute. */
  readonly workspaces: string;
  /** `owner/name@ref=folder`. */
  readonly localRepositories: readonly string[];
  /** Variables of all steps, stronger than what the runner sets. */
  readonly env: Readonly<Record<string, string>>;
  /** The only variables that act itself is given. */
  readonly actEnvironment: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  /** Called with act's process id, as soon as it runs. */
  onStart?(pid: number): void;
  /** Called with each line of a step, as a user sees it. */
  onLine?(line: string): void;
}

/** One job, or one job of a matrix. */
export interface Leg {
  /** The key of the job in the workflow. */
  readonly job: string;
  /** Its name as it is shown, after the workflow's. */
  readonly name: string;
  readonly matrix: Readonly<Record<string, string>>;
  /** Of this leg alone. */
  readonly result: "success" | "failure";
  /** Of the whole job as act says it, even where no step got to run; empty before its end. */
  readonly jobResult: string;
  /** Steps that ran, by their names or commands; the later of two of one name counts. */
  readonly steps: ReadonlyMap<string, string>;
  /** What the steps wrote. */
  readonly log: string;
  /** What the steps wrote for the job summary. */
  readonly summary: string;
  /** `error: …`, `warning: …`, `notice: …`. */
  readonly annotations: readonly string[];
}

export interface WorkflowRun {
  readonly succeeded: boolean;
  /** In the order in which they began. */
  readonly legs: readonly Leg[];
  /** All that act said, for whoever looks for the cause of a failure. */
  readonly log: string;
}

/** All that a job may ask to run on; each runs on this machine. */
const labels = [
  ...["ubuntu-latest", "ubuntu-22.04", "ubuntu-24.04", "ubuntu-22.04-arm", "ubuntu-24.04-arm"],
  ...["macos-latest", "macos-13", "macos-14", "macos-15", "macos-15-intel", "macos-26"],
  ...["windows-latest", "windows-2022", "windows-2025", "windows-11-arm"],
];

/**
 * Runs one workflow file on act (https://github.com/nektos/act), without containers: each job gets a
 * workspace of its own on this machine. Rejects if act cannot be started, or runs on no label of a job.
 */
export async function runAct(options: ActOptions): Promise<WorkflowRun> {
  const child = spawn("act", actArguments(options), {
    cwd: options.repository,
    env: { ...options.actEnvironment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  if (child.pid !== undefined) options.onStart?.(child.pid);
  const legs = new Map<string, WritableLeg>();
  const said: string[] = [];
  const take = async (stream: NodeJS.ReadableStream): Promise<void> => {
    for await (const line of createInterface({ input: stream })) {
      const event = parsed(line);
      said.push(event === undefined ? line : `[${textOf(event["job"])}] ${textOf(event["msg"])}`);
      if (event !== undefined) note(event, legs, options);
    }
  };
  await Promise.all([take(child.stdout), take(child.stderr), ended]);
  const log = said.join("\n");
  const unsupported = /.*unsupported platform.*/i.exec(log);
  if (unsupported !== null) throw new Error(`act knows no runner for a job: ${unsupported[0]}`);
  return { succeeded: child.exitCode === 0, legs: [...legs.values()].map(finished), log };
}

/** What became of a job: of all its legs, if it is a matrix. A job that never began was skipped. */
export function resultOf(run: WorkflowRun, job: string): "success" | "failure" | "skipped" {
  const legs = run.legs.filter((leg) => leg.job === job);
  if (legs.length === 0) return "skipped";
  const isGood = legs.every(
    ({ result, jobResult }) => result === "success" && jobResult === "success",
  );
  return isGood ? "success" : "failure";
}

interface WritableLeg {
  readonly job: string;
  readonly name: string;
  readonly matrix: Readonly<Record<string, string>>;
  readonly steps: Map<string, string>;
  jobResult: string;
  readonly lines: string[];
  readonly summaries: string[];
  readonly annotations: string[];
}

function finished({ lines, summaries, ...leg }: WritableLeg): Leg {
  const failed = [...leg.steps.values()].includes("failure");
  return {
    ...leg,
    result: failed ? "failure" : "success",
    log: lines.join(""),
    summary: summaries.join("\n"),
  };
}

/** Writes down what a line of act's log says about a job. */
function note(
  event: Readonly<Record<string, unknown>>,
  legs: Map<string, WritableLeg>,
  { onLine }: Pick<ActOptions, "onLine">,
): void {
  const job = textOf(event["jobID"]);
  if (job === "") return;
  const matrix = isRecord(event["matrix"]) ? event["matrix"] : {};
  const key = JSON.stringify([job, matrix]);
  const leg = legs.get(key) ?? {
    ...{ job, name: textOf(event["job"]), steps: new Map<string, string>() },
    matrix: Object.fromEntries(Object.entries(matrix).map(([name, of]) => [name, textOf(of)])),
    ...{ jobResult: "", lines: [], summaries: [], annotations: [] },
  };
  legs.set(key, leg);
  const message = textOf(event["msg"]);
  if (event["raw_output"] === true) {
    leg.lines.push(message);
    onLine?.(`${leg.name.trim()} | ${message.trimEnd()}`);
  }
  const command = textOf(event["command"]);
  if (command === "summary") leg.summaries.push(textOf(event["content"]));
  if (["error", "warning", "notice"].includes(command)) {
    leg.annotations.push(`${command}: ${textOf(event["arg"])}`);
    leg.lines.push(`::${command}::${textOf(event["arg"])}\n`);
  }
  leg.jobResult = textOf(event["jobResult"]) || leg.jobResult;
  const result = textOf(event["stepResult"]);
  // A main step that was skipped has no post step that failed.
  if (result !== "") leg.steps.set(`${textOf(event["stage"])} ${textOf(event["step"])}`, result);
}

function actArguments(options: ActOptions): string[] {
  const many = (flag: string, values: Readonly<Record<string, string>>): string[] =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  return [
    ...[options.event, "--json", "-W", options.workflow, "-e", options.eventFile],
    ...["--action-cache-path", options.workspaces, "--no-cache-server", "--action-offline-mode"],
    ...["--no-skip-checkout", "--concurrent-jobs", "2"],
    ...labels.flatMap((label) => ["-P", `${label}=-self-hosted`]),
    ...options.localRepositories.flatMap((repository) => ["--local-repository", repository]),
    ...many("--env", options.env),
    ...many("--secret", options.secrets),
    ...many("--var", options.variables),
  ];
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
