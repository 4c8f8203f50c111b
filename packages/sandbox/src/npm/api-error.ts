import { jsonAnswer, type Answer } from "../http-server.ts";

/** A refusal, in npmjs's own words where they have been seen. */
export class NpmError extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, error: string, headers: Readonly<Record<string, string>> = {}) {
    super(error);
    this.status = status;
    this.headers = headers;
  }
}

/** npm's client shows what stands under `error`; the exchange of tokens reads `message`. */
export function errorAnswer({ status, message, headers }: NpmError): Answer {
  return jsonAnswer(status, { error: message, message }, headers);
}

export function notFound(): NpmError {
  return new NpmError(404, "Not found");
}

export function badDocument(reason: string): NpmError {
  return new NpmError(400, reason);
}

/** For reads whose refusals are kept in a cache like any answer; rethrows what is a mistake. */
export function refusalAsAnswer(error: unknown): Answer {
  if (error instanceof NpmError) return errorAnswer(error);
  throw error;
}
