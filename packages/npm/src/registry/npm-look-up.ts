import type { Fetch } from "@fairlead/http";
import { unitId, type Finding, type RegistryReader, type VersionName } from "@fairlead/publishing";
import { readVersion, type ReadPorts, type VersionDocument } from "./npm-reads.ts";
import { pagesOf, type NpmTarget } from "./npm-target.ts";

/** An npm registry that is only read. */
export interface NpmReader extends RegistryReader {
  /** What a version's document said when it was last found. */
  readonly documentOf: (version: VersionName) => VersionDocument | undefined;
}

/**
 * An npm registry for looking only. Each look asks for the version's own document past the edge's
 * cache: that is the most authoritative look there is, so a second one is as good as the first.
 */
export function npmReader(target: NpmTarget, ports: ReadPorts): NpmReader {
  const documents = new Map<string, VersionDocument>();
  const find = async (version: VersionName, signal: AbortSignal): Promise<Finding> => {
    const read = await readVersion(target, version, ports, signal);
    if (read.kind === "unreadable") return read;
    if (read.kind === "missing") return { kind: "absent" };
    documents.set(unitId(version), read.document);
    const { checksum, gitHead: commit, deprecated } = read.document;
    return { kind: "present", checksum, yanked: false, commit, deprecated };
  };
  const documentOf = (version: VersionName) => documents.get(unitId(version));
  return { ...pagesOf(target), find, readBack: find, documentOf };
}

/**
 * An npm registry for those who only want to know what is there.
 *
 * @param token for reads; without it, what is not public looks absent
 */
export function npmLookUp(
  target: NpmTarget,
  token: string | undefined,
  { fetch, userAgent }: { readonly fetch: Fetch; readonly userAgent: string },
): RegistryReader {
  return npmReader(target, { fetch, userAgent, readToken: () => token });
}
