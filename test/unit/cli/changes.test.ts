import { describe, expect, test } from "@jest/globals";
import {
  changesSince,
  neededPins,
  type Packed,
} from "../../../packages/cli/src/approve/changes.ts";
import { warningsOf } from "../../../packages/cli/src/approve/warnings.ts";

function packed(manifest: object, files: Readonly<Record<string, string>> = {}): Packed {
  return {
    version: "1.0.0",
    manifest: { ...manifest },
    size: 10,
    entries: Object.entries(files).map(([path, sha256]) => ({
      ...{ path, sha256, size: 1, executable: false },
    })),
  };
}

const released = new Map([["@demo/core", "1.2.3"]]);

describe("what changes in a package", () => {
  test("is told by files, whose package.json is compared by its fields", () => {
    const now = packed({}, { "package.json": "a", "new.js": "b", "same.js": "c", "other.js": "d" });
    const before = packed(
      {},
      { "package.json": "z", "old.js": "b", "same.js": "c", "other.js": "z" },
    );
    expect(changesSince(now, before, released)).toMatchObject({
      ...{ since: "1.0.0", sizeBefore: 10 },
      ...{ added: ["new.js"], removed: ["old.js"], changed: 1, fields: [] },
    });
  });

  test.each([
    ["a new one", { dependencies: { a: "^1.0.0" } }, {}, ["+ dependencies: a ^1.0.0"]],
    ["one less", {}, { peerDependencies: { a: "1" } }, ["- peerDependencies: a"]],
    [
      "another range",
      { optionalDependencies: { a: "2" } },
      { optionalDependencies: { a: "1" } },
      ["~ optionalDependencies: a 1 → 2"],
    ],
    [
      "a pin of this release that moves along",
      { dependencies: { "@demo/core": "1.2.3" } },
      { dependencies: { "@demo/core": "1.2.2" } },
      [],
    ],
    [
      "a pin of another release",
      { dependencies: { "@demo/core": "1.2.1" } },
      { dependencies: { "@demo/core": "1.2.2" } },
      ["~ dependencies: @demo/core 1.2.2 → 1.2.1"],
    ],
    ["a script", { scripts: { test: "x" } }, {}, ["+ scripts: test x"]],
  ])("names of dependencies and scripts %s", (_, now, before, fields) => {
    expect(changesSince(packed(now), packed(before), released).fields).toEqual(fields);
  });

  test.each([
    [{ scripts: { postinstall: "x" } }, {}, ["postinstall"]],
    [{ scripts: { install: "y" } }, { scripts: { install: "x" } }, ["install"]],
    [{ scripts: { preinstall: "x" } }, { scripts: { preinstall: "x" } }, []],
    [{ scripts: { test: "x" } }, {}, []],
  ])("that runs when it is installed: %j after %j", (now, before, scripts) => {
    const { installScripts } = changesSince(packed(now), packed(before), released);
    expect(installScripts).toEqual(scripts);
  });
});

test("what a package needs of its release, and in one version only, as the registry knows it", () => {
  const manifest = {
    name: "own",
    dependencies: { a: "^1.0.0", alias: "npm:@scope/real@^2.0.0", short: "npm:b", own: "^1.0.0" },
    optionalDependencies: { c: "1.0.0", old: "npm:d@0.9.0", e: "1" },
    peerDependencies: { a: "*", f: "1.0.0" },
    devDependencies: { g: "1.0.0" },
  };
  const versions = new Map(["a", "@scope/real", "b", "d", "own"].map((name) => [name, "2.0.0"]));
  expect(neededPins({ manifest }, versions)).toEqual([
    ...["a@2.0.0", "@scope/real@2.0.0", "b@2.0.0", "c@1.0.0", "d@0.9.0"],
  ]);
});

describe("a warning", () => {
  const recorded = {
    ...{ name: "a", version: "1.2.3", outcome: "staged", integrity: "", size: 1, pins: [] },
    ...{ stageId: "own", tag: "latest" },
  };
  const looked = {
    ...{ recorded, live: undefined, stage: undefined, status: undefined, tarball: undefined },
    ...{
      isMaintainer: undefined,
      isCovered: true,
      packed: undefined,
      changes: undefined,
      pins: [],
    },
    tagged: "1.2.2",
  };
  const stage = { id: "theirs", name: "a", tag: "latest", shasum: undefined, status: undefined };

  test.each([
    ["an older stage with the same tag", { ...stage, version: "1.2.2" }, 1],
    ["an older stage with another tag", { ...stage, version: "1.2.2", tag: "old" }, 0],
    ["a newer stage", { ...stage, version: "1.3.0" }, 0],
    ["a second stage of the version", { ...stage, version: "1.2.3" }, 1],
    ["a stage of another package", { ...stage, name: "b", version: "1.0.0" }, 0],
  ])("of %s", (_, other, count) => {
    const warnings = warningsOf([looked], [other], new Set());
    expect(warnings).toHaveLength(count);
    expect(warnings.every((each) => each.includes("theirs"))).toBe(true);
  });

  test.each([
    ["a tag that goes back", { ...looked, tagged: "2.0.0" }, 1],
    ["a tag that goes on", looked, 0],
    ["no tag yet", { ...looked, tagged: undefined }, 0],
    ["what is live already", { ...looked, tagged: "2.0.0", live: "sha512-x" }, 0],
  ])("of %s", (_, each, count) => {
    expect(warningsOf([each], [], new Set())).toHaveLength(count);
  });

  test("of other bytes in a later attempt, and of a list that is not told", () => {
    expect(warningsOf([looked], undefined, new Set(["own"]))).toHaveLength(2);
  });
});
