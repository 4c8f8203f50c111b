import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

/**
 * Runs npm or cargo in the person's own terminal: they ask for a second factor, open the browser, and read
 * their own logins. What they end with proves nothing, so it is only told.
 *
 * @param options `hear` gets what the program says of errors, which the terminal shows too
 * @returns the exit code, or why the program could not be started
 */
export async function runProgram(
  program: "npm" | "cargo",
  args: readonly string[],
  { hear, ...options }: ProgramOptions & { readonly hear?: (text: string) => void } = {},
): Promise<{ readonly code: number | null } | { readonly cause: string }> {
  const [command, ...before] = program === "npm" ? npmCommand() : [program];
  const errors = hear === undefined ? "inherit" : "pipe";
  const stdio = ["inherit", "inherit", errors] as const;
  const child = spawn(command, [...before, ...args], { ...options, stdio: [...stdio] });
  child.stderr?.on("data", (piece: Buffer) => {
    process.stderr.write(piece);
    hear?.(piece.toString("utf8"));
  });
  return new Promise((resolve) => {
    child.once("error", ({ message }) => {
      resolve({ cause: message });
    });
    child.once("close", (code) => {
      resolve({ code });
    });
  });
}

export interface ProgramOptions {
  /** The folder that it runs in; default: that of this program. */
  readonly cwd?: string;
}

/** More than a program prints that is asked for a list. */
const mostOutput = 16 * 2 ** 20;

/**
 * Runs a program where nobody sees it, so that what it prints can be read. It cannot ask anything.
 *
 * @returns how it ended, or why it could not be started
 */
export async function captureProgram(
  program: "npm" | "cargo",
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<
  | { readonly code: number | null; readonly stdout: string; readonly stderr: string }
  | { readonly cause: string }
> {
  const [command, ...before] = program === "npm" ? npmCommand() : [program];
  return new Promise((resolve) => {
    const child = execFile(
      command,
      [...before, ...args],
      { ...options, maxBuffer: mostOutput },
      (error, stdout, stderr) => {
        const isUnstarted = error !== null && typeof error.code === "string";
        if (isUnstarted) resolve({ cause: error.message });
        else resolve({ code: child.exitCode, stdout, stderr });
      },
    );
    child.stdin?.end();
  });
}

/** On Windows npm is a script for a shell, so Node runs what that would run: no shell reads an argument. */
function npmCommand(): readonly [string, ...string[]] {
  if (process.platform !== "win32") return ["npm"];
  const script = path.join(path.dirname(process.execPath), "node_modules/npm/bin/npm-cli.js");
  return existsSync(script) ? [process.execPath, script] : ["npm"];
}

/** What npm prints for a question that changes nothing; undefined: it failed, and has said why. */
export async function askNpm(args: readonly string[]): Promise<string | undefined> {
  const [command, ...before] = npmCommand();
  try {
    const asked = await promisify(execFile)(command, [...before, ...args]);
    return asked.stdout.trim();
  } catch {
    return undefined;
  }
}
