import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import {
  createFetch,
  environmentForChild,
  readEnvironment,
  readInputs,
  runAction,
} from "@fairlead/actionkit";
import { packageAssets } from "@fairlead/assets";
import { readSource, takeArtifacts } from "@fairlead/github";
import { inputs } from "./inputs.ts";
import { assetsConclusion, noAssetsOutputs, toAssetsInputs } from "./assets-values.ts";

await runAction(
  "package-release-assets",
  async ({ env, declared, secrets, clock, cancelled, log }) => {
    const { values, problems } = readInputs(inputs, env, declared);
    const environment = readEnvironment(env);
    const { workspace, temp, apiUrl, userAgent } = environment;
    const { "run-id": runId, "github-token": token, sha } = values;
    const { source, problems: wrongSource } = readSource({ runId, token, sha }, environment);
    const inJob = environment.artifacts.available;
    const fetch = createFetch(env);
    const ports = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
    const given = [...problems, ...environment.problems, ...wrongSource];
    const packaged = await packageAssets(toAssetsInputs(values, environment), given, {
      ...{ workspace, outputs: workspace, temp, cancelled, log },
      sourceDateEpoch: environment.sourceDateEpoch,
      childEnvironment: () => environmentForChild(env, { secrets: secrets.values() }),
      fetchArtifacts: async (names) => {
        const parent = await mkdtemp(path.join(temp, "fairlead-artifacts-"));
        return takeArtifacts(names, parent, source, ports);
      },
    });
    return assetsConclusion(packaged);
  },
  () => noAssetsOutputs,
);
