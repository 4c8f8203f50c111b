import { bearer } from "../bearer.ts";
import { jsonAnswer, type Answer } from "../http-server.ts";
import type { ReadRequest } from "../request-cycle.ts";
import type { BlobStore } from "./blobs.ts";
import { sha256, uploadKey, type ArtifactState, type Job, type StoredArtifact } from "./state.ts";

/** Where the service's methods lie (`@actions/artifact` 6, generated from its protocol). */
export const servicePath = "/twirp/github.actions.results.api.v1.ArtifactService/";

export interface ServiceContext {
  readonly state: ArtifactState;
  readonly blobs: BlobStore;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
}

interface Call extends ServiceContext {
  readonly job: Job;
  readonly message: Readonly<Record<string, unknown>>;
}

const methods: Readonly<Record<string, (call: Call) => Answer>> = {
  CreateArtifact: create,
  FinalizeArtifact: finalize,
  ListArtifacts: list,
  GetSignedArtifactURL: signedUrl,
  DeleteArtifact: remove,
};

/**
 * The methods of the results service in Twirp's JSON: field names in snake_case, 64-bit numbers as
 * strings, wrapped values plain. A job sees the artifacts of all attempts of its run since all jobs ran, and
 * writes those of its own attempt.
 */
export function resultsAnswer(request: ReadRequest, context: ServiceContext): Answer {
  const method = methods[request.path.slice(servicePath.length)];
  if (method === undefined || request.method !== "POST") {
    return twirpError(404, "bad_route", `no handler for path ${request.path}`);
  }
  const job = context.state.jobs.get(bearer(request) ?? "");
  if (job === undefined) return twirpError(401, "unauthenticated", "the token is not known");
  const message = jsonObject(request.body);
  if (message === undefined) return twirpError(400, "malformed", "the body is no JSON object");
  return method({ ...context, job, message });
}

function create(call: Call): Answer {
  const { state, job } = call;
  if (!isOwn(call)) return notOwn();
  const name = text(call, "name");
  if (name === "") return twirpError(400, "invalid_argument", "name is required");
  if (state.isTaken(job.run, job.attempt, name)) {
    const words = "an artifact with this name already exists on the workflow run";
    return twirpError(409, "already_exists", words);
  }
  const expires = Date.parse(text(call, "expires_at"));
  const { blob, target } = call.blobs.newUpload();
  state.uploads.set(uploadKey(job.runBackendId, name), {
    ...{ job, name, blob },
    expiresAt: Number.isNaN(expires) ? undefined : expires,
  });
  return jsonAnswer(200, { ok: true, signed_upload_url: call.url + target });
}

function finalize(call: Call): Answer {
  const { state, job } = call;
  if (!isOwn(call)) return notOwn();
  const name = text(call, "name");
  const key = uploadKey(job.runBackendId, name);
  const upload = state.uploads.get(key);
  if (upload === undefined) return twirpError(404, "not_found", "artifact not found");
  const blob = state.blobs.get(upload.blob);
  if (blob?.bytes === undefined) {
    return twirpError(400, "failed_precondition", "nothing has been uploaded");
  }
  const { bytes, contentType } = blob;
  const wrong = [
    ["size", Number(text(call, "size")), bytes.length],
    ["hash", text(call, "hash"), sha256(bytes)],
  ].find(([field, said, is]) => said !== is && !(field === "hash" && said === ""));
  if (wrong !== undefined) {
    const [field, said, is] = wrong.map(String);
    return twirpError(400, "invalid_argument", `${field ?? ""} is ${is ?? ""}, not ${said ?? ""}`);
  }
  const { run, attempt } = job;
  const { expiresAt } = upload;
  const { id } = state.add({ run, attempt, name, bytes, contentType, expiresAt });
  state.uploads.delete(key);
  state.blobs.delete(upload.blob);
  return jsonAnswer(200, { ok: true, artifact_id: String(id) });
}

/** What has expired is gone for a job, while the REST API still names it. */
function list(call: Call): Answer {
  const { state, job } = call;
  if (!isOwn(call)) return notOwn();
  const name = call.message["name_filter"];
  const id = call.message["id_filter"];
  const artifacts = state
    .shownTo(job)
    .filter((artifact) => !state.hasExpired(artifact))
    .filter((artifact) => name === undefined || artifact.name === name)
    .filter((artifact) => id === undefined || String(artifact.id) === id)
    .map((artifact) => ({
      workflow_run_backend_id: state.runBackendId(artifact.run, artifact.attempt),
      workflow_job_run_backend_id: job.jobBackendId,
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.size),
      created_at: new Date(artifact.createdAt).toISOString(),
      digest: artifact.digest,
    }));
  return jsonAnswer(200, { artifacts });
}

function signedUrl(call: Call): Answer {
  const artifact = named(call);
  if (artifact === undefined) return twirpError(404, "not_found", "artifact not found");
  return jsonAnswer(200, { signed_url: call.url + call.blobs.signedDownload(artifact) });
}

function remove(call: Call): Answer {
  const artifact = named(call);
  if (artifact === undefined) return twirpError(404, "not_found", "artifact not found");
  call.state.artifacts.delete(artifact.id);
  return jsonAnswer(200, { ok: true, artifact_id: String(artifact.id) });
}

/** The newest artifact of the name, in the attempt that the message names, of the job's own run. */
function named(call: Call): StoredArtifact | undefined {
  const { state, job } = call;
  return state
    .shownTo(job)
    .filter((artifact) => !state.hasExpired(artifact) && artifact.name === text(call, "name"))
    .findLast(
      ({ run, attempt }) =>
        state.runBackendId(run, attempt) === text(call, "workflow_run_backend_id"),
    );
}

function isOwn(call: Call): boolean {
  return (
    text(call, "workflow_run_backend_id") === call.job.runBackendId &&
    text(call, "workflow_job_run_backend_id") === call.job.jobBackendId
  );
}

function notOwn(): Answer {
  return twirpError(403, "permission_denied", "the token is for another job");
}

function text({ message }: Call, field: string): string {
  const value = message[field];
  return typeof value === "string" ? value : "";
}

function jsonObject(body: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(Object.entries(value));
  } catch {
    return undefined;
  }
}

export function twirpError(
  status: number,
  code: string,
  msg: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return jsonAnswer(status, { code, msg }, headers);
}
