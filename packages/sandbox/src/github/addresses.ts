import type { RequestHead } from "../request-cycle.ts";

/** How the server tells its API from its address for uploads. */
export interface AddressRules {
  /** Path of the API's address: empty, or `/api/v3` as on GitHub Enterprise Server. */
  readonly apiPath: string;
  readonly uploadsPath: string;
  /** `host:port` of the address for uploads, if it is one of its own. */
  readonly uploadsHost: string | undefined;
}

export interface Target {
  /** Below the address. */
  readonly path: string;
  readonly isUpload: boolean;
}

/** Which of the addresses a request was sent to; undefined if to neither. */
export function targetOf(
  { path, headers }: Pick<RequestHead, "path" | "headers">,
  { apiPath, uploadsPath, uploadsHost }: AddressRules,
): Target | undefined {
  const below = (base: string, isUpload: boolean): Target | undefined =>
    path.startsWith(`${base}/`) ? { path: path.slice(base.length), isUpload } : undefined;
  if (uploadsHost === undefined) return below(uploadsPath, true) ?? below(apiPath, false);
  return headers["host"] === uploadsHost ? below(uploadsPath, true) : below(apiPath, false);
}
