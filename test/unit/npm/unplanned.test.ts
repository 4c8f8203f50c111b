import { expect, test } from "@jest/globals";
import { unplanned } from "../../../packages/npm/src/checks/elsewhere.ts";
import { packedPackage } from "./known-package.ts";
import type { NpmPresence } from "../../../packages/npm/src/registry/look-up-packages.ts";

type Candidates = Parameters<typeof unplanned>[0];

/** What a plan says of a need for `@s/other@1.2.3`. */
function told(facts: { ofCheckout: boolean; published: readonly string[]; asked?: boolean }) {
  const { ofCheckout, published, asked = true } = facts;
  const candidates = {
    ...{ packages: [packedPackage("@s/cli")], isWhole: true, unknown: [] },
    workspacePackages: { folders: new Map(ofCheckout ? [["@s/other", "npm/other"]] : []) },
  } as unknown as Candidates;
  const known = new Map(
    published.length === 0
      ? []
      : [["@s/other", { versions: published, distTags: {}, deprecated: [] }]],
  );
  const presence = {
    ...{ known, elsewhere: [{ name: "@s/other", version: "1.2.3" }] },
    elsewhereOf: new Map([["@s/cli", ["@s/other@1.2.3"]]]),
  } as unknown as NpmPresence;
  const { problems, warnings } = unplanned(
    candidates,
    asked ? presence : undefined,
    "npm-packages",
  );
  return [problems, warnings].map((list) => list.map(({ code }) => code));
}

const code = "dependency-not-planned";
test.each([
  ["of the checkout, which another workflow may publish, is warned of", true, [], [[], [code]]],
  ["of the checkout at an older version is warned of", true, ["1.2.2"], [[], [code]]],
  ["that is no package of the checkout stops the plan", false, ["1.2.2"], [[code], []]],
  ["that is published is nothing to tell", false, ["1.2.2", "1.2.3"], [[], []]],
])("a need for a version %s", (_, ofCheckout, published, expected) => {
  expect(told({ ofCheckout, published })).toEqual(expected);
});

test("while the registry was not asked, nobody knows", () => {
  expect(told({ ofCheckout: false, published: [], asked: false })).toEqual([[], []]);
});
