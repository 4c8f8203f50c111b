import { describe, expect, test } from "@jest/globals";
import {
  fileOf,
  isShort,
  minutes,
  missing,
  older,
  packument,
  served,
  wait,
  type Asked,
} from "./installable-scene.ts";

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

test.each<[Readonly<Record<string, string>>, string]>([
  [{}, "Check the name and version. If"],
  [{ a: "b" }, "Did you mean b? Then correct platform-package or the dependency. If"],
])("what did not come is told with what it was meant to be: %j", async (meant, remedy) => {
  const { problems } = await wait(["a"], missing, { meant });
  expect(problems).toMatchObject([{ remedy: expect.stringContaining(remedy) }]);
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
  expect(said).toEqual([
    "Waiting until these can be installed, 3 min left: a@1.2.3, b@1.2.3 (503)",
    ...[2, 1].map((left) => `Waiting until the same 2 can be installed, ${left} min left`),
  ]);
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

test("says once what several looks failed with", async () => {
  const { problems } = await wait(
    ["a", "b", "c"],
    (asked) => {
      const { path } = asked;
      if (path === "/a/1.2.3") return missing();
      if (/^\/[bc]\/1\.2\.3$/.test(path)) return new Response("", { status: 502 });
      return served(asked);
    },
    { waitMs: minutes },
  );
  const each = "a@1.2.3; b@1.2.3, c@1.2.3 (502)";
  expect(problems).toMatchObject([
    { message: `${each} cannot be installed from npm, after waiting 1 min.` },
  ]);
});

test("a job that is cancelled waits no longer", async () => {
  const cancelled = AbortSignal.abort();
  const { problems, waitedMs } = await wait(["a"], missing, { cancelled });
  expect([problems, waitedMs]).toEqual([undefined, 0]);
});

describe("what was unpublished", () => {
  /** b was there once: its packument keeps the time of a version that it does not have. */
  const unpublished =
    (until = Infinity) =>
    (asked: Asked) => {
      if (!asked.path.startsWith("/b") || asked.look >= until) return served(asked);
      const answer = { "dist-tags": {}, versions: {}, time: { "1.2.3": "2026-11-01T00:00:00Z" } };
      return asked.path === "/b" ? Response.json(answer) : new Response("", { status: 404 });
    };

  test("is not waited for to the end", async () => {
    const { problems, waitedMs } = await wait(["a", "b"], unpublished(), { waitMs: 60 * minutes });
    expect(problems).toMatchObject([{ code: "version-unpublished", unit: "b" }]);
    expect(waitedMs).toBeLessThan(5 * minutes);
  });

  test("is waited for where it comes back: it was being stored", async () => {
    const { problems } = await wait(["a", "b"], unpublished(13), { waitMs: 60 * minutes });
    expect(problems).toBeUndefined();
  });
});
