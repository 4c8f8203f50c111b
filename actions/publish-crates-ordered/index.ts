import { getIDToken } from "@actions/core";
import { createFetch, environmentForChild, runPublishingAction } from "@fairlead/actionkit";
import { releaseCrates } from "@fairlead/crates";
import { inputs } from "./inputs.ts";
import { keepToken } from "./minted-tokens.ts";
import { toCratesInputs } from "./to-crates-inputs.ts";

await runPublishingAction("publish-crates-ordered", inputs, (context) => {
  const { environment, env, secrets, clock, signal, emit, log } = context;
  const { repository, serverUrl } = environment;
  return releaseCrates(toCratesInputs(context.inputs, environment), context.problems, {
    workspace: environment.workspace,
    temp: environment.temp,
    userAgent: `fairlead (${serverUrl}/${repository})`,
    attempt: environment.runAttempt,
    cargoTestIndex: environment.cargoTestIndex,
    childEnvironment: (keep) =>
      environmentForChild(env, { secrets: secrets.values(), ...(keep && { keep }) }),
    fetch: createFetch(env),
    clock,
    cancelled: signal,
    random: Math.random,
    emit,
    log,
    ...(environment.idToken.available && { idToken: getIDToken }),
    keepToken: (api, token) => {
      secrets.add(token);
      keepToken(api, token);
    },
  });
});
