import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BlobStore } from "../artifacts/blobs.ts";
import { artifactControls, type ArtifactControls } from "../artifacts/controls.ts";
import { ArtifactState } from "../artifacts/state.ts";
import { startServer, type SandboxServer, type ServerOptions } from "../start-server.ts";
import { GitData, type GitObject } from "./git-data.ts";
import { importCheckout } from "./import-checkout.ts";
import { RateLimits, type Limits } from "./limits.ts";
import { releaseControls, type ReleaseControls } from "./release-controls.ts";
import { newReleases, type AssetLimits } from "./release-state.ts";
import { addCommit, addTagObject, type SeededCommit } from "./seed-git.ts";
import {
  addRun,
  addWorkflow,
  rerun,
  updateRun,
  type NewRun,
  type NewWorkflow,
  type RunChange,
} from "./seed-runs.ts";
import { gitHubService } from "./service.ts";
import { State, type Permissions, type Repository } from "./state.ts";

export interface GitHubOptions extends ServerOptions {
  /**
   * `github.com` (the default): the address for uploads is a server of its own. `enterprise`: the API
   * lies below `/api/v3` and uploads go to `/api/uploads`, as on GitHub Enterprise Server.
   */
  readonly kind?: "github.com" | "enterprise";
  /** Default: GitHub's, as they are for GITHUB_TOKEN. */
  readonly limits?: Limits | "off";
  /** How long a new run is missing from lists, while its id is known. Default 0. */
  readonly indexLagMs?: number;
  /** How many assets a release takes and of what size. Default: GitHub's. */
  readonly assetLimits?: Partial<AssetLimits>;
}

export interface NewRepository {
  /** `owner/name` */
  readonly fullName: string;
  /** Default `private`: without a token it is not there, and reading needs permissions too. */
  readonly visibility?: "public" | "private";
  /** `owner/name` of the repository that it is a fork of. */
  readonly forkOf?: string;
  readonly immutableReleases?: boolean;
  /** Default `main`. */
  readonly defaultBranch?: string;
  readonly workflows?: readonly NewWorkflow[];
}

export interface NewGitHubToken {
  readonly token: string;
  readonly permissions: Permissions;
  /** `owner/name`, or `all`. */
  readonly repository: string;
  /** Default `github-actions[bot]`. */
  readonly login?: string;
}

/** Its `url` is that of the REST API (unless `kind` is `enterprise`) and of the results service. */
export interface GitHub extends SandboxServer, ReleaseControls {
  /** GITHUB_API_URL */
  readonly apiUrl: string;
  /** GITHUB_SERVER_URL: begins the addresses of pages. Nothing is served there. */
  readonly serverUrl: string;
  /** Where releases have their files uploaded to. */
  readonly uploadsUrl: string;
  /** Requests and answers that do not fit GitHub's own description. To be empty at a test's end. */
  readonly violations: readonly string[];
  addRepository(repository: NewRepository): void;
  addToken(token: NewGitHubToken): void;
  /** Adds a commit and moves the branch to it; returns its sha. */
  addCommit(repository: string, commit?: SeededCommit): string;
  /** Takes over the commits, branches and tags of a checkout on disk, which must stay there. */
  importCheckout(repository: string, folder: string): void;
  /** `name` is full: `refs/tags/v1`. Makes it or moves it. */
  setRef(repository: string, name: string, sha: string): void;
  deleteRef(repository: string, name: string): void;
  /** An annotated tag and its ref; returns the tag object's sha. */
  addTag(repository: string, tag: string, commit: string): string;
  /** The commit that a ref leads to, also through annotated tags. */
  ref(repository: string, name: string): string | undefined;
  /** Adds a workflow, or gives the one of that path another state. */
  setWorkflow(repository: string, workflow: NewWorkflow): void;
  /** Returns the run's id. */
  addRun(repository: string, run: NewRun): number;
  /** Changes the newest attempt; without a change, it is completed with success. */
  updateRun(id: number, change?: RunChange): void;
  /** Begins a new attempt of a run, queued if the change does not say else. */
  rerun(id: number, change?: RunChange): void;
  /** The artifacts of the runs of a repository, and the variables of a job in it. */
  artifacts(repository: string): ArtifactControls;
  /** Has `change` done once the sandbox's clock is so much further, before the next request's answer. */
  later(afterMs: number, change: () => void): void;
}

/** Starts a GitHub on the loopback address, as far as the release of a repository needs one. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const { server, serve, listenAlso } = await startServer(options);
  const folder = await mkdtemp(join(tmpdir(), "fairlead-github-"));
  const { url, clock } = server;
  const isEnterprise = options.kind === "enterprise";
  const apiPath = isEnterprise ? "/api/v3" : "";
  const uploadsPath = isEnterprise ? "/api/uploads" : "";
  const uploadsOrigin = isEnterprise ? url : await listenAlso();
  const urls = {
    // `@actions/artifact` takes any host that is not below `localhost` for an old GitHub Enterprise.
    server: `http://github.localhost:${new URL(url).port}`,
    api: url + apiPath,
    uploads: uploadsOrigin + uploadsPath,
  };
  const state = new State();
  const artifacts = new ArtifactState(clock, false);
  const violations: string[] = [];
  const context = {
    ...{ state, clock, urls, artifacts, violations, folder, apiPath, uploadsPath },
    blobs: new BlobStore(artifacts, clock),
    blobsUrl: url,
    limits: new RateLimits(options.limits ?? {}),
    uploadsHost: isEnterprise ? undefined : new URL(uploadsOrigin).host,
  };
  serve(gitHubService(context));
  const at = () => ({ state, now: clock.now() });
  const git = (fullName: string): GitData => state.existing(fullName).git;

  return {
    ...server,
    apiUrl: urls.api,
    serverUrl: urls.server,
    uploadsUrl: urls.uploads,
    violations,
    ...releaseControls(state, clock, folder),
    addRepository(repository) {
      const made = newRepository(repository, state, {
        now: clock.now(),
        limits: options.assetLimits,
      });
      for (const workflow of repository.workflows ?? []) addWorkflow(made, workflow, at());
      state.repositories.set(made.fullName.toLowerCase(), made);
    },
    addToken({ token, login = "github-actions[bot]", ...rest }) {
      state.tokens.set(token, { ...rest, login });
    },
    addCommit(fullName, commit = {}) {
      const { defaultBranch, git: data } = state.existing(fullName);
      return addCommit(data, { branch: defaultBranch, ...commit }, clock.now()).sha;
    },
    importCheckout(fullName, from) {
      importCheckout(git(fullName), from);
    },
    setRef(fullName, name, sha) {
      const data = git(fullName);
      data.refs.set(name, { type: data.tagObjects.has(sha) ? "tag" : "commit", sha });
    },
    deleteRef(fullName, name) {
      git(fullName).refs.delete(name);
    },
    addTag(fullName, tag, commit) {
      const object: GitObject = { type: "commit", sha: commit };
      const { sha } = addTagObject(git(fullName), { tag, message: tag, object, date: clock.now() });
      git(fullName).refs.set(`refs/tags/${tag}`, { type: "tag", sha });
      return sha;
    },
    ref(fullName, name) {
      const object = git(fullName).refs.get(name);
      return object && git(fullName).peel(object);
    },
    setWorkflow(fullName, workflow) {
      addWorkflow(state.existing(fullName), workflow, at());
    },
    addRun(fullName, run) {
      const { indexLagMs = 0 } = options;
      return addRun(state.existing(fullName), { visibleAfterMs: indexLagMs, ...run }, at()).id;
    },
    updateRun(id, change = {}) {
      updateRun(state.run(id), change, clock.now(), state);
    },
    rerun(id, change = {}) {
      rerun(state.run(id), change, clock.now(), state);
    },
    artifacts: (repository) =>
      artifactControls(artifacts, { url, repository, apiUrl: urls.api, serverUrl: urls.server }),
    later(afterMs, change) {
      state.later(clock.now() + afterMs, change);
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function newRepository(
  { fullName, visibility = "private", forkOf, ...options }: NewRepository,
  state: State,
  { now, limits }: { readonly now: number; readonly limits: Partial<AssetLimits> | undefined },
): Repository {
  const [owner = "", name = ""] = fullName.split("/");
  return {
    ...{ id: state.nextId(), owner, name, fullName, createdAt: now },
    isPrivate: visibility === "private",
    parent: forkOf === undefined ? undefined : state.existing(forkOf),
    defaultBranch: options.defaultBranch ?? "main",
    immutableReleases: options.immutableReleases ?? false,
    git: new GitData(),
    workflows: [],
    runs: [],
    releases: newReleases(limits),
  };
}
