import { spawn } from "node:child_process";
import type { CratesIo } from "./crates-io/server.ts";

/** Cargo takes the registry at this address for crates.io. Meant for cargo's own tests, and for ours. */
const testVariable = "__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS";

/** What cargo needs to find itself, its compilers and a place for its files; nothing else goes through. */
const passedOn = [
  ...["PATH", "HOME", "RUSTUP_HOME", "RUSTUP_TOOLCHAIN", "TMPDIR", "TEMP", "TMP", "LANG", "LC_ALL"],
  ...["USERPROFILE", "SYSTEMROOT", "SystemRoot", "PATHEXT", "LIB", "INCLUDE"],
];

export interface CargoOptions {
  /** The registry that cargo is to take for crates.io. */
  readonly registry: Pick<CratesIo, "indexUrl">;
  readonly cwd: string;
  /** A CARGO_HOME of its own: cargo's caches and credentials. */
  readonly home: string;
  /** For crates.io; goes through the environment. */
  readonly token?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface CargoResult {
  /** The exit code; 128 or more for a signal. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The variables that make cargo take `registry` for crates.io, with a CARGO_HOME of its own. For a
 * process that starts cargo itself.
 */
export function cargoEnvironment(
  registry: Pick<CratesIo, "indexUrl">,
  home: string,
): Record<string, string> {
  return { [testVariable]: registry.indexUrl, CARGO_HOME: home };
}

/**
 * Runs cargo against a sandbox. The one way to start it in tests, demo and bench: crates of the same
 * names exist on the real crates.io, and without the variables cargo would take those. It inherits no
 * token, no proxy and no setting of cargo's. Rejects if cargo cannot be started.
 */
export function runCargo(args: readonly string[], options: CargoOptions): Promise<CargoResult> {
  const env: Record<string, string> = {};
  for (const name of passedOn) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  Object.assign(env, options.env, cargoEnvironment(options.registry, options.home), {
    CARGO_TERM_COLOR: "never",
    ...(options.token !== undefined && { CARGO_REGISTRY_TOKEN: options.token }),
  });
  return new Promise((resolve, reject) => {
    const child = spawn("cargo", args, {
      cwd: options.cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      ...(options.signal !== undefined && { signal: options.signal }),
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({
        code: code ?? 128,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}
