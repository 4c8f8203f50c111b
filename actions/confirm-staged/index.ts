import { createFetch, readEnvironment, readInputs, runAction } from "@fairlead/actionkit";
import { readSource, takeReports } from "@fairlead/github";
import { confirmStaged } from "@fairlead/summary";
import { npmReports } from "../npm-reports.ts";
import { confirmationConclusion, noConfirmationOutputs } from "./conclusion.ts";
import { toConfirmInputs } from "./confirm-inputs.ts";
import { inputs } from "./inputs.ts";

await runAction(
  "confirm-staged",
  async ({ env, declared, clock, cancelled, log }) => {
    const { values, problems } = readInputs(inputs, env, declared);
    const environment = readEnvironment(env, "NODE_AUTH_TOKEN");
    const { artifacts, serverUrl, repository, temp, npmRegistrySetting } = environment;
    const { inputs: wanted, problems: unclear } = toConfirmInputs(values, environment);
    const given = { runId: values["run-id"], token: values["github-token"], sha: values.sha };
    // Without `sha`, the record says which commit another run has staged.
    const { source, problems: unknown } = readSource(given, { ...environment, sha: "" });
    const ports = {
      ...{ apiUrl: environment.apiUrl, userAgent: environment.userAgent },
      ...{ fetch: createFetch(env), clock, cancelled, log },
    };
    const confirmation = await confirmStaged(
      wanted,
      [...problems, ...environment.problems, ...unclear, ...unknown],
      {
        ...{ ...ports, npmRegistrySetting },
        takeRecords: () =>
          takeReports(npmReports, temp, source, { ...ports, inJob: artifacts.available }),
      },
    );
    const runUrl = `${serverUrl}/${repository}/actions/runs/${wanted.runId}`;
    return confirmationConclusion(confirmation, { repository, runUrl, runId: wanted.runId }, log);
  },
  () => noConfirmationOutputs,
);
