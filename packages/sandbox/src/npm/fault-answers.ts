import type { Fault } from "../faults.ts";
import { jsonAnswer, textAnswer, type Answer } from "../http-server.ts";
import { errorAnswer, NpmError } from "./api-error.ts";
import { tooManyRequests } from "./limiter.ts";

/** The answer that stands in for the true one; undefined if the fault lies in how that is sent. */
export function faultyAnswer(fault: Fault, truth: Answer | undefined): Answer | undefined {
  switch (fault.kind) {
    case "rate-limit":
      return errorAnswer(tooManyRequests(fault.afterMs));
    case "rate-limit-without-date":
      return errorAnswer(tooManyRequests());
    case "server-error":
      return serverError(fault.status);
    case "refusal":
      return errorAnswer(new NpmError(fault.status, fault.message, fault.headers));
    case "wrong-json":
      return { ...textAnswer(200, '{"success":'), headers: { "content-type": "application/json" } };
    case "html":
      return textAnswer(200, "<!DOCTYPE html><title>Please wait</title>\n", "text/html");
    case "warnings": {
      const notice = { "npm-notice": fault.warnings.join(" ") };
      return truth && { ...truth, headers: { ...truth.headers, ...notice } };
    }
    case "errors":
      return jsonAnswer(200, { success: false, error: fault.errors.join(" ") });
    case "empty-body":
      return { status: 200, headers: {}, body: Buffer.alloc(0) };
    case "reset":
    case "slow-body":
    case "truncated":
    case "hold":
      return undefined;
  }
}

/** 500 and 503 come from the registry itself, the others from what stands before it. */
function serverError(status: number): Answer {
  if (status === 500) return errorAnswer(new NpmError(500, "Internal Server Error"));
  if (status === 503) return errorAnswer(new NpmError(503, "Service Unavailable"));
  return textAnswer(status, `<html><title>${status}</title></html>\n`, "text/html");
}
