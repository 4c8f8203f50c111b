import { describeAnswer, send, type Fetch } from "@fairlead/http";
import { isSameVersion, messageOf, type Finding } from "@fairlead/publishing";
import { indexPath, parseIndexFile, type IndexVersion } from "./index-file.ts";

/** What the index says about a crate; `unreadable` says nothing about any version. */
type IndexRead =
  | { readonly kind: "versions"; readonly versions: readonly IndexVersion[] }
  | { readonly kind: "unreadable"; readonly cause: string };

/**
 * A sparse index (Cargo Book, "Index Format"), read with ETags so that looking again is cheap.
 *
 * @param base the index's address without `sparse+`, with a slash at the end
 * @param sent headers of each read: the user agent, and the token where reads need one
 */
export function sparseIndex(base: string, fetch: Fetch, sent: Readonly<Record<string, string>>) {
  /** By the path of a crate's file, as it was read last. */
  const known = new Map<string, { etag: string | null; versions: readonly IndexVersion[] }>();
  return {
    /** All versions of a crate as they were read last; none: the name is new, or was not read. */
    versionsOf: (name: string) => known.get(indexPath(name))?.versions ?? [],
    /** All versions of a crate; none if the index does not know it. */
    async read(name: string, signal: AbortSignal): Promise<IndexRead> {
      const path = indexPath(name);
      const last = known.get(path);
      const keep = (versions: readonly IndexVersion[], etag: string | null): IndexRead => {
        known.set(path, { etag, versions });
        return { kind: "versions", versions };
      };
      const headers = {
        ...sent,
        accept: "text/plain",
        ...(last?.etag != null && { "if-none-match": last.etag }),
      };
      const reply = await send(fetch, base + path, { headers }, signal);
      if (reply.kind === "failed") return { kind: "unreadable", cause: reply.cause };
      const { status, body } = reply;
      if (status === 304 && last !== undefined)
        return { kind: "versions", versions: last.versions };
      // 404, 410 and 451 are "no such crate" (Cargo Book); some registries answer 405.
      if ([404, 405, 410, 451].includes(status)) return keep([], null);
      if (status !== 200) {
        return { kind: "unreadable", cause: `the index answered ${describeAnswer(status, body)}` };
      }
      try {
        return keep(parseIndexFile(body.toString("utf8")), reply.headers.get("etag"));
      } catch (error) {
        return { kind: "unreadable", cause: messageOf(error) };
      }
    },
  };
}

/** One version among those that the index lists. */
export function findVersion(versions: readonly IndexVersion[], version: string): Finding {
  const found = versions.find(({ vers }) => isSameVersion(vers, version));
  if (found === undefined) return { kind: "absent" };
  return { kind: "present", checksum: found.cksum, yanked: found.yanked };
}
