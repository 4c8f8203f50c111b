import type { StoredArtifact } from "../artifacts/state.ts";
import { jsonAnswer, type Answer } from "../http-server.ts";
import { ApiError, notFound } from "./api-error.ts";
import { paged } from "./pages.ts";
import { parameter, type Call, type Route } from "./route.ts";
import { runOf } from "./runs.ts";
import { isoDate, nodeId, repositoryUrl } from "./shapes.ts";

const permission = { actions: "read" } as const;
const documentation = "rest/actions/artifacts";

/** Artifacts of runs (https://docs.github.com/en/rest/actions/artifacts). */
export const artifactRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/actions/artifacts",
    permission,
    answer: (call) =>
      list(
        call,
        call.repository.runs.map(({ id }) => id),
      ),
  },
  {
    method: "GET",
    path: "/actions/runs/{run_id}/artifacts",
    permission,
    answer: (call) => list(call, [runOf(call).id]),
  },
  {
    method: "GET",
    path: "/actions/artifacts/{artifact_id}",
    permission,
    answer: (call) => jsonAnswer(200, shape(artifactOf(call), call)),
  },
  {
    method: "GET",
    path: "/actions/artifacts/{artifact_id}/{archive_format}",
    permission,
    // Also of a public repository only who is signed in gets them.
    alwaysSigned: true,
    answer: download,
  },
];

/** Newest first, unless `direction` says else; those that have expired too. */
function list(call: Call, runs: readonly number[]): Answer {
  const { query, context } = call;
  const name = query.get("name");
  const wanted = new Set(runs);
  const found = [...context.artifacts.artifacts.values()].filter(
    (artifact) => wanted.has(artifact.run) && (name === null || artifact.name === name),
  );
  if (query.get("direction") !== "asc") found.reverse();
  const { items, headers } = paged(found, call);
  const artifacts = items.map((artifact) => shape(artifact, call));
  return jsonAnswer(200, { total_count: found.length, artifacts }, headers);
}

/** A redirect to where it lies, with an address that lives one minute. */
function download(call: Call): Answer {
  const artifact = artifactOf(call);
  if (parameter(call, "archive_format") !== "zip") throw notFound(documentation);
  if (call.context.artifacts.hasExpired(artifact)) {
    throw new ApiError(410, "Artifact has expired", {
      documentation: `${documentation}#download-an-artifact`,
    });
  }
  const location = call.context.blobsUrl + call.context.blobs.signedDownload(artifact);
  return { status: 302, headers: { location }, body: Buffer.alloc(0) };
}

function artifactOf(call: Call): StoredArtifact {
  const found = call.context.artifacts.artifacts.get(Number(parameter(call, "artifact_id")));
  if (found === undefined || !call.repository.runs.some(({ id }) => id === found.run)) {
    throw notFound(`${documentation}#get-an-artifact`);
  }
  return found;
}

function shape(artifact: StoredArtifact, { repository, context }: Call): object {
  const { urls, state, artifacts } = context;
  const url = `${repositoryUrl(repository, urls)}/actions/artifacts/${artifact.id}`;
  const run = repository.runs.find(({ id }) => id === artifact.run);
  return {
    ...{ id: artifact.id, name: artifact.name, size_in_bytes: artifact.size, url },
    node_id: nodeId("Artifact", artifact.id),
    archive_download_url: `${url}/zip`,
    expired: artifacts.hasExpired(artifact),
    digest: artifact.digest,
    created_at: isoDate(artifact.createdAt),
    updated_at: isoDate(artifact.createdAt),
    expires_at: isoDate(artifact.expiresAt),
    ...(run !== undefined && {
      workflow_run: {
        ...{ id: run.id, repository_id: repository.id, head_sha: run.headSha },
        head_repository_id: state.existing(run.headRepository).id,
        ...(run.headBranch !== null && { head_branch: run.headBranch }),
      },
    }),
  };
}
