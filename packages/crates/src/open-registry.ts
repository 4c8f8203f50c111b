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
  { userAgent, fetch, cancelled }: Pick<CratesPorts, "userAgent" | "fetch" | "cancelled">,
): Promise<OpenRegistry> {
  const agent = { "user-agent": userAgent };
  const config = await readRegistryConfig(target, fetch, agent, token, cancelled);
  const headers =
    config.authRequired && token !== undefined ? { ...agent, authorization: token } : agent;
  // A local registry that stands in for crates.io has no pages of its own.
  const hasPages = target.isCratesIo;
  return {
    target,
    config,
    index: new SparseIndex(indexAddress(target), fetch, headers),
    headers,
    title: target.isCratesIo ? "crates.io" : target.registryName,
    url: config.api,
    link: ({ name, version }) =>
      hasPages ? `https://crates.io/crates/${name}/${encodeURIComponent(version)}` : undefined,
  };
}
