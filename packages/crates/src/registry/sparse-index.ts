import { describeAnswer, send, type Fetch } from "@fairlead/http";
import { isSameVersion, messageOf, type Finding } from "@fairlead/publishing";
import { indexPath, parseIndexFile, type IndexVersion } from "./index-file.ts";

/** What the index says about a crate; `unreadable` says nothing about any version. */
export type IndexRead =
  | { readonly kind: "versions"; readonly versions: readonly IndexVersion[] }
  | { readonly kind: "unreadable"; readonly cause: string };

/** A sparse index (Cargo Book, "Index Format"), read with ETags so that looking again is cheap. */
export class SparseIndex {
  private readonly known = new Map<string, { etag: string; versions: readonly IndexVersion[] }>();
  private readonly base: string;
  private readonly fetch: Fetch;
  private readonly headers: Readonly<Record<string, string>>;

  /**
   * @param base the index's address without `sparse+`, with a slash at the end
   * @param headers sent with each read: the user agent, and the token where reads need one
   */
  constructor(base: string, fetch: Fetch, headers: Readonly<Record<string, string>>) {
    this.base = base;
    this.fetch = fetch;
    this.headers = headers;
  }

  /** All versions of a crate; none if the index does not know it. */
  async read(name: string, signal: AbortSignal): Promise<IndexRead> {
    const path = indexPath(name);
    const known = this.known.get(path);
    const headers = {
      ...this.headers,
      accept: "text/plain",
      ...(known && { "if-none-match": known.etag }),
    };
    const reply = await send(this.fetch, this.base + path, { headers }, signal);
    if (reply.kind === "failed") return { kind: "unreadable", cause: reply.cause };
    const { status, body } = reply;
    if (status === 304 && known !== undefined)
      return { kind: "versions", versions: known.versions };
    // 404, 410 and 451 are "no such crate" (Cargo Book); some registries answer 405.
    if ([404, 405, 410, 451].includes(status)) return { kind: "versions", versions: [] };
    if (status !== 200) {
      return { kind: "unreadable", cause: `the index answered ${describeAnswer(status, body)}` };
    }
    try {
      const versions = parseIndexFile(body.toString("utf8"));
      const etag = reply.headers.get("etag");
      if (etag !== null) this.known.set(path, { etag, versions });
      return { kind: "versions", versions };
    } catch (error) {
      return { kind: "unreadable", cause: messageOf(error) };
    }
  }
}

/** One version among those that the index lists. */
export function findVersion(versions: readonly IndexVersion[], version: string): Finding {
  const found = versions.find(({ vers }) => isSameVersion(vers, version));
  if (found === undefined) return { kind: "absent" };
  return { kind: "present", checksum: found.cksum, yanked: found.yanked };
}
