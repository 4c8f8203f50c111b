import { jsonAnswer, type Answer } from "../http-server.ts";

/** One entry of a 422's `errors`; `code` is `already_exists`, `invalid`, `missing_field`, `custom`, … */
export interface FieldError {
  readonly resource: string;
  readonly code: string;
  readonly field?: string;
  readonly message?: string;
}

export interface ErrorDetails {
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Below `https://docs.github.com/`. Default `rest`. */
  readonly documentation?: string;
}

/** A refusal in GitHub's words; routes throw it. */
export class ApiError extends Error {
  readonly status: number;
  readonly details: ErrorDetails;

  constructor(status: number, message: string, details: ErrorDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** The body has `message`, `documentation_url`, `status` and, for a 422, `errors`. */
export function errorAnswer({ status, message, details }: ApiError): Answer {
  const { errors, headers, documentation = "rest" } = details;
  const body = {
    message,
    ...(errors !== undefined && { errors }),
    documentation_url: `https://docs.github.com/${documentation}`,
    status: String(status),
  };
  return jsonAnswer(status, body, headers);
}

/** Also what GitHub says of what the token may not see. */
export function notFound(documentation = "rest"): ApiError {
  return new ApiError(404, "Not Found", { documentation });
}

/** The 422 whose `errors` name fields. */
export function validationFailed(errors: readonly FieldError[], documentation = "rest"): ApiError {
  return new ApiError(422, "Validation Failed", { errors, documentation });
}
