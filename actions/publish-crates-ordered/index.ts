import { getIDToken } from "@actions/core";
import {
  createFetch,
  environmentForChild,
  runPublishingAction,
  type PublishingContext,
} from "@fairlead/actionkit";
import { releaseCrates } from "@fairlead/crates";
import { eachOnce } from "@fairlead/publishing";
import { readRegistryToken } from "../registry-token.ts";
import { inputs } from "./inputs.ts";
import { keepToken } from "./minted-tokens.ts";
import { fetchPacked, readArtifactInputs } from "./packed-artifact.ts";
import { toCratesInputs } from "./to-crates-inputs.ts";

const tokenVariable = "CARGO_REGISTRY_TOKEN";

/** What else names files. */
const others = ["artifact", "crate-files"];

const release = (context: PublishingContext<typeof inputs>) => {
  const { environment, env, secrets, clock, cancelled, emit, log } = context;
  const { apiUrl, temp, userAgent } = environment;
  const { source, problems } = readArtifactInputs(context.inputs, environment);
  const fetch = createFetch(env);
  const inJob = environment.artifacts.available;
  const named = readRegistryToken(context.inputs.registry, env, secrets);
  const wanted = toCratesInputs(context.inputs, environment, named.token, context.pack);
  return releaseCrates(wanted, eachOnce([...context.problems, ...problems, ...named.problems]), {
    workspace: environment.workspace,
    temp,
    userAgent,
    attempt: environment.runAttempt,
    cargoTestIndex: environment.cargoTestIndex,
    childEnvironment: (keep) =>
      environmentForChild(env, { secrets: secrets.values(), ...(keep && { keep }) }),
    fetchArtifact: (name) =>
      fetchPacked(name, source, temp, { inJob, apiUrl, userAgent, fetch, clock, cancelled, log }),
    ...{ fetch, clock, cancelled, emit, log },
    random: Math.random,
    ...(environment.idToken.available && { idToken: getIDToken }),
    keepToken: (api, token) => {
      secrets.add(token);
      keepToken(api, token);
    },
  });
};

await runPublishingAction("publish-crates-ordered", inputs, tokenVariable, release, others);
