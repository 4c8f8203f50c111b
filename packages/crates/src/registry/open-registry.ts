import type { Fetch } from "@fairlead/http";
import type { Clock, RegistryPages, RegistryReader } from "@fairlead/publishing";
import { pacedApi, versionReader } from "./crates-api.ts";
import { indexAddress, titleOf, versionPage, type Target } from "./crates-target.ts";
import type { IndexVersion } from "./index-file.ts";
import { readRegistryConfig, type RegistryConfig } from "./registry-config.ts";
import { findVersion, sparseIndex } from "./sparse-index.ts";

/** A cargo registry whose configuration was read. */
export interface OpenRegistry extends RegistryReader {
  readonly target: Target;
  readonly config: RegistryConfig;
  /** All versions of a crate as its index file was read last; none: the name is new, or was not read. */
  readonly versionsOf: (name: string) => readonly IndexVersion[];
  /** Sent with every request: who asks, and the token where reads need one. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The world, as far as looking needs it. */
export interface ReadPorts {
  readonly userAgent: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
}

/** What is known of a registry before it is asked. */
export function pagesOf(target: Target): RegistryPages {
  return {
    title: titleOf(target),
    url: indexAddress(target),
    link: (version) => versionPage(target, version),
  };
}

/**
 * Reads the registry's configuration: the first network call.
 *
 * @param token sent only if the registry's reads need it
 * @throws ProblemsError if the index does not answer as one
 */
export async function openRegistry(
  target: Target,
  token: string | undefined,
  { userAgent, fetch, clock, cancelled }: ReadPorts,
): Promise<OpenRegistry> {
  const agent = { "user-agent": userAgent };
  const config = await readRegistryConfig({
    ...{ target, headers: agent, token, fetch, clock, cancelled },
  });
  const headers =
    config.authRequired && token !== undefined ? { ...agent, authorization: token } : agent;
  const index = sparseIndex(indexAddress(target), fetch, headers);
  const find: RegistryReader["find"] = async ({ name, version }, signal) => {
    const read = await index.read(name, signal);
    return read.kind === "unreadable" ? read : findVersion(read.versions, version);
  };
  return {
    ...pagesOf(target),
    url: config.api,
    find,
    // Other registries have no such address.
    readBack: target.isCratesIo ? versionReader(pacedApi(config.api, headers, fetch, clock)) : find,
    ...{ versionsOf: index.versionsOf, target, config, headers },
  };
}
