import { randomUUID } from "node:crypto";
import { startServer, type SandboxServer, type ServerOptions } from "../start-server.ts";
import { BlobStore } from "./blobs.ts";
import { artifactService } from "./service.ts";
import { ArtifactState, type StoredArtifact } from "./state.ts";
import { zipFile, type ArtifactFiles } from "./zip-file.ts";

export interface ArtifactsOptions extends ServerOptions {
  /** `owner/name`. Default: `octo-org/octo-repo`. */
  readonly repository?: string;
  /** The commit of all runs, as the REST API names it. */
  readonly headSha?: string;
  /**
   * What a name that an earlier attempt of the run has taken is answered. Both are reported of GitHub:
   * `attempt` (the default): it can be taken again, and the run then has two of that name; `run`: 409.
   */
  readonly namesAreFor?: "attempt" | "run";
}

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

/**
 * Its `url` is that of the results service and of the REST API. Paths in `requests` begin with `/twirp/`
 * (the service), `/blobs/uploads/`, `/blobs/downloads/` (what signed URLs lead to) and `/repos/` (the
 * REST API).
 */
export interface Artifacts extends SandboxServer {
  /** The variables with which a process works as a job of that run. Two calls are two jobs. */
  environment(run: number, job?: string, attempt?: number): Record<string, string>;
  /** Makes a token known to the REST API. */
  addToken(token: string, permissions?: { readonly actions?: "read" | "none" }): void;
  add(artifact: SeededArtifact): ListedArtifact;
  /** What has been uploaded or added, oldest first, of one run or of all; what has expired too. */
  list(run?: number): ListedArtifact[];
  /** Ends the life of an artifact now. Throws an Error if there is none of that id. */
  expire(id: number): void;
}

/**
 * Starts the service that keeps the artifacts of workflow runs, on the loopback address, as the real
 * `@actions/artifact` needs it: upload, list, download and removal in a run, and the REST API for the
 * artifacts of other runs.
 */
export async function startArtifacts(options: ArtifactsOptions = {}): Promise<Artifacts> {
  const { server, serve } = await startServer(options);
  const { url, clock } = server;
  const repository = options.repository ?? "octo-org/octo-repo";
  const state = new ArtifactState(clock, options.namesAreFor === "run");
  serve(
    artifactService({
      ...{ state, url, repository },
      blobs: new BlobStore(state, clock),
      headSha: options.headSha ?? "0123456789abcdef0123456789abcdef01234567",
    }),
  );
  const listed = (artifact: StoredArtifact): ListedArtifact => ({
    ...artifact,
    expired: state.hasExpired(artifact),
  });

  return {
    ...server,
    environment(run, job = "job", attempt = 1) {
      const runBackendId = state.runBackendId(run, attempt);
      const jobBackendId = randomUUID();
      const token = runtimeToken(`Actions.Results:${runBackendId}:${jobBackendId}`);
      state.jobs.set(token, { run, attempt, runBackendId, jobBackendId });
      return {
        ACTIONS_RESULTS_URL: `${url}/`,
        ACTIONS_RUNTIME_TOKEN: token,
        // On any other host the client takes the service for an old GitHub Enterprise and stops.
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_API_URL: url,
        GITHUB_REPOSITORY: repository,
        GITHUB_RUN_ID: String(run),
        GITHUB_RUN_ATTEMPT: String(attempt),
        GITHUB_JOB: job,
      };
    },
    addToken(token, { actions = "read" } = {}) {
      state.tokens.set(token, { actionsRead: actions === "read" });
    },
    add({ files, attempt = 1, ...artifact }) {
      const bytes = Buffer.isBuffer(files) ? files : zipFile(files);
      return listed(state.add({ ...artifact, attempt, bytes, contentType: "application/zip" }));
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
