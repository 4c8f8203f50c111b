import { readFileSync } from "node:fs";
import { processTree } from "@fairlead/sandbox";

const lookEveryMs = 50;

/**
 * The most memory that processes started in the meantime held together, in bytes: resident pages of all
 * descendants of this process, pages that they share counted in each. 0 on other systems than Linux.
 */
export async function peakOfChildren(work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = () => {
    const children = processTree(process.pid).slice(1);
    peak = Math.max(
      peak,
      children.reduce((sum, pid) => sum + residentBytes(pid), 0),
    );
  };
  const timer = setInterval(look, lookEveryMs);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak;
}

/** A process can end between any two looks; then it holds nothing. */
function residentBytes(pid: number): number {
  try {
    const kibibytes = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
