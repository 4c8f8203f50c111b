import { getIDToken } from "@actions/core";
import {
  createFetch,
  environmentForChild,
  type ActionContext,
  type Environment,
} from "@fairlead/actionkit";
import { remoteTagCommit } from "@fairlead/github";
import type { ReleasePlanPorts } from "@fairlead/plan";

/** The world of the plan: what it reads, and with which credentials. */
export function planPorts(
  token: string | undefined,
  environment: Environment,
  { env, secrets, clock, cancelled, log }: ActionContext,
): ReleasePlanPorts {
  const { workspace, temp, userAgent, repository, serverUrl, apiUrl } = environment;
  const isKnown = /^[^/\s]+\/[^/\s]+$/.test(repository);
  return {
    ...{ workspace, temp, userAgent, clock, cancelled },
    fetch: createFetch(env),
    cargoTestIndex: environment.cargoTestIndex,
    npmRegistrySetting: environment.npmRegistrySetting,
    repository: isKnown ? `${serverUrl}/${repository}` : undefined,
    token: environment.registryToken,
    ...(environment.idToken.available && { idToken: getIDToken }),
    mask: (secret) => {
      secrets.add(secret);
    },
    childEnvironment: () => environmentForChild(env, { secrets: secrets.values() }),
    ...(token !== undefined &&
      isKnown && {
        remoteTag: (tag: string) =>
          remoteTagCommit(tag, repository, {
            ...{ apiUrl, token, userAgent, fetch: createFetch(env), clock, cancelled, log },
          }),
      }),
  };
}
