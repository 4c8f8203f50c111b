import type { IssuerKey } from "../crates-io/trusted-publishing.ts";
import { jsonAnswer, type Answer } from "../http-server.ts";
import type { ReadRequest } from "../request-cycle.ts";
import { NpmError, notFound, refusalAsAnswer } from "./api-error.ts";
import { authorizeWrite, readCredential } from "./authentication.ts";
import type { EdgeCache } from "./edge-cache.ts";
import { editPackage, isEdit } from "./edit.ts";
import { readPublication } from "./publication.ts";
import { accept, checkPublication, type Publisher, type PublishContext } from "./publish.ts";
import * as reads from "./reads.ts";
import {
  approveStage,
  describeStage,
  listStages,
  rejectStage,
  stage,
  visibleStage,
} from "./staged.ts";
import type { SecondFactors } from "./second-factor.ts";
import { servedTags, type Token } from "./state.ts";
import { readTarget, type Target } from "./target.ts";
import { addPublisher, listPublishers, removePublisher } from "./trust.ts";
import { exchangeToken } from "./trusted-publishing.ts";
import { readVersionStatus } from "./version-status.ts";

export interface RouteContext extends PublishContext {
  readonly issuer: IssuerKey | undefined;
  /** Reads need a token, as in a private registry. */
  readonly authRequired: boolean;
  readonly edge: EdgeCache;
  readonly secondFactors: SecondFactors;
  /** Versions have a status to ask for. */
  readonly versionStatus: boolean;
}

/** A request that is known to be about something, and who sends it. */
interface Call extends Publisher {
  readonly request: ReadRequest;
  readonly context: RouteContext;
  readonly reader: reads.ReadContext;
}

/** Answers a request; throws an NpmError for what is refused. */
export async function route(request: ReadRequest, context: RouteContext): Promise<Answer> {
  const target = readTarget(request.path);
  if (target === undefined) throw notFound();
  const { state, clock } = context;
  const now = clock.now();
  const credential = readCredential(state, request.headers["authorization"], now);
  const host = request.headers["host"] ?? new URL(context.url).host;
  const reader = { state, store: context.store, now, credential, host };
  const second = context.secondFactors.of(request.headers);
  const call = { request, context, reader, credential, second };
  switch (request.method) {
    case "GET":
    case "HEAD":
      if (context.authRequired && typeof credential === "string") {
        throw new NpmError(401, "You must be logged in to read this registry.");
      }
      return get(target, call);
    case "PUT":
      return put(target, call);
    case "POST":
      return post(target, call);
    case "DELETE":
      return remove(target, call);
    default:
      throw new NpmError(405, "Method Not Allowed");
  }
}

function get(target: Target, call: Call): Answer | Promise<Answer> {
  const { request, context, reader, credential } = call;
  const { state, edge } = context;
  const { accept: wanted, "cache-control": cacheControl } = request.headers;
  const representation = reads.isAbbreviated(wanted) ? "abbreviated" : "full";
  // A copy that one reader may see is none for the next.
  const key = [request.path, representation, request.headers["authorization"] ?? ""].join(" ");
  const cached = (read: () => Promise<Answer>): Promise<Answer> =>
    edge.read(key, cacheControl, () => read().catch(refusalAsAnswer));
  switch (target.kind) {
    case "package":
      return cached(() => reads.readPackument(target.name, wanted, reader));
    case "version":
      return cached(() => reads.readVersion(target.name, target.spec, reader));
    case "tarball":
      return reads.readTarball(target.name, target.version, reader);
    case "attestations":
      return reads.readAttestations(target.name, target.version, reader);
    case "visibility": {
      const { access } = reads.readablePackage(target.name, reader);
      return jsonAnswer(200, { public: access === "public" });
    }
    case "dist-tags":
      return jsonAnswer(200, servedTags(reads.readablePackage(target.name, reader), reader.now));
    case "trust":
      return listPublishers(reads.readablePackage(target.name, reader), trusting(call));
    case "whoami":
      if (typeof credential === "string") throw new NpmError(401, "Unauthorized");
      return jsonAnswer(200, { username: credential.user });
    case "ping":
      return jsonAnswer(200, {});
    case "stages":
      return jsonAnswer(200, listStages(state, credential, request.query, reader.now));
    case "stage": {
      const found = visibleStage(state, target.id, credential);
      return jsonAnswer(200, describeStage(found, reader.now));
    }
    case "stage-tarball": {
      const { tarball } = visibleStage(state, target.id, credential).publication;
      const headers = { "content-type": "application/octet-stream" };
      return { status: 200, headers, body: tarball };
    }
    case "version-status": {
      const how = { state, now: reader.now, isEnabled: context.versionStatus };
      return readVersionStatus(target.name, target.version, credential, how);
    }
    case "web-confirm":
      return context.secondFactors.confirm(target.id);
    case "web-done":
      return context.secondFactors.done(request.query.get("authId") ?? "");
    default:
      throw notFound();
  }
}

async function put(target: Target, call: Call): Promise<Answer> {
  const { request, context, credential, second } = call;
  if (target.kind === "package" && isEdit(request.body)) {
    const found = reads.readablePackage(target.name, call.reader);
    return editPackage(found, request.body, call);
  }
  if (target.kind === "package") {
    const publication = readPublication(request.body, target.name);
    const token = checkPublication(publication, call, "publish", context);
    await accept(publication, token.user, context);
    return jsonAnswer(200, { success: true });
  }
  if (target.kind === "dist-tag") {
    const found = reads.readablePackage(target.name, call.reader);
    authorizeWrite(credential, { name: target.name, found, action: "publish", second });
    const version: unknown = JSON.parse(request.body.toString());
    if (typeof version !== "string" || context.state.version(found.name, version) === undefined) {
      throw notFound();
    }
    found.tags.push({ tag: target.tag, version });
    found.revision += 1;
    return jsonAnswer(200, { ok: true });
  }
  throw notFound();
}

async function post(target: Target, call: Call): Promise<Answer> {
  const { request, context } = call;
  switch (target.kind) {
    case "stage-new":
      return jsonAnswer(201, {
        message: "Package version staged successfully.",
        ...(await stage(readPublication(request.body, target.name), call, context)),
      });
    case "stage-approve":
      await approveStage(target.id, call, context);
      return jsonAnswer(201, {
        message: "Package version approved and published successfully.",
      });
    case "exchange": {
      const { state, issuer, url } = context;
      const { hostname } = new URL(url);
      const exchange = { state, issuer, hostname, now: call.reader.now };
      const granted = exchangeToken(target.name, request.headers["authorization"], exchange);
      return jsonAnswer(201, granted);
    }
    case "trust":
      return addPublisher(reads.readablePackage(target.name, call.reader), trusting(call));
    case "advisories":
      return jsonAnswer(200, {});
    default:
      throw notFound();
  }
}

/** What a person confirmed in the browser holds for some minutes, where npmjs offers that. */
function trusting({ credential, second, request, context, reader }: Call) {
  const { secondFactors } = context;
  const held = {
    check: (token: Token) => {
      if (!secondFactors.isHeld(token, reader.now)) second.check(token);
      secondFactors.hold(token, request.headers, reader.now);
    },
  };
  return { credential, second: held, now: reader.now, body: request.body };
}

function remove(target: Target, call: Call): Answer {
  if (target.kind === "trust-entry") {
    const found = reads.readablePackage(target.name, call.reader);
    return removePublisher(found, target.id, trusting(call));
  }
  if (target.kind !== "stage") throw notFound();
  rejectStage(target.id, call, call.context.state);
  return { status: 204, headers: {}, body: Buffer.alloc(0) };
}
