import { stepLog } from "./log.ts";
import type { ActionContext } from "./run.ts";
import { processSecrets } from "./secrets.ts";
import { annotate } from "./workflow-commands.ts";

/** Runs an action's post step, which cleans up: whatever goes wrong in it only warns. */
export async function runPost(
  work: (context: Pick<ActionContext, "env" | "secrets" | "log">) => Promise<void>,
): Promise<void> {
  try {
    await work({ env: process.env, secrets: processSecrets, log: stepLog });
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    annotate("warning", processSecrets.redact(`The post step did not finish: ${what}`));
  }
}
