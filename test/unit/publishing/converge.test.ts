import { describe, expect, test } from "@jest/globals";
import { release } from "./release.ts";
import { minutes, present, unit, unreadable } from "./scripted-registry.ts";

const chain = [unit("app", ["core"]), unit("core", ["base"]), unit("base"), unit("lone")];
const theirs = present("core", "other bytes");

describe("a release", () => {
  test("uploads each unit once, after all that it depends on", async () => {
    const run = await release(chain);
    expect(run.puts).toEqual(["put base", "put lone", "put core", "put app"]);
    expect(run.statuses).toEqual({
      base: "published",
      core: "published",
      app: "published",
      lone: "published",
    });
    expect(run.result).toMatchObject({ cancelled: false, dryRun: false, waits: [] });
    expect(run.result).not.toHaveProperty("stopped");
    expect(run.result).not.toHaveProperty("resumeAt");
  });

  test("reads nothing back before an upload when it is the first", async () => {
    const run = await release(chain);
    expect(run.requests.filter((request) => request.startsWith("read "))).toEqual([]);
  });

  test("reads back before each upload in a later attempt", async () => {
    const run = await release([unit("a")], { laterAttempt: true });
    expect(run.requests).toEqual(["find a", "read a", "put a", "find a"]);
  });

  test("reads back before each upload when a part of it is there already", async () => {
    const run = await release([unit("a"), unit("b", ["a"])], {
      script: { find: { a: [present("a")] } },
    });
    expect(run.requests).toEqual(["find a", "find b", "read b", "put b", "find b"]);
    expect(run.statuses).toEqual({ a: "already-published", b: "published" });
  });

  test("makes no write when all is there", async () => {
    const run = await release([unit("a"), unit("b")], {
      script: { find: { a: [present("a")], b: [present("b")] } },
    });
    expect(run.requests).toEqual(["find a", "find b"]);
    expect(run.log.of("estimate")).toEqual([]);
  });

  test("says before the first upload how long it will take, and why", async () => {
    const units = Array.from({ length: 7 }, (_, index) => unit(`n${index}`, [], { limit: "new" }));
    const { log, result } = await release(units);
    const kinds = log.events.map(({ kind }) => kind);
    expect(kinds.indexOf("estimate")).toBeLessThan(kinds.indexOf("settled"));
    expect(result.estimate).toMatchObject({ uploads: 7, ms: 20 * minutes });
    expect(log.of("estimate")).toEqual([{ kind: "estimate", estimate: result.estimate }]);
  });

  test("counts the units as they come to their ends", async () => {
    const { log } = await release(chain);
    expect(log.of("settled").map(({ position, total }) => `${position}/${total}`)).toEqual([
      "1/4",
      "2/4",
      "3/4",
      "4/4",
    ]);
  });

  test("ends at once for no units", async () => {
    const { result, requests } = await release([]);
    expect([result.outcomes, requests]).toEqual([[], []]);
  });

  test("that meets a bug starts nothing more, and loses no end of what is under way", async () => {
    const run = await release([unit("a"), unit("b"), unit("c", ["a"]), unit("d", ["b"])], {
      onRequest: async (request, _job, clock) => {
        if (request === "put a") throw new Error("a bug");
        // The bug is there before the answer to the other upload is.
        if (request === "put b") await clock.sleep(10_000);
      },
    });
    expect(run.statuses).toEqual({
      ...{ a: "unclear", b: "published", c: "not-reached", d: "not-reached" },
    });
    expect(run.puts).toEqual(["put a", "put b"]);
    expect(run.result.bug).toEqual({ error: new Error("a bug") });
    expect(run.result.stopped?.cause).toContain("a bug");
  });

  test("that meets a bug while it reads back says that nobody knows what became of the upload", async () => {
    let reads = 0;
    const run = await release([unit("a"), unit("b")], {
      onRequest: (request) => {
        if (request === "find a" && reads++ === 1) throw new Error("a bug");
      },
    });
    expect(run.statuses).toEqual({ a: "unclear", b: "published" });
    expect(run.result.bug).toEqual({ error: new Error("a bug") });
  });

  test("throws for units in a cycle: that is a bug of the caller", async () => {
    await expect(release([unit("a", ["b"]), unit("b", ["a"])])).rejects.toThrow(
      "a@1.0.0 → b@1.0.0 → a@1.0.0",
    );
  });
});

describe("other contents at the first look", () => {
  const script = { find: { core: [theirs] } };

  test("stop everything before the first upload under fail", async () => {
    const run = await release(chain, { script, onConflict: "fail" });
    expect(run.puts).toEqual([]);
    expect(run.statuses).toEqual({
      base: "not-reached",
      core: "conflict",
      app: "not-reached",
      lone: "not-reached",
    });
    expect(run.outcome("core")?.entries).toEqual(["src/lib.rs"]);
    expect(run.result.stopped?.cause).toContain("core@1.0.0 differs from the version");
    expect(run.outcome("core")?.fails).toBe(true);
  });

  test("are kept under warn, and the rest goes on", async () => {
    const run = await release(chain, { script, onConflict: "warn" });
    expect(run.puts).toEqual(["put base", "put app", "put lone"]);
    expect(run.statuses).toMatchObject({ core: "conflict", app: "published" });
    expect(run.outcome("core")).toMatchObject({ fails: false, entries: ["src/lib.rs"] });
    expect(run.result).not.toHaveProperty("stopped");
  });

  test.each([
    ["1.0.0", true],
    ["1.0.0+build.2", true],
    ["1.1.0", false],
  ])("fail only the units of the version that is released: %s", async (released, fails) => {
    const run = await release(chain, { script, onConflict: { released } });
    expect(run.outcome("core")?.fails).toBe(fails);
    expect(run.puts).toEqual(fails ? [] : ["put base", "put app", "put lone"]);
  });

  test("that cannot be compared are kept, with a note", async () => {
    const run = await release(chain, {
      script: { ...script, compare: { core: [{ kind: "not-compared", note: "no crate" }] } },
    });
    expect(run.outcome("core")).toMatchObject({ status: "already-published", note: "no crate" });
    expect(run.puts).toHaveLength(3);
  });

  test("that are equivalent are no conflict", async () => {
    const run = await release(chain, {
      script: { ...script, compare: { core: [{ kind: "equivalent", note: "tar times" }] } },
    });
    expect(run.outcome("core")).toMatchObject({ status: "already-published", note: "tar times" });
    expect(run.puts).toHaveLength(3);
  });

  test("that cannot be read stop everything before the first upload", async () => {
    const run = await release(chain, {
      script: { ...script, compare: { core: [{ kind: "unreadable", cause: "503" }] } },
      onConflict: "warn",
    });
    expect(run.puts).toEqual([]);
    expect(run.statuses).toMatchObject({ core: "unclear", lone: "not-reached" });
  });
});

describe("the first look", () => {
  test("is repeated where it fails", async () => {
    const run = await release([unit("a")], {
      script: { find: { a: [unreadable, unreadable, present("a")] } },
    });
    expect(run.timed).toEqual(["0 find a", "1 find a", "4 find a"]);
    expect(run.statuses).toEqual({ a: "already-published" });
  });

  test("uploads nothing when a version cannot be looked up", async () => {
    const run = await release(chain, { script: { find: { base: [unreadable] } } });
    expect(run.puts).toEqual([]);
    expect(run.statuses).toMatchObject({ base: "unclear", app: "not-reached" });
    expect(run.result.stopped?.cause).toContain("base@1.0.0 could not be looked up: 502");
    expect(run.result.resumeAt).toBe(run.result.finishedAt);
  });

  test("refuses a yanked version, blocks what needs it, and goes on with the rest", async () => {
    const run = await release(chain, {
      script: { find: { core: [present("core", undefined, true)] } },
    });
    expect(run.statuses).toEqual({
      base: "published",
      core: "refused",
      app: "blocked",
      lone: "published",
    });
  });

  test.each([
    ["the released one", { released: "1.0.0+build.2" }, "refused"],
    ["not the released one", { released: "1.1.0" }, "already-published"],
    ["kept, as all are", "warn", "already-published"],
  ] as const)("takes a yanked version for what it is: %s", async (_, onConflict, status) => {
    const yanked = present("core", "another sum", true);
    const run = await release(chain, { script: { find: { core: [yanked] } }, onConflict });
    expect(run.statuses).toMatchObject({ base: "published", core: status, lone: "published" });
    expect(run.requests).not.toContain("compare core");
  });
});

describe("a dry run", () => {
  test("does everything but the write", async () => {
    const run = await release(chain, {
      dryRun: true,
      script: { find: { base: [present("base")] } },
    });
    expect(run.requests).toEqual(["find app", "find core", "find base", "find lone"]);
    expect(run.statuses).toEqual({
      base: "already-published",
      core: "would-publish",
      app: "would-publish",
      lone: "would-publish",
    });
    expect(run.result).toMatchObject({ dryRun: true, estimate: { uploads: 3 } });
  });

  test("tells what a real run would block", async () => {
    const run = await release(chain, {
      dryRun: true,
      script: { find: { core: [present("core", undefined, true)] } },
    });
    expect(run.statuses).toEqual({
      base: "would-publish",
      core: "refused",
      app: "blocked",
      lone: "would-publish",
    });
  });

  test("stops over other contents under fail as a real run does", async () => {
    const run = await release(chain, { dryRun: true, script: { find: { core: [theirs] } } });
    expect(run.statuses).toMatchObject({ core: "conflict", base: "not-reached" });
  });
});
