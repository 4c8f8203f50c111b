import {
  createFetch,
  environmentForChild,
  readEnvironment,
  readInputs,
  runAction,
} from "@fairlead/actionkit";
import { createRelease, readWanted } from "@fairlead/github";
import { gitHubReleaseSentence } from "@fairlead/reporting";
import { strangeNames } from "@fairlead/summary";
import { checkoutProblems } from "./checkout-problems.ts";
import { releaseConclusion, releasePage } from "./conclusion.ts";
import { inputs } from "./inputs.ts";
import { toReleaseInputs } from "./release-inputs.ts";
import { releaseOutputs } from "./release-outputs.ts";
import { whatIsLive } from "./what-is-live.ts";

await runAction(
  "create-release",
  async ({ env, secrets, clock, cancelled, log }) => {
    const { values, problems } = readInputs(inputs, env);
    const environment = readEnvironment(env);
    const { workspace, temp, serverUrl, apiUrl, userAgent } = environment;
    const given = toReleaseInputs(values, environment);
    const child = environmentForChild(env, { secrets: secrets.values() });
    const other = await checkoutProblems(given, workspace, child);
    const told = [...problems, ...environment.problems, ...other];
    const wanted = await readWanted(given, told, workspace, temp);
    const ports = { userAgent, fetch: createFetch(env), clock, cancelled, log };
    const released = await createRelease(wanted, {
      ...{ ...ports, serverUrl, apiUrl, token: given.token ?? "" },
      askLive: () => whatIsLive(wanted, values, env, ports),
    });
    const strange = await strangeNames(given, released.missing, workspace);
    const end = { ...released, warnings: [...released.warnings, ...strange] };
    const page = releasePage(wanted, end);
    if (end.problems.length === 0) log.info(gitHubReleaseSentence(page));
    return releaseConclusion(page, end);
  },
  () => releaseOutputs(undefined),
);
