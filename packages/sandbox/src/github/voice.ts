import { randomUUID } from "node:crypto";
import { gatewayError, type Voice } from "../fault-answers.ts";
import { jsonAnswer } from "../http-server.ts";
import { ApiError, errorAnswer } from "./api-error.ts";
import { secondaryLimit } from "./limits.ts";

/** How GitHub says what goes wrong. Its limits answer 403; an order can refuse with 429. */
export function gitHubVoice(): Voice {
  const requestId = randomUUID().toUpperCase();
  return {
    tooMany: (afterMs) => {
      const seconds = afterMs === undefined ? undefined : Math.max(0, Math.ceil(afterMs / 1_000));
      return errorAnswer(secondaryLimit(seconds, requestId));
    },
    serverError: (status) =>
      status === 500 || status === 503
        ? jsonAnswer(status, { message: "Server Error" })
        : gatewayError(status),
    refusal: (status, message, headers = {}) =>
      errorAnswer(new ApiError(status, message, { headers })),
  };
}
