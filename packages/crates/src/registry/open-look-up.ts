import type { Fetch } from "@fairlead/http";
import type { Clock, RegistryLookUp } from "@fairlead/publishing";
import { cratesApi } from "./crates-api.ts";
import type { Target } from "./crates-target.ts";
import { openRegistry } from "./open-registry.ts";
import { findVersion } from "./sparse-index.ts";

/** The world, as far as looking needs it. */
export interface LookUpPorts {
  readonly userAgent: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
}

/**
 * Opens a cargo registry for looking only.
 *
 * @param token sent only if the registry's reads need it
 * @throws ProblemsError if the index does not answer as one
 */
export async function openCratesLookUp(
  target: Target,
  token: string | undefined,
  ports: LookUpPorts,
): Promise<RegistryLookUp> {
  const { title, link, index, config, headers } = await openRegistry(target, token, ports);
  const find: RegistryLookUp["find"] = async ({ name, version }, signal) => {
    const read = await index.read(name, signal);
    return read.kind === "unreadable" ? read : findVersion(read.versions, version);
  };
  return {
    ...{ title, link, find },
    // Other registries have no such address.
    findSurely: target.isCratesIo ? cratesApi(config.api, headers, ports.fetch, ports.clock) : find,
  };
}
