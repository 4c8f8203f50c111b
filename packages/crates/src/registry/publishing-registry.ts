import { askForIdToken } from "@fairlead/http";
import type { Registry } from "@fairlead/publishing";
import type { CrateUnit } from "../packing/crate-unit.ts";
import type { CratesInputs, CratesPorts } from "../inputs.ts";
import { crateRegistry } from "./crate-registry.ts";
import { Credentials } from "./credentials.ts";
import type { OpenRegistry } from "./open-registry.ts";
import { cratesIoAudience, exchangeToken } from "./trusted-publishing.ts";

/** Pauses in ms before crates.io is asked for a token again after an unclear answer. */
const mintPausesMs = [2_000, 10_000];

/** The registry as the publish loop sees it. A credential is minted only before the first upload. */
export function publishingRegistry(
  inputs: CratesInputs,
  registry: OpenRegistry,
  ports: CratesPorts,
): Registry<CrateUnit> {
  const { target, config, headers } = registry;
  const { cancelled, clock, fetch, idToken, log } = ports;
  const credentials = new Credentials({
    token: inputs.token,
    ...(target.isCratesIo && idToken !== undefined && { mint: () => mint(idToken) }),
    clock,
    // What a cancelled job broke off says nothing about credentials.
    say: (line) => {
      if (!cancelled.aborted) log.info(line);
    },
  });
  return crateRegistry({
    ...{ registry, credentials, fetch, clock, cancelled },
    minIntervalMs: inputs.delayMs,
  });
  /** An ID token serves once, so each try takes a new one. */
  async function mint(
    askRunner: (audience: string) => Promise<string>,
  ): Promise<{ token: string } | { cause: string }> {
    for (let tries = 0; ; tries += 1) {
      const identity = await askForIdToken(askRunner, cratesIoAudience, cancelled);
      if ("cause" in identity) return identity;
      const exchange = await exchangeToken(config.api, identity.jwt, fetch, headers, cancelled);
      if (exchange.kind === "token") ports.keepToken(config.api, exchange.token);
      const pauseMs = mintPausesMs[tries];
      if (exchange.kind !== "unclear" || pauseMs === undefined || cancelled.aborted)
        return exchange;
      log.info(`Trusted publishing: ${exchange.cause}; asking again in ${pauseMs / 1_000} s`);
      await clock.sleep(pauseMs, cancelled);
    }
  }
}
