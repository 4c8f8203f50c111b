import { setTimeout as sleep } from "node:timers/promises";
import type { ServerResponse } from "node:http";
import type { Fault, FaultMoment } from "./faults.ts";
import { send, textAnswer, writeHead, type Answer } from "./http-server.ts";

/** How a service says what goes wrong. A fault that it has no words for does not show. */
export interface Voice {
  /** 429; `afterMs` is left out for a limit that does not say when it ends. */
  tooMany(afterMs?: number): Answer;
  serverError(status: number): Answer;
  refusal(status: number, message: string, headers?: Readonly<Record<string, string>>): Answer;
  /** Errors under status 200. */
  errors?(errors: readonly string[]): Answer;
  /** The true answer of an accepted upload, with warnings. */
  warnings?(truth: Answer, warnings: readonly string[]): Answer;
}

/** When a fault strikes: before the service does what it is asked for, or after. */
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
export function faultyAnswer(fault: Fault, voice: Voice, truth?: Answer): Answer | undefined {
  switch (fault.kind) {
    case "rate-limit":
      return voice.tooMany(fault.afterMs);
    case "rate-limit-without-date":
      return voice.tooMany();
    case "server-error":
      return voice.serverError(fault.status);
    case "refusal":
      return voice.refusal(fault.status, fault.message, fault.headers);
    case "errors":
      return voice.errors?.(fault.errors);
    case "warnings":
      return truth && voice.warnings?.(truth, fault.warnings);
    case "wrong-json":
      return { ...textAnswer(200, '{"name": {'), headers: { "content-type": "application/json" } };
    case "html":
      return textAnswer(200, "<!DOCTYPE html><title>Please wait</title>\n", "text/html");
    case "empty-body":
      return { status: 200, headers: {}, body: Buffer.alloc(0) };
    case "reset":
    case "slow-body":
    case "truncated":
    case "hold":
      return undefined;
  }
}

/** An error of what stands before a service. */
export function gatewayError(status: number): Answer {
  return textAnswer(status, `<html><title>${status}</title></html>\n`, "text/html");
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
