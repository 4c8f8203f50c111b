import { randomBytes } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  createFetch,
  createLightFetch,
  environmentForChild,
  type ActionContext,
  type Environment,
} from "@fairlead/actionkit";
import { remoteTagCommit, uploadFiles } from "@fairlead/github";
import type { ReleasePlan, ReleasePlanPorts } from "@fairlead/plan";
import { planOutputs, type PlanOutput } from "./plan-outputs.ts";

/** The world of the plan: what it reads, and with which credentials. */
export function planPorts(
  token: string | undefined,
  environment: Environment,
  { env, secrets, clock, cancelled, log }: ActionContext,
): ReleasePlanPorts {
  const { workspace, userAgent, repository, serverUrl, apiUrl } = environment;
  const isKnown = /^[^/\s]+\/[^/\s]+$/.test(repository);
  return {
    ...{ workspace, userAgent, clock, cancelled },
    fetch: createLightFetch(env),
    cargoTestIndex: environment.cargoTestIndex,
    npmRegistrySetting: environment.npmRegistrySetting,
    repository: isKnown ? `${serverUrl}/${repository}` : undefined,
    token: environment.registryToken,
    childEnvironment: () => environmentForChild(env, { secrets: secrets.values() }),
    ...(token !== undefined &&
      isKnown && {
        remoteTag: (tag: string) =>
          remoteTagCommit(tag, repository, {
            ...{ apiUrl, token, userAgent, fetch: createFetch(env), clock, cancelled, log },
          }),
      }),
  };
}

/**
 * The outputs of a plan. Lists that are too large for them are uploaded as an artifact of this run.
 *
 * @throws ProblemsError if that fails
 */
export async function handOn(
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
    await uploadFiles(name, paths, folder, cancelled);
    log.info(`The lists are too large for outputs; they are in the artifact ${name}.`);
  }
  return outputs;
}
