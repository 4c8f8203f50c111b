import type { IncomingMessage, ServerResponse } from "node:http";
import type { SandboxClock } from "../clock.ts";
import type { FaultMoment, Faults, Strike } from "../faults.ts";
import { jsonAnswer, readBody, send, type Answer } from "../http-server.ts";
import type { CredentialKind, LoggedRequest, OpenRequest, RequestLog } from "../request-log.ts";
import { ApiError } from "./api-error.ts";
import { faultyAnswer, momentOf, refusal, sendFaulty } from "./fault-answers.ts";
import { route, type ApiRequest, type RouteContext } from "./routes.ts";
import { isTrustedPublishingToken } from "./trusted-publishing.ts";
import { isObject, readMetadata, type UploadMetadata } from "./upload-body.ts";

/** Called at each request; a promise that it returns is waited for. */
export type RequestHook = (request: LoggedRequest, moment: FaultMoment) => unknown;

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
  const { clock, log, faults, routes } = context;
  const method = request.method ?? "GET";
  const path = decodePath(request.url ?? "/");
  if (path === "/sandbox/clock") {
    send(response, await clockAnswer(request, clock), clock.now());
    return;
  }
  const authorization = request.headers.authorization;
  const logged = log.open({
    at: clock.now(),
    method,
    path,
    status: 0,
    ...namedInPath(path),
    credential: credentialKind(authorization),
    bytes: 0,
  });

  let strike = faults.strike(logged, "head");
  if (!isUpload(logged)) strike ??= faults.strike(logged, "crate");
  if (cutOff(strike, logged, response)) return;
  const body = isUpload(logged)
    ? await readUpload(request, ({ name, vers }) => {
        logged.crate = name;
        logged.version = vers;
        strike ??= faults.strike(logged, "crate");
        return !cutOff(strike, logged, response);
      })
    : await readBody(request);
  if (body === undefined) return;
  logged.bytes = body.length;
  if (strike !== undefined) logged.faulted = strike.fault.kind;

  const isNewCrate = logged.crate === undefined || routes.state.crate(logged.crate) === undefined;
  let answer = await strikeAt("before-commit");
  if (isStopped()) return;
  if (answer === undefined) {
    const apiRequest = { method, path, headers: headersOf(request), body };
    const truth = await trueAnswer(apiRequest, routes);
    answer = (await strikeAt("after-commit", truth)) ?? truth;
    if (isStopped()) return;
  }
  if (strike?.fault.kind !== "reset") logged.status = answer.status;
  await sendFaulty(response, answer, strike?.fault, { now: clock.now(), stopped: context.stopped });

  function isStopped(): boolean {
    return context.stopped.aborted;
  }

  async function strikeAt(moment: FaultMoment, truth?: Answer): Promise<Answer | undefined> {
    for (const hook of context.hooks) await hook(logged, moment);
    if (strike === undefined || momentOf(strike.fault) !== moment) return undefined;
    if (strike.fault.kind === "hold") await untilReleased(strike, context.stopped);
    const now = clock.now();
    return faultyAnswer(strike.fault, { now, isNewCrate, ...(truth !== undefined && { truth }) });
  }
}

function isUpload({ method, path }: LoggedRequest): boolean {
  return method === "PUT" && path === "/api/v1/crates/new";
}

/** Ends the connection if the fault is a reset before the body; says whether it did. */
export function cutOff(
  strike: Strike | undefined,
  logged: OpenRequest,
  response: ServerResponse,
): boolean {
  const fault = strike?.fault;
  if (fault?.kind !== "reset" || fault.when !== "before-body") return false;
  logged.faulted = fault.kind;
  response.socket?.resetAndDestroy();
  return true;
}

export async function untilReleased({ released }: Strike, stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return;
  const ended = Promise.withResolvers<undefined>();
  const end = (): void => {
    ended.resolve(undefined);
  };
  stopped.addEventListener("abort", end, { once: true });
  await Promise.race([released, ended.promise]);
  stopped.removeEventListener("abort", end);
}

/**
 * Reads an upload; `onMetadata` is called as soon as its metadata are there, and may stop the reading
 * by answering false: then, nothing is returned.
 */
async function readUpload(
  request: IncomingMessage,
  onMetadata: (metadata: UploadMetadata) => boolean,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let metadata: UploadMetadata | undefined;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    chunks.push(chunk);
    if (metadata !== undefined) continue;
    metadata = metadataOf(Buffer.concat(chunks));
    if (metadata !== undefined && !onMetadata(metadata)) return undefined;
  }
  return Buffer.concat(chunks);
}

/** Undefined as long as they are not whole, and for ever if they are none. */
function metadataOf(head: Buffer): UploadMetadata | undefined {
  try {
    return readMetadata(head);
  } catch {
    return undefined;
  }
}

/** What the registry says when nothing goes wrong on the way; refusals are answers too. */
async function trueAnswer(request: ApiRequest, context: RouteContext): Promise<Answer> {
  try {
    return await route(request, context);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const answer = refusal(error);
    const isPlainRefusal = error.status === 400 && request.method === "PUT";
    return isPlainRefusal && !context.isCratesIo ? { ...answer, status: 200 } : answer;
  }
}

/** The way for another process to follow this clock, or to move it. */
export async function clockAnswer(request: IncomingMessage, clock: SandboxClock): Promise<Answer> {
  if (request.method === "POST") {
    const body = await readBody(request);
    let wish: unknown;
    try {
      wish = JSON.parse(body.toString());
    } catch {
      wish = undefined;
    }
    const advanceTo = isObject(wish) ? wish["advanceTo"] : undefined;
    if (typeof advanceTo !== "number") {
      return jsonAnswer(400, { error: 'the body must be {"advanceTo": epoch ms}' });
    }
    clock.advanceTo(advanceTo);
  }
  return jsonAnswer(200, { now: clock.now() });
}

export function decodePath(target: string): string {
  const { pathname } = new URL(target, "http://localhost");
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function namedInPath(path: string): { crate?: string; version?: string } {
  const [, crate, version] =
    /^\/(?:api\/v1\/crates|dl)\/([^/]+)(?:\/([^/]+))?/.exec(path) ??
    /^\/index\/.+\/([^/]+)$/.exec(path) ??
    [];
  if (crate === undefined || path === "/api/v1/crates/new") return {};
  return { crate, ...(version !== undefined && { version }) };
}

function credentialKind(authorization: string | undefined): CredentialKind {
  if (authorization === undefined) return "none";
  const credential = authorization.replace(/^bearer /i, "");
  return isTrustedPublishingToken(credential) ? "trusted-publishing" : "token";
}

export function headersOf(request: IncomingMessage): ApiRequest["headers"] {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
}
