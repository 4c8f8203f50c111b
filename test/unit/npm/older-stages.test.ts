import { expect, test } from "@jest/globals";
import { olderStageWarnings } from "../../../packages/npm/src/registry/older-stages.ts";

const own = { name: "a", version: "1.2.3", stageId: "own", tag: undefined };
const stage = { id: "old", name: "a", version: "1.2.2", tag: "latest" };

test.each([
  ["an older version", {}, true],
  ["an older version, its tag unknown", { tag: undefined }, true],
  ["another tag", { tag: "next" }, false],
  ["a newer version", { version: "1.2.4" }, false],
  ["the same version", { version: "1.2.3" }, false],
  ["another package", { name: "b" }, false],
  ["no version", { version: "x" }, false],
])("a stage of %s takes the tag back: %j", (_, more, takes) => {
  const told = olderStageWarnings([own], [{ ...stage, ...more }]);
  // Nobody knows here whether the own version is live: the words hold before and after.
  expect(told.map(({ message }) => message)).toEqual(
    takes
      ? [
          "a@1.2.2 is still staged: approved after 1.2.3, it takes the dist-tag latest back from that.",
        ]
      : [],
  );
});
