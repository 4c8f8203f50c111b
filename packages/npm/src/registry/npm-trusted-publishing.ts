import { describeAnswer, parseRecord, send, type Fetch } from "@fairlead/http";
import { escapedName } from "../manifests/npm-name.ts";

const timeoutMs = 30_000;

/** What a package's exchange was answered. */
export type Exchange =
  | { readonly kind: "token"; readonly token: string }
  /** The package is unknown, or does not trust this workflow; or there is no ID token to ask with. */
  | { readonly kind: "refused"; readonly cause: string }
  /** Nobody answered, or not as the registry does: asking again may help. */
  | { readonly kind: "unreadable"; readonly cause: string };

/** Who the ID token is for: the registry's host without a port, as npm asks for it. */
export function tokenAudience(registry: string): string {
  return `npm:${new URL(registry).hostname}`;
}

/**
 * Exchanges a workflow's ID token for a token that serves one package
 * (`POST /-/npm/v1/oidc/token/exchange/package/N`, at the host's root as npm does it). 404 means that
 * the package is unknown or trusts nobody.
 */
export async function exchangeToken(
  registry: string,
  name: string,
  idToken: string,
  fetch: Fetch,
  userAgent: string,
  signal: AbortSignal,
): Promise<Exchange> {
  const way = `/-/npm/v1/oidc/token/exchange/package/${escapedName(name)}`;
  const reply = await send(
    fetch,
    new URL(way, registry).href,
    {
      method: "POST",
      holdsSecret: true,
      headers: {
        authorization: `Bearer ${idToken}`,
        accept: "application/json",
        "user-agent": userAgent,
      },
      timeoutMs,
    },
    signal,
  );
  if (reply.kind === "failed") return { kind: "unreadable", cause: reply.cause };
  const { status, body } = reply;
  const isGood = status >= 200 && status < 300;
  const token = isGood ? parseRecord(body.toString("utf8"))?.["token"] : undefined;
  if (typeof token === "string" && token !== "") return { kind: "token", token };
  // An answer with a token in it must not be quoted.
  if (isGood) return { kind: "unreadable", cause: `${status} without a token` };
  const cause = describeAnswer(status, body);
  const passes = status >= 500 || status === 408 || status === 429;
  return { kind: passes ? "unreadable" : "refused", cause };
}
