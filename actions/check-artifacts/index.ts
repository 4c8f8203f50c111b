import { createFetch, readEnvironment, readInputs, runAction } from "@fairlead/actionkit";
import { checkArtifacts, readRestTarget } from "@fairlead/github";
import { logArtifacts } from "@fairlead/reporting";
import { artifactsConclusion, noArtifactsOutputs } from "./conclusion.ts";
import { inputs } from "./inputs.ts";
import { wantedArtifacts } from "./wanted-artifacts.ts";

await runAction(
  "check-artifacts",
  async ({ env, declared, clock, cancelled, log }) => {
    const { values, problems } = readInputs(inputs, env, declared);
    const { apiUrl, serverUrl, ...here } = readEnvironment(env);
    const given = { token: values["github-token"], sha: values.sha };
    const { target, problems: missing } = readRestTarget(given, here);
    const { wanted, problems: unclear } = wantedArtifacts(values.artifacts, values.platforms);
    const runId = Number(values["run-id"] ?? here.runId);
    const checked = await checkArtifacts(
      {
        runId,
        isThisRun: String(runId) === here.runId,
        sha: target.sha,
        wanted,
      },
      [...problems, ...missing, ...unclear],
      {
        ...{ apiUrl, token: target.token, repository: target.repository },
        userAgent: here.userAgent,
        fetch: createFetch(env),
        ...{ clock, cancelled, log },
      },
    );
    logArtifacts({ ...checked, runId }, log.info);
    return artifactsConclusion(
      checked,
      runId,
      `${serverUrl}/${target.repository}/actions/runs/${runId}`,
    );
  },
  () => noArtifactsOutputs,
);
