import { expect, test } from "@jest/globals";
import type { Comparison } from "@fairlead/publishing";
import { release, type Circumstances } from "./release.ts";
import { absent, exists, npmjs, present, unit, unreadable } from "./scripted-registry.ts";

/** What the registry has is the same package, packed otherwise; its first download fails. */
const theirs = present("a", "their bytes");
const compare: Record<string, readonly Comparison[]> = {
  a: [
    { kind: "unreadable", cause: "503" },
    { kind: "equivalent", note: "tar times differ" },
  ],
};

test.each<[string, Circumstances]>([
  ["at the first look", { script: { find: { a: [theirs] }, compare } }],
  [
    "before an upload",
    { laterAttempt: true, script: { find: { a: [absent] }, readBack: { a: [theirs] }, compare } },
  ],
  [
    "when it is read back",
    {
      traits: npmjs,
      script: {
        ...{ find: { a: [absent, theirs] }, readBack: { a: [absent] }, compare },
        upload: { a: [exists] },
      },
    },
  ],
])("a download that fails once %s is no reason to give a unit up", async (_when, circumstances) => {
  const run = await release([unit("a"), unit("b", ["a"])], circumstances);
  expect(run.requests.filter((request) => request.startsWith("compare"))).toHaveLength(2);
  expect(run.statuses).toEqual({ a: "already-published", b: "published" });
});

test("nor is one failed read of what the index does not show, when the time for that is over", async () => {
  const run = await release([unit("a")], {
    script: { find: { a: [absent] }, readBack: { a: [unreadable, present("a")] } },
  });
  expect(run.statuses).toEqual({ a: "published" });
});
