import { bearer } from "../bearer.ts";
import { jsonAnswer, type Answer } from "../http-server.ts";
import type { ReadRequest } from "../request-cycle.ts";
import type { ServiceContext } from "./results-service.ts";
import { comparison, runAnswer, type RunsContext } from "./runs.ts";
import type { StoredArtifact } from "./state.ts";

/** `repository` is `owner/name`. */
export type RestContext = ServiceContext & RunsContext;

/**
 * GitHub's REST API as far as it is about artifacts
 * (https://docs.github.com/en/rest/actions/artifacts) and the runs that have them. Undefined for any other path.
 */
export function restAnswer(request: ReadRequest, context: RestContext): Answer | undefined {
  const { method, path } = request;
  const compared = /^\/repos\/[^/]+\/[^/]+\/compare\/(\w+)\.\.\.(\w+)$/.exec(path);
  if (method === "GET" && compared !== null) {
    const [, from = "", to = ""] = compared;
    return refusalOf(request, context) ?? comparison(from, to, context);
  }
  const base = `/repos/${context.repository}/actions/`;
  // GitHub compares owner and name without case.
  if (!path.toLowerCase().startsWith(base.toLowerCase())) return undefined;
  const rest = path.slice(base.length);
  const run = /^runs\/(\d+)\/artifacts$/.exec(rest)?.[1];
  const ofRun = /^runs\/(\d+)$/.exec(rest)?.[1];
  const [, id, isZip] = /^artifacts\/(\d+)(\/zip)?$/.exec(rest) ?? [];
  if (method !== "GET" || [run, ofRun, id].every((each) => each === undefined)) return undefined;

  const refusal = refusalOf(request, context);
  if (refusal !== undefined) return refusal;
  if (ofRun !== undefined) return runAnswer(Number(ofRun), context);
  if (run !== undefined) return page(request, context, context.state.ofRun(Number(run)));
  const artifact = context.state.artifacts.get(Number(id));
  if (artifact === undefined) return message(404, "Not Found");
  if (isZip === undefined) return jsonAnswer(200, described(artifact, context));
  if (context.state.hasExpired(artifact)) return message(410, "Artifact has expired");
  const location = context.url + context.blobs.signedDownload(artifact);
  return { status: 302, headers: { location }, body: Buffer.alloc(0) };
}

function refusalOf(request: ReadRequest, { state }: RestContext): Answer | undefined {
  const credential = bearer(request);
  // The repository is a private one: without a token it is not there.
  if (credential === undefined) return message(404, "Not Found");
  const token = state.tokens.get(credential);
  if (token === undefined) return message(401, "Bad credentials");
  if (!token.actionsRead) return message(403, "Resource not accessible by integration");
  return undefined;
}

/** One page, newest first; `total_count` counts all that fit, and `link` names the next page. */
function page(
  { path, query }: ReadRequest,
  context: RestContext,
  artifacts: readonly StoredArtifact[],
): Answer {
  const name = query.get("name");
  const fitting = artifacts.filter((each) => name === null || each.name === name).reverse();
  const size = Math.min(Math.max(Number(query.get("per_page") ?? 30) || 30, 1), 100);
  const number = Math.max(Number(query.get("page") ?? 1) || 1, 1);
  const [start, end] = [(number - 1) * size, number * size];
  const next = new URLSearchParams(query);
  next.set("page", String(number + 1));
  const link = `<${context.url}${path}?${next.toString()}>; rel="next"`;
  return jsonAnswer(
    200,
    {
      total_count: fitting.length,
      artifacts: fitting.slice(start, end).map((each) => described(each, context)),
    },
    end < fitting.length ? { link } : {},
  );
}

function described(artifact: StoredArtifact, { state, url, repository, headSha }: RestContext) {
  const own = `${url}/repos/${repository}/actions/artifacts/${artifact.id}`;
  const created = new Date(artifact.createdAt).toISOString();
  return {
    id: artifact.id,
    node_id: Buffer.from(`Artifact${artifact.id}`).toString("base64"),
    name: artifact.name,
    size_in_bytes: artifact.size,
    url: own,
    archive_download_url: `${own}/zip`,
    expired: state.hasExpired(artifact),
    digest: artifact.digest,
    created_at: created,
    updated_at: created,
    expires_at: new Date(artifact.expiresAt).toISOString(),
    workflow_run: { id: artifact.run, head_sha: headSha },
  };
}

export function message(
  status: number,
  words: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const documentation_url = "https://docs.github.com/rest/actions/artifacts";
  return jsonAnswer(status, { message: words, documentation_url }, headers);
}
