import { describe, expect, test } from "@jest/globals";
import type { UploadAnswer } from "@fairlead/publishing";
import { release } from "./release.ts";
import { npmjs, present, seconds, unclear, unit } from "./scripted-registry.ts";

const chain = [unit("app", ["core"]), unit("core", ["base"]), unit("base"), unit("lone")];
const refused: UploadAnswer = { kind: "refused", cause: "no license", remedy: "add one" };
const theirs = present("core", "other bytes");

describe("a unit that does not end well", () => {
  const later: UploadAnswer = { kind: "later", until: 99, reason: "24 hours" };
  const conflict = { upload: { core: [unclear] }, readBack: { core: [theirs] } };

  test.each([
    ["is refused", { upload: { core: [refused] } }, "refused"],
    ["stays unclear", { upload: { core: [unclear] } }, "unclear"],
    ["meets the limit of 24 hours", { upload: { core: [later] } }, "rate-limited"],
    ["runs into a conflict", conflict, "conflict"],
  ])("blocks its dependants but not its siblings when it %s", async (_how, script, status) => {
    const run = await release(chain, { script, onConflict: "warn" });
    expect(run.statuses).toEqual({
      base: "published",
      core: status,
      app: "blocked",
      lone: "published",
    });
    const became = status === "conflict" ? "differs from the published version" : `is ${status}`;
    expect(run.outcome("app")?.cause).toBe(`It depends on core@1.0.0, which ${became}.`);
  });

  test("fails the release when it ran into a conflict, whatever on-conflict says", async () => {
    const run = await release(chain, { script: conflict, onConflict: "warn" });
    expect(run.outcome("core")?.fails).toBe(true);
  });

  test("stops the release when every upload would fail alike", async () => {
    const stop: UploadAnswer = { kind: "stop", cause: "401", remedy: "new token" };
    const run = await release(chain, { script: { upload: { core: [stop] } } });
    // What was under way already comes to its end.
    expect(run.puts).toEqual(["put base", "put lone", "put core"]);
    expect(run.statuses).toEqual({
      base: "published",
      core: "refused",
      app: "not-reached",
      lone: "published",
    });
    expect(run.result.stopped).toEqual({ cause: "401", remedy: "new token" });
  });

  test("is told once to have stopped the release when several under way are refused alike", async () => {
    const stop: UploadAnswer = { kind: "stop", cause: "401", remedy: "new token" };
    const run = await release(chain, { script: { upload: { base: [stop], lone: [stop] } } });
    expect(run.puts).toEqual(["put base", "put lone"]);
    expect(run.log.of("stopped")).toHaveLength(1);
  });

  test("lets dependants go on when it is staged, and blocks them when it stays pending", async () => {
    const run = await release(chain, {
      traits: npmjs,
      script: {
        upload: {
          base: [{ kind: "staged", stageId: "s-1" }],
          core: [{ kind: "exists", cause: "previously staged version", wasAccepted: true }],
        },
      },
    });
    expect(run.statuses).toMatchObject({ base: "staged", core: "pending", app: "blocked" });
    expect(run.outcome("base")?.stageId).toBe("s-1");
    expect(run.outcome("app")?.cause).toContain("core@1.0.0, which is pending");
  });

  test("is told with its attempts and times", async () => {
    const run = await release([unit("a")], { script: { upload: { a: [unclear] } } });
    expect(run.outcome("a")).toMatchObject({
      attempts: 5,
      startedAt: run.start,
      finishedAt: run.start + 190 * seconds,
      credential: "token",
    });
  });
});
