import {
  createFetch,
  type ActionContext,
  type Environment,
  type InputsOf,
} from "@fairlead/actionkit";
import type { ReleasePorts } from "@fairlead/github";
import type { inputs } from "./inputs.ts";
import { recordSource, whatIsLive } from "./what-is-live.ts";

/** The world of a release: GitHub, and the registries that say what is live. */
export function releasePorts(
  given: InputsOf<typeof inputs>,
  { serverUrl, apiUrl, userAgent }: Environment,
  { env, clock, cancelled, log }: ActionContext,
): ReleasePorts {
  const http = { userAgent, fetch: createFetch(env), clock, cancelled, log };
  const record = recordSource(given, env, http);
  return {
    ...{ ...http, serverUrl, apiUrl, token: given["github-token"] ?? "" },
    askLive: (wanted) => whatIsLive(wanted, given, record, env, http),
  };
}
