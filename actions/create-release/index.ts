import { createFetch, readEnvironment, readInputs, runAction } from "@fairlead/actionkit";
import {
  createRelease,
  readWanted,
  releaseOutputs,
  releaseSentence,
  renderRelease,
} from "@fairlead/github";
import { problemAnnotations } from "@fairlead/reporting";
import { inputs } from "./inputs.ts";
import { toReleaseInputs } from "./release-inputs.ts";

await runAction(
  "create-release",
  async ({ env, clock, cancelled, log }) => {
    const { values, problems } = readInputs(inputs, env);
    const environment = readEnvironment(env);
    const { workspace, serverUrl, apiUrl, userAgent } = environment;
    const given = toReleaseInputs(values, environment);
    const wanted = await readWanted(given, [...problems, ...environment.problems], workspace);
    const end = await createRelease(wanted, {
      ...{ serverUrl, apiUrl, token: given.token ?? "", fetch: createFetch(env) },
      userAgent,
      ...{ clock, cancelled, log },
    });
    const sentence = releaseSentence(wanted, end);
    if (end.problems.length === 0) log.info(sentence);
    return {
      outputs: releaseOutputs(end),
      summary: renderRelease(wanted, end),
      annotations: [
        ...problemAnnotations(end.problems),
        ...problemAnnotations(end.warnings, "warning"),
      ],
      ...(end.problems.length > 0 && { failure: sentence }),
    };
  },
  () => releaseOutputs(undefined),
);
