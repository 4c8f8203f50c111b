import { describe, expect, test } from "@jest/globals";
import type { Comparison, Finding, UploadAnswer } from "@fairlead/publishing";
import { release } from "./release.ts";
import {
  absent,
  accepted,
  cratesIo,
  exists,
  minutes,
  npmjs,
  present,
  unclear,
  unit,
  unreadable,
} from "./scripted-registry.ts";

const scanned = { ...npmjs, confirmWithinMs: 3_000 };
const taken = (wasAccepted: boolean): UploadAnswer => ({
  kind: "exists",
  cause: "409",
  wasAccepted,
});
const finds = (requests: readonly string[]) =>
  requests.filter((request) => request.includes("find"));

describe("where an accepted upload is final, the confirmation", () => {
  test("reads back while others are still uploaded, and tells how many are served", async () => {
    const run = await release([unit("a"), unit("b")], {
      traits: { ...cratesIo, delayMs: 10_000 },
      script: { find: { a: [absent, absent, present("a")], b: [absent, absent, present("b")] } },
    });
    expect(run.timed).toEqual([
      ...["0 find a", "0 find b", "0 put a", "0 find a", "1 find a"],
      ...["10 put b", "10 find b", "11 find b"],
    ]);
    expect(run.log.of("confirming")).toMatchObject([{ confirmed: 1, units: 2 }]);
    expect(run.log.of("confirmed")).toEqual([
      { kind: "confirmed", confirmed: 2, units: 2, afterMs: 1_000 },
    ]);
  });

  test.each<[string, Comparison, string]>([
    ["the same bytes", { kind: "same" }, "published"],
    ["the same in another form", { kind: "equivalent", note: "n" }, "already-published"],
    ["others", { kind: "other", entries: ["x"] }, "conflict"],
  ])("by another checksum than the unit's finds %s", async (_, comparison, status) => {
    for (const find of [
      [absent, present("a", "sha1-abc")],
      [absent, unreadable, absent],
    ]) {
      const run = await release([unit("a")], {
        script: {
          ...{ find: { a: find }, readBack: { a: [present("a", "sha1-abc")] } },
          ...{ compare: { a: [comparison] }, upload: { a: [unclear, accepted] } },
        },
      });
      expect(run.outcome("a")).toMatchObject({ status });
    }
  });

  test("is not what dependants wait for", async () => {
    const run = await release([unit("a"), unit("b", ["a"])], {
      script: { find: { a: [absent, absent, absent, present("a")] } },
    });
    expect(run.timed.filter((request) => request.includes("put"))).toEqual(["0 put a", "0 put b"]);
  });

  test("leaves what the registry remarked on an upload with its end", async () => {
    const remarked: UploadAnswer = { kind: "accepted", warnings: ["the category x is unknown"] };
    const run = await release([unit("a")], {
      script: { upload: { a: [remarked] }, find: { a: [absent, present("a")] } },
    });
    expect(run.outcome("a")).toMatchObject({
      status: "published",
      note: "the category x is unknown",
    });
  });

  test("has a deadline: then the registry's last word counts, and what it does not know is unclear", async () => {
    const run = await release([unit("a"), unit("b")], {
      script: { find: { a: [absent], b: [absent] }, readBack: { b: [absent] } },
    });
    expect(run.result.finishedAt - run.start).toBe(12 * minutes);
    expect(run.outcome("a")).toMatchObject({
      status: "published",
      note: "crates.io has it; its index does not show it yet.",
    });
    expect(run.outcome("b")).toMatchObject({ status: "unclear" });
    expect(run.puts).toEqual(["put a", "put b"]);
    expect(run.result.resumeAt).toBe(run.result.finishedAt);
    expect(run.log.of("settled").map(({ outcome }) => outcome.status)).toEqual([
      ...["pending", "pending", "unclear"],
    ]);
  });

  test("calls unclear what cannot be read at the deadline", async () => {
    const run = await release([unit("a")], {
      script: { find: { a: [absent] }, readBack: { a: [unreadable] } },
    });
    expect(run.statuses).toEqual({ a: "unclear" });
  });

  test("looks at growing pauses, up to the registry's own", async () => {
    const run = await release([unit("a")], {
      traits: { ...cratesIo, confirmWithinMs: 12_000, confirmEveryMs: 2_000 },
      script: { find: { a: [absent] } },
    });
    expect(finds(run.timed).slice(1)).toEqual(
      [0, 1, 2, 4, 5, 7, 9, 11, 12].map((after) => `${after} find a`),
    );
  });

  test("finds the conflict where a rival's bytes were taken", async () => {
    const run = await release([unit("a")], {
      script: { find: { a: [absent, present("a", "other bytes")] } },
      onConflict: "warn",
    });
    expect(run.statuses).toEqual({ a: "conflict" });
    expect(run.outcome("a")?.fails).toBe(true);
  });
});

test.each([cratesIo, scanned])(
  "what was accepted and is yanked when it is read back is not published: nobody can install it",
  async (traits) => {
    const yanked: Finding = { kind: "present", checksum: unit("a").checksum, yanked: true };
    const run = await release([unit("a")], {
      traits,
      script: { find: { a: [absent, yanked] } },
    });
    expect(run.puts).toEqual(["put a"]);
    expect(run.statuses).toEqual({ a: "refused" });
  },
);

describe("where an accepted upload may be lost, the confirmation", () => {
  test("makes it published only when it was read", async () => {
    const run = await release([unit("a")], {
      traits: scanned,
      script: { find: { a: [absent, absent, present("a")] } },
    });
    expect(run.statuses).toEqual({ a: "published" });
    expect(run.log.of("settled").map(({ outcome }) => outcome.status)).toEqual(["pending"]);
    expect(run.puts).toEqual(["put a"]);
  });

  test("sends one that does not come once more: taken again, it is awaited again", async () => {
    const looks = [absent, absent, absent, absent, absent, absent, present("a")];
    const run = await release([unit("a")], { traits: scanned, script: { find: { a: looks } } });
    expect(run.puts).toEqual(["put a", "put a"]);
    expect(run.statuses).toEqual({ a: "published" });
  });

  test("leaves it pending when the registry says that it has it", async () => {
    const run = await release([unit("a"), unit("b", ["a"])], {
      traits: scanned,
      script: {
        find: { a: [absent] },
        readBack: { a: [absent] },
        upload: { a: [accepted, exists] },
      },
    });
    expect(run.puts).toEqual(["put a", "put a"]);
    expect(run.outcome("a")).toMatchObject({ status: "pending", attempts: 2 });
    expect(run.statuses).toEqual({ a: "pending", b: "blocked" });
  });

  test.each<[string, readonly UploadAnswer[], string, RegExp | undefined]>([
    ["the first upload is refused", [exists], "unclear", /: another run or a person has sent it/],
    ["an unclear one came before", [unclear, exists], "unclear", /an upload of this run that got/],
    ["one was accepted before", [accepted, exists], "pending", undefined],
    ["one was unclear, one accepted", [unclear, accepted, exists], "pending", undefined],
    ["an earlier attempt's was accepted", [taken(true)], "pending", undefined],
    ["an earlier attempt's was not", [taken(false)], "unclear", /another run/],
  ])("takes a version that no read shows as its own if it saw it accepted: %s", async (...row) => {
    const [, answers, status, cause] = row;
    const run = await release([unit("a"), unit("b", ["a"])], {
      traits: scanned,
      script: { find: { a: [absent] }, readBack: { a: [absent] }, upload: { a: answers } },
    });
    expect(run.statuses).toEqual({ a: status, b: "blocked" });
    expect(run.outcome("a")?.cause ?? "").toMatch(cause ?? /^$/);
    const told = run.log.of("settled").filter(({ outcome }) => outcome.name === "a");
    expect(told.at(-1)?.outcome.status).toBe(status);
    if (status === "unclear") expect(told).toHaveLength(1);
  });

  test.each([
    ["the same bytes", present("a"), "already-published", ["put a", "put b"]],
    ["other bytes", present("a", "other bytes"), "conflict", ["put a"]],
  ] as const)("compares a version that was taken when a read shows it: %s", async (...row) => {
    const [, shown, status, puts] = row;
    const run = await release([unit("a"), unit("b", ["a"])], {
      traits: scanned,
      script: {
        find: { a: [absent, absent, absent, shown], b: [absent, present("b")] },
        readBack: { a: [absent] },
        upload: { a: [exists] },
      },
    });
    expect(run.puts).toEqual(puts);
    expect(run.statuses["a"]).toBe(status);
    const told = run.log.of("settled").filter(({ outcome }) => outcome.name === "a");
    expect(told.map(({ outcome }) => outcome.status)).toEqual([status]);
  });

  test("is what dependants wait for, and only they", async () => {
    const run = await release([unit("a"), unit("b", ["a"]), unit("c")], {
      traits: scanned,
      script: { find: { a: [absent, absent, absent, present("a")] } },
    });
    expect(run.timed.filter((request) => request.includes("put"))).toEqual([
      ...["0 put a", "0 put c", "2 put b"],
    ]);
    expect(run.statuses).toEqual({ a: "published", b: "published", c: "published" });
  });

  test("sends a lost one again for its dependants' sake", async () => {
    const looks = [absent, absent, absent, absent, absent, absent, present("a")];
    const run = await release([unit("a"), unit("b", ["a"])], {
      traits: scanned,
      script: { find: { a: looks } },
    });
    expect(run.puts).toEqual(["put a", "put a", "put b"]);
    expect(run.statuses).toEqual({ a: "published", b: "published" });
  });

  test("fails it when the registry refuses now what it accepted before, and sends the others", async () => {
    const refused: UploadAnswer = { kind: "refused", cause: "403: no", remedy: "Take a new one." };
    const run = await release([unit("a"), unit("b")], {
      traits: scanned,
      script: { find: { a: [absent], b: [absent] }, upload: { a: [accepted, refused] } },
    });
    expect(run.puts).toEqual(["put a", "put b", "put a", "put b"]);
    expect(run.outcome("a")).toMatchObject({
      status: "refused",
      cause: "403: no. An earlier upload was accepted, but no read has shown it.",
      remedy: "Take a new one.",
      attempts: 2,
    });
    expect(run.statuses).toEqual({ a: "refused", b: "unclear" });
  });

  test("sends it no third time: what was accepted twice, and is nowhere, is unclear", async () => {
    const run = await release([unit("a")], { traits: scanned, script: { find: { a: [absent] } } });
    expect(run.puts).toEqual(["put a", "put a"]);
    expect(run.statuses).toEqual({ a: "unclear" });
  });

  test("never sends it again where the registry takes a version twice", async () => {
    const run = await release([unit("a")], {
      traits: { ...scanned, repeatIsSafe: false },
      script: { find: { a: [absent] } },
    });
    expect(run.puts).toEqual(["put a"]);
    expect(run.statuses).toEqual({ a: "unclear" });
  });

  test("keeps the pause between uploads when it sends again", async () => {
    const run = await release([unit("a"), unit("b")], {
      traits: { ...scanned, delayMs: 5_000 },
      script: { find: { a: [absent], b: [absent] }, upload: { a: [accepted, exists] } },
    });
    expect(run.timed.filter((request) => request.includes("put"))).toEqual([
      ...["0 put a", "5 put b", "10 put a", "15 put b"],
    ]);
  });

  test("sends nothing again under a limit that lasts longer than may be waited", async () => {
    const wait: UploadAnswer = { kind: "wait", until: Infinity, reason: "429" };
    const run = await release([unit("a"), unit("b")], {
      traits: { ...scanned, concurrency: 1 },
      script: { find: { a: [absent], b: [absent] }, upload: { a: [accepted, wait] } },
    });
    expect(run.puts).toEqual(["put a", "put b", "put a"]);
    expect(run.statuses).toEqual({ a: "unclear", b: "unclear" });
  });

  test("only waits for what the registry scans already, and sends it no more", async () => {
    const run = await release([unit("a")], {
      traits: scanned,
      script: {
        find: { a: [absent, absent, present("a")] },
        readBack: { a: [{ kind: "pending", note: "scan" }] },
        upload: { a: [unclear] },
      },
    });
    expect(run.puts).toEqual(["put a"]);
    expect(run.statuses).toEqual({ a: "published" });
  });

  test("leaves what is scanned pending, with what the registry said, when it does not come", async () => {
    const run = await release([unit("a")], {
      traits: scanned,
      script: {
        find: { a: [absent] },
        readBack: { a: [{ kind: "pending", note: "scan" }] },
        upload: { a: [exists] },
      },
    });
    expect(run.puts).toEqual(["put a"]);
    expect(run.outcome("a")).toMatchObject({ status: "pending", note: "scan" });
  });
});
