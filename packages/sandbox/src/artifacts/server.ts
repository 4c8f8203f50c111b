import { startServer, type SandboxServer, type ServerOptions } from "../start-server.ts";
import { BlobStore } from "./blobs.ts";
import { artifactControls, type ArtifactControls } from "./controls.ts";
import type { DescribedRun } from "./runs.ts";
import { artifactService } from "./service.ts";
import { ArtifactState } from "./state.ts";

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

/**
 * Its `url` is that of the results service and of the REST API. Paths in `requests` begin with `/twirp/`
 * (the service), `/blobs/uploads/`, `/blobs/downloads/` (what signed URLs lead to) and `/repos/` (the
 * REST API).
 */
export interface Artifacts extends SandboxServer, ArtifactControls {
  /** Makes a token known to the REST API. */
  addToken(token: string, permissions?: { readonly actions?: "read" | "none" }): void;
  /** What the REST API says of a run; without it, that it built the commit of all runs after a push. */
  describeRun(run: number, described: DescribedRun): void;
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
  const runs = new Map<number, DescribedRun>();
  const state = new ArtifactState(clock, options.namesAreFor === "run");
  serve(
    artifactService({
      ...{ state, url, repository, runs },
      blobs: new BlobStore(state, clock),
      headSha: options.headSha ?? "0123456789abcdef0123456789abcdef01234567",
    }),
  );
  return {
    ...server,
    ...artifactControls(state, { url, repository, serverUrl: "https://github.com" }),
    addToken(token, { actions = "read" } = {}) {
      state.tokens.set(token, { actionsRead: actions === "read" });
    },
    describeRun(run, described) {
      runs.set(run, described);
    },
  };
}
