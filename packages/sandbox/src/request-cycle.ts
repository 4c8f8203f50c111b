import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { SandboxClock } from "./clock.ts";
import { faultyAnswer, momentOf, sendFaulty, type Voice } from "./fault-answers.ts";
import type { FaultMoment, Faults, Strike } from "./faults.ts";
import { jsonAnswer, readBody, send, type Answer } from "./http-server.ts";
import { isObject } from "./is-object.ts";
import type { LoggedRequest, OpenRequest, RequestLog } from "./request-log.ts";

/** A request before its body is read. */
export interface RequestHead {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Partial<Record<string, string>>>;
}

/** A body that was written to disk while it came in. */
export interface SpooledBody {
  /** Absolute. */
  readonly file: string;
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A request that has been read whole. */
export interface ReadRequest extends RequestHead {
  /** Empty if the service has spooled it. */
  readonly body: Buffer;
  readonly spooled?: SpooledBody;
}

/** What a request is about, and with which kind of credential it comes. */
export type RequestNames = Pick<LoggedRequest, "credential" | "crate" | "package" | "version">;

/** What has cut a request off: its connection, or what stands before the service. */
export type Breakage = "connection" | "gateway";

/** What a server of the sandbox is besides its faults, its log and its clock. */
export interface Service {
  /** As far as the head of the request tells. */
  names(head: RequestHead): RequestNames;
  /**
   * Reads the body of a request whose head does not name all, and writes what it finds into `logged`.
   * It calls `named` as soon as the crate is known; if that answers false, nothing more is read and
   * undefined is returned. Without it, the body is just read.
   */
  read?(
    request: IncomingMessage,
    logged: OpenRequest,
    named: () => boolean,
  ): Promise<Buffer | SpooledBody | undefined>;
  /** Called when a request has begun and does not get to `answer`. */
  broken?(head: RequestHead, by: Breakage): void;
  /** The answer when nothing goes wrong on the way; refusals are answers too. */
  answer(request: ReadRequest): Answer | Promise<Answer>;
  voice(request: LoggedRequest): Voice;
}

/** Called at each request; a promise that it returns is waited for. */
export type RequestHook = (request: LoggedRequest, moment: FaultMoment) => unknown;

export interface RequestCycle {
  readonly clock: SandboxClock;
  readonly requests: RequestLog;
  readonly faults: Faults;
  readonly hooks: ReadonlySet<RequestHook>;
  /** Aborted when the server stops: what is held then is never done. */
  readonly stopped: AbortSignal;
  readonly service: Service;
}

/** Takes a request from its arrival to its answer, with the faults that are ordered for it. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { clock, requests, faults, hooks, stopped, service }: RequestCycle,
): Promise<void> {
  const head = headOf(request);
  if (head.path === "/sandbox/clock") {
    send(response, await clockAnswer(request, clock), clock.now());
    return;
  }
  const { method, path } = head;
  const logged = requests.open({
    ...{ at: clock.now(), method, path, status: 0, bytes: 0 },
    ...service.names(head),
  });

  let strike = faults.strike(logged, "head") ?? faults.strike(logged, "crate");
  if (cutOff(strike, logged, response)) return;
  const named = (): boolean => {
    strike ??= faults.strike(logged, "crate");
    return !cutOff(strike, logged, response);
  };
  if (strike?.fault.kind === "reset" && strike.fault.when === "mid-body") {
    logged.faulted = strike.fault.kind;
    await once(request, "readable");
    service.broken?.(head, "connection");
    response.socket?.resetAndDestroy();
    return;
  }
  const read = await (service.read?.(request, logged, named) ?? readBody(request)).catch(
    (error: unknown) => {
      service.broken?.(head, "connection");
      throw error;
    },
  );
  if (read === undefined) return;
  const isBuffer = Buffer.isBuffer(read);
  logged.bytes = isBuffer ? read.length : read.size;
  if (strike !== undefined) logged.faulted = strike.fault.kind;

  let answer = await strikeAt("before-commit");
  if (isStopped()) return;
  if (answer !== undefined && strike?.fault.kind === "server-error") {
    service.broken?.(head, "gateway");
  }
  if (answer === undefined) {
    const whole = isBuffer ? { body: read } : { body: Buffer.alloc(0), spooled: read };
    const truth = await service.answer({ ...head, ...whole });
    answer = (await strikeAt("after-commit", truth)) ?? truth;
    if (isStopped()) return;
  }
  if (strike?.fault.kind !== "reset") logged.status = answer.status;
  await sendFaulty(response, answer, strike?.fault, { now: clock.now(), stopped });

  function isStopped(): boolean {
    return stopped.aborted;
  }

  async function strikeAt(moment: FaultMoment, truth?: Answer): Promise<Answer | undefined> {
    for (const hook of hooks) await hook(logged, moment);
    if (strike === undefined || momentOf(strike.fault) !== moment) return undefined;
    if (strike.fault.kind === "hold") await untilReleased(strike, stopped);
    return faultyAnswer(strike.fault, service.voice(logged), truth);
  }
}

/** Ends the connection if the fault is a reset before the body; says whether it did. */
function cutOff(
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

async function untilReleased({ hold }: Strike, stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return;
  const ended = Promise.withResolvers<undefined>();
  const end = (): void => {
    ended.resolve(undefined);
  };
  stopped.addEventListener("abort", end, { once: true });
  await Promise.race([hold(), ended.promise]);
  stopped.removeEventListener("abort", end);
}

/** The way for another process to follow this clock, or to move it. */
async function clockAnswer(request: IncomingMessage, clock: SandboxClock): Promise<Answer> {
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

function headOf(request: IncomingMessage): RequestHead {
  const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://localhost");
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
  return { method: request.method ?? "GET", path: decoded(pathname), query, headers };
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
