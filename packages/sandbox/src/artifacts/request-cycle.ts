import type { IncomingMessage, ServerResponse } from "node:http";
import type { SandboxClock } from "../clock.ts";
import { faultyAnswer, momentOf, sendFaulty } from "../crates-io/fault-answers.ts";
import {
  clockAnswer,
  cutOff,
  decodePath,
  headersOf,
  untilReleased,
  type RequestHook,
} from "../crates-io/request-cycle.ts";
import type { Fault, FaultMoment, Faults } from "../faults.ts";
import { readBody, send, textAnswer, type Answer } from "../http-server.ts";
import type { RequestLog } from "../request-log.ts";
import { message, restAnswer, type RestContext } from "./rest.ts";
import { resultsAnswer, servicePath, twirpError } from "./results-service.ts";

export interface ArtifactCycle extends RestContext {
  readonly clock: SandboxClock;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly hooks: ReadonlySet<RequestHook>;
  /** Aborted when the server stops. */
  readonly stopped: AbortSignal;
}

/** Takes a request from its arrival to its answer, with the faults that are ordered for it. */
export async function answerArtifactRequest(
  request: IncomingMessage,
  response: ServerResponse,
  cycle: ArtifactCycle,
): Promise<void> {
  const { clock, log, faults, stopped } = cycle;
  const method = request.method ?? "GET";
  const target = request.url ?? "/";
  const path = decodePath(target);
  if (path === "/sandbox/clock") {
    send(response, await clockAnswer(request, clock), clock.now());
    return;
  }
  const query = new URL(target, cycle.url).searchParams;
  const headers = headersOf(request);
  const credential = headers["authorization"] === undefined ? "none" : "token";
  const logged = log.open({
    ...{ at: clock.now(), method, path, status: 0, bytes: 0 },
    credential,
  });
  const strike = faults.strike(logged, "head");
  if (cutOff(strike, logged, response)) return;
  if (strike !== undefined) logged.faulted = strike.fault.kind;
  const body = await readBody(request);
  logged.bytes = body.length;

  let answer = await strikeAt("before-commit");
  if (hasStopped()) return;
  if (answer === undefined) {
    const truth = trueAnswer();
    answer = (await strikeAt("after-commit")) ?? truth;
    if (hasStopped()) return;
  }
  if (strike?.fault.kind !== "reset") logged.status = answer.status;
  await sendFaulty(response, answer, strike?.fault, { now: clock.now(), stopped });

  function hasStopped(): boolean {
    return stopped.aborted;
  }

  function trueAnswer(): Answer {
    const whole = { method, path, query, headers, body };
    if (path.startsWith(servicePath)) return resultsAnswer(whole, cycle);
    if (path.startsWith("/blobs/")) return cycle.blobs.answer(whole);
    return restAnswer(whole, cycle) ?? message(404, "Not Found");
  }

  async function strikeAt(moment: FaultMoment): Promise<Answer | undefined> {
    for (const hook of cycle.hooks) await hook(logged, moment);
    if (strike === undefined || momentOf(strike.fault) !== moment) return undefined;
    if (strike.fault.kind === "hold") await untilReleased(strike, stopped);
    return faultAnswer(strike.fault, path, clock.now());
  }
}

type Headers = Readonly<Record<string, string>>;

/** Faults in the words of whom the path belongs to; what only a registry says is no fault here. */
function faultAnswer(fault: Fault, path: string, now: number): Answer | undefined {
  const refuse = (status: number, code: string, words: string, headers: Headers = {}): Answer => {
    if (path.startsWith(servicePath)) return twirpError(status, code, words, headers);
    if (path.startsWith("/blobs/")) return { ...textAnswer(status, words), headers };
    return message(status, words, headers);
  };
  switch (fault.kind) {
    case "rate-limit": {
      const seconds = String(Math.max(0, Math.ceil(fault.afterMs / 1_000)));
      const words = "You have exceeded a secondary rate limit.";
      return refuse(429, "resource_exhausted", words, { "retry-after": seconds });
    }
    case "rate-limit-without-date":
      return refuse(429, "resource_exhausted", "You have exceeded a secondary rate limit.");
    case "server-error":
      return refuse(fault.status, "internal", "Server Error");
    case "refusal":
      return refuse(fault.status, "unknown", fault.message, fault.headers);
    case "warnings":
    case "errors":
      return undefined;
    default:
      return faultyAnswer(fault, { now, isNewCrate: false });
  }
}
