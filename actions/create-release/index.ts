import {
  createFetch,
  environmentForChild,
  readEnvironment,
  readInputs,
  runAction,
} from "@fairlead/actionkit";
import { checkCheckout, readCommit } from "@fairlead/checkout";
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
  async ({ env, secrets, clock, cancelled, log }) => {
    const { values, problems } = readInputs(inputs, env);
    const environment = readEnvironment(env);
    const { workspace, serverUrl, apiUrl, userAgent } = environment;
    const given = toReleaseInputs(values, environment);
    // Its words are those of the commit that is checked out.
    const isRead = given.changelog !== undefined || given.bodyPath !== undefined;
    const child = environmentForChild(env, { secrets: secrets.values() });
    const commit = isRead ? await readCommit(workspace, child) : undefined;
    const released = given.sha === "" ? undefined : given.sha;
    const other = checkCheckout(commit && { head: commit.head, dirty: [] }, released, true);
    const wrong = [...problems, ...environment.problems, ...other];
    const wanted = await readWanted(given, wrong, workspace);
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
