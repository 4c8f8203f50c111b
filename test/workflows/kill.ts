import { readFileSync } from "node:fs";
import { processTree, type NpmRegistry, type RequestLog } from "@fairlead/sandbox";

/**
 * Kills, without any warning, the step of an action that publishes, right after its `count`-th upload
 * has been taken. Linux only.
 *
 * @param action the folder's name in `actions/`
 * @param pid act's process, once it runs
 * @returns how to learn whether that has happened
 */
export function killAfterUploads(
  registry: Pick<NpmRegistry, "onRequest"> & { readonly requests: RequestLog },
  { action, count, pid }: { action: string; count: number; pid: () => number | undefined },
): { readonly killed: number } {
  let killed = 0;
  const unhook = registry.onRequest(({ method }, moment) => {
    // A read beside an upload must not be taken for its end.
    if (moment !== "after-commit" || method !== "PUT") return;
    if (registry.requests.uploads().length < count) return;
    unhook();
    const root = pid();
    for (const one of root === undefined ? [] : processTree(root)) {
      if (!commandLine(one).includes(`/dist/${action}/index.js`)) continue;
      process.kill(one, "SIGKILL");
      killed += 1;
    }
  });
  return {
    get killed() {
      return killed;
    },
  };
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    // It has ended.
    return "";
  }
}
