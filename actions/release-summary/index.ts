import { createFetch, readEnvironment, readInputs, runAction } from "@fairlead/actionkit";
import { summarize } from "@fairlead/summary";
import { inputs } from "./inputs.ts";
import { noSummaryOutputs, summaryConclusion } from "./conclusion.ts";
import { summaryInputs } from "./summary-inputs.ts";

await runAction(
  "release-summary",
  async ({ env, declared, clock, cancelled, log, planProblems }) => {
    const { values, problems } = readInputs(inputs, env, declared);
    const environment = readEnvironment(env, "CARGO_REGISTRY_TOKEN");
    const { registryToken: npmToken } = readEnvironment(env, "NODE_AUTH_TOKEN");
    const { artifacts, runAttempt, cargoTestIndex, npmRegistrySetting } = environment;
    const end = await summarize(summaryInputs(values), [...problems, ...planProblems], {
      ...environment,
      ...{ attempt: runAttempt, inJob: artifacts.available, cargoTestIndex, npmRegistrySetting },
      ...{ cratesToken: environment.registryToken, npmToken },
      fetch: createFetch(env),
      ...{ clock, cancelled, log },
    });
    return summaryConclusion(end, values, log);
  },
  () => noSummaryOutputs,
  { onlyTells: true },
);
