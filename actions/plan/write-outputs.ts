import { randomBytes } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ActionContext, Environment } from "@fairlead/actionkit";
import { uploadFiles } from "@fairlead/github";
import type { ReleasePlan } from "@fairlead/plan";
import { planOutputs, type PlanOutput } from "./plan-outputs.ts";

/**
 * The outputs of a plan. Lists that are too large for them are uploaded as an artifact of this run.
 *
 * @throws ProblemsError if that fails
 */
export async function writeOutputs(
  plan: ReleasePlan,
  { temp, runAttempt, artifacts }: Environment,
  { cancelled, log }: Pick<ActionContext, "cancelled" | "log">,
): Promise<Readonly<Record<PlanOutput, string>>> {
  // Fixed over all attempts and jobs of a run, so it needs to be told apart by itself.
  const name = `fairlead-plan-${runAttempt}-${randomBytes(4).toString("hex")}`;
  const { outputs, files } = planOutputs(plan, artifacts.available ? name : undefined);
  if (files.size > 0) {
    const folder = await mkdtemp(path.join(temp, "fairlead-plan-"));
    const paths = [...files].map(([file]) => path.join(folder, file));
    for (const [file, text] of files) await writeFile(path.join(folder, file), text);
    await uploadFiles(name, paths, folder, { cancelled, log });
    log.info(`The lists are too large for outputs; they are in the artifact ${name}.`);
  }
  return outputs;
}
