import { createHash, randomUUID } from "node:crypto";
import { resultsAnswer, servicePath } from "../artifacts/results-service.ts";
import { artifactVoice } from "../artifacts/service.ts";
import { bearer } from "../bearer.ts";
import { jsonAnswer, readBody, type Answer } from "../http-server.ts";
import type { ReadRequest, Service } from "../request-cycle.ts";
import { targetOf } from "./addresses.ts";
import { ApiError, errorAnswer } from "./api-error.ts";
import { downloadAnswer } from "./asset-download.ts";
import { acceptedPermissions, readToken } from "./authentication.ts";
import { cutOff, matchedBy, restAnswer, type RestContext } from "./rest.ts";
import { simpleUser } from "./shapes.ts";
import { spool } from "./spool.ts";
import { gitHubVoice } from "./voice.ts";

export interface ServiceContext extends RestContext {
  /** Where the bodies of uploads are kept. */
  readonly folder: string;
}

/** GitHub as a server of the sandbox sees it. */
export function gitHubService(context: ServiceContext): Service {
  return {
    names: ({ headers }) => ({
      credential: headers["authorization"] === undefined ? "none" : "token",
    }),
    read: (request, { method, path }) => {
      const headers = { host: request.headers.host ?? "" };
      const isUpload = matchedBy({ method, path, headers }, context)?.route.host === "uploads";
      return isUpload ? spool(request, context.folder) : readBody(request);
    },
    broken: (head, by) => {
      cutOff(head, by, context);
    },
    answer: (request) => answer(request, context),
    voice: ({ path }) => {
      const isOfArtifacts = path.startsWith(servicePath) || path.startsWith("/blobs/");
      return isOfArtifacts ? artifactVoice(path) : gitHubVoice();
    },
  };
}

async function answer(request: ReadRequest, context: ServiceContext): Promise<Answer> {
  const { path, headers } = request;
  const { state, clock, artifacts, blobs, blobsUrl, limits } = context;
  state.settle(clock.now());
  if (path.startsWith(servicePath)) {
    return resultsAnswer(request, { state: artifacts, blobs, url: blobsUrl });
  }
  if (path.startsWith("/blobs/")) return blobs.answer(request);
  const download = downloadAnswer(request, context);
  if (download !== undefined) return download;

  const user = userAnswer(request, context);
  if (user !== undefined) return user;

  const requestId = randomUUID().toUpperCase();
  const credential = bearer(request) ?? "nobody";
  const matched = matchedBy(request, context);
  const answered = withTag(await answerOrRefusal(), request);
  if (answered.status === 304 && headers["authorization"] !== undefined) {
    limits.giveBack(credential, clock.now());
  }
  return {
    ...answered,
    headers: {
      "x-github-request-id": requestId,
      "x-github-api-version-selected": "2022-11-28",
      "x-github-media-type": "github.v3; format=json",
      ...limits.headers(credential, clock.now()),
      ...(matched !== undefined && acceptedPermissions(matched.route)),
      ...answered.headers,
    },
    body: request.method === "HEAD" ? Buffer.alloc(0) : answered.body,
  };

  async function answerOrRefusal(): Promise<Answer> {
    try {
      return await restAnswer(request, matched, context, requestId);
    } catch (error) {
      if (error instanceof ApiError) return errorAnswer(error);
      throw error;
    }
  }
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

/** `GET /user`, which a workflow's own token may not ask (https://docs.github.com/en/rest/users/users). */
function userAnswer(request: ReadRequest, context: ServiceContext): Answer | undefined {
  const target = targetOf(request, context);
  if (request.method !== "GET" || target?.isUpload !== false || target.path !== "/user") {
    return undefined;
  }
  try {
    const token = readToken(context.state, request.headers["authorization"]);
    if (token === undefined) throw new ApiError(401, "Requires authentication");
    if (token.login.endsWith("[bot]")) {
      throw new ApiError(403, "Resource not accessible by integration");
    }
    return jsonAnswer(200, simpleUser(token.login, context.urls));
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error);
    throw error;
  }
}
