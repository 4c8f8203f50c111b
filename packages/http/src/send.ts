import type { AnswerHeaders } from "./answer-headers.ts";
import type { AnswerOptions, Fetch, FetchInit } from "./fetch.ts";
import { requestFault, type RequestFaultCode } from "./request-fault.ts";

/** An HTTP exchange that came to an end, or the reason why nobody knows how it ended. */
export type Reply =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: AnswerHeaders;
      readonly body: Buffer;
    }
  | {
      readonly kind: "failed";
      readonly cause: string;
      /** It was this side that ended it. */
      readonly code?: RequestFaultCode;
    };

const readTimeoutMs = 30_000;

export interface HttpRequest extends Readonly<AnswerOptions> {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: NonNullable<FetchInit["body"]>;
  /** For the whole exchange; 30 s if absent, which is time enough for what is read. */
  readonly timeoutMs?: number;
}

/** Sends one request and reads the whole answer. Never throws; nothing is repeated. */
export async function send(
  fetch: Fetch,
  url: string,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<Reply> {
  const { method = "GET", headers = {}, timeoutMs = readTimeoutMs, ...more } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers },
      ...more,
      signal: AbortSignal.any([signal, timeout]),
    });
    return {
      kind: "answer",
      status: response.status,
      headers: response.headers,
      body: Buffer.from(await response.arrayBuffer()),
    };
  } catch (error) {
    const fault = requestFault(error);
    if (fault !== undefined) return { kind: "failed", cause: fault.message, code: fault.code };
    if (timeout.aborted) return { kind: "failed", cause: `no answer in ${timeoutMs / 1_000} s` };
    if (signal.aborted) return { kind: "failed", cause: "the run was cancelled" };
    return { kind: "failed", cause: causeOf(error) };
  }
}

/** OpenSSL's codes for a certificate that nobody whom the machine trusts has issued. */
const untrusted: ReadonlySet<string> = new Set([
  ...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"],
  ...["UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"],
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** The innermost reason: `fetch failed` alone tells nobody anything. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return causeOf(error.cause);
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (code === undefined || error.message.includes(code)) return error.message;
  if (!untrusted.has(code)) return `${error.message} (${code})`;
  // Node adds advice of its own, on an option that no workflow can give it.
  const [cause = ""] = error.message.split(";");
  return `${cause} (${code}); behind a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS to its file`;
}
