import { expect, test } from "@jest/globals";
import { behind } from "../../../packages/npm/src/registry/tags-behind.ts";

const own = { version: "1.1.0", tag: "latest" };
const rc = { version: "1.1.0-rc.1", tag: "rc" };

test.each([
  ["a higher one came, and has no tag", own, ["2.0.0"], { latest: "1.1.0" }, "2.0.0"],
  ["the own one is above the tag", own, [], { latest: "1.0.5" }, "1.1.0"],
  ["the highest of several counts", own, ["1.2.0", "2.0.0", "1.9.0"], { latest: "1.1.0" }, "2.0.0"],
  ["the tag is where it belongs", own, ["2.0.0"], { latest: "2.0.0" }, undefined],
  ["what came has another tag", own, ["2.0.0"], { latest: "1.1.0", next: "2.0.0" }, undefined],
  ["what came is a prerelease", own, ["2.0.0-rc.1"], { latest: "1.1.0" }, undefined],
  ["what came is deprecated", own, ["3.0.0"], { latest: "1.1.0" }, undefined],
  ["there is no such tag", own, ["2.0.0"], {}, undefined],
  ["the tag is on something else than a version", own, ["2.0.0"], { latest: "x" }, undefined],
  ["a higher prerelease of the kind came", rc, ["1.1.0-rc.2"], { rc: "1.1.0-rc.1" }, "1.1.0-rc.2"],
  ["one of another kind came", rc, ["1.1.0-beta.2"], { rc: "1.1.0-rc.1" }, undefined],
] as const)("a tag is behind, or not, where %s", (_, unit, came, distTags, higher) => {
  // 9.0.0 was there when the release looked, above its tag: somebody has decided that.
  const before = { versions: ["1.0.0", "9.0.0"] };
  const versions = [...before.versions, unit.version, ...came];
  const found = behind(unit, before, { versions, distTags, deprecated: ["3.0.0"] });
  expect(found?.higher).toBe(higher);
});

test("of a new name everything counts", () => {
  const now = { versions: ["1.1.0", "2.0.0"], distTags: { latest: "1.1.0" }, deprecated: [] };
  expect(behind(own, undefined, now)).toEqual({ stands: "1.1.0", higher: "2.0.0" });
});
