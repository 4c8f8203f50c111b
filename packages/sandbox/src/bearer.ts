import type { RequestHead } from "./request-cycle.ts";

/** The credential behind `Bearer` or `token`, as GitHub takes it. */
export function bearer({ headers }: Pick<RequestHead, "headers">): string | undefined {
  return /^(?:bearer|token) (.+)$/i.exec(headers["authorization"] ?? "")?.[1];
}
