import type { Compared, Finding, MadeFrom } from "./registry.ts";

/**
 * Where a version is from that the registry had before: what the registry says of it counts, else its
 * contents, which are those of this commit if they are the same or mean the same.
 *
 * @param found what the registry said of the version
 * @param compared undefined: its bytes are not another's, or nobody has compared them
 * @param checksum of the packed file
 * @returns undefined where nobody knows, and for a version that the registry has not
 */
export function madeFrom(
  found: Finding | undefined,
  compared: Compared | undefined,
  checksum: string,
): MadeFrom | undefined {
  if (found?.kind !== "present") return undefined;
  const said = compared?.madeFrom ?? saidCommit(found.commit);
  if (said !== undefined) return said;
  const kind = found.checksum === checksum ? "same" : compared?.kind;
  return kind === "same" || kind === "equivalent" ? "here" : undefined;
}

/** A commit as a registry writes it; undefined for what is no full name of one. */
export function saidCommit(said: string | undefined): MadeFrom | undefined {
  const commit = said?.toLowerCase() ?? "";
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) ? { commit } : undefined;
}
