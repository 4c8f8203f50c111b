import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { getExecOutput } from "@actions/exec";
import { findProgram } from "@fairlead/checkout";
import { messageOf, type Problem } from "@fairlead/publishing";
import { compare, parse } from "semver";

/** The first cargo that packages a workspace as one, siblings over the registry. */
const oldestCargo = "1.90.0";

interface CargoOutput {
  /** The exit code; null when it was ended by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How cargo is started: always with a list of arguments and an environment without secrets. */
export interface Cargo {
  /** Runs a command that only reads and is over at once. */
  readonly read: (args: readonly string[], cwd: string) => Promise<CargoOutput>;
  /** Runs a build: its progress is passed on line by line, and it ends when the job is cancelled. */
  readonly build: (
    args: readonly string[],
    cwd: string,
    onLine: (line: string) => void,
  ) => Promise<CargoOutput>;
}

/**
 * @param toolchain the name for `cargo +<toolchain>`
 * @param env the whole environment of the children
 */
export function createCargo(
  toolchain: string | undefined,
  env: Readonly<Record<string, string>>,
  cancelled: AbortSignal,
): Cargo {
  const plus = toolchain === undefined ? [] : [`+${toolchain}`];
  return {
    async read(args, cwd) {
      const options = { cwd, env: { ...env }, silent: true, ignoreReturnCode: true };
      const output = await getExecOutput(await cargoIn(env), [...plus, ...args], options);
      return { code: output.exitCode, stdout: output.stdout, stderr: output.stderr };
    },
    build: (args, cwd, onLine) => buildWith([...plus, ...args], { cwd, env, cancelled, onLine }),
  };
}

/**
 * Not with @actions/exec: cargo starts compilers and build scripts, and a cancelled job must end them
 * all, so cargo leads a process group of its own.
 */
async function buildWith(
  args: readonly string[],
  options: {
    cwd: string;
    env: Readonly<Record<string, string>>;
    cancelled: AbortSignal;
    onLine: (line: string) => void;
  },
): Promise<CargoOutput> {
  const { cwd, env, cancelled, onLine } = options;
  const ownGroup = process.platform !== "win32";
  const child = spawn(await cargoIn(env), args, {
    cwd,
    env,
    detached: ownGroup,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    if (ownGroup) process.kill(-child.pid, "SIGKILL");
    else child.kill();
  };
  cancelled.addEventListener("abort", end, { once: true });
  if (cancelled.aborted) end();
  const stderr: string[] = [];
  const lines = createInterface({ input: child.stderr });
  lines.on("line", (line) => {
    stderr.push(line);
    onLine(line);
  });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    return { code, stdout, stderr: stderr.join("\n") };
  } finally {
    cancelled.removeEventListener("abort", end);
  }
}

/** @throws MissingCargo if no folder of PATH has it */
async function cargoIn(env: Readonly<Record<string, string>>): Promise<string> {
  const cargo = await findProgram("cargo", env);
  if (cargo === undefined) throw new MissingCargo("cargo is not in PATH");
  return cargo;
}

class MissingCargo extends Error {}

/**
 * What is wrong with the machine's cargo, if anything: missing, or too old to pack a workspace.
 *
 * @param cwd the folder that cargo will be started in, where rustup looks for a pinned toolchain
 * @param toolchain the one that was asked for, which no file can pin
 */
export async function checkCargo(
  cargo: Cargo,
  cwd: string,
  toolchain?: string,
): Promise<Problem | undefined> {
  const pinning = toolchain === undefined ? toolchainFile(cwd) : undefined;
  const pinned = pinning === undefined ? "" : ` ${pinning} pins this toolchain.`;
  const instead =
    pinning === undefined
      ? undefined
      : "Set toolchain: stable, which takes precedence over that file.";
  const remedy = `Install Rust ≥ ${oldestCargo.replace(/\.0$/, "")} before this step, for example with rustup.`;
  let output: CargoOutput;
  try {
    output = await cargo.read(["--version"], cwd);
  } catch (error) {
    const isMissing = error instanceof MissingCargo;
    const why = isMissing ? "it is not in PATH" : messageOf(error);
    return { code: "tool-missing", message: `cargo was not found: ${why}.`, remedy };
  }
  if (output.code !== 0) {
    const words = output.stderr.replace(/\s+/g, " ").trim().replace(/\.$/, "");
    return {
      code: "cargo-unusable",
      message: `cargo does not start: ${words}.${pinned}`,
      remedy: instead ?? installRemedy(words, toolchain) ?? remedy,
    };
  }
  const found = /^cargo (\S+)/.exec(output.stdout)?.[1];
  const version = parse(found);
  if (version === null) {
    return {
      code: "cargo-unusable",
      message: `cargo --version gives no version: ${output.stdout.trim()}.`,
      remedy,
    };
  }
  // A nightly of the right number has what is needed: only the numbers count.
  const numbers = `${version.major}.${version.minor}.${version.patch}`;
  if (compare(numbers, oldestCargo) >= 0) return undefined;
  return {
    code: "cargo-too-old",
    message: `cargo ${version.version} is too old: it cannot pack crates that depend on each other before they are published.${pinned}`,
    remedy: instead ?? remedy,
  };
}

/** Where rustup is there, and has not the toolchain that it is to take: that is what is to be installed. */
function installRemedy(words: string, toolchain: string | undefined): string | undefined {
  const [, named] = /toolchain '([^']+)' is not installed/.exec(words) ?? [];
  const wanted = toolchain ?? named;
  if (wanted === undefined) return undefined;
  const omit = toolchain === undefined ? "" : ", or omit the input toolchain";
  return `Install it before this step: rustup toolchain install ${wanted}${omit}.`;
}

/** The file that pins a toolchain for a folder, by rustup's rule: the nearest one above. */
function toolchainFile(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const found = ["rust-toolchain", "rust-toolchain.toml"]
      .map((name) => path.join(at, name))
      .find((file) => existsSync(file));
    if (found !== undefined || at === path.dirname(at)) return found;
  }
}
