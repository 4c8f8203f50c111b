import { expect, test } from "@jest/globals";
import { unitId } from "@fairlead/publishing";
import { candidatesOf, needsToCome } from "../../../packages/npm/src/discover/candidates.ts";
import type { WorkspacePackages } from "../../../packages/npm/src/manifests/workspace-facts.ts";
import { packedPackage } from "./known-package.ts";

/** Three in a row; each needs something of another job, a pin of nobody and a range of the checkout. */
const packages = ["top", "middle", "base"].map((name, index, all) => {
  const next = all[index + 1];
  return packedPackage(name, {
    siblings: [`own-${name}`],
    manifest: {
      dependencies: {
        ...(next !== undefined && { [next]: "1.0.0" }),
        ...{ [`own-${name}`]: "^1.0.0", [`pin-${name}`]: "2.0.0", [`own-range-${name}`]: "^3.0.0" },
      },
    },
  });
});

test.each([
  ["none", [], ["base", "middle", "top"]],
  ["the base", ["base"], ["base", "middle", "top"]],
  ["the top", ["top"], ["base", "middle"]],
  ["all but the middle", ["base", "top"], ["base", "middle"]],
  ["all", ["base", "middle", "top"], []],
])(
  "where %s of three packages is published, needs count of what is to come and what that needs",
  (_, done, needing) => {
    const folders = { has: (name: string) => name.startsWith("own-") };
    const candidates = candidatesOf(packages, { folders } as unknown as WorkspacePackages);
    const found = needsToCome(candidates, ({ name }) => done.includes(name));
    expect([...found.elsewhereOf.keys()].sort()).toEqual(needing);
    expect(found.elsewhere.map(unitId).sort()).toEqual(needing.map((name) => `own-${name}@1.0.0`));
    expect(found.pins.map(({ name }) => name).sort()).toEqual(needing.map((name) => `pin-${name}`));
    const ranges = found.ranges.map(({ name }) => name);
    expect(ranges.sort()).toEqual(needing.map((name) => `own-range-${name}`));
  },
);
