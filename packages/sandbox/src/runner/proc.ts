import { readdirSync, readFileSync } from "node:fs";

/** What Linux tells about a running process. Everything is empty on other systems. */

/** The process and all that descend from it, parents first. */
export function processTree(root: number): number[] {
  return [
    root,
    ...threadsOf(root).flatMap((thread) => childrenOf(root, thread).flatMap(processTree)),
  ];
}

/** The arguments of a process, separated by spaces; empty if it has ended. */
export function commandLine(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim();
}

/** The most memory that the process has held so far, in bytes; undefined if it has ended. */
export function peakMemory(pid: number): number | undefined {
  const kibibytes = /^VmHWM:\s*(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function childrenOf(pid: number, thread: string): number[] {
  const children = read(`/proc/${pid}/task/${thread}/children`).trim();
  return children === "" ? [] : children.split(" ").map(Number);
}

/** A process can end between any two reads; then there is nothing to read. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
