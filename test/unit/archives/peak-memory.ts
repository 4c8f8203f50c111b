import { readFile } from "node:fs/promises";

/**
 * The most memory of this process so far, in bytes. What `maxRSS` tells can be that of the process which
 * has started this one: it is what is left on systems without /proc.
 */
export async function peakMemory(): Promise<number> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kibibytes) * 1024;
}
