import { describe, expect, test } from "@jest/globals";
import {
  fileOf,
  manifest,
  minutes,
  missing,
  packument,
  served,
  wait,
  type Asked,
} from "./installable-scene.ts";

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
