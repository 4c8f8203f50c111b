import { mkdir } from "node:fs/promises";
import path from "node:path";
import {
  environmentForChild,
  readEnvironment,
  readInputs,
  withPack,
  type ActionContext,
  type Conclusion,
} from "@fairlead/actionkit";
import { createRelease, isPerUnit, readWanted, releaseUnits } from "@fairlead/github";
import { gitHubReleaseSentence } from "@fairlead/reporting";
import { strangeNames } from "@fairlead/summary";
import { checkoutProblems } from "./checkout-problems.ts";
import { releaseConclusion, releasePage } from "./conclusion.ts";
import { inputs } from "./inputs.ts";
import { toReleaseInputs } from "./release-inputs.ts";
import { releasePorts } from "./release-ports.ts";
import { unitsConclusion } from "./units-conclusion.ts";

/** Makes the release, or one for each unit, from the checkout or from a pack. */
export async function release(started: ActionContext): Promise<Conclusion> {
  const own = ["sha", "tag", "crates", "npm"] as const;
  const ways = { action: "create-release", spec: inputs, own, others: ["files"] };
  const context = await withPack(started, ways);
  const { env, declared, secrets, log, pack } = context;
  const { values, problems } = readInputs(inputs, env, declared);
  const environment = readEnvironment(env);
  const { temp } = environment;
  const workspace = pack === undefined ? environment.workspace : path.join(pack.folder, "texts");
  // A pack without texts has no such folder.
  if (pack !== undefined) await mkdir(workspace, { recursive: true });
  const given = toReleaseInputs(values, environment, pack);
  const child = environmentForChild(env, { secrets: secrets.values() });
  // A pack has proved its commit.
  const other = pack === undefined ? await checkoutProblems(given, workspace, child) : [];
  const told = [...problems, ...environment.problems, ...other];
  const ports = releasePorts(values, environment, context);
  if (isPerUnit(given.tag ?? "")) {
    return unitsConclusion(await releaseUnits(given, told, workspace, temp, ports), log.info);
  }
  const wanted = await readWanted(given, told, workspace, temp);
  const released = await createRelease(wanted, ports);
  const strange = pack === undefined ? await strangeNames(given, released.missing, workspace) : [];
  const end = { ...released, warnings: [...released.warnings, ...strange] };
  const page = releasePage(wanted, end);
  if (end.problems.length === 0) log.info(gitHubReleaseSentence(page));
  return releaseConclusion(page, end);
}
