import { setTimeout as pause } from "node:timers/promises";
import { createDoor, type Fetch } from "@fairlead/http";
import type { Clock } from "@fairlead/publishing";
import manifest from "../../../package.json" with { type: "json" };
import { runProgram } from "./programs.ts";
import { openTerminal, type Terminal } from "./terminal.ts";
import { nodeTransport } from "./transport.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** Everything outside of the program. */
export interface World {
  readonly env: Env;
  /** The folder that the program was started in. */
  readonly cwd: string;
  /** Starts a program of the person. */
  readonly run: typeof runProgram;
  readonly fetch: Fetch;
  readonly userAgent: string;
  readonly terminal: Terminal;
  readonly clock: Clock;
  /** Takes a secret out of whatever is printed or read from a server from now on. */
  readonly hide: (secret: string) => void;
  /** Never aborted: Ctrl+C ends the process, and the next start goes on. */
  readonly signal: AbortSignal;
}

/** Shorter ones are part of other words. */
const shortestHidden = 8;

export function openWorld(
  env: Env,
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  errors: NodeJS.WriteStream,
): World {
  const secrets = new Set<string>();
  const redact = (text: string) =>
    [...secrets].reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  return {
    ...{ env, cwd: process.cwd(), run: runProgram },
    fetch: createDoor(nodeTransport, redact),
    userAgent: `${manifest.name}-cli/${manifest.version}`,
    terminal: openTerminal(input, output, errors, redact),
    clock: { now: () => Date.now(), sleep: (ms) => pause(ms) },
    hide(secret) {
      if (secret.length >= shortestHidden) secrets.add(secret);
    },
    signal: new AbortController().signal,
  };
}
