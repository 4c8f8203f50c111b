import { randomUUID } from "node:crypto";
import type { ArtifactState, StoredArtifact } from "./state.ts";
import { zipFile, type ArtifactFiles } from "./zip-file.ts";

/** An artifact that is there from the start. */
export interface SeededArtifact {
  readonly run: number;
  /** Default: 1. */
  readonly attempt?: number;
  readonly name: string;
  /** By path; or the whole zip, as bad as a test needs it. */
  readonly files: ArtifactFiles | Buffer;
  /** What the service says of it, true or not. Default: the true one. */
  readonly digest?: string;
  /** Epoch ms. Default: in 90 days. */
  readonly expiresAt?: number;
}

export interface ListedArtifact extends StoredArtifact {
  readonly expired: boolean;
}

/** What a test does with the artifacts of a server. */
export interface ArtifactControls {
  /** The variables with which a process works as a job of that run. Two calls are two jobs. */
  environment(run: number, job?: string, attempt?: number): Record<string, string>;
  add(artifact: SeededArtifact): ListedArtifact;
  /** The attempt was made by "Re-run all jobs": its jobs are not shown what came before. */
  rerunAll(run: number, attempt: number): void;
  /** What has been uploaded or added, oldest first, of one run or of all; what has expired too. */
  list(run?: number): ListedArtifact[];
  /** Ends the life of an artifact now. Throws an Error if there is none of that id. */
  expire(id: number): void;
}

/**
 * `url` is that of the results service and `apiUrl` (default: the same) that of the REST API. On a
 * `serverUrl` that is neither `https://github.com` nor below `localhost`, the client takes the service
 * for an old GitHub Enterprise and stops.
 */
export interface ArtifactPlace {
  readonly url: string;
  readonly apiUrl?: string;
  readonly serverUrl: string;
  /** `owner/name` */
  readonly repository: string;
}

/** What a test does with the artifacts that `state` keeps. */
export function artifactControls(state: ArtifactState, place: ArtifactPlace): ArtifactControls {
  const listed = (artifact: StoredArtifact): ListedArtifact => ({
    ...artifact,
    expired: state.hasExpired(artifact),
  });
  return {
    environment(run, job = "job", attempt = 1) {
      const runBackendId = state.runBackendId(run, attempt);
      const jobBackendId = randomUUID();
      const token = runtimeToken(`Actions.Results:${runBackendId}:${jobBackendId}`);
      state.jobs.set(token, { run, attempt, runBackendId, jobBackendId });
      return {
        ACTIONS_RESULTS_URL: `${place.url}/`,
        ACTIONS_RUNTIME_TOKEN: token,
        GITHUB_SERVER_URL: place.serverUrl,
        GITHUB_API_URL: place.apiUrl ?? place.url,
        GITHUB_REPOSITORY: place.repository,
        GITHUB_RUN_ID: String(run),
        GITHUB_RUN_ATTEMPT: String(attempt),
        GITHUB_JOB: job,
      };
    },
    add({ files, attempt = 1, ...artifact }) {
      const bytes = Buffer.isBuffer(files) ? files : zipFile(files);
      return listed(state.add({ ...artifact, attempt, bytes, contentType: "application/zip" }));
    },
    rerunAll(run, attempt) {
      state.rerunAll(run, attempt);
    },
    list: (run) =>
      (run === undefined ? [...state.artifacts.values()] : state.ofRun(run)).map(listed),
    expire(id) {
      state.expire(id);
    },
  };
}

/** The client reads the ids out of the token; only the service knows it, so it needs no signature. */
function runtimeToken(scope: string): string {
  const encode = (value: unknown): string =>
    Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${encode({ alg: "none", typ: "JWT" })}.${encode({ scp: scope, jti: randomUUID() })}.`;
}
