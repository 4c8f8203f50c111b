import type { Target } from "./manifest-checks.ts";
import { indexAddress, readRegistryConfig, type RegistryConfig } from "./registry-config.ts";
import type { CratesPorts } from "./stage.ts";
import { SparseIndex } from "./sparse-index.ts";

/** A registry whose configuration was read. */
export interface OpenRegistry {
  readonly target: Target;
  readonly config: RegistryConfig;
  readonly index: SparseIndex;
  /** Sent with every request: who asks, and the token where reads need one. */
  readonly headers: Readonly<Record<string, string>>;
  /** The name for people. */
  readonly title: string;
  /** Where people look at it. */
  readonly url: string;
  /** The page of a version, if the registry has pages that are known. */
  readonly link: (version: {
    readonly name: string;
    readonly version: string;
  }) => string | undefined;
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
  {
    userAgent,
    fetch,
    clock,
    cancelled,
  }: Pick<CratesPorts, "userAgent" | "fetch" | "clock" | "cancelled">,
): Promise<OpenRegistry> {
  const agent = { "user-agent": userAgent };
  const config = await readRegistryConfig(target, fetch, agent, token, clock, cancelled);
  const headers =
    config.authRequired && token !== undefined ? { ...agent, authorization: token } : agent;
  return {
    target,
    config,
    index: new SparseIndex(indexAddress(target), fetch, headers),
    headers,
    ...pagesOf(target),
    url: config.api,
  };
}

/** What a registry is called, and where its versions have pages: known without asking it. */
export function pagesOf(target: Target): Pick<OpenRegistry, "title" | "link"> {
  if (!target.isCratesIo) return { title: target.registryName, link: () => undefined };
  return {
    title: "crates.io",
    link: ({ name, version }) => `https://crates.io/crates/${name}/${encodeURIComponent(version)}`,
  };
}
