import { gatewayError, type Voice } from "../fault-answers.ts";
import { jsonAnswer } from "../http-server.ts";
import { errorAnswer, NpmError } from "./api-error.ts";
import { tooManyRequests } from "./limiter.ts";

/** What npmjs says when something goes wrong. */
export const npmVoice: Voice = {
  tooMany: (afterMs) => errorAnswer(tooManyRequests(afterMs)),
  // 500 and 503 come from the registry itself, the others from what stands before it.
  serverError(status) {
    if (status === 500) return errorAnswer(new NpmError(500, "Internal Server Error"));
    if (status === 503) return errorAnswer(new NpmError(503, "Service Unavailable"));
    return gatewayError(status);
  },
  refusal: (status, message, headers) => errorAnswer(new NpmError(status, message, headers)),
  errors: (errors) => jsonAnswer(200, { success: false, error: errors.join(" ") }),
  warnings: (truth, warnings) => ({
    ...truth,
    headers: { ...truth.headers, "npm-notice": warnings.join(" ") },
  }),
};
