import { askForIdToken } from "@fairlead/http";
import { retry, type Registry } from "@fairlead/publishing";
import type { CrateUnit } from "../packing/crate-unit.ts";
import type { CratesInputs, CratesPorts } from "../inputs.ts";
import { crateRegistry } from "./crate-registry.ts";
import { Credentials } from "./credentials.ts";
import type { OpenRegistry } from "./open-registry.ts";
import { cratesIoAudience, exchangeToken, type Exchange } from "./trusted-publishing.ts";

/** Pauses in ms before crates.io is asked for a token again after an unclear answer. */
const mintBackoffMs = [2_000, 10_000];

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
    isTrusting: target.isCratesIo,
    ...(target.isCratesIo && idToken !== undefined && { mint: () => mint(idToken) }),
    clock,
    // What a cancelled job broke off says nothing about credentials.
    say: (line) => {
      if (!cancelled.aborted) log.info(line);
    },
  });
  return crateRegistry({
    ...{ registry, credentials, fetch, clock, cancelled, temp: ports.temp },
    delayMs: inputs.delayMs,
  });
  /** An ID token serves once, so each try takes a new one. */
  async function mint(askRunner: (audience: string) => Promise<string>) {
    const exchange = async (): Promise<Exchange> => {
      const identity = await askForIdToken(askRunner, cratesIoAudience, cancelled);
      if ("cause" in identity) return { kind: "refused", ...identity };
      const exchanged = await exchangeToken(config.api, identity.jwt, fetch, headers, cancelled);
      if (exchanged.kind === "token") ports.keepToken(config.api, exchanged.token);
      return exchanged;
    };
    const minted = await retry(exchange, {
      isTransient: ({ kind }) => kind === "unclear",
      onPause: (failed, pauseMs) => {
        const cause = "cause" in failed ? failed.cause : "";
        log.info(`Trusted publishing: ${cause}; asking again in ${pauseMs / 1_000} s`);
      },
      ...{ backoffMs: mintBackoffMs, clock, signal: cancelled },
    });
    if (minted.kind === "token") return { token: minted.token };
    return { cause: minted.cause, passes: minted.kind === "unclear" };
  }
}
