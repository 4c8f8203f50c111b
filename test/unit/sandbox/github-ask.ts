import type { GitHub } from "@fairlead/sandbox";

export interface Asked {
  readonly status: number;
  readonly value: unknown;
  readonly headers: Headers;
}

export interface Question {
  readonly method?: string;
  /** Null: none. Default `token`. */
  readonly token?: string | null;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the REST API, at a path or at the whole address that an answer named; follows no redirect. */
export async function askGitHub(
  github: GitHub,
  path: string,
  { method = "GET", token = "token", body, headers = {} }: Question = {},
): Promise<Asked> {
  const answer = await fetch(path.startsWith("http") ? path : github.apiUrl + path, {
    method,
    redirect: "manual",
    headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true;
  const value: unknown = isJson && text !== "" ? JSON.parse(text) : text;
  return { status: answer.status, value, headers: answer.headers };
}
