import { jsonAnswer, type Answer } from "../http-server.ts";

/** A refusal, with crates.io's own words (src/util/errors/json.rs). */
export class ApiError extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
  }
}

export function badRequest(detail: string): ApiError {
  return new ApiError(400, detail);
}

export function forbidden(detail: string): ApiError {
  return new ApiError(403, detail);
}

export function crateNotFound(name: string): ApiError {
  return new ApiError(404, `crate \`${name}\` does not exist`);
}

export function versionNotFound(name: string, version: string): ApiError {
  return new ApiError(404, `crate \`${name}\` does not have a version \`${version}\``);
}

export function errorsAnswer(
  status: number,
  details: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return jsonAnswer(status, { errors: details.map((detail) => ({ detail })) }, headers);
}

export function refusal({ status, message, headers }: ApiError): Answer {
  return errorsAnswer(status, [message], headers);
}
