import { createFetch, readEnvironment, runPost } from "@fairlead/actionkit";
import { revokeToken } from "@fairlead/crates";
import { keptTokens } from "./minted-tokens.ts";

/** Revokes what trusted publishing minted, even after a failed or cancelled job. */
await runPost(async ({ env, secrets, log }) => {
  const fetch = createFetch(env);
  const headers = { "user-agent": readEnvironment(env).userAgent };
  for (const { api, token } of keptTokens()) {
    secrets.add(token);
    const problem = await revokeToken(api, token, fetch, headers);
    if (problem === undefined) log.info("Revoked a trusted publishing token.");
    else
      log.warning(`A trusted publishing token was not revoked; it expires by itself: ${problem}`);
  }
});
