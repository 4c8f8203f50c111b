import { jsonAnswer, textAnswer, type Answer } from "../http-server.ts";
import type { ReadRequest } from "../request-cycle.ts";
import { ApiError, crateNotFound, forbidden } from "./api-error.ts";
import { readCredential } from "./authentication.ts";
import { findVersion } from "./find-version.ts";
import { getOwners, getUser, listCrates } from "./owners.ts";
import { describeCrate, publish } from "./publish.ts";
import { publishElsewhere } from "./publish-elsewhere.ts";
import type { Crate, Version } from "./state.ts";
import { updateVersion, yankTo } from "./yank.ts";
import type { Handler, RouteContext } from "./route-context.ts";
import { addConfig, listConfigs, removeConfig } from "./trust-configs.ts";
import { exchangeToken, revokeToken } from "./trusted-publishing.ts";

const name = "([^/]+)";
const routes: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ["GET", /^\/index\/(.+)$/, getIndex],
  ["GET", new RegExp(`^/dl/${name}/${name}/download$`), getFile],
  ["PUT", /^\/api\/v1\/crates\/new$/, putNew],
  ["POST", /^\/api\/v1\/trusted_publishing\/tokens$/, postToken],
  ["DELETE", /^\/api\/v1\/trusted_publishing\/tokens$/, deleteToken],
  ["GET", trustConfigs(""), (request, { state }) => listConfigs(request, state)],
  ["POST", trustConfigs(""), (request, { state }) => addConfig(request, state)],
  ["DELETE", trustConfigs("/([0-9]+)"), deleteConfig],
  ["GET", new RegExp(`^/api/v1/crates/${name}$`), getCrate],
  ["GET", new RegExp(`^/api/v1/crates/${name}/owners$`), getOwners],
  ["GET", new RegExp(`^/api/v1/crates/${name}/${name}$`), getVersion],
  ["GET", new RegExp(`^/api/v1/crates/${name}/${name}/download$`), getDownload],
  ["GET", /^\/api\/v1\/crates$/, listCrates],
  ["GET", new RegExp(`^/api/v1/users/${name}$`), getUser],
  ["PATCH", new RegExp(`^/api/v1/crates/${name}/${name}$`), updateVersion],
  ["DELETE", new RegExp(`^/api/v1/crates/${name}/${name}/yank$`), yankTo(true)],
  ["PUT", new RegExp(`^/api/v1/crates/${name}/${name}/unyank$`), yankTo(false)],
];

/** Answers a request; throws an ApiError for what is refused. */
export async function route(request: ReadRequest, context: RouteContext): Promise<Answer> {
  const isApi = request.path.startsWith("/api/");
  if (isApi && context.isCratesIo) checkUserAgent(request);
  const method = request.method === "HEAD" ? "GET" : request.method;
  for (const [wanted, path, handler] of routes) {
    const parts = wanted === method ? path.exec(request.path) : null;
    if (parts !== null) return handler(request, context, parts.slice(1));
  }
  throw new ApiError(404, "Not Found");
}

/** crates.io wants to know who asks; downloads are free (src/middleware/require_user_agent.rs). */
function checkUserAgent({ headers, path }: ReadRequest): void {
  const agent = headers["user-agent"] ?? "";
  if ((agent !== "" && agent !== "Amazon CloudFront") || path.endsWith("download")) return;
  throw forbidden(
    "We require that all requests include a `User-Agent` header.  " +
      "To allow us to determine the impact your bot has on our service, " +
      "we ask that your user agent actually identify your bot, " +
      "and not just report the HTTP client library you're using.  " +
      "Including contact information will also reduce the chance " +
      "that we will need to take action against your bot.\n\n" +
      "Bad:\n  User-Agent: reqwest/0.9.1\n\n" +
      "Better:\n  User-Agent: my_crawler\n\n" +
      "Best:\n  User-Agent: my_crawler (my_crawler.com/info)\n" +
      "  User-Agent: my_crawler (help@my_crawler.com)\n\n" +
      "If you believe you've received this message in error, " +
      "please email help@crates.io and include the request id " +
      `${headers["x-request-id"] ?? ""}.\n`,
  );
}

function getIndex(
  request: ReadRequest,
  context: RouteContext,
  [path = ""]: readonly string[],
): Answer {
  checkReader(request, context);
  return context.index.answer(path, request.headers["if-none-match"]);
}

/** The file host, which stands before a store that says 403 for what it does not have. */
function getFile(request: ReadRequest, context: RouteContext, parts: readonly string[]): Answer {
  checkReader(request, context);
  const [crate = "", version = ""] = parts;
  const found = context.state.crate(crate);
  const file = found?.versions.findLast((one) => one.version === version)?.file;
  if (file === undefined || found?.name !== crate) {
    const page = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";
    return textAnswer(403, page, "application/xml");
  }
  return { status: 200, headers: { "content-type": "application/gzip" }, body: file };
}

function checkReader({ headers }: ReadRequest, { state, authRequired }: RouteContext): void {
  if (!authRequired) return;
  const credential = readCredential(headers["authorization"]);
  if (credential !== undefined && state.tokens.has(credential)) return;
  throw new ApiError(401, "this registry needs a token to be read", {
    "www-authenticate": "Cargo",
  });
}

async function putNew({ body, headers }: ReadRequest, context: RouteContext): Promise<Answer> {
  const authorization = headers["authorization"];
  if (context.isCratesIo) return jsonAnswer(200, await publish(body, authorization, context));
  publishElsewhere(body, authorization, context);
  return { status: 200, headers: {}, body: Buffer.alloc(0) };
}

function postToken({ body, headers }: ReadRequest, { state, clock, issuer }: RouteContext): Answer {
  const granted = exchangeToken(body, headers["content-type"], { state, now: clock.now(), issuer });
  return jsonAnswer(200, granted);
}

function deleteToken({ headers }: ReadRequest, { state }: RouteContext): Answer {
  revokeToken(headers["authorization"], state);
  return { status: 204, headers: {}, body: Buffer.alloc(0) };
}

function trustConfigs(rest: string): RegExp {
  return new RegExp(`^/api/v1/trusted_publishing/github_configs${rest}$`);
}

function deleteConfig(
  request: ReadRequest,
  { state }: RouteContext,
  [id = ""]: readonly string[],
): Answer {
  return removeConfig(request, id, state);
}

function getCrate(
  _: ReadRequest,
  { state }: RouteContext,
  [crate = ""]: readonly string[],
): Answer {
  const found = state.crate(crate);
  if (found === undefined) throw crateNotFound(crate);
  const versions = found.versions.map((version) => describeVersion(found, version)).reverse();
  return jsonAnswer(200, { crate: describeCrate(found), versions, keywords: [], categories: [] });
}

function getVersion(_: ReadRequest, context: RouteContext, parts: readonly string[]): Answer {
  const { crate, version } = findVersion(context, parts);
  return jsonAnswer(200, { version: describeVersion(crate, version) });
}

function getDownload(_: ReadRequest, { url }: RouteContext, parts: readonly string[]): Answer {
  const [crate = "", version = ""] = parts;
  const location = `${url}/dl/${encodeURIComponent(crate)}/${encodeURIComponent(version)}/download`;
  return { status: 302, headers: { location }, body: Buffer.alloc(0) };
}

/** The part of crates.io's `version` object that tools read. */
function describeVersion(crate: Crate, version: Version): Readonly<Record<string, unknown>> {
  const published = new Date(version.publishedAt).toISOString();
  return {
    crate: crate.name,
    num: version.version,
    dl_path: `/api/v1/crates/${crate.name}/${version.version}/download`,
    created_at: published,
    updated_at: published,
    features: version.indexed.features,
    yanked: version.yanked,
    yank_message: version.yankMessage ?? null,
    crate_size: version.file.length,
    checksum: version.checksum,
    rust_version: version.indexed.rust_version ?? null,
  };
}
