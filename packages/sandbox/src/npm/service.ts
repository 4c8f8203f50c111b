import { readBody } from "../http-server.ts";
import { isObject } from "../is-object.ts";
import type { RequestHead, RequestNames, Service } from "../request-cycle.ts";
import type { CredentialKind, LoggedRequest } from "../request-log.ts";
import { refusalAsAnswer } from "./api-error.ts";
import { readCredential } from "./authentication.ts";
import { route, type RouteContext } from "./routes.ts";
import { readTarget } from "./target.ts";
import { npmVoice } from "./voice.ts";

/** The registry as a server of the sandbox sees it. */
export function npmService(context: RouteContext): Service {
  return {
    names: (head) => ({
      credential: credentialKind(head.headers["authorization"], context),
      ...namesIn(head.path),
    }),
    async read(request, logged) {
      const body = await readBody(request);
      const version = versionIn(logged, body);
      if (version !== undefined) logged.version = version;
      return body;
    },
    answer: (request) => route(request, context).catch(refusalAsAnswer),
    voice: () => npmVoice,
  };
}

function namesIn(path: RequestHead["path"]): Omit<RequestNames, "credential"> {
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
function versionIn({ method, path }: LoggedRequest, body: Buffer): string | undefined {
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
  { state, clock }: RouteContext,
): CredentialKind {
  const credential = readCredential(state, authorization, clock.now());
  if (credential === "none") return "none";
  return isObject(credential) && credential["trusted"] !== undefined
    ? "trusted-publishing"
    : "token";
}
