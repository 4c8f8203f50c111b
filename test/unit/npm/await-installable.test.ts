import { expect, test } from "@jest/globals";
import { ProblemsError } from "../../../packages/publishing/src/index.ts";
import { awaitInstallable } from "../../../packages/npm/src/registry/await-installable.ts";
import { jumpingClock } from "./jumping-clock.ts";
import { behindDoor } from "./behind-door.ts";

const target = { registry: "https://registry.npmjs.org", isNpmjs: true, title: "npm" };
const minutes = 60_000;

interface Given {
  readonly waitMs?: number;
  readonly cancelled?: AbortSignal;
}

/**
 * Waits for packages whose version documents and tarballs are answered so; `looks` counts how often each
 * package's document was asked for.
 */
async function wait(
  names: readonly string[],
  answer: (path: string, look: number) => Response,
  { waitMs = 10 * minutes, cancelled = new AbortController().signal }: Given = {},
) {
  const said: string[] = [];
  const sent: { readonly host: string; readonly authorization: string | null }[] = [];
  const looks = new Map<string, number>();
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const { host, pathname } = new URL(request.url);
    const look = (looks.get(pathname) ?? 0) + 1;
    looks.set(pathname, look);
    sent.push({ host, authorization: request.headers.get("authorization") });
    return Promise.resolve().then(() => answer(pathname, look));
  };
  const clock = jumpingClock();
  const started = clock.now();
  const versions = names.map((name) => ({ name, version: "1.2.3" }));
  const reads = { fetch: behindDoor(fetch), userAgent: "test", readToken: () => "secret" };
  const say = (line: string) => said.push(line);
  const ports = { target, reads, clock, cancelled, say };
  const problems = await awaitInstallable(versions, waitMs, ports).catch((error: unknown) => {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  });
  return { problems, said, sent, looks, waitedMs: clock.now() - started };
}

const document = (tarball: string) =>
  Response.json({ dist: { integrity: "sha512-x", tarball } }, { status: 200 });
const missing = () => new Response("", { status: 404 });

test("what can be installed is not waited for, and nothing is said", async () => {
  const { problems, said, waitedMs } = await wait(["a", "b"], (path) =>
    path.endsWith(".tgz") ? new Response("") : document("https://registry.npmjs.org/a.tgz"),
  );
  expect([problems, said, waitedMs]).toEqual([undefined, [], 0]);
});

test("a version is awaited until its tarball is there too, and only what is missing is asked again", async () => {
  const { problems, said, looks } = await wait(["a", "b"], (path, look) => {
    if (path === "/a/1.2.3") return document("https://registry.npmjs.org/a.tgz");
    if (path === "/b/1.2.3")
      return look < 3 ? missing() : document("https://registry.npmjs.org/b.tgz");
    return path === "/b.tgz" && look < 3 ? missing() : new Response("");
  });
  expect(problems).toBeUndefined();
  expect(Object.fromEntries(looks)).toEqual({
    "/a/1.2.3": 1,
    "/a.tgz": 1,
    "/b/1.2.3": 5,
    "/b.tgz": 3,
  });
  expect(said).toEqual(["Waiting until these can be installed, 10 min left: b@1.2.3"]);
});

test("says once a minute what it waits for, and ends when the time is over, naming what did not come", async () => {
  const { problems, said, waitedMs } = await wait(
    ["a", "b", "c"],
    (path) => {
      if (path === "/a/1.2.3") return missing();
      if (path === "/b/1.2.3") return new Response("", { status: 503 });
      return path.endsWith(".tgz")
        ? new Response("")
        : document("https://registry.npmjs.org/c.tgz");
    },
    { waitMs: 3 * minutes },
  );
  expect(problems).toEqual([
    {
      code: "package-not-installable",
      message: "a@1.2.3, b@1.2.3 (503) cannot be installed from npm, after waiting 3 min.",
      remedy: expect.stringContaining("Nothing was uploaded."),
    },
  ]);
  expect(said.length).toBe(3);
  expect(waitedMs).toBe(3 * minutes);
});

test("says what a look failed with, while it waits and in the end", async () => {
  const broken = "https://registry.npmjs.org/b.tgz";
  const { problems, said } = await wait(
    ["a", "b", "c", "d"],
    (path) => {
      if (path === "/a/1.2.3") return Response.json({ error: "no such token" }, { status: 401 });
      if (path === "/b/1.2.3") return document(broken);
      if (path === "/b.tgz") return new Response("", { status: 502 });
      if (path === "/c/1.2.3") return document("/c/-/c-1.2.3.tgz");
      throw new Error("read ECONNRESET");
    },
    { waitMs: minutes },
  );
  const each = [
    "a@1.2.3 (401: no such token (reads need a token that is good))",
    "b@1.2.3 (its tarball: 502)",
    'c@1.2.3 (its tarball is "/c/-/c-1.2.3.tgz", which is no address)',
    "d@1.2.3 (read ECONNRESET)",
  ].join(", ");
  expect(said).toEqual([`Waiting until these can be installed, 1 min left: ${each}`]);
  expect(problems).toMatchObject([
    { message: `${each} cannot be installed from npm, after waiting 1 min.` },
  ]);
});

test("with no time to wait, one look decides", async () => {
  const { problems, looks } = await wait(["a"], missing, { waitMs: 0 });
  expect(problems).toHaveLength(1);
  expect(Object.fromEntries(looks)).toEqual({ "/a/1.2.3": 1 });
});

test("the token goes to the registry's own host and to no other", async () => {
  const { sent } = await wait(["a"], (path) =>
    path.endsWith(".tgz") ? new Response("") : document("https://files.example.com/a.tgz"),
  );
  expect(sent).toEqual([
    { host: "registry.npmjs.org", authorization: "Bearer secret" },
    { host: "files.example.com", authorization: null },
  ]);
});

test("a job that is cancelled waits no longer", async () => {
  const cancelled = AbortSignal.abort();
  const { problems, waitedMs } = await wait(["a"], missing, { cancelled });
  expect([problems, waitedMs]).toEqual([undefined, 0]);
});
