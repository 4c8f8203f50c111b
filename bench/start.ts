import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { rehearse, runAction, type ActionControl } from "@fairlead/sandbox";
import { actionNames } from "../actions/build.ts";
import { medians, type Measurement } from "./figure.ts";

const root = join(import.meta.dirname, "..");
/** Nobody listens there: what an action does after its first line is not of interest. */
const nowhere = "http://127.0.0.1:9";

/** From the start of each action's process to its first line. */
export const start: Measurement = {
  name: "start",
  async measure({ quick, say }) {
    const repeats = quick ? 1 : 15;
    const names = actionNames(root);
    // Nothing to release in an empty checkout: the first line comes before that is found.
    const rehearsal = await rehearse();
    try {
      const sides: Readonly<Record<string, () => Promise<number>>> = {
        node: async () => {
          const from = performance.now();
          await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "exit");
          return performance.now() - from;
        },
        ...Object.fromEntries(
          names.map((name) => [name, () => firstLine(name, rehearsal.workspace)]),
        ),
      };
      const times = await medians(repeats, sides, say);
      return names.map((name) => ({
        what: `Start of ${name} to its first line`,
        ...{ unit: "ms", ours: times[name] ?? Number.NaN, repeats },
        theirs: { what: "`node -e 0`, to its end", value: times["node"] ?? Number.NaN },
      }));
    } finally {
      await rehearsal.remove();
    }
  },
};

/** Ms until an action writes its first line; then it is ended. */
async function firstLine(name: string, workspace: string): Promise<number> {
  const own = join(root, "actions", name);
  let control: ActionControl | undefined;
  let took: number | undefined;
  await runAction(existsSync(join(own, "action.yml")) ? own : root, {
    workspace,
    env: { GITHUB_API_URL: nowhere, npm_config_registry: nowhere },
    onStart: (started) => {
      control = started;
    },
    onLine: () => {
      if (control === undefined || took !== undefined) return;
      took = performance.now() - control.startedAt;
      control.kill("SIGKILL");
    },
  });
  if (took === undefined) throw new Error(`${name} has written nothing.`);
  return took;
}
