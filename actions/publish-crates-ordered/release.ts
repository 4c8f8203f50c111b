import {
  createFetch,
  environmentForChild,
  requestIdToken,
  type PublishingContext,
} from "@fairlead/actionkit";
import { releaseCrates } from "@fairlead/crates";
import { eachOnce, type FinishedRelease } from "@fairlead/publishing";
import { readRegistryToken } from "../registry-token.ts";
import type { inputs } from "./inputs.ts";
import { keepToken } from "./minted-tokens.ts";
import { fetchPacked, readArtifactInputs } from "./packed-artifact.ts";
import { toCratesInputs } from "./to-crates-inputs.ts";

/** Releases the crates of the checkout, of packed files, or of a pack. */
export function release(context: PublishingContext<typeof inputs>): Promise<FinishedRelease> {
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
    ...(environment.idToken.available && { idToken: requestIdToken }),
    keepToken: (api, token) => {
      secrets.add(token);
      keepToken(api, token);
    },
  });
}
