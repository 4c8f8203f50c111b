import type { SandboxClock } from "../clock.ts";
import { gatewayError, type Voice } from "../fault-answers.ts";
import { jsonAnswer, type Answer } from "../http-server.ts";
import { isObject } from "../is-object.ts";
import { errorsAnswer, refusal } from "./api-error.ts";
import { dailyLimitMessage } from "./publish.ts";
import { tooManyRequests, type LimitedAction } from "./rate-limiter.ts";

/** What crates.io says when something goes wrong; a limit without a date is the daily one. */
export function cratesIoVoice(action: LimitedAction, clock: SandboxClock): Voice {
  return {
    tooMany: (afterMs) =>
      afterMs === undefined
        ? errorsAnswer(429, [dailyLimitMessage])
        : refusal(tooManyRequests(action, clock.now() + afterMs)),
    // 500 and 503 come from crates.io itself, the others from what stands before it.
    serverError(status) {
      if (status === 500) return errorsAnswer(500, ["Internal Server Error"]);
      if (status === 503) return errorsAnswer(503, ["Service unavailable"]);
      return gatewayError(status);
    },
    refusal: (status, message, headers) => errorsAnswer(status, [message], headers),
    errors: (errors) => errorsAnswer(200, errors),
    warnings: withWarnings,
  };
}

/** The same with status 200, but for what is said before crates.io is reached. */
export function withoutStatus(voice: Voice): Voice {
  const hidden = (answer: Answer): Answer => ({ ...answer, status: 200 });
  return {
    ...voice,
    tooMany: (afterMs) => hidden(voice.tooMany(afterMs)),
    serverError: (status) => {
      const answer = voice.serverError(status);
      return status === 500 || status === 503 ? hidden(answer) : answer;
    },
    refusal: (...told) => hidden(voice.refusal(...told)),
  };
}

function withWarnings(truth: Answer, warnings: readonly string[]): Answer {
  if (truth.status !== 200 || truth.body.length === 0) return truth;
  const value: unknown = JSON.parse(truth.body.toString());
  if (!isObject(value)) return truth;
  const all = { invalid_categories: [], invalid_badges: [], other: warnings };
  return jsonAnswer(200, { ...value, warnings: all });
}
