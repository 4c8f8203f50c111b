import {
  startGitHub,
  type GitHub,
  type GitHubOptions,
  type NewRepository,
} from "@fairlead/sandbox";

export const repository = "octo-org/octo-repo";
export const writer = "ghs_Writer";
export const reader = "ghs_Reader";

export interface Said {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the answer, or its text. */
  readonly body: unknown;
}

/** A GitHub with one repository of one commit, and tokens that may write and read its contents. */
export interface Forge {
  readonly github: GitHub;
  /** The only commit so far. */
  readonly sha: string;
  /** Asks the API; `path` is below the repository. */
  ask(method: string, path: string, body?: object, token?: string): Promise<Said>;
  /** Sends a file to a release. */
  upload(
    release: number,
    name: string,
    bytes: string | Blob,
    headers?: Record<string, string>,
  ): Promise<Said>;
}

export async function startForge(
  options: GitHubOptions = {},
  settings: Partial<NewRepository> = {},
): Promise<Forge> {
  const github = await startGitHub(options);
  github.addRepository({ fullName: repository, ...settings });
  github.addToken({ token: writer, repository, permissions: { contents: "write" } });
  github.addToken({ token: reader, repository, permissions: { contents: "read" } });
  const sha = github.addCommit(repository, { files: { "README.md": "# Octo" } });
  const signed = (token: string) => ({ authorization: `Bearer ${token}`, "user-agent": "test" });
  return {
    github,
    sha,
    ask: async (method, path, body, token = writer) =>
      said(
        await fetch(`${github.apiUrl}/repos/${repository}/${path}`, {
          method,
          headers: signed(token),
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      ),
    upload: async (release, name, bytes, headers = {}) =>
      said(
        await fetch(
          `${github.uploadsUrl}/repos/${repository}/releases/${release}/assets?${new URLSearchParams({ name }).toString()}`,
          {
            method: "POST",
            headers: {
              ...signed(writer),
              "content-type": "application/gzip",
              ...headers,
            },
            body: bytes,
          },
        ),
      ),
  };
}

async function said(response: Response): Promise<Said> {
  const { status, headers } = response;
  const text = await response.text();
  const isJson = headers.get("content-type")?.startsWith("application/json") === true;
  return { status, headers, body: isJson ? JSON.parse(text) : text };
}

/** A field of an answer, by its path: `assets.0.name`. */
export function field({ body }: Pick<Said, "body">, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined,
      body,
    );
}

export function idOf(answer: Said): number {
  return Number(field(answer, "id"));
}

/** The `errors` of a 422, each as `code field message`. */
export function errorsOf(answer: Said): string[] {
  const errors = field(answer, "errors");
  if (!Array.isArray(errors)) return [String(field(answer, "message"))];
  return errors.map((each: unknown) =>
    ["code", "field", "message"]
      .flatMap((key) => {
        const part = field({ body: each }, key);
        return typeof part === "string" ? [part] : [];
      })
      .join(" "),
  );
}
