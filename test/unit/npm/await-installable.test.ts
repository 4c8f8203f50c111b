import { describe, expect, test } from "@jest/globals";
import { ProblemsError } from "../../../packages/publishing/src/index.ts";
import { awaitInstallable } from "../../../packages/npm/src/registry/await-installable.ts";
import { jumpingClock } from "./jumping-clock.ts";
import { behindDoor } from "./behind-door.ts";

const target = { registry: "https://registry.npmjs.org", isNpmjs: true, title: "npm" };
const minutes = 60_000;

interface Given {
  readonly waitMs?: number;
  readonly cancelled?: AbortSignal;
  readonly isNpmjs?: boolean;
  /** A range that any version may satisfy instead. */
  readonly range?: string;
  /** What the run has staged, at each look. */
  readonly stagedByRun?: () => readonly string[];
}

/** A request as the registry sees it. */
interface Asked {
  readonly path: string;
  readonly headers: Headers;
  /** How often the path was asked for, with this one. */
  readonly look: number;
}

/** Waits for version 1.2.3 of packages; `looks` counts how often each path was asked for. */
async function wait(
  names: readonly string[],
  answer: (asked: Asked) => Response,
  {
    waitMs = 10 * minutes,
    cancelled = new AbortController().signal,
    isNpmjs = true,
    range,
    stagedByRun,
  }: Given = {},
) {
  const said: string[] = [];
  const sent: { readonly url: string; readonly authorization: string | null }[] = [];
  const looks = new Map<string, number>();
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const { host, pathname: path } = new URL(request.url);
    const look = (looks.get(path) ?? 0) + 1;
    looks.set(path, look);
    sent.push({ url: host + path, authorization: request.headers.get("authorization") });
    return Promise.resolve().then(() => answer({ path, headers: request.headers, look }));
  };
  const clock = jumpingClock();
  const started = clock.now();
  const versions = names.map((name) => ({
    ...{ name, version: "1.2.3" },
    ...(range !== undefined && { range }),
  }));
  const reads = { fetch: behindDoor(fetch), userAgent: "test", readToken: () => "secret" };
  const say = (line: string) => said.push(line);
  const ports = {
    ...{ target: { ...target, isNpmjs }, reads, clock, cancelled, say },
    ...(stagedByRun && { stagedByRun: () => Promise.resolve(new Set(stagedByRun())) }),
  };
  const ended = await awaitInstallable(versions, waitMs, ports)
    .then(({ staged, later }) => ({ waiting: [...staged], later, problems: undefined }))
    .catch((error: unknown) => {
      if (error instanceof ProblemsError)
        return { waiting: [], later: [], problems: error.problems };
      throw error;
    });
  return { ...ended, said, sent, looks, waitedMs: clock.now() - started };
}

const fileOf = (name: string) => `https://registry.npmjs.org/${name}/-/${name}.tgz`;
const manifest = (tarball: string) => ({ dist: { integrity: "sha512-x", tarball } });
const packument = (tarball: string, headers: Readonly<Record<string, string>> = {}) =>
  Response.json({ versions: { "1.2.3": manifest(tarball) } }, { headers });
const older = () => Response.json({ versions: { "1.2.2": manifest(fileOf("a")) } });
const missing = () => new Response("", { status: 404 });
const isShort = (headers: Headers) => headers.get("accept")?.includes("install-v1+json") === true;

/** All that an installer asks for is there. */
function served({ path }: Pick<Asked, "path">): Response {
  const [, name = "", rest] = path.split("/");
  if (rest === undefined) return packument(fileOf(name));
  return rest === "-" ? new Response("") : Response.json(manifest(fileOf(name)));
}

test("what can be installed is not waited for, and nothing is said", async () => {
  const { problems, said, waitedMs } = await wait(["a", "b"], served);
  expect([problems, said, waitedMs]).toEqual([undefined, [], 0]);
});

describe("a version is awaited while", () => {
  test.each<[string, (asked: Asked) => Response | undefined]>([
    ["its own document is missing", ({ path, look }) => lags(path === "/b/1.2.3" && look < 3)],
    ["its tarball is missing", ({ path, look }) => lags(path === "/b/-/b.tgz" && look < 3)],
    [
      "the abbreviated packument has only older versions",
      ({ path, headers, look }) => lags(path === "/b" && isShort(headers) && look < 5, older),
    ],
    [
      "the full packument has only older versions",
      ({ path, headers, look }) => lags(path === "/b" && !isShort(headers) && look < 5, older),
    ],
    ["the name has no packument", ({ path, look }) => lags(path === "/b" && look < 5)],
    [
      "a packument cannot be read",
      ({ path, look }) => lags(path === "/b" && look < 5, () => new Response("", { status: 503 })),
    ],
  ])("%s, and only what is missing is asked for again", async (_, lagging) => {
    const { problems, said, looks, waitedMs } = await wait(
      ["a", "b"],
      (asked) => lagging(asked) ?? served(asked),
    );
    expect(problems).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(/10 min left: b@1\.2\.3/)]);
    expect([looks.get("/a/1.2.3"), looks.get("/a"), looks.get("/a/-/a.tgz")]).toEqual([1, 2, 1]);
    expect(waitedMs).toBe(2_000 + 3_000);
  });

  const lags = (isSo: boolean, answer = missing) => (isSo ? answer() : undefined);
});

test("caches are asked for the packument only when the version is published", async () => {
  const { looks } = await wait(["a"], missing, { waitMs: 0 });
  expect(Object.fromEntries(looks)).toEqual({ "/a/1.2.3": 1 });
});

test("the packument is asked for as installers do: past no cache, and in both representations", async () => {
  const accepts: (string | null)[] = [];
  await wait(["a"], (asked) => {
    if (asked.path === "/a") {
      expect(asked.headers.get("cache-control")).toBeNull();
      accepts.push(asked.headers.get("accept"));
    }
    return served(asked);
  });
  expect(accepts).toEqual([
    "application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*",
    "application/json",
  ]);
});

describe("what caches may still keep is waited for", () => {
  const cached =
    (short: Readonly<Record<string, string>>, full = short) =>
    (asked: Asked) => {
      if (asked.path !== "/a") return served(asked);
      return packument(fileOf("a"), isShort(asked.headers) ? short : full);
    };

  test.each([
    ["the rest of max-age", cached({ "cache-control": "public, max-age=300", age: "100" }), 200],
    [
      "of the answer that is younger",
      cached({ "cache-control": "max-age=300", age: "290" }, { "cache-control": "max-age=300" }),
      300,
    ],
    ["nothing of an answer that is old", cached({ "cache-control": "max-age=300", age: "999" }), 0],
  ])("%s", async (_, answer, seconds) => {
    const { problems, said, waitedMs } = await wait(["a", "b"], answer, { waitMs: 0 });
    expect(problems).toBeUndefined();
    expect(waitedMs).toBe(seconds * 1_000);
    expect(said).toEqual(seconds === 0 ? [] : [expect.stringContaining(`${seconds} s more`)]);
  });

  test("by all together, once, from when each answer came", async () => {
    const { waitedMs, said } = await wait(["a", "b"], (asked) => {
      if (asked.path === "/b/1.2.3" && asked.look < 3) return missing();
      return cached({ "cache-control": "max-age=300" })(asked);
    });
    // b comes after 5 s, and has nothing to be waited for.
    expect(waitedMs).toBe(300_000);
    expect(said).toEqual([expect.any(String), expect.stringContaining("295 s more")]);
  });

  test("not where another package did not come", async () => {
    const { problems, waitedMs } = await wait(
      ["a", "b"],
      (asked) =>
        asked.path.startsWith("/b") ? missing() : cached({ "cache-control": "max-age=300" })(asked),
      { waitMs: minutes },
    );
    expect(problems).toMatchObject([{ code: "package-not-installable" }]);
    expect(waitedMs).toBe(minutes);
  });

  test("unless the job is cancelled meanwhile", async () => {
    const cancelling = new AbortController();
    const { problems, waitedMs } = await wait(
      ["a"],
      (asked) => {
        if (asked.path === "/a/-/a.tgz") cancelling.abort();
        return cached({ "cache-control": "max-age=300" })(asked);
      },
      { cancelled: cancelling.signal },
    );
    expect([problems, waitedMs]).toEqual([undefined, 0]);
  });
});

test("says once a minute what it waits for, and ends when the time is over, naming what did not come", async () => {
  const { problems, said, waitedMs } = await wait(
    ["a", "b", "c"],
    (asked) => {
      if (asked.path === "/a/1.2.3") return missing();
      return asked.path === "/b/1.2.3" ? new Response("", { status: 503 }) : served(asked);
    },
    { waitMs: 3 * minutes },
  );
  expect(problems).toMatchObject([
    { code: "package-not-installable", message: expect.stringMatching(/a@1\.2\.3, b@1\.2\.3/) },
  ]);
  expect(said.length).toBe(3);
  expect(waitedMs).toBe(3 * minutes);
});

test("says what a look failed with, while it waits and in the end", async () => {
  const { problems, said } = await wait(
    ["a", "b", "c", "d", "e"],
    (asked) => {
      const { path } = asked;
      if (path === "/a/1.2.3") return Response.json({ error: "no such token" }, { status: 401 });
      if (path === "/b/-/b.tgz") return new Response("", { status: 502 });
      if (path === "/c") return packument("/c/-/c-1.2.3.tgz");
      if (path === "/d") return older();
      if (path === "/e/1.2.3") throw new Error("read ECONNRESET");
      return served(asked);
    },
    { waitMs: minutes },
  );
  const each = [
    "a@1.2.3 (401: no such token (reads need a valid token))",
    "b@1.2.3 (its tarball: 502)",
    'c@1.2.3 (its tarball is "/c/-/c-1.2.3.tgz", which is not a URL)',
    "d@1.2.3 (published, not yet in the list that installers read)",
    "e@1.2.3 (read ECONNRESET)",
  ].join(", ");
  expect(said).toEqual([`Waiting until these can be installed, 1 min left: ${each}`]);
  expect(problems).toMatchObject([
    { message: `${each} cannot be installed from npm, after waiting 1 min.` },
  ]);
});

describe("a token", () => {
  const tokens = (sent: readonly { url: string; authorization: string | null }[]) =>
    sent.map(({ url, authorization }) => `${url}${authorization === null ? "" : " with a token"}`);

  test("is not shown where installers read a public package of npmjs, nor to another host", async () => {
    const { sent } = await wait(["a"], (asked) =>
      asked.path === "/a" ? packument("https://files.example.com/a.tgz") : served(asked),
    );
    expect(tokens(sent)).toEqual([
      "registry.npmjs.org/a/1.2.3 with a token",
      "registry.npmjs.org/a",
      "registry.npmjs.org/a",
      "files.example.com/a.tgz",
    ]);
  });

  test("is what installers of a private package have too", async () => {
    const { problems, sent } = await wait(["a"], (asked) => {
      if (asked.path === "/-/package/a/visibility") return Response.json({ public: false });
      return asked.path === "/a" && !asked.headers.has("authorization") ? missing() : served(asked);
    });
    expect(problems).toBeUndefined();
    expect(tokens(sent).slice(-3)).toEqual([
      "registry.npmjs.org/a with a token",
      "registry.npmjs.org/a with a token",
      "registry.npmjs.org/a/-/a.tgz with a token",
    ]);
  });

  test("does not make a public package installable that others do not see yet", async () => {
    const { problems } = await wait(
      ["a"],
      (asked) => {
        if (asked.path === "/-/package/a/visibility") return Response.json({ public: true });
        return asked.path === "/a" && !asked.headers.has("authorization")
          ? missing()
          : served(asked);
      },
      { waitMs: 0 },
    );
    expect(problems).toMatchObject([{ code: "package-not-installable" }]);
  });

  test("goes with every read of another registry", async () => {
    const { sent } = await wait(["a"], served, { isNpmjs: false });
    expect(sent.map(({ authorization }) => authorization)).toEqual(Array(4).fill("Bearer secret"));
  });
});

describe("what this run has staged", () => {
  test("is not waited for, and what is published is looked at as ever", async () => {
    const { problems, waiting, looks, waitedMs } = await wait(
      ["a", "b"],
      (asked) => (asked.path.startsWith("/a") ? missing() : served(asked)),
      { stagedByRun: () => ["a@1.2.3", "b@1.2.3"] },
    );
    expect([problems, waiting, waitedMs]).toEqual([undefined, ["a@1.2.3"], 0]);
    expect(looks.get("/b/-/b.tgz")).toBe(1);
  });

  test("by a job beside this one is seen as soon as that has written it down", async () => {
    let look = 0;
    const { problems, waiting, waitedMs } = await wait(["a"], missing, {
      stagedByRun: () => ((look += 1) < 3 ? ["a@1.2.2"] : ["a@1.2.3"]),
    });
    expect([problems, waiting, waitedMs]).toEqual([undefined, ["a@1.2.3"], 5_000]);
  });
});

describe("a range", () => {
  const only = (version: string) => (asked: Asked) => {
    if (asked.path === "/a") {
      return Response.json({ versions: { [version]: manifest(fileOf("a")) } });
    }
    return asked.path === `/a/${version}` ? served(asked) : missing();
  };

  test.each([
    ["1.3.0", undefined],
    ["2.0.0", "package-not-installable"],
    ["1.2.2", "package-not-installable"],
  ])("is satisfied by any version in it: %s", async (version, code) => {
    const answer = (asked: Asked) =>
      asked.path === "/a/-/a.tgz" ? new Response("") : only(version)(asked);
    const { problems } = await wait(["a"], answer, { range: "^1.2.3", waitMs: minutes });
    expect(problems?.[0]?.code).toBe(code);
  });

  test("is left to later by who waits for nothing, a version that is named exactly is not", async () => {
    const ranged = await wait(["a"], missing, { range: "^1.2.3", waitMs: 0 });
    expect(ranged.problems).toBeUndefined();
    expect(ranged.later).toEqual([{ name: "a", version: "1.2.3", range: "^1.2.3" }]);
    const exact = await wait(["a"], missing, { waitMs: 0 });
    expect(exact.problems?.[0]?.code).toBe("package-not-installable");
    const unreadable = () => new Response("", { status: 503 });
    const unread = await wait(["a"], unreadable, { range: "^1.2.3", waitMs: 0 });
    expect(unread.problems?.[0]?.code).toBe("package-not-installable");
  });

  test.each([
    ["a@1.2.9", ["a@1.2.3"]],
    ["a@2.0.0", []],
    ["ab@1.2.9", []],
  ])("is satisfied by any that is staged in it: %s", async (id, expected) => {
    const given = { range: "^1.2.3", waitMs: 0, stagedByRun: () => [id] };
    expect((await wait(["a"], missing, given)).waiting).toEqual(expected);
  });
});

test("a job that is cancelled waits no longer", async () => {
  const cancelled = AbortSignal.abort();
  const { problems, waitedMs } = await wait(["a"], missing, { cancelled });
  expect([problems, waitedMs]).toEqual([undefined, 0]);
});
