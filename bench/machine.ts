import { execFile } from "node:child_process";
import { cpus, platform, release, totalmem } from "node:os";
import { promisify } from "node:util";

/** What the figures depend on. */
export interface Machine {
  /** The day, in UTC. */
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly cargo: string;
  readonly npm: string;
}

export async function describeMachine(): Promise<Machine> {
  const run = promisify(execFile);
  const { stdout } = await run("cargo", ["--version"]);
  // On Windows npm is a script, which only a shell starts.
  const npm = await run("npm", ["--version"], { shell: platform() === "win32" });
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    cargo: /^cargo (\S+)/.exec(stdout)?.[1] ?? stdout.trim(),
    npm: npm.stdout.trim(),
  };
}

/** The machine in one sentence. */
export function machineLine(machine: Machine): string {
  const { date, cpu, cores, memoryGb, system, node, cargo, npm } = machine;
  return `${date}, ${cpu}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}, cargo ${cargo}, npm ${npm}`;
}
