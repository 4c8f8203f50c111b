import { describe, expect, test } from "@jest/globals";
import type { Comparison, UploadAnswer } from "@fairlead/publishing";
import { settleComparison } from "../../../packages/publishing/src/settle.ts";
import {
  absent,
  cratesIo,
  exists,
  minutes,
  npmjs,
  present,
  unclear,
  unreadable,
} from "./scripted-registry.ts";
import { ended, equivalent, other, theirs, upload } from "./single-upload.ts";

describe("an upload that is answered clearly", () => {
  test("is accepted with one PUT and no read in a first release", async () => {
    const { uploaded, requests } = await upload(cratesIo, {});
    expect(uploaded).toEqual({ kind: "accepted" });
    expect(requests).toEqual(["put a"]);
  });

  test("keeps the registry's warnings as a note", async () => {
    const { uploaded } = await upload(cratesIo, {
      put: [{ kind: "accepted", warnings: ["bad category", "bad badge"] }],
    });
    expect(uploaded).toEqual({ kind: "accepted", note: "bad category bad badge" });
  });

  test("is refused with the registry's cause and remedy, and not sent again", async () => {
    const refused: UploadAnswer = { kind: "refused", cause: "no license", remedy: "add one" };
    const { uploaded, requests } = await upload(cratesIo, { put: [refused] });
    expect(uploaded).toEqual({
      kind: "settled",
      end: { status: "refused", cause: "no license", remedy: "add one" },
    });
    expect(requests).toEqual(["put a"]);
  });

  test("stops the release on an answer that every upload would get", async () => {
    const stop: UploadAnswer = { kind: "stop", cause: "401", remedy: "new token" };
    const { uploaded, requests } = await upload(cratesIo, { put: [stop] });
    expect(uploaded).toEqual({ kind: "stopped", cause: "401", remedy: "new token" });
    expect(requests).toEqual(["put a"]);
  });

  test("waits for the date of a limit outside, so that others can go first", async () => {
    const wait: UploadAnswer = { kind: "wait", until: 99, reason: "too many new crates" };
    const { uploaded, tookMs } = await upload(cratesIo, { put: [wait] });
    expect(uploaded).toEqual({ kind: "limited" });
    expect(tookMs).toBe(0);
  });

  test("ends as rate-limited under the limit of 24 hours, with the time to resume", async () => {
    const later: UploadAnswer = { kind: "later", until: 99, reason: "too many in 24 hours" };
    const { uploaded } = await upload(cratesIo, { put: [later] });
    expect(uploaded).toEqual({
      kind: "settled",
      end: expect.objectContaining({
        status: "rate-limited",
        resumeAt: 99,
        cause: 'crates.io says "too many in 24 hours"',
      }) as unknown,
    });
  });

  test("is staged under the id that a person approves", async () => {
    const { uploaded } = await upload(npmjs, { put: [{ kind: "staged", stageId: "s-1" }] });
    expect(uploaded).toEqual({ kind: "settled", end: { status: "staged", stageId: "s-1" } });
  });
});

describe("a resumed release", () => {
  test("reads before each first upload, and uploads what is not there", async () => {
    const { uploaded, requests } = await upload(cratesIo, {}, { resumed: true });
    expect(uploaded).toEqual({ kind: "accepted" });
    expect(requests).toEqual(["read a", "put a"]);
  });

  test("sends nothing for what an earlier run brought there", async () => {
    const run = await upload(cratesIo, { readBack: [present("a")] }, { resumed: true });
    expect(run.uploaded).toEqual(ended("already-published"));
    expect(run.requests).toEqual(["read a"]);
  });

  test("refuses a yanked version that the first look did not show", async () => {
    const yanked = present("a", undefined, true);
    const run = await upload(cratesIo, { readBack: [yanked] }, { resumed: true });
    expect(run.uploaded).toEqual({
      kind: "settled",
      end: expect.objectContaining({
        status: "refused",
        cause: expect.stringContaining("is yanked") as unknown,
      }) as unknown,
    });
    expect(run.requests).toEqual(["read a"]);
  });

  test("uses the upload as the probe where reads fail and a repeat is safe", async () => {
    const run = await upload(cratesIo, { readBack: [unreadable] }, { resumed: true });
    expect(run.uploaded).toEqual({ kind: "accepted" });
    expect(run.requests).toEqual(["read a", "put a"]);
  });

  test("ends with a conflict over other bytes, their entries named", async () => {
    const run = await upload(cratesIo, { readBack: [theirs], compare: [other] }, { resumed: true });
    expect(run.uploaded).toEqual({
      kind: "settled",
      end: expect.objectContaining({ status: "conflict", entries: ["src/lib.rs"] }) as unknown,
    });
    expect(run.requests).toEqual(["read a", "compare a"]);
  });

  test("leaves alone what the registry is still scanning", async () => {
    const run = await upload(
      npmjs,
      { readBack: [{ kind: "pending", note: "scan" }] },
      { resumed: true },
    );
    expect(run.uploaded).toEqual({ kind: "settled", end: { status: "pending", note: "scan" } });
    expect(run.requests).toEqual(["read a"]);
  });
});

describe("the answer that the version exists", () => {
  test("announces the wait for a registry that does not show it yet, once and with its end", async () => {
    const run = await upload(cratesIo, { put: [exists], readBack: [absent, absent, present("a")] });
    expect(run.log.of("wait").map(({ reason, until, now }) => [reason, until - now])).toEqual([
      ["a@1.0.0: crates.io says that it has this version, but does not show it yet", 120_000],
    ]);
  });

  test("means already published when the same bytes are there", async () => {
    const run = await upload(cratesIo, { put: [exists], readBack: [present("a")] });
    expect(run.uploaded).toEqual(ended("already-published"));
    expect(run.requests).toEqual(["put a", "read a"]);
  });

  test("means published when an unclear upload of this run came before", async () => {
    const run = await upload(cratesIo, {
      put: [unclear, exists],
      readBack: [absent, present("a")],
    });
    expect(run.uploaded).toEqual(ended("published"));
  });

  test("means already published, with a note, when the bytes there are equivalent", async () => {
    const run = await upload(cratesIo, {
      put: [exists],
      readBack: [theirs],
      compare: [equivalent],
    });
    expect(run.uploaded).toEqual({
      kind: "settled",
      end: { status: "already-published", note: "tar times differ" },
    });
  });

  test("means a conflict when other bytes are there", async () => {
    const run = await upload(cratesIo, { put: [exists], readBack: [theirs], compare: [other] });
    expect(run.uploaded).toEqual(ended("conflict"));
  });

  test("is unclear when the bytes there cannot be read", async () => {
    const run = await upload(cratesIo, {
      put: [exists],
      readBack: [theirs],
      compare: [{ kind: "unreadable", cause: "503" }],
    });
    expect(run.uploaded).toEqual(ended("unclear"));
  });

  test("is read with growing pauses until the registry shows it", async () => {
    const run = await upload(cratesIo, {
      put: [exists],
      readBack: [absent, unreadable, absent, present("a")],
    });
    expect(run.uploaded).toEqual(ended("already-published"));
    expect(run.timed).toEqual(["0 put a", "0 read a", "1 read a", "3 read a", "7 read a"]);
  });

  test("is unclear when crates.io does not show the version within two minutes", async () => {
    const run = await upload(cratesIo, { put: [exists], readBack: [absent] });
    expect(run.uploaded).toEqual(ended("unclear"));
    expect(run.tookMs).toBe(2 * minutes);
    expect(run.attempts.sent).toBe(1);
  });

  test("is still to be read when npm does not show the version in that time", async () => {
    const run = await upload(npmjs, { put: [exists], readBack: [absent] });
    expect(run.uploaded).toEqual({ kind: "taken", said: "already uploaded" });
    expect(run.attempts.sent).toBe(1);
  });

  test("is pending when an earlier attempt saw these bytes accepted", async () => {
    const ours = { kind: "exists", cause: "already uploaded", wasAccepted: true } as const;
    const run = await upload(npmjs, { put: [ours], readBack: [absent] });
    expect(run.uploaded).toEqual({
      kind: "settled",
      end: { status: "pending", note: "already uploaded" },
    });
    expect(run.attempts.sent).toBe(1);
  });

  test("is pending when npm says that it scans the version", async () => {
    const staged: UploadAnswer = { kind: "exists", cause: "previously staged version" };
    const run = await upload(npmjs, {
      put: [staged],
      readBack: [{ kind: "pending", note: "scan" }],
    });
    expect(run.uploaded).toEqual({ kind: "settled", end: { status: "pending", note: "scan" } });
    expect(run.requests).toEqual(["put a", "read a"]);
  });
});

test.each<[string, Comparison, string]>([
  ["the same contents are already published", { kind: "same" }, "already-published"],
  ["equivalent contents are already published", equivalent, "already-published"],
  ["other contents are a conflict", other, "conflict"],
  ["contents that cannot be read are unclear", { kind: "unreadable", cause: "503" }, "unclear"],
])("%s", (_sentence, comparison, status) => {
  expect(settleComparison(comparison, "crates.io").status).toBe(status);
});
