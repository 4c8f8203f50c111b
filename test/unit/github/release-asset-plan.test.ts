import { describe, expect, test } from "@jest/globals";
import {
  planAssets,
  type LocalAsset,
  type ReleaseState,
  type RemoteAsset,
} from "../../../packages/github/src/releases/asset-plan.ts";

const sha256 = "a".repeat(64);
const local: LocalAsset = { name: "a.tar.gz", file: "/w/a.tar.gz", size: 10, sha256 };
const remote = (more: Partial<RemoteAsset> = {}): RemoteAsset => ({
  ...{ id: 1, name: "a.tar.gz", state: "uploaded", size: 10, digest: `sha256:${sha256}` },
  ...more,
});
const missing = undefined;
const starter = remote({ state: "starter", size: 0, digest: undefined });
const other = remote({ digest: `sha256:${"b".repeat(64)}` });
const longer = remote({ size: 11, digest: undefined });
const unproven = remote({ digest: undefined });

describe("what is done with one file", () => {
  const rows: [string, ReleaseState, RemoteAsset | undefined, string][] = [
    ["missing", "draft", missing, "upload"],
    ["missing", "published", missing, "upload"],
    ["missing", "immutable", missing, "refuse"],
    ["equal", "draft", remote(), "skip"],
    ["equal", "published", remote(), "skip"],
    ["equal", "immutable", remote(), "skip"],
    ["different", "draft", other, "replace"],
    ["different", "published", other, "conflict"],
    ["different", "immutable", other, "conflict"],
    ["of another size and without digest", "draft", longer, "replace"],
    ["of another size and without digest", "published", longer, "conflict"],
    ["of another size and without digest", "immutable", longer, "conflict"],
    ["left by a broken upload", "draft", starter, "replace"],
    ["left by a broken upload", "published", starter, "replace"],
    ["left by a broken upload", "immutable", starter, "refuse"],
    ["of the same size and without digest", "draft", unproven, "replace"],
    ["of the same size and without digest", "published", unproven, "skip"],
    ["of the same size and without digest", "immutable", unproven, "skip"],
  ];
  test.each(rows)("%s, in a release that is %s", (_, state, there, done) => {
    const plan = planAssets([local], there === undefined ? [] : [there], state);
    expect(plan.map((step) => step.do)).toEqual([done]);
  });
});

test("without a digest, the size proves what this run has uploaded itself", () => {
  expect(planAssets([local], [unproven], "draft", new Set([1]))).toEqual([
    { do: "skip", name: "a.tar.gz", unproven: false },
  ]);
});

test("an asset that is kept without proof is told", () => {
  expect(planAssets([local], [unproven], "published")).toEqual([
    { do: "skip", name: "a.tar.gz", unproven: true },
  ]);
});

test("what broken uploads of other files have left goes, whole assets of others stay", () => {
  const stray = remote({ id: 2, name: "old.zip", state: "starter" });
  const whole = remote({ id: 3, name: "by-hand.pdf" });
  expect(planAssets([local], [remote(), stray, whole], "draft")).toEqual([
    { do: "skip", name: "a.tar.gz", unproven: false },
    { do: "delete", remote: stray },
  ]);
  expect(planAssets([local], [remote(), stray, whole], "published")).toHaveLength(1);
});
