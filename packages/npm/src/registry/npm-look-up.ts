import type { Fetch } from "@fairlead/http";
import type { Finding, RegistryReader, VersionName } from "@fairlead/publishing";
import { readVersion } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import { registryFacts } from "./registry-facts.ts";

/**
 * An npm registry for looking only. Each look asks for the version's own document past the edge's
 * cache, so a second one is as good as the first.
 *
 * @param token for reads; without it, what is not public looks absent
 */
export function npmLookUp(
  target: NpmTarget,
  token: string | undefined,
  { fetch, userAgent }: { readonly fetch: Fetch; readonly userAgent: string },
): RegistryReader {
  const ports = { fetch, userAgent, readToken: () => token };
  const find = async (version: VersionName, signal: AbortSignal): Promise<Finding> => {
    const read = await readVersion(target, version, ports, signal);
    if (read.kind === "unreadable") return read;
    if (read.kind === "missing") return { kind: "absent" };
    return { kind: "present", checksum: read.document.checksum, yanked: false };
  };
  return { ...registryFacts(target).registry, find, readBack: find };
}
