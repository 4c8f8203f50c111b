import { expect, test } from "@jest/globals";
import type { DeclaredPlatform } from "@fairlead/contents";
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

type Released = readonly [name: string, kind: "meta" | "os" | "any"];

/** What is told of a meta whose platform packages nobody has, in a release with these packages. */
function toldOfMeta(pinned: readonly string[], released: readonly Released[]) {
  const platform = (word: string) => ({ word }) as unknown as DeclaredPlatform;
  const metaOf = (name: string) => {
    const names = pinned.map((each) => [platform(each), each] as const);
    const made = packedPackage(name, { platformPackages: new Map(names) });
    return { ...made, file: "package.json", spec: { ...made.spec, line: 7 } };
  };
  const packages = released.map(([name, kind]) =>
    kind === "meta"
      ? metaOf(name)
      : packedPackage(name, kind === "os" ? { manifest: { os: ["linux"] } } : {}),
  );
  const lacking = pinned.filter((name) => !packages.some((each) => each.name === name));
  const elsewhere = lacking.map((name) => ({ name, version: "1.0.0" }));
  const presence = {
    ...{ known: new Map(), elsewhere },
    elsewhereOf: new Map([["@s/addon", elsewhere.map(({ name }) => `${name}@1.0.0`)]]),
  } as unknown as NpmPresence;
  const candidates = {
    ...{ packages, isWhole: true, unknown: [], workspacePackages: { folders: new Map() } },
  } as unknown as Candidates;
  return unplanned(candidates, presence, "npm-packages").problems;
}

test("a meta that names another family than the release has is told to correct that", () => {
  const released: Released[] = [
    ["@s/addon", "meta"],
    ["@s/addon-linux", "os"],
  ];
  const [problem, ...others] = toldOfMeta(["@s/addons-linux", "@s/addons-darwin"], released);
  expect(others).toEqual([]);
  expect(problem).toEqual({
    ...{ code: "dependency-not-planned", unit: "@s/addon", input: "metas", line: 7 },
    message:
      'The input "metas", line 7: @s/addon needs @s/addons-linux@1.0.0, @s/addons-darwin@1.0.0, and neither the registry nor this release has them.',
    remedy: "Correct `platform-package` in `metas`: no package of this release has such a name.",
  });
});

test.each<[string, readonly string[], readonly Released[]]>([
  [
    "only lacks one of them",
    ["@s/addon-linux", "@s/addon-darwin"],
    [
      ["@s/addon", "meta"],
      ["@s/addon-linux", "os"],
    ],
  ],
  [
    "has no package for a platform",
    ["@s/addon-linux"],
    [
      ["@s/addon", "meta"],
      ["@s/x", "any"],
    ],
  ],
])("a release that %s is told to add them to its list", (_, pinned, released) => {
  const told = toldOfMeta(pinned, released);
  expect(told).toMatchObject([{ input: "npm-packages" }]);
  expect(told[0]?.remedy).toMatch(/dd .* to npm-packages, or remove /);
});
