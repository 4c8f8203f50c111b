/** An HTTP exchange that came to an end, or the reason why nobody knows how it ended. */
export type Reply =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Headers;
      readonly body: Buffer;
    }
  | { readonly kind: "failed"; readonly cause: string };

export interface HttpRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly timeoutMs: number;
}

/** Sends one request and reads the whole answer. Never throws; nothing is repeated. */
export async function send(
  fetch: typeof globalThis.fetch,
  url: string,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<Reply> {
  const { method = "GET", headers = {}, body, timeoutMs } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers },
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
    if (timeout.aborted) return { kind: "failed", cause: `no answer in ${timeoutMs / 1000} s` };
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

/** How an answer is named in messages: its status, and what it says. */
export function describeAnswer(status: number, body: Buffer): string {
  const text = body.toString("utf8").trim();
  if (/^<(!doctype|html)/i.test(text)) return `${status} with an HTML page instead of data`;
  const detail = errorDetail(text) ?? text;
  const short = detail.length > 300 ? `${detail.slice(0, 300)}…` : detail;
  return short === "" ? `${status}` : `${status}: ${short}`;
}

/** The `detail` of `{"errors":[{"detail": …}]}`, as cargo registries answer. */
export function errorDetail(text: string): string | undefined {
  const errors = asRecord(parseJson(text))?.["errors"];
  if (!Array.isArray(errors)) return undefined;
  const details = errors.flatMap((error) => {
    const detail = asRecord(error)?.["detail"];
    return typeof detail === "string" ? [detail] : [];
  });
  return details.length > 0 ? details.join(" ") : undefined;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
