import { parseRecord, send, type Reply } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import { saidBy } from "../said-by.ts";
import type { World } from "../world.ts";
import { githubToken } from "./github-token.ts";

/** One repository of GitHub, as the person sees it who is logged in. */
export interface GitHub {
  /** `github.com` */
  readonly host: string;
  /** `owner/name` */
  readonly repository: string;
  /** Asks something below the repository's address, such as `/releases`. */
  readonly ask: (path: string, request?: GitHubRequest) => Promise<Reply>;
  /** `GET /user`: whose login it is. */
  readonly askUser: () => Promise<Reply>;
}

export interface GitHubRequest {
  readonly method?: "GET" | "PATCH";
  readonly json?: Readonly<Record<string, unknown>>;
  /** Bytes. */
  readonly maxBytes?: number;
}

/** @throws ProblemsError `github-token-missing` */
export async function openGitHub(host: string, repository: string, world: World): Promise<GitHub> {
  const token = await githubToken(host, world);
  const api = apiOf(host, world.env);
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "user-agent": world.userAgent,
    "x-github-api-version": "2022-11-28",
  };
  return {
    ...{ host, repository },
    ask: (path, { method = "GET", json, maxBytes } = {}) =>
      send(
        world.fetch,
        `${api}/repos/${repository}${path}`,
        {
          ...{ method, headers },
          ...(json !== undefined && { body: JSON.stringify(json) }),
          ...(maxBytes !== undefined && { maxBytes }),
        },
        world.signal,
      ),
    askUser: () => send(world.fetch, `${api}/user`, { headers }, world.signal),
  };
}

function apiOf(host: string, env: World["env"]): string {
  const set = env["GITHUB_API_URL"]?.trim() ?? "";
  if (set !== "") return set.replace(/\/+$/, "");
  return host === "github.com" ? "https://api.github.com" : `https://${host}/api/v3`;
}

/**
 * The object in an answer.
 *
 * @param what it is about, for people: "run 12 of octo/parrot"
 * @throws ProblemsError `github-not-found`, `github-unreachable`, `github-answer-invalid`
 */
export function dataOf(
  reply: Reply,
  github: Pick<GitHub, "host">,
  what: string,
): Readonly<Record<string, unknown>> {
  const data = parseRecord(bytesOf(reply, github, what).toString("utf8"));
  if (data !== undefined) return data;
  const message = `An answer from ${github.host} cannot be understood.`;
  throw new ProblemsError([{ code: "github-answer-invalid", message }]);
}

/** The same of an answer that is a list, or a file. */
export function bytesOf(reply: Reply, { host }: Pick<GitHub, "host">, what: string): Buffer {
  if (reply.kind === "answer" && reply.status === 200) return reply.body;
  if (reply.kind === "answer" && [401, 403, 404, 422].includes(reply.status)) {
    const message = `GitHub does not show ${what}: ${saidBy(reply)}.`;
    const remedy = `Check its name, and that your login may read the repository: gh auth status --hostname ${host}.`;
    throw new ProblemsError([{ code: "github-not-found", message, remedy }]);
  }
  const message = `${host} does not return ${what}: ${saidBy(reply)}.`;
  throw new ProblemsError([{ code: "github-unreachable", message, remedy: "Try again later." }]);
}
