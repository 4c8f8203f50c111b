import { jsonAnswer, type Answer } from "../http-server.ts";

/** A refusal, in npmjs's own words where they have been seen. */
export class NpmError extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What the answer holds besides its words. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    error: string,
    headers: Readonly<Record<string, string>> = {},
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(error);
    this.status = status;
    this.headers = headers;
    this.more = more;
  }
}

/** npm's client shows what stands under `error`; the exchange of tokens reads `message`. */
export function errorAnswer({ status, message, headers, more }: NpmError): Answer {
  return jsonAnswer(status, { error: message, message, ...more }, headers);
}

export function notFound(): NpmError {
  return new NpmError(404, "Not found");
}

/** The conflict of npmjs's API document, which names no reason. */
export function conflict(): NpmError {
  return new NpmError(409, "Conflict - The request could not be completed due to a conflict.");
}

export function badDocument(reason: string): NpmError {
  return new NpmError(400, reason);
}

/** For reads whose refusals are kept in a cache like any answer; rethrows what is a mistake. */
export function refusalAsAnswer(error: unknown): Answer {
  if (error instanceof NpmError) return errorAnswer(error);
  throw error;
}
