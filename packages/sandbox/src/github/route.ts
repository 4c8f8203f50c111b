import type { SandboxClock } from "../clock.ts";
import type { Answer } from "../http-server.ts";
import type { Breakage, SpooledBody } from "../request-cycle.ts";
import type { BlobStore } from "../artifacts/blobs.ts";
import type { ArtifactState } from "../artifacts/state.ts";
import type { Repository, Scope, State, Token } from "./state.ts";

/** Where the server can be reached; links in answers begin with these. */
export interface Addresses {
  /** GITHUB_SERVER_URL */
  readonly server: string;
  /** GITHUB_API_URL */
  readonly api: string;
  /** Where `upload_url` of a release leads. */
  readonly uploads: string;
}

export interface GitHubContext {
  readonly state: State;
  readonly clock: SandboxClock;
  readonly urls: Addresses;
  readonly artifacts: ArtifactState;
  readonly blobs: BlobStore;
  /** Begins the addresses of signed downloads. */
  readonly blobsUrl: string;
}

/** A request that a route is to answer: known to fit GitHub's description, and allowed. */
export interface Call {
  readonly repository: Repository;
  /** As it was sent, without the query. */
  readonly path: string;
  /** Of the path, decoded, without owner and repo. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Partial<Record<string, string>>>;
  /** The JSON body; empty if there is none. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The body of a route that takes an upload. */
  readonly upload?: SpooledBody;
  /** Absent on a public repository only. */
  readonly token: Token | undefined;
  readonly context: GitHubContext;
}

export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** As GitHub's description writes it, below `/repos/{owner}/{repo}`. */
  readonly path: string;
  /** What the token needs; a public repository can be read without. */
  readonly permission: Readonly<Partial<Record<Scope, "read" | "write">>>;
  /** Even reading a public repository needs the permission. */
  readonly alwaysSigned?: boolean;
  /** `uploads`: it is answered at the address for uploads, and its body goes to disk. */
  readonly host?: "uploads";
  readonly answer: (call: Call) => Answer | Promise<Answer>;
  /** Called instead of `answer` if the request is cut off; what it throws as a refusal is not said. */
  readonly broken?: (call: Call, by: Breakage) => void;
}

/** The value of a parameter that the path has for certain. */
export function parameter({ parameters }: Pick<Call, "parameters">, name: string): string {
  const value = parameters[name];
  if (value === undefined) throw new Error(`The path has no {${name}}.`);
  return value;
}

/** Whether the token, or whoever comes without one, may do this in the repository. */
export function may(
  { repository, token }: Pick<Call, "repository" | "token">,
  scope: Scope,
  level: "read" | "write",
): boolean {
  if (token === undefined || !covers(token, repository)) {
    return !repository.isPrivate && level === "read";
  }
  const given = token.permissions[scope] ?? "none";
  if (given === "write" || given === level) return true;
  return level === "read" && (!repository.isPrivate || scope === "metadata");
}

/** Whether the token was made for this repository. */
export function covers({ repository }: Token, { fullName }: Repository): boolean {
  return repository === "all" || repository.toLowerCase() === fullName.toLowerCase();
}
