import { environmentForChild, readEnvironment, readInputs, runAction } from "@fairlead/actionkit";
import { createRelease, isPerUnit, readWanted, releaseUnits } from "@fairlead/github";
import { gitHubReleaseSentence } from "@fairlead/reporting";
import { strangeNames } from "@fairlead/summary";
import { checkoutProblems } from "./checkout-problems.ts";
import { releaseConclusion, releasePage } from "./conclusion.ts";
import { inputs } from "./inputs.ts";
import { toReleaseInputs } from "./release-inputs.ts";
import { releaseOutputs } from "./release-outputs.ts";
import { releasePorts } from "./release-ports.ts";
import { unitsConclusion } from "./units-conclusion.ts";

await runAction(
  "create-release",
  async (context) => {
    const { env, declared, secrets, log } = context;
    const { values, problems } = readInputs(inputs, env, declared);
    const environment = readEnvironment(env);
    const { workspace, temp } = environment;
    const given = toReleaseInputs(values, environment);
    const child = environmentForChild(env, { secrets: secrets.values() });
    const other = await checkoutProblems(given, workspace, child);
    const told = [...problems, ...environment.problems, ...other];
    const ports = releasePorts(values, environment, context);
    if (isPerUnit(given.tag ?? "")) {
      return unitsConclusion(await releaseUnits(given, told, workspace, temp, ports), log.info);
    }
    const wanted = await readWanted(given, told, workspace, temp);
    const released = await createRelease(wanted, ports);
    const strange = await strangeNames(given, released.missing, workspace);
    const end = { ...released, warnings: [...released.warnings, ...strange] };
    const page = releasePage(wanted, end);
    if (end.problems.length === 0) log.info(gitHubReleaseSentence(page));
    return releaseConclusion(page, end);
  },
  () => releaseOutputs(undefined),
);
