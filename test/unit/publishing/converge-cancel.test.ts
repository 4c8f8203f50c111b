import { describe, expect, test } from "@jest/globals";
import type { UploadAnswer } from "@fairlead/publishing";
import { release } from "./release.ts";
import {
  cratesIo,
  minutes,
  npmjs,
  seconds,
  unclear,
  unit,
  unreadable,
} from "./scripted-registry.ts";

const chain = [unit("a"), unit("b", ["a"]), unit("c", ["b"])];

describe("a job that is cancelled", () => {
  test("between two requests starts no more, and tells what was not reached", async () => {
    const run = await release(chain, {
      onRequest: (request, job) => {
        if (request === "put a") job.abort();
      },
      script: { find: { a: [{ kind: "absent" }, unreadable] } },
    });
    expect(run.puts).toEqual(["put a"]);
    expect(run.statuses).toEqual({ a: "pending", b: "not-reached", c: "not-reached" });
    expect(run.result).toMatchObject({ cancelled: true, resumeAt: run.start });
    expect(run.log.events.at(-1)).toEqual({ kind: "cancelled" });
  });

  test("during the first look reaches nothing, and does not blame the registry", async () => {
    const run = await release(chain, {
      onRequest: (request, job) => {
        if (request === "find a") job.abort();
      },
      script: { find: { a: [unreadable], b: [unreadable], c: [unreadable] } },
    });
    expect(run.statuses).toEqual({ a: "not-reached", b: "not-reached", c: "not-reached" });
    expect(run.result.cancelled).toBe(true);
    expect(run.result).not.toHaveProperty("stopped");
  });

  test("gives an upload in flight three seconds, and calls it unclear after them", async () => {
    const run = await release(chain, {
      onRequest: async (request, job, clock, signal) => {
        if (request !== "put b") return;
        job.abort();
        await clock.sleep(minutes, signal);
      },
      script: { upload: { b: [unclear] } },
    });
    expect(run.statuses).toEqual({ a: "published", b: "unclear", c: "not-reached" });
    expect(run.result.finishedAt - run.start).toBe(3 * seconds);
  });

  test("keeps the answer of an upload in flight that came in time", async () => {
    const run = await release(chain, {
      onRequest: async (request, job, clock, signal) => {
        if (request !== "put b") return;
        job.abort();
        await clock.sleep(2 * seconds, signal);
      },
    });
    expect(run.statuses).toEqual({ a: "published", b: "published", c: "not-reached" });
  });

  test("ends its waits for a limit at once", async () => {
    const run = await release(chain, {
      onRequest: (request, job, clock) => {
        if (request === "put a")
          void clock.sleep(40 * seconds).then(() => {
            job.abort();
          });
      },
      script: (start) => ({
        upload: { a: [{ kind: "wait", until: start + 10 * minutes, reason: "429" }] },
      }),
    });
    expect(run.statuses).toEqual({ a: "not-reached", b: "not-reached", c: "not-reached" });
    expect(run.result.finishedAt - run.start).toBe(40 * seconds);
  });

  test("ends its confirmation at once", async () => {
    const run = await release([unit("a")], {
      traits: npmjs,
      onRequest: (request, job, clock) => {
        if (request === "put a")
          void clock.sleep(40 * seconds).then(() => {
            job.abort();
          });
      },
      script: { find: { a: [{ kind: "absent" }] } },
    });
    expect(run.statuses).toEqual({ a: "pending" });
    expect(run.puts).toEqual(["put a"]);
    expect(run.result.finishedAt - run.start).toBe(40 * seconds);
  });

  test("never calls a unit unsent whose upload was answered unclearly", async () => {
    const wait: UploadAnswer = { kind: "wait", until: Date.UTC(2027, 0), reason: "429" };
    const run = await release(chain, {
      traits: { ...cratesIo, limits: [] },
      maxWaitMs: Infinity,
      onRequest: (request, job, clock) => {
        if (request === "put a")
          void clock.sleep(40 * seconds).then(() => {
            job.abort();
          });
      },
      script: { upload: { a: [unclear, wait] }, readBack: { a: [unreadable] } },
    });
    expect(run.statuses).toEqual({ a: "unclear", b: "not-reached", c: "not-reached" });
  });

  test("makes no upload after a first look that was still answered", async () => {
    const run = await release(chain, {
      onRequest: (_request, job) => {
        job.abort();
      },
    });
    expect(run.puts).toEqual([]);
    expect(run.statuses).toEqual({ a: "not-reached", b: "not-reached", c: "not-reached" });
  });
});
