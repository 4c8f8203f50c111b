import { describe, expect, test } from "@jest/globals";
import type { UploadAnswer } from "@fairlead/publishing";
import { asFarAsKnown } from "../../../packages/publishing/src/upload.ts";
import { release } from "./release.ts";
import {
  absent,
  accepted,
  minutes,
  npmjs,
  unclear,
  unit,
  type Script,
} from "./scripted-registry.ts";

/** How a wait names the registry. */
const said = 'crates.io says "too many new crates"';

const fresh = { limit: "new" };

/** The registry refuses an upload of `a` until some minutes after the start. */
function limited(...untilMinutes: number[]) {
  return (start: number): Script => ({
    upload: {
      a: [
        ...untilMinutes.map((after): UploadAnswer => ({
          kind: "wait",
          until: start + after * minutes,
          reason: "too many new crates",
        })),
        accepted,
      ],
    },
  });
}

function waitFor(ms: number) {
  return (start: number): UploadAnswer => ({ kind: "wait", until: start + ms, reason: "429" });
}

function laterThan(ms: number) {
  return (start: number): UploadAnswer => ({ kind: "later", until: start + ms, reason: "a day" });
}

describe("a limit", () => {
  test("is waited for just as long as the registry says", async () => {
    const run = await release([unit("a", [], fresh)], { script: limited(10) });
    expect(run.timed).toEqual(["0 find a", "0 put a", "600 put a", "600 find a"]);
    expect(run.statuses).toEqual({ a: "published" });
    expect(run.result.waits).toEqual([
      { reason: said, from: run.start, until: run.start + 10 * minutes },
    ]);
  });

  test("lets others go first that it does not keep and that wait for nothing", async () => {
    const units = [
      unit("a", [], fresh),
      unit("b", ["a"], fresh),
      unit("c", ["a"]),
      unit("d"),
      unit("e", ["d"]),
    ];
    const run = await release(units, { script: limited(10) });
    expect(run.timed.filter((request) => request.includes("put"))).toEqual([
      "0 put a",
      "0 put d",
      "0 put e",
      "600 put a",
      "600 put b",
      "600 put c",
    ]);
  });

  test("without a date is waited for a minute, then longer each time", async () => {
    const wait: UploadAnswer = { kind: "wait", until: undefined, reason: "slow down" };
    const run = await release([unit("a")], {
      traits: npmjs,
      script: { upload: { a: [wait, wait, wait, accepted] } },
    });
    expect(run.timed.filter((request) => request.includes("put"))).toEqual(
      [0, 60, 180, 420].map((after) => `${after} put a`),
    );
  });

  test("with a date in the past is repeated without end by no registry", async () => {
    const run = await release([unit("a", [], fresh)], {
      script: (start) => ({ upload: { a: [{ kind: "wait", until: start, reason: "429" }] } }),
      maxWaitMs: minutes,
    });
    expect(run.statuses).toEqual({ a: "rate-limited" });
    expect(run.result.finishedAt - run.start).toBeLessThanOrEqual(minutes);
  });

  test("is announced with reason and end, and counted down with what is done", async () => {
    const { log, start } = await release([unit("a", [], fresh), unit("d")], {
      script: limited(3),
    });
    const until = start + 3 * minutes;
    const progress = { done: 1, total: 2, doneAbout: until };
    expect(log.of("wait")).toEqual([
      { kind: "wait", reason: said, until, now: start, ...progress },
    ]);
    expect(log.of("waiting")).toEqual(
      [1, 2].map((after) => ({
        kind: "waiting",
        until,
        now: start + after * minutes,
        ...progress,
      })),
    );
  });

  test("that was met after an unclear upload is followed by a read before the next", async () => {
    const run = await release([unit("a", [], fresh)], {
      script: (start) => ({
        upload: {
          a: [unclear, { kind: "wait", until: start + minutes, reason: "429" }, accepted],
        },
      }),
    });
    expect(run.timed).toEqual([
      "0 find a",
      "0 put a",
      "5 read a",
      "5 put a",
      "60 read a",
      "60 put a",
      "60 find a",
    ]);
  });
});

describe("an upload that got an unclear answer before", () => {
  const day = 24 * 60 * minutes;
  const no = { cause: "403", remedy: "Fix it." };
  test.each<[string, string, (start: number) => UploadAnswer, number | undefined]>([
    ["a limit that ends too late", "unclear", laterThan(day), day],
    ["a limit that may not be waited for", "unclear", waitFor(5 * minutes), 5 * minutes],
    ["a refusal", "refused", () => ({ kind: "refused", ...no }), undefined],
    ["an end of all", "refused", () => ({ kind: "stop", ...no }), undefined],
  ])("may have arrived, whatever came then: %s", async (_, status, answer, resumesAfter) => {
    const run = await release([unit("a", [], fresh)], {
      traits: npmjs,
      script: (start) => ({
        ...{ find: { a: [absent] }, readBack: { a: [absent] } },
        upload: { a: [unclear, answer(start)] },
      }),
      maxWaitMs: minutes,
    });
    expect(run.puts).toHaveLength(2);
    expect(run.statuses).toEqual({ a: status });
    expect(run.outcome("a")?.cause).toContain(
      "An earlier upload got an unclear answer (connection reset), and no read has shown it.",
    );
    const { resumeAt } = run.outcome("a") ?? {};
    expect(resumeAt).toBe(resumesAfter && run.start + resumesAfter);
  });

  test("stays that where what it needs fails meanwhile", () => {
    const end = { status: "blocked", cause: "It depends on b@1.0.0.", remedy: "Fix it." } as const;
    const attempts = { sent: 1, unclear: 1, accepted: 0, fruitlessReads: 0, unsent: 0 };
    expect(asFarAsKnown(end, attempts)).toMatchObject({ status: "unclear" });
    expect(asFarAsKnown(end, { ...attempts, unclear: 0 })).toEqual(end);
  });
});

describe("the most that may be waited", () => {
  const units = [unit("a", [], fresh), unit("b", ["d"], fresh), unit("c", ["a"]), unit("d")];

  test("stops the release in order: what goes is done, what remains has a time to resume", async () => {
    const run = await release(units, { script: limited(10), maxWaitMs: 9 * minutes });
    expect(run.statuses).toEqual({
      a: "rate-limited",
      b: "rate-limited",
      c: "not-reached",
      d: "published",
    });
    const resumeAt = run.start + 10 * minutes;
    expect(run.result.resumeAt).toBe(resumeAt);
    expect(run.outcome("a")).toMatchObject({ resumeAt, cause: said });
    expect(run.result.finishedAt).toBe(run.start);
    expect(run.result).not.toHaveProperty("stopped");
  });

  test("counts all waits together", async () => {
    const run = await release(units, { script: limited(10, 20), maxWaitMs: 15 * minutes });
    expect(run.puts).toEqual(["put a", "put d", "put a", "put b"]);
    expect(run.statuses).toMatchObject({ a: "rate-limited", d: "published" });
    expect(run.result.finishedAt).toBe(run.start + 10 * minutes);
  });

  test("of nothing means that nothing is waited for", async () => {
    const run = await release(units, { script: limited(1), maxWaitMs: 0 });
    expect(run.result.waits).toEqual([]);
    expect(run.statuses).toMatchObject({ a: "rate-limited", d: "published" });
  });
});
