import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { resultsAnswer, servicePath } from "../artifacts/results-service.ts";
import { artifactVoice } from "../artifacts/service.ts";
import { bearer } from "../bearer.ts";
import { gatewayError, type Voice } from "../fault-answers.ts";
import { jsonAnswer, readBody, textAnswer, type Answer } from "../http-server.ts";
import { isObject } from "../is-object.ts";
import type { ReadRequest, RequestHead, Service, SpooledBody } from "../request-cycle.ts";
import { ApiError, errorAnswer, notFound } from "./api-error.ts";
import { downloadAnswer } from "./asset-download.ts";
import { acceptedPermissions, authorize, readToken, visibleRepository } from "./authentication.ts";
import { secondaryLimit, type RateLimits } from "./limits.ts";
import type { Call, GitHubContext } from "./route.ts";
import { findRoute, type Matched } from "./routes.ts";
import { answerViolation, requestViolations } from "./validation.ts";

export interface ServiceContext extends GitHubContext {
  readonly limits: RateLimits;
  /** What did not fit GitHub's description. */
  readonly violations: string[];
  /** Where the bodies of uploads are kept. */
  readonly folder: string;
  /** Path of the API's address: empty, or `/api/v3` as on GitHub Enterprise. */
  readonly apiPath: string;
  readonly uploadsPath: string;
  /** `host:port` of the address for uploads, if it is one of its own. */
  readonly uploadsHost: string | undefined;
}

/** GitHub as a server of the sandbox sees it. */
export function gitHubService(context: ServiceContext): Service {
  return {
    names: ({ headers }) => ({
      credential: headers["authorization"] === undefined ? "none" : "token",
    }),
    read: (request, { method, path }) => {
      const { headers } = request;
      const target = targetOf({ path, headers: { host: headers.host ?? "" } }, context);
      const isUpload = target?.isUpload === true && findRoute({ method, ...target }, true);
      return isUpload ? spool(request, context.folder) : readBody(request);
    },
    broken: (head, by) => {
      try {
        const call = callOf(head, context);
        call?.route.broken?.(call, by);
      } catch (error) {
        // What would have been refused has left nothing.
        if (!(error instanceof ApiError)) throw error;
      }
    },
    answer: (request) => answer(request, context),
    voice: ({ path }) => (isForArtifacts(path) ? artifactVoice(path) : gitHubVoice()),
  };
}

async function answer(request: ReadRequest, context: ServiceContext): Promise<Answer> {
  const { path, headers } = request;
  context.state.settle(context.clock.now());
  if (path.startsWith(servicePath)) {
    return resultsAnswer(request, {
      ...{ state: context.artifacts, blobs: context.blobs, url: context.blobsUrl },
    });
  }
  if (path.startsWith("/blobs/")) return context.blobs.answer(request);
  const download = downloadAnswer(request, context);
  if (download !== undefined) return download;

  const requestId = randomUUID().toUpperCase();
  const credential = bearer(request) ?? "nobody";
  let answered: Answer;
  try {
    answered = await restAnswer(request, context, requestId);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    answered = errorAnswer(error);
  }
  answered = withTag(answered, request);
  const now = context.clock.now();
  if (answered.status === 304 && headers["authorization"] !== undefined) {
    context.limits.giveBack(credential, now);
  }
  const matched = matchedBy(request, context);
  return {
    ...answered,
    headers: {
      "x-github-request-id": requestId,
      "x-github-api-version-selected": "2022-11-28",
      "x-github-media-type": "github.v3; format=json",
      ...context.limits.headers(credential, now),
      ...(matched !== undefined && acceptedPermissions(matched.route)),
      ...answered.headers,
    },
    body: request.method === "HEAD" ? Buffer.alloc(0) : answered.body,
  };
}

/** What the REST API answers; throws an ApiError for what it refuses. */
async function restAnswer(
  request: ReadRequest,
  context: ServiceContext,
  requestId: string,
): Promise<Answer> {
  const { method, path, headers } = request;
  if (headers["user-agent"] === undefined) return withoutAgent;
  readToken(context.state, headers["authorization"]);
  const createsContent = !["GET", "HEAD"].includes(method);
  const credential = bearer(request) ?? "nobody";
  context.limits.check(credential, createsContent, context.clock.now(), requestId);

  const matched = matchedBy(request, context);
  if (matched === undefined) {
    context.violations.push(`${method} ${path}: the sandbox does not know this path.`);
    throw notFound();
  }
  const body = bodyOf(request);
  const call = callOf(request, context, body);
  if (call === undefined) throw notFound();
  authorize(matched.route, call);
  const hasBody = request.body.length > 0;
  const misfits = requestViolations(matched.route, call, hasBody);
  if (misfits.length > 0) return violation(context, `${method} ${path}`, misfits.join("; "));

  const answered = await refusalAsAnswer(() => matched.route.answer(call));
  const misfit = answerViolation(matched.route, answered.status, jsonOf(answered));
  if (misfit === undefined) return answered;
  return violation(context, `${method} ${path} → ${answered.status}`, misfit);
}

async function refusalAsAnswer(answered: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await answered();
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error);
    throw error;
  }
}

/** Tests look whether there were any; the client is told, so that nothing is built on it. */
function violation({ violations }: ServiceContext, about: string, words: string): Answer {
  const message = `${about} does not fit GitHub's description: ${words}`;
  violations.push(message);
  return errorAnswer(new ApiError(500, message));
}

function matchedBy(
  head: Pick<RequestHead, "method" | "path" | "headers">,
  context: ServiceContext,
): Matched | undefined {
  const target = targetOf(head, context);
  return target && findRoute({ method: head.method, path: target.path }, target.isUpload);
}

/** The call that a request makes; undefined if there is no route, or nothing that its token may see. */
function callOf(
  head: RequestHead & { readonly spooled?: SpooledBody },
  context: ServiceContext,
  body: Call["body"] = {},
): (Call & { readonly route: Matched["route"] }) | undefined {
  const matched = matchedBy(head, context);
  if (matched === undefined) return undefined;
  const token = readToken(context.state, head.headers["authorization"]);
  const repository = visibleRepository(context.state, matched.fullName, token);
  const { query, headers, path } = head;
  const { route, parameters } = matched;
  return {
    ...{ route, repository, parameters, query, headers, body, token, context },
    path: targetOf({ path, headers }, context)?.path ?? path,
    ...(head.spooled !== undefined && { upload: head.spooled }),
  };
}

/** The path below the API's address, and which of the two addresses it is. */
function targetOf(
  { path, headers }: Pick<RequestHead, "path" | "headers">,
  { apiPath, uploadsPath, uploadsHost }: ServiceContext,
): { readonly path: string; readonly isUpload: boolean } | undefined {
  const isUploadsHost = uploadsHost !== undefined && headers["host"] === uploadsHost;
  const below = (base: string): string | undefined =>
    path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
  if (uploadsHost === undefined) {
    const upload = below(uploadsPath);
    if (upload !== undefined) return { path: upload, isUpload: true };
  }
  const rest = below(isUploadsHost ? uploadsPath : apiPath);
  return rest === undefined ? undefined : { path: rest, isUpload: isUploadsHost };
}

function bodyOf({ body }: ReadRequest): Readonly<Record<string, unknown>> {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    value = undefined;
  }
  if (!isObject(value)) throw new ApiError(400, "Problems parsing JSON");
  return value;
}

function jsonOf({ body, headers }: Answer): unknown {
  const isJson = headers["content-type"]?.startsWith("application/json") === true;
  return isJson && body.length > 0 ? JSON.parse(body.toString()) : undefined;
}

/** With an `etag`, or 304 for who has the answer already. */
function withTag(answered: Answer, { method, headers }: ReadRequest): Answer {
  if (!["GET", "HEAD"].includes(method) || answered.status !== 200) return answered;
  const etag = `W/"${createHash("sha256").update(answered.body).digest("hex")}"`;
  if (headers["if-none-match"] === etag) {
    return { status: 304, headers: { etag }, body: Buffer.alloc(0) };
  }
  return { ...answered, headers: { etag, ...answered.headers } };
}

function isForArtifacts(path: string): boolean {
  return path.startsWith(servicePath) || path.startsWith("/blobs/");
}

/** https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent */
const withoutAgent = textAnswer(
  403,
  "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.",
);

function gitHubVoice(): Voice {
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

/** Writes a body to disk as it comes in. */
async function spool(request: IncomingMessage, folder: string): Promise<SpooledBody> {
  const file = join(folder, randomUUID());
  const hash = createHash("sha256");
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(request, counted, createWriteStream(file));
  return { file, size, sha256: hash.digest("hex") };
}
