import type { AnswerHeaders, Fetch } from "./fetch.ts";

/** An HTTP exchange that came to an end, or the reason why nobody knows how it ended. */
export type Reply =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: AnswerHeaders;
      readonly body: Buffer;
    }
  | { readonly kind: "failed"; readonly cause: string };

const readTimeoutMs = 30_000;

export interface HttpRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is large is better a Blob on a file: that is never in memory as a whole. */
  readonly body?: Uint8Array<ArrayBuffer> | Blob | string;
  /** For the whole exchange; 30 s if absent, which is time enough for what is read. */
  readonly timeoutMs?: number;
}

/**
 * Sends one request and reads the whole answer. Never throws; nothing is repeated. A write follows no
 * redirect: after a 303 the answer would be that of a mere GET, and could pass for success.
 */
export async function send(
  fetch: Fetch,
  url: string,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<Reply> {
  const { method = "GET", headers = {}, body, timeoutMs = readTimeoutMs } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers },
      redirect: method === "GET" ? "follow" : "manual",
      ...(body !== undefined && { body }),
      signal: AbortSignal.any([signal, timeout]),
    });
    return {
      kind: "answer",
      status: response.status,
      headers: response.headers,
      body: Buffer.from(await response.arrayBuffer()),
    };
  } catch (error) {
    if (timeout.aborted) return { kind: "failed", cause: `no answer in ${timeoutMs / 1_000} s` };
    if (signal.aborted) return { kind: "failed", cause: "the run was cancelled" };
    return { kind: "failed", cause: causeOf(error) };
  }
}

/** The innermost reason: `fetch failed` alone tells nobody anything. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return causeOf(error.cause);
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (code === undefined || error.message.includes(code)) return error.message;
  return `${error.message} (${code})`;
}
