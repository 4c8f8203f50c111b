import { createFetch, readEnvironment, readInputs, runAction } from "@fairlead/actionkit";
import { readRestTarget, waitForCi } from "@fairlead/github";
import { ciConclusion, noCiOutputs } from "./conclusion.ts";
import { inputs } from "./inputs.ts";

await runAction(
  "wait-for-ci",
  async ({ env, declared, clock, cancelled, log }) => {
    const { values, problems } = readInputs(inputs, env, declared);
    const { apiUrl, ...here } = readEnvironment(env);
    const wanted = { token: values["github-token"], sha: values.sha };
    const { target, problems: missing } = readRestTarget(wanted, here);
    const workflow = values.workflow ?? "";
    const runId = values["run-id"];
    const result = await waitForCi(
      {
        ...{ workflow, sha: target.sha },
        paths: values.paths?.map(({ text }) => text) ?? [],
        runId: runId === undefined ? undefined : Number(runId),
        ownRunId: here.runId === "" ? undefined : Number(here.runId),
        timeoutMs: values["timeout-minutes"] * 60_000,
      },
      [...problems, ...missing],
      {
        ...{ apiUrl, token: target.token, repository: target.repository },
        userAgent: here.userAgent,
        fetch: createFetch(env),
        random: Math.random,
        ...{ clock, cancelled, log },
      },
    );
    return ciConclusion(result, workflow);
  },
  () => noCiOutputs,
);
