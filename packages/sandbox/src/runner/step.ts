import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { JobLog } from "./commands.ts";
import { commandLine, peakMemory, processTree } from "./proc.ts";

/** A hold on a step that runs. */
export interface ActionControl {
  readonly pid: number;
  /** When it was started, as `performance.now()` gives it. */
  readonly startedAt: number;
  /**
   * Sends the signal to the process alone, as the runner does. SIGKILL goes to all its descendants
   * too (on Linux): the runner ends the tree.
   */
  kill(signal: NodeJS.Signals): void;
  /** Resolves when the process has ended. */
  readonly ended: Promise<unknown>;
}

export interface StepOptions {
  readonly node: string;
  readonly arguments: readonly string[];
  /** The whole environment of the process. */
  readonly environment: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly log: JobLog;
  readonly onStart?: ((control: ActionControl) => void) | undefined;
}

export interface StepRun {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** What a user sees: masked, without commands. */
  readonly log: string;
  /** Each line as it was written, standard output and standard error as they arrived. */
  readonly rawLog: string;
  readonly durationMs: number;
  readonly peakMemoryBytes?: number;
  /** The arguments of the process and of its descendants, looked at every 50 ms (Linux). */
  readonly commandLines: readonly string[];
}

/** How long output may still come when the process has ended: a descendant can hold the pipes. */
const lateOutputMs = 2000;

/** Runs a script in a process of its own and follows it until it has ended. */
export async function runStep(options: StepOptions): Promise<StepRun> {
  const started = performance.now();
  const child = spawn(options.node, options.arguments, {
    cwd: options.workspace,
    env: options.environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  const outputEnded = once(child, "close");
  const { pid } = child;
  if (pid === undefined) {
    await ended;
    throw new Error(`${options.node} could not be started.`);
  }
  const log: string[] = [];
  const rawLog: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    followLines(stream, (line) => {
      rawLog.push(line);
      log.push(...options.log.take(line));
    });
  }
  const watch = watchProcess(pid);
  options.onStart?.({
    pid,
    startedAt: started,
    ended,
    kill: (signal) => {
      killProcess(pid, signal);
    },
  });

  await ended;
  watch.stop();
  await Promise.race([outputEnded, sleep(lateOutputMs, undefined, { ref: false })]);
  child.stdout.destroy();
  child.stderr.destroy();
  const peakMemoryBytes = watch.peakMemoryBytes();
  return {
    exitCode: child.exitCode,
    signal: child.signalCode,
    log: joined(log),
    rawLog: joined(rawLog),
    durationMs: performance.now() - started,
    ...(peakMemoryBytes === undefined ? {} : { peakMemoryBytes }),
    commandLines: watch.commandLines(),
  };
}

/**
 * Cancels a step as the runner does: SIGINT, 7.5 s later SIGTERM, 2.5 s later the end of the whole
 * process tree. Resolves when the process has ended. Source: ProcessInvoker.cs of actions/runner.
 */
export async function cancelAction(
  control: ActionControl,
  pauses: { readonly terminateAfterMs: number; readonly killAfterMs: number } = {
    terminateAfterMs: 7500,
    killAfterMs: 2500,
  },
): Promise<void> {
  const endsWithin = (ms: number) =>
    Promise.race([control.ended.then(() => true), sleep(ms, false, { ref: false })]);
  control.kill("SIGINT");
  if (await endsWithin(pauses.terminateAfterMs)) return;
  control.kill("SIGTERM");
  if (await endsWithin(pauses.killAfterMs)) return;
  control.kill("SIGKILL");
  await control.ended;
}

function followLines(stream: Readable, onLine: (line: string) => void): void {
  // Lines as .NET's reader ends them, which knows nothing of U+2028.
  let rest = "";
  const take = (text: string, isEnd: boolean) => {
    const parts = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? "";
    for (const line of parts) onLine(line);
    if (isEnd && rest !== "") onLine(rest.replace(/\r$/, ""));
  };
  stream.setEncoding("utf8").on("data", (text: string) => {
    take(text, false);
  });
  stream.on("end", () => {
    take("", true);
  });
}

function killProcess(pid: number, signal: NodeJS.Signals): void {
  for (const one of signal === "SIGKILL" ? processTree(pid) : [pid]) {
    try {
      process.kill(one, signal);
    } catch {
      // It has ended by itself in the meantime.
    }
  }
}

function watchProcess(root: number) {
  const seen = new Set<string>();
  let peak: number | undefined;
  const look = () => {
    peak = peakMemory(root) ?? peak;
    for (const pid of processTree(root)) seen.add(commandLine(pid));
  };
  look();
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
    },
    peakMemoryBytes: () => peak,
    commandLines: () => [...seen].filter((line) => line !== ""),
  };
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
