import type { StageEnd } from "@fairlead/publishing";
import type { CratesPorts } from "../inputs.ts";
import { indexAddress, titleOf, versionPage, type Target } from "./crates-target.ts";
import { readRegistryConfig, type RegistryConfig } from "./registry-config.ts";
import { SparseIndex } from "./sparse-index.ts";

/** A registry whose configuration was read. */
export type OpenRegistry = StageEnd["registry"] & {
  readonly target: Target;
  readonly config: RegistryConfig;
  readonly index: SparseIndex;
  /** Sent with every request: who asks, and the token where reads need one. */
  readonly headers: Readonly<Record<string, string>>;
};

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
  const request = { target, headers: agent, token, fetch, clock, cancelled };
  const config = await readRegistryConfig(request);
  const headers =
    config.authRequired && token !== undefined ? { ...agent, authorization: token } : agent;
  return {
    target,
    config,
    index: new SparseIndex(indexAddress(target), fetch, headers),
    headers,
    title: titleOf(target),
    url: config.api,
    link: (version) => versionPage(target, version),
  };
}
