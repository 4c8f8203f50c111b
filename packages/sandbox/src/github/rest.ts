import { bearer } from "../bearer.ts";
import { textAnswer, type Answer } from "../http-server.ts";
import { isObject } from "../is-object.ts";
import type { Breakage, ReadRequest, RequestHead, SpooledBody } from "../request-cycle.ts";
import { targetOf, type AddressRules } from "./addresses.ts";
import { ApiError, errorAnswer, notFound } from "./api-error.ts";
import { authorize, readToken, visibleRepository } from "./authentication.ts";
import type { RateLimits } from "./limits.ts";
import type { Call, GitHubContext } from "./route.ts";
import { findRoute, type Matched } from "./routes.ts";
import { answerViolation, requestViolations } from "./validation.ts";

export interface RestContext extends GitHubContext, AddressRules {
  readonly limits: RateLimits;
  /** What did not fit GitHub's description. */
  readonly violations: string[];
}

/**
 * What the REST API answers; throws an ApiError for what it refuses. A request or an answer that does
 * not fit GitHub's description is a violation: it is written down and answered 500, so that nothing is
 * built on it.
 */
export async function restAnswer(
  request: ReadRequest,
  matched: Matched | undefined,
  context: RestContext,
  requestId: string,
): Promise<Answer> {
  const { method, path, headers } = request;
  if (headers["user-agent"] === undefined) return withoutAgent;
  readToken(context.state, headers["authorization"]);
  const createsContent = !["GET", "HEAD"].includes(method);
  const now = context.clock.now();
  context.limits.check(bearer(request) ?? "nobody", createsContent, now, requestId);

  if (matched === undefined) {
    context.violations.push(`${method} ${path}: the sandbox does not know this path`);
    throw notFound();
  }
  const call = callOf(request, matched, context, bodyOf(request));
  authorize(matched.route, call);
  const misfits = requestViolations(matched.route, call, request.body.length > 0);
  if (misfits.length > 0) return violation(context, `${method} ${path}`, misfits.join("; "));

  const answered = await refusalAsAnswer(() => matched.route.answer(call));
  const misfit = answerViolation(matched.route, answered.status, jsonOf(answered));
  if (misfit === undefined) return answered;
  return violation(context, `${method} ${path} → ${answered.status}`, misfit);
}

/** Tells the route of a request that was cut off, if it would have been allowed. */
export function cutOff(head: RequestHead, by: Breakage, context: RestContext): void {
  const matched = matchedBy(head, context);
  if (matched?.route.broken === undefined) return;
  try {
    const call = callOf(head, matched, context);
    authorize(matched.route, call);
    matched.route.broken(call, by);
  } catch (error) {
    // What would have been refused has left nothing.
    if (!(error instanceof ApiError)) throw error;
  }
}

/** The route that a request is for. */
export function matchedBy(
  head: Pick<RequestHead, "method" | "path" | "headers">,
  rules: AddressRules,
): Matched | undefined {
  const target = targetOf(head, rules);
  return target && findRoute({ method: head.method, path: target.path }, target.isUpload);
}

/** Throws GitHub's 404 for a repository that its token may not see. */
function callOf(
  head: RequestHead & { readonly spooled?: SpooledBody },
  { fullName, parameters }: Matched,
  context: RestContext,
  body: Call["body"] = {},
): Call {
  const { query, headers, path } = head;
  const token = readToken(context.state, headers["authorization"]);
  const repository = visibleRepository(context.state, fullName, token);
  return {
    ...{ repository, parameters, query, headers, body, token, context },
    path: targetOf(head, context)?.path ?? path,
    ...(head.spooled !== undefined && { upload: head.spooled }),
  };
}

async function refusalAsAnswer(answered: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await answered();
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error);
    throw error;
  }
}

function violation({ violations }: RestContext, about: string, words: string): Answer {
  const message = `${about} does not fit GitHub's description: ${words}`;
  violations.push(message);
  return errorAnswer(new ApiError(500, message));
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

/** https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent */
const withoutAgent = textAnswer(
  403,
  "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.",
);
