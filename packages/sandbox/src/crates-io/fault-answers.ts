import { setTimeout as sleep } from "node:timers/promises";
import type { ServerResponse } from "node:http";
import type { Fault, FaultMoment } from "../faults.ts";
import { jsonAnswer, send, textAnswer, writeHead, type Answer } from "../http-server.ts";
import { errorsAnswer, type ApiError } from "./api-error.ts";
import { dailyLimitMessage } from "./publish.ts";
import { tooManyRequests } from "./rate-limiter.ts";
import { isObject } from "./upload-body.ts";

/** When a fault strikes: before the registry does what it is asked for, or after. */
export function momentOf(fault: Fault): FaultMoment {
  switch (fault.kind) {
    case "rate-limit":
    case "rate-limit-without-date":
    case "errors":
      return "before-commit";
    case "server-error":
    case "html":
    case "hold":
    case "refusal":
      return fault.when ?? "before-commit";
    case "wrong-json":
      return fault.when ?? "after-commit";
    case "reset":
      return fault.when === "before-body" ? "before-commit" : "after-commit";
    case "slow-body":
    case "truncated":
    case "warnings":
    case "empty-body":
      return "after-commit";
  }
}

/** The answer that stands in for the true one; undefined if the fault lies in how that is sent. */
export function faultyAnswer(
  fault: Fault,
  { now, isNewCrate, truth }: { now: number; isNewCrate: boolean; truth?: Answer },
): Answer | undefined {
  switch (fault.kind) {
    case "rate-limit": {
      const action = isNewCrate ? "publish-new" : "publish-update";
      return refusal(tooManyRequests(action, now + fault.afterMs));
    }
    case "rate-limit-without-date":
      return errorsAnswer(429, [dailyLimitMessage]);
    case "server-error":
      return serverError(fault.status);
    case "wrong-json":
      return { ...textAnswer(200, '{"crate": {'), headers: { "content-type": "application/json" } };
    case "html":
      return textAnswer(200, "<!DOCTYPE html><title>Please wait</title>\n", "text/html");
    case "warnings":
      return truth && withWarnings(truth, fault.warnings);
    case "refusal":
      return errorsAnswer(fault.status, [fault.message], fault.headers);
    case "errors":
      return errorsAnswer(200, fault.errors);
    case "empty-body":
      return { status: 200, headers: {}, body: Buffer.alloc(0) };
    case "reset":
    case "slow-body":
    case "truncated":
    case "hold":
      return undefined;
  }
}

export function refusal({ status, message, headers }: ApiError): Answer {
  return errorsAnswer(status, [message], headers);
}

/** 500 and 503 come from crates.io itself, the others from what stands before it. */
function serverError(status: number): Answer {
  if (status === 500) return errorsAnswer(500, ["Internal Server Error"]);
  if (status === 503) return errorsAnswer(503, ["Service unavailable"]);
  return textAnswer(status, `<html><title>${status}</title></html>\n`, "text/html");
}

function withWarnings(truth: Answer, warnings: readonly string[]): Answer {
  if (truth.status !== 200 || truth.body.length === 0) return truth;
  const value: unknown = JSON.parse(truth.body.toString());
  if (!isObject(value)) return truth;
  const all = { invalid_categories: [], invalid_badges: [], other: warnings };
  return jsonAnswer(200, { ...value, warnings: all });
}

/** Sends an answer as the fault has it: at once, slowly, in part, or not at all. */
export async function sendFaulty(
  response: ServerResponse,
  answer: Answer,
  fault: Fault | undefined,
  { now, stopped }: { now: number; stopped: AbortSignal },
): Promise<void> {
  const half = Math.floor(answer.body.length / 2);
  switch (fault?.kind) {
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "truncated":
      if (half === 0) {
        response.socket?.resetAndDestroy();
        return;
      }
      writeHead(response, answer, now);
      response.write(answer.body.subarray(0, half), () => {
        response.socket?.destroy();
      });
      return;
    case "slow-body":
      writeHead(response, answer, now);
      if (half > 0) response.write(answer.body.subarray(0, half));
      await sleep(fault.ms, undefined, { signal: stopped }).catch(() => undefined);
      response.end(answer.body.subarray(half));
      return;
    default:
      send(response, answer, now);
  }
}
