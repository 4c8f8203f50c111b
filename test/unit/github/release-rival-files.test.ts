import { expect, test } from "@jest/globals";
import {
  planAssets,
  type LocalAsset,
  type RemoteAsset,
} from "../../../packages/github/src/releases/asset-plan.ts";
import { rivalMs, watchAssets } from "../../../packages/github/src/releases/assets-in-use.ts";
import { changedFiles, filesTurn } from "../../../packages/github/src/releases/rival-files.ts";
import type { Release } from "../../../packages/github/src/releases/pick-release.ts";
import { limitBudget } from "../../../packages/github/src/rest/limit-budget.ts";
import { movedTime } from "./moved-time.ts";

const start = Date.parse("2026-11-01T12:00:00Z");
const wanted: readonly LocalAsset[] = ["a", "b"].map((name) => {
  return { name, file: `/dist/${name}`, size: 1, sha256: `our ${name}` };
});

type Bytes = "our" | "other" | "no" | "starter";
const asset = (name: string, bytes: Bytes, agoMs: number): RemoteAsset[] => {
  if (bytes === "no") return [];
  const isWhole = bytes !== "starter";
  const at = start - agoMs;
  return [
    {
      ...{ id: name.charCodeAt(0), name, size: isWhole ? 1 : 0 },
      state: isWhole ? "uploaded" : "starter",
      digest: isWhole ? `sha256:${bytes} ${name}` : undefined,
      // The upload took two hours.
      ...{ createdAt: at - 7_200_000, updatedAt: at },
      ...(!isWhole && { createdAt: at }),
    },
  ];
};

const old = rivalMs;
const young = rivalMs - 1;

test.each<[Bytes, number, Bytes, number, "write" | "wait" | "refuse", "write" | "wait" | "refuse"]>(
  [
    ["no", 0, "no", 0, "write", "write"],
    ["our", 0, "our", 0, "write", "write"],
    ["our", 0, "no", 0, "write", "write"],
    ["other", young, "no", 0, "wait", "refuse"],
    ["other", old, "no", 0, "write", "write"],
    ["other", young, "our", old, "wait", "refuse"],
    ["other", old, "our", 0, "write", "write"],
    ["other", old, "other", young, "wait", "refuse"],
    ["other", old, "other", old, "write", "write"],
    // Alone it may come whole as ours; beside another build's it is of that one.
    ["starter", 0, "no", 0, "write", "write"],
    ["starter", 0, "other", old, "wait", "wait"],
    ["starter", 0, "other", young, "wait", "refuse"],
    ["starter", old, "other", old, "write", "write"],
  ],
)(
  "a draft with %s bytes for %i ms, and %s for %i ms: %s, or %s for a run that has uploaded some",
  (first, firstMs, second, secondMs, idle, busy) => {
    const remote = [...asset("a", first, firstMs), ...asset("b", second, secondMs)];
    const { mayBe } = watchAssets(movedTime(start).clock);
    const steps = planAssets(wanted, remote, "draft", undefined, mayBe);
    expect([filesTurn(steps, false), filesTurn(steps, true)]).toEqual([idle, busy]);
  },
);

test("a file that was seen unfinished is new from when it came whole", () => {
  const { clock } = movedTime(start);
  const { mayBe } = watchAssets(clock);
  const [local] = wanted;
  for (const starter of asset("a", "starter", 0)) expect(mayBe(starter, local)).toBe(true);
  void clock.sleep(rivalMs);
  for (const whole of asset("a", "other", -rivalMs)) expect(mayBe(whole, local)).toBe(true);
});

test.each<[string, readonly RemoteAsset[], readonly string[]]>([
  ["are all there", [...asset("a", "our", 0), ...asset("b", "our", 0)], []],
  [
    "have another beside them",
    [...asset("a", "our", 0), ...asset("b", "our", 0), ...asset("c", "our", 0)],
    [],
  ],
  ["lack one", asset("a", "our", 0), ["b"]],
  [
    "have another in the place of one",
    [...asset("a", "our", 0), ...asset("b", "our", 0).map((one) => ({ ...one, id: 7 }))],
    ["b"],
  ],
])("files that were read back and now %s", (_, now, changed) => {
  const release: Release = {
    ...{ id: 1, tag: "v1", name: "", body: "", draft: true, prerelease: false, immutable: false },
    ...{ target: "", url: "https://github.example/r", uploadUrl: "" },
    assets: [...asset("a", "our", 0), ...asset("b", "our", 0), ...asset("d", "starter", 0)],
  };
  expect(changedFiles(release, { ...release, assets: now })).toEqual(changed);
});

test.each<[string, readonly (readonly [afterMs: number, ms: number, may: boolean])[]]>([
  [
    "one after the other count together",
    [
      [0, 60, true],
      [60, 40, true],
      [40, 1, false],
    ],
  ],
  [
    "at once count once",
    [
      [0, 90, true],
      [0, 90, true],
      [10, 90, true],
      [0, 91, false],
    ],
  ],
  [
    "count without the work between them",
    [
      [0, 50, true],
      [9_000, 50, true],
      [9_000, 1, false],
    ],
  ],
  [
    "that are longer than what is left are not made, and cost nothing",
    [
      [0, 101, false],
      [0, 100, true],
    ],
  ],
])("waits for limits %s", (_, waits) => {
  const { clock } = movedTime(start);
  const mayWait = limitBudget(clock, 100);
  for (const [afterMs, ms, may] of waits) {
    void clock.sleep(afterMs);
    expect([ms, mayWait(ms)]).toEqual([ms, may]);
  }
});
