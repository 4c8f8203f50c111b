/** Why a request was not sent to its end, or its answer not read. */
export type RequestFaultCode =
  "address-refused" | "answer-too-large" | "file-changed" | "redirects-too-many";

/** What this side ended, as opposed to what the network or a server did. */
export class RequestFault extends Error {
  readonly code: RequestFaultCode;

  constructor(code: RequestFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The fault in an error or in what caused it: libraries wrap what a `fetch` throws. */
export function requestFault(error: unknown): RequestFault | undefined {
  for (let depth = 0, each = error; depth < 8 && each instanceof Error; depth += 1) {
    if (each instanceof RequestFault) return each;
    each = each.cause;
  }
  return undefined;
}
