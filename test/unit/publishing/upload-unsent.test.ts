import { describe, expect, test } from "@jest/globals";
import { release } from "./release.ts";
import { flavours } from "./schedules.ts";
import {
  absent,
  accepted,
  cratesIo,
  minutes,
  npmjs,
  present,
  unclear,
  unit,
  unsent,
} from "./scripted-registry.ts";
import { upload } from "./single-upload.ts";

/** Each kind of registry, with the tries that it has for one upload. */
const registries = Object.entries(flavours).map(([title, traits]) => {
  return { title, traits, tries: traits.retryPausesMs.length + 1 };
});

describe.each(registries)("an upload that was not sent, to $title", ({ traits, tries }) => {
  const isPut = (request: string) => request === "put a";
  const pausesSaid = (run: Awaited<ReturnType<typeof upload>>) =>
    run.log.of("unsent").map(({ pauseMs }) => pauseMs);

  test("is read after a pause, and tried again once nothing stands in the way", async () => {
    const run = await upload(traits, { put: [unsent, unsent, accepted] });
    expect(run.uploaded).toEqual({ kind: "accepted" });
    expect(run.requests.join(", ")).toMatch(/put a, read a, put a, read a, put a$/);
    expect(run.attempts).toMatchObject({ sent: 1, unclear: 0, unsent: 2, accepted: 1 });
    expect(pausesSaid(run)).toEqual(traits.retryPausesMs.slice(0, 2));
    expect(run.log.of("unclear")).toEqual([]);
  });

  test("is tried as often as any, and ends as what it is", async () => {
    const run = await upload(traits, { put: [unsent] });
    expect(run.uploaded).toEqual({
      kind: "settled",
      end: {
        status: "unclear",
        cause: `Nothing was uploaded; ${traits.title} does not show this version. The upload was not sent: its tags could not be read: 503.`,
        remedy: "Run this job again: it reads the registry first and uploads only what is missing.",
      },
    });
    expect(run.requests.filter(isPut)).toHaveLength(tries);
    expect(run.attempts).toMatchObject({ sent: 0, unclear: 0 });
  });

  test("ends with the remedy of what stands in the way, if that has one", async () => {
    const run = await upload(traits, { put: [{ ...unsent, remedy: "Look." } as typeof unsent] });
    expect(run.uploaded).toMatchObject({ end: { status: "unclear", remedy: "Look." } });
  });

  test("is already published where another job was faster", async () => {
    const readBack = [...(traits.repeatIsSafe ? [] : [absent]), present("a")];
    const run = await upload(traits, { put: [unsent], readBack });
    expect(run.uploaded).toEqual({ kind: "settled", end: { status: "already-published" } });
    expect(run.attempts.sent).toBe(0);
  });

  test("is cancelled with the job, without a word of an upload", async () => {
    const run = await upload(traits, { put: [unsent] }, { cancelAt: "put a" });
    expect(run.uploaded).toEqual({ kind: "cancelled" });
    expect(run.tookMs).toBe(0);
  });
});

test("an unclear upload that cannot be sent again is unclear by its own answer, and says both", async () => {
  const run = await upload(cratesIo, { put: [unclear, unsent], readBack: [absent] });
  expect(run.attempts).toMatchObject({ sent: 1, unclear: 1, unsent: 4 });
  expect(run.uploaded).toMatchObject({
    end: {
      status: "unclear",
      cause:
        "Every upload got an unclear answer (connection reset); crates.io does not show this version. Another upload was not sent: its tags could not be read: 503.",
    },
  });
});

test("what was sent at last is not said to have been kept from it", async () => {
  const run = await upload(cratesIo, { put: [unsent, unclear], readBack: [absent] });
  expect(run.uploaded).toMatchObject({ end: { cause: expect.not.stringContaining("not sent") } });
});

test("a second upload of what was accepted and lost that is not sent leaves it accepted", async () => {
  const run = await release([unit("a")], {
    traits: { ...npmjs, confirmWithinMs: minutes },
    script: { upload: { a: [accepted, unsent] }, find: { a: [absent] }, readBack: { a: [absent] } },
  });
  expect(run.result.outcomes).toMatchObject([
    {
      status: "unclear",
      attempts: 1,
      cause: expect.stringMatching(/^An earlier upload was accepted/),
    },
  ]);
});
