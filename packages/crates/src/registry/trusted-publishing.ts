import { describeAnswer, parseRecord, send, type Fetch } from "@fairlead/http";

/** Who the ID token is for (`trustpub_audience` of crates.io). */
export const cratesIoAudience = "crates.io";

export type Exchange =
  | { readonly kind: "token"; readonly token: string }
  /** crates.io refused, in its own words. */
  | { readonly kind: "refused"; readonly cause: string }
  /** It could not be asked: with another ID token it may be asked again. */
  | { readonly kind: "unclear"; readonly cause: string };

/**
 * Exchanges a workflow's ID token for a token of 30 minutes that serves all crates which trust the
 * workflow (`POST /api/v1/trusted_publishing/tokens`). An ID token serves once.
 */
export async function exchangeToken(
  api: string,
  idToken: string,
  fetch: Fetch,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Exchange> {
  const reply = await send(
    fetch,
    `${api}/api/v1/trusted_publishing/tokens`,
    {
      method: "POST",
      holdsSecret: true,
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ jwt: idToken }),
    },
    signal,
  );
  if (reply.kind === "failed") return { kind: "unclear", cause: reply.cause };
  const token = parseRecord(reply.body.toString("utf8"))?.["token"];
  if (reply.status === 200 && typeof token === "string" && token !== "") {
    return { kind: "token", token };
  }
  // An answer with a token in it must not be quoted.
  const cause =
    reply.status === 200 ? "200 without a token" : describeAnswer(reply.status, reply.body);
  const passes = reply.status >= 500 || [200, 408, 429].includes(reply.status);
  return { kind: passes ? "unclear" : "refused", cause };
}

/**
 * Ends a token's life before its 30 minutes are over (`DELETE` with the token as bearer). Returns
 * what went wrong, if anything; the token then ends by itself.
 */
export async function revokeToken(
  api: string,
  token: string,
  fetch: Fetch,
  headers: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const reply = await send(
    fetch,
    `${api}/api/v1/trusted_publishing/tokens`,
    { method: "DELETE", headers: { ...headers, authorization: `Bearer ${token}` } },
    new AbortController().signal,
  );
  if (reply.kind === "failed") return reply.cause;
  return reply.status === 204 ? undefined : describeAnswer(reply.status, reply.body);
}
