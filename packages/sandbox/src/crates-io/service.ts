import type { IncomingMessage } from "node:http";
import { readBody, type Answer } from "../http-server.ts";
import type { ReadRequest, RequestHead, RequestNames, Service } from "../request-cycle.ts";
import type { CredentialKind, OpenRequest } from "../request-log.ts";
import { ApiError, refusal } from "./api-error.ts";
import type { RouteContext } from "./route-context.ts";
import { route } from "./routes.ts";
import { isTrustedPublishingToken } from "./trusted-publishing.ts";
import { readMetadata, type UploadMetadata } from "./upload-body.ts";
import { cratesIoVoice, withoutStatus } from "./voice.ts";

/** The registry as a server of the sandbox sees it. */
export function cratesIoService(context: RouteContext): Service {
  return {
    names: namesIn,
    read: (request, logged, named) =>
      isUpload(logged) ? readUpload(request, logged, named) : readBody(request),
    answer: (request) => answer(request, context),
    voice: (request) => {
      const { crate } = request;
      const isNew = crate === undefined || context.state.crate(crate) === undefined;
      const voice = cratesIoVoice(isNew ? "publish-new" : "publish-update", context.clock);
      return hidesStatus(request, context) ? withoutStatus(voice) : voice;
    },
  };
}

/** Whether cargo gets 200 for whatever is answered (src/middleware/cargo_compat.rs, `adjust-all`). */
function hidesStatus(
  { method, path }: Pick<RequestHead, "method" | "path">,
  { statusCodes }: RouteContext,
): boolean {
  const isForCargo = /^\/api\/v1\/crates\/(new|[^/]+\/[^/]+\/(un)?yank)$/.test(path);
  return statusCodes === "adjust-all" && isForCargo && method !== "GET";
}

function isUpload({ method, path }: Pick<RequestHead, "method" | "path">): boolean {
  return method === "PUT" && path === "/api/v1/crates/new";
}

/** Names the crate as soon as the metadata are there, long before the last byte of the file. */
async function readUpload(
  request: IncomingMessage,
  logged: OpenRequest,
  named: () => boolean,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let metadata: UploadMetadata | undefined;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    chunks.push(chunk);
    if (metadata !== undefined) continue;
    metadata = metadataOf(Buffer.concat(chunks));
    if (metadata === undefined) continue;
    logged.crate = metadata.name;
    logged.version = metadata.vers;
    if (!named()) return undefined;
  }
  return Buffer.concat(chunks);
}

/** Undefined as long as they are not whole, and forever if they are none. */
function metadataOf(head: Buffer): UploadMetadata | undefined {
  try {
    return readMetadata(head);
  } catch {
    return undefined;
  }
}

async function answer(request: ReadRequest, context: RouteContext): Promise<Answer> {
  try {
    return await route(request, context);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (hidesStatus(request, context)) return { ...refusal(error), status: 200 };
    const isPlainRefusal = error.status === 400 && request.method === "PUT";
    return isPlainRefusal && !context.isCratesIo
      ? { ...refusal(error), status: 200 }
      : refusal(error);
  }
}

function namesIn({ path, headers }: RequestHead): RequestNames {
  const credential = credentialKind(headers["authorization"]);
  const [, crate, version] =
    /^\/(?:api\/v1\/crates|dl)\/([^/]+)(?:\/([^/]+))?/.exec(path) ??
    /^\/index\/.+\/([^/]+)$/.exec(path) ??
    [];
  if (crate === undefined || path === "/api/v1/crates/new") return { credential };
  return { credential, crate, ...(version !== undefined && { version }) };
}

function credentialKind(authorization: string | undefined): CredentialKind {
  if (authorization === undefined) return "none";
  const credential = authorization.replace(/^bearer /i, "");
  return isTrustedPublishingToken(credential) ? "trusted-publishing" : "token";
}
