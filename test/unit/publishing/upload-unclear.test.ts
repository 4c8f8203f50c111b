import { describe, expect, test } from "@jest/globals";
import {
  absent,
  accepted,
  cratesIo,
  exists,
  minutes,
  otherRegistry,
  present,
  unclear,
  unit,
  unreadable,
} from "./scripted-registry.ts";
import { release } from "./release.ts";
import { ended, equivalent, other, theirs, upload } from "./single-upload.ts";

describe("an unclear upload", () => {
  test("that had arrived is published, and not sent again", async () => {
    const run = await upload(cratesIo, { put: [unclear], readBack: [present("a")] });
    expect(run.uploaded).toEqual(ended("published"));
    expect(run.timed).toEqual(["0 put a", "5 read a"]);
  });

  test("that had not arrived is sent again after it was read back", async () => {
    const run = await upload(cratesIo, { put: [unclear, accepted], readBack: [absent] });
    expect(run.uploaded).toEqual({ kind: "accepted" });
    expect(run.timed).toEqual(["0 put a", "5 read a", "5 put a"]);
    expect(run.attempts).toMatchObject({ sent: 2, unclear: 1, lastCause: "connection reset" });
  });

  test("pauses 5, 15, 45, 120 s, reads each time, and is unclear after five", async () => {
    const run = await upload(cratesIo, { put: [unclear], readBack: [absent] });
    expect(run.uploaded).toEqual(ended("unclear"));
    expect(run.timed).toEqual(
      [
        ["0 put a"],
        ["5 read a", "5 put a"],
        ["20 read a", "20 put a"],
        ["65 read a", "65 put a"],
        ["185 read a", "185 put a"],
        ["190 read a"],
      ].flat(),
    );
    expect(run.attempts.sent).toBe(5);
  });

  test("pauses up to a fifth longer by jitter, and says each pause", async () => {
    const run = await upload(
      cratesIo,
      { put: [unclear, accepted], readBack: [absent] },
      { jitter: 0.5 },
    );
    expect(run.log.of("unclear")).toEqual([
      { kind: "unclear", unit: unit("a"), cause: "connection reset", pauseMs: 5_500 },
    ]);
    expect(run.timed.at(-1)).toBe("6 put a");
  });

  test("is published when the last of five shows up in the last read", async () => {
    const run = await upload(cratesIo, {
      put: [unclear],
      readBack: [absent, absent, absent, absent, present("a")],
    });
    expect(run.uploaded).toEqual(ended("published"));
    expect(run.attempts.sent).toBe(5);
  });

  test("is sent again as the last probe where it cannot be read back", async () => {
    const run = await upload(cratesIo, {
      put: [unclear, exists],
      readBack: [unreadable, present("a")],
    });
    expect(run.uploaded).toEqual(ended("published"));
    expect(run.requests).toEqual(["put a", "read a", "put a", "read a"]);
  });

  test("that a rival overtook with the same bytes, changed only in their form, is already published", async () => {
    const run = await upload(cratesIo, {
      put: [unclear],
      readBack: [theirs],
      compare: [equivalent],
    });
    expect(run.uploaded).toEqual({
      kind: "settled",
      end: { status: "already-published", note: "tar times differ" },
    });
  });

  test("that a rival overtook with other bytes is a conflict", async () => {
    const run = await upload(cratesIo, { put: [unclear], readBack: [theirs], compare: [other] });
    expect(run.uploaded).toEqual(ended("conflict"));
    expect(run.attempts.sent).toBe(1);
  });

  test("that met a limit is read back again before it is sent after the wait", async () => {
    const run = await upload(cratesIo, { readBack: [present("a")] }, { unclearBefore: 1 });
    expect(run.uploaded).toEqual(ended("published"));
    expect(run.requests).toEqual(["read a"]);
  });
});

describe("a registry that takes a version twice", () => {
  test("is read before the first PUT too, also in a first release", async () => {
    const run = await upload(otherRegistry, {});
    expect(run.uploaded).toEqual({ kind: "accepted" });
    expect(run.requests).toEqual(["read a", "put a"]);
  });

  test("gets exactly one PUT, however long the version does not show", async () => {
    const run = await upload(otherRegistry, { put: [unclear], readBack: [absent] });
    expect(run.uploaded).toEqual(ended("unclear"));
    expect(run.requests.filter((request) => request === "put a")).toHaveLength(1);
    expect(run.requests.filter((request) => request === "read a")).toHaveLength(6);
  });

  test("quotes the unclear answer, however often it is read after that", async () => {
    const run = await upload(otherRegistry, { put: [unclear], readBack: [absent] });
    const cause = expect.stringContaining("an unclear answer (connection reset);");
    expect(run.uploaded).toMatchObject({ end: { status: "unclear", cause } });
  });

  test("gets exactly one PUT where reads fail after it", async () => {
    const run = await upload(otherRegistry, {
      put: [unclear],
      readBack: [absent, unreadable, unreadable, present("a")],
    });
    expect(run.uploaded).toEqual(ended("published"));
    expect(run.attempts.sent).toBe(1);
  });

  test("gets no PUT while it cannot be read", async () => {
    const run = await upload(otherRegistry, { readBack: [unreadable] });
    expect(run.uploaded).toEqual(ended("unclear"));
    expect(run.attempts).toMatchObject({ sent: 0, unclear: 0 });
  });

  test("gets its PUT once it can be read again", async () => {
    const run = await upload(otherRegistry, { readBack: [unreadable, absent] });
    expect(run.uploaded).toEqual({ kind: "accepted" });
    expect(run.timed).toEqual(["0 read a", "5 read a", "5 put a"]);
  });

  test("is read again after the pause between two uploads: another run had its time", async () => {
    const run = await release([unit("a"), unit("b")], {
      traits: { ...otherRegistry, delayMs: 10 * minutes },
      script: { readBack: { b: [absent, present("b")] } },
    });
    expect(run.puts).toEqual(["put a"]);
    expect(run.statuses).toEqual({ a: "published", b: "already-published" });
  });

  test("has the version already when it shows after reads that failed, with nothing sent", async () => {
    const run = await upload(otherRegistry, { readBack: [unreadable, present("a")] });
    expect(run.uploaded).toEqual(ended("already-published"));
    expect(run.attempts.sent).toBe(0);
  });
});

describe("an upload in a job that is cancelled", () => {
  test("is not sent when the cancellation came while it was read", async () => {
    const run = await upload(cratesIo, {}, { resumed: true, cancelAt: "read a" });
    expect(run.uploaded).toEqual({ kind: "cancelled" });
    expect(run.requests).toEqual(["read a"]);
  });

  test("keeps the answer that still came", async () => {
    const run = await upload(cratesIo, {}, { cancelAt: "put a" });
    expect(run.uploaded).toEqual({ kind: "accepted" });
  });

  test("is unclear when no clear answer came, and neither pauses nor reads any more", async () => {
    const run = await upload(cratesIo, { put: [unclear] }, { cancelAt: "put a" });
    expect(run.uploaded).toEqual(ended("unclear"));
    expect(run.requests).toEqual(["put a"]);
    expect(run.tookMs).toBe(0);
  });

  test("no longer waits for a version that is said to exist", async () => {
    const run = await upload(cratesIo, { put: [exists] }, { cancelAt: "put a" });
    expect(run.uploaded).toEqual(ended("unclear"));
    expect(run.tookMs).toBe(0);
  });
});
