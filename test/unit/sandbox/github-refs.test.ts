import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { startGitHub, type GitHub } from "@fairlead/sandbox";

const repository = "octo-org/octo-repo";
let github: GitHub;
let first: string;

beforeEach(async () => {
  github = await startGitHub();
  github.addRepository({ fullName: repository });
  github.addToken({ token: "writer", permissions: { contents: "write" }, repository });
  github.addToken({ token: "reader", permissions: { contents: "read" }, repository });
  first = github.addCommit(repository, { files: { "a.txt": "a" } });
});

afterEach(async () => {
  await github.stop();
  expect(github.violations).toEqual([]);
});

async function ask(
  method: string,
  path: string,
  { token = "writer", body }: { token?: string; body?: object } = {},
): Promise<{ status: number; value: unknown; headers: Headers }> {
  const answer = await fetch(`${github.apiUrl}/repos/${repository}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const value: unknown = text === "" ? undefined : JSON.parse(text);
  return { status: answer.status, value, headers: answer.headers };
}

describe("a ref", () => {
  test("of a tag with a slash and an at is made, read, moved by force and deleted", async () => {
    const ref = "refs/tags/@scope/name@1.0.0";
    const made = await ask("POST", "/git/refs", { body: { ref, sha: first } });
    expect(made).toMatchObject({ status: 201, value: { ref, object: { sha: first } } });
    for (const path of ["tags/@scope/name@1.0.0", "tags%2F%40scope%2Fname%401.0.0"]) {
      const read = await ask("GET", `/git/ref/${path}`, { token: "reader" });
      expect(read).toMatchObject({
        status: 200,
        value: { object: { type: "commit", sha: first } },
      });
    }

    const other = github.addCommit(repository, { parents: [], branch: null });
    const path = "/git/refs/tags/@scope/name@1.0.0";
    expect(await ask("PATCH", path, { body: { sha: other } })).toMatchObject({
      status: 422,
      value: { message: "Update is not a fast forward" },
    });
    const forced = await ask("PATCH", path, { body: { sha: other, force: true } });
    expect(forced.status).toBe(200);
    expect(github.ref(repository, ref)).toBe(other);
    expect((await ask("DELETE", path)).status).toBe(204);
    expect(github.ref(repository, ref)).toBeUndefined();
  });
});
