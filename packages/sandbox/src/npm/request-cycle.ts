import type { IncomingMessage, ServerResponse } from "node:http";
import type { SandboxClock } from "../clock.ts";
import { momentOf, sendFaulty } from "../crates-io/fault-answers.ts";
import {
  clockAnswer,
  cutOff,
  decodePath,
  headersOf,
  untilReleased,
  type RequestHook,
} from "../crates-io/request-cycle.ts";
import { isObject } from "../crates-io/upload-body.ts";
import type { FaultMoment, Faults } from "../faults.ts";
import { readBody, send, type Answer } from "../http-server.ts";
import type { CredentialKind, OpenRequest, RequestLog } from "../request-log.ts";
import { refusalAsAnswer } from "./api-error.ts";
import { readCredential } from "./authentication.ts";
import { faultyAnswer } from "./fault-answers.ts";
import { route, type RouteContext } from "./routes.ts";
import { readTarget } from "./target.ts";

export interface CycleContext {
  readonly clock: SandboxClock;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly hooks: ReadonlySet<RequestHook>;
  /** Aborted when the server stops: what is held then is never done. */
  readonly stopped: AbortSignal;
  readonly routes: RouteContext;
}

/** Takes a request from its arrival to its answer, with the faults that are ordered for it. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  context: CycleContext,
): Promise<void> {
  const { clock, log, faults, routes, stopped } = context;
  const method = request.method ?? "GET";
  const path = decodePath(request.url ?? "/");
  if (path === "/sandbox/clock") {
    send(response, await clockAnswer(request, clock), clock.now());
    return;
  }
  const credential = credentialKind(request.headers.authorization, context);
  const at = clock.now();
  const logged = log.open({ at, method, path, status: 0, ...namedIn(path), credential, bytes: 0 });

  // The path names the package, so all faults are told at the head.
  const strike = faults.strike(logged, "head") ?? faults.strike(logged, "crate");
  if (cutOff(strike, logged, response)) return;
  const body = await readBody(request);
  logged.bytes = body.length;
  const version = versionIn(logged, body);
  if (version !== undefined) logged.version = version;
  if (strike !== undefined) logged.faulted = strike.fault.kind;

  let answer = await strikeAt("before-commit");
  if (isStopped()) return;
  if (answer === undefined) {
    const { searchParams: query } = new URL(request.url ?? "/", "http://localhost");
    const npmRequest = { method, path, query, headers: headersOf(request), body };
    const truth = await route(npmRequest, routes).catch(refusalAsAnswer);
    answer = (await strikeAt("after-commit", truth)) ?? truth;
    if (isStopped()) return;
  }
  if (strike?.fault.kind !== "reset") logged.status = answer.status;
  await sendFaulty(response, answer, strike?.fault, { now: clock.now(), stopped });

  function isStopped(): boolean {
    return stopped.aborted;
  }

  async function strikeAt(moment: FaultMoment, truth?: Answer): Promise<Answer | undefined> {
    for (const hook of context.hooks) await hook(logged, moment);
    if (strike === undefined || momentOf(strike.fault) !== moment) return undefined;
    if (strike.fault.kind === "hold") await untilReleased(strike, stopped);
    return faultyAnswer(strike.fault, truth);
  }
}

function namedIn(path: string): Pick<OpenRequest, "package" | "version"> {
  const target = readTarget(path);
  if (target === undefined || !("name" in target)) return {};
  const version =
    target.kind === "version"
      ? target.spec
      : target.kind === "tarball" || target.kind === "attestations"
        ? target.version
        : undefined;
  return { package: target.name, ...(version !== undefined && { version }) };
}

/** The version that an upload is about. */
function versionIn({ method, path }: OpenRequest, body: Buffer): string | undefined {
  const kind = readTarget(path)?.kind;
  const isUpload = method === "PUT" ? kind === "package" : kind === "stage-new";
  if (!isUpload) return undefined;
  try {
    const document: unknown = JSON.parse(body.toString());
    const versions = isObject(document) ? document["versions"] : undefined;
    return isObject(versions) ? Object.keys(versions)[0] : undefined;
  } catch {
    return undefined;
  }
}

function credentialKind(
  authorization: string | undefined,
  { routes, clock }: CycleContext,
): CredentialKind {
  const credential = readCredential(routes.state, authorization, clock.now());
  if (credential === "none") return "none";
  return isObject(credential) && credential["trusted"] !== undefined
    ? "trusted-publishing"
    : "token";
}
