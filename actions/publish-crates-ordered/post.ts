import { info, setSecret, warning } from "@actions/core";
import { createFetch } from "@fairlead/actionkit";
import { revokeToken } from "@fairlead/crates";
import { keptTokens } from "./minted-tokens.ts";

/** Revokes what trusted publishing minted. Runs also after a cancelled job, and never fails it. */
for (const { api, token } of keptTokens()) {
  setSecret(token);
  const headers = { "user-agent": "fairlead (post step)" };
  const problem = await revokeToken(api, token, createFetch(process.env), headers);
  if (problem === undefined) info("Revoked the trusted publishing token.");
  else warning(`A trusted publishing token was not revoked, and ends by itself: ${problem}`);
}
