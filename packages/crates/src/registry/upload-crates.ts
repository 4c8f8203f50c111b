import { askForIdToken } from "@fairlead/http";
import { converge, retry, type Registry, type ReleaseResult } from "@fairlead/publishing";
import type { CrateUnit } from "../packing/crate-unit.ts";
import type { CratesInputs, CratesPorts } from "../stage.ts";
import { crateRegistry } from "./crate-registry.ts";
import { Credentials } from "./credentials.ts";
import type { OpenRegistry } from "./open-registry.ts";
import { cratesIoAudience, exchangeToken, type Exchange } from "./trusted-publishing.ts";

/** Pauses in ms before crates.io is asked for a token again after an unclear answer. */
const mintBackoffMs = [2_000, 10_000];

/** The registry as the publish loop sees it. A credential is minted only before the first upload. */
export function publishingRegistry(
  inputs: CratesInputs,
  { target, config, index, headers }: OpenRegistry,
  ports: CratesPorts,
): Registry<CrateUnit> {
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
    target,
    config,
    index,
    credentials,
    fetch,
    clock,
    cancelled,
    headers,
    minIntervalMs: inputs.delayMs,
  });
  /** An ID token serves once, so each try takes a new one. */
  function mint(askRunner: (audience: string) => Promise<string>) {
    const exchange = async (): Promise<Exchange> => {
      const identity = await askForIdToken(askRunner, cratesIoAudience, cancelled);
      if ("cause" in identity) return { kind: "refused", ...identity };
      const exchanged = await exchangeToken(config.api, identity.jwt, fetch, headers, cancelled);
      if (exchanged.kind === "token") ports.keepToken(config.api, exchanged.token);
      return exchanged;
    };
    return retry(exchange, {
      isTransient: ({ kind }) => kind === "unclear",
      onPause: (failed, pauseMs) => {
        const cause = "cause" in failed ? failed.cause : "";
        log.info(`Trusted publishing: ${cause}; asking again in ${pauseMs / 1_000} s`);
      },
      ...{ backoffMs: mintBackoffMs, clock, signal: cancelled },
    });
  }
}

/** Converges the registry to the packed crates. */
export async function uploadCrates(
  units: readonly CrateUnit[],
  inputs: CratesInputs,
  registry: Registry<CrateUnit>,
  ports: CratesPorts,
): Promise<ReleaseResult> {
  const options = {
    dryRun: inputs.dryRun,
    onConflict: inputs.onConflict,
    maxWaitMs: inputs.maxWaitMs,
    laterAttempt: ports.attempt > 1,
  };
  const { title } = registry.traits;
  return ports.log.inGroup(`${inputs.dryRun ? "Comparing with" : "Uploading to"} ${title}`, () =>
    converge(units, registry, options, ports),
  );
}
