import { describe, expect, test } from "@jest/globals";
import { beforeTheirNeeds, neededElsewhere } from "../../../packages/npm/src/checks/ranges.ts";
import { packedPackage } from "./known-package.ts";

interface Given {
  readonly range?: string;
  readonly published?: readonly string[];
  readonly next?: readonly string[];
  readonly needs?: Readonly<Record<string, readonly string[]>>;
}

/** What `cli` needs of others, with a range on `core`, which another job may release. */
function needed({ range = "^1.2.3", published = [], next = ["1.2.3"], needs = {} }: Given) {
  const { elsewhere, elsewhereOf } = neededElsewhere(
    {
      packages: [packedPackage("cli"), packedPackage("tool")],
      ...{ elsewhere: [], elsewhereOf: new Map() },
      ranges: [{ by: "cli", name: "core", range }],
      workspacePackages: {
        ...{ folders: new Map(), engines: new Map(), scopeRegistries: new Map() },
        factsFor: () => {
          throw new Error("not needed");
        },
        unpublished: new Set(),
        nextVersions: () => next,
        needs: new Map(Object.entries(needs)),
      },
    },
    () => published,
  );
  return { elsewhere, of: Object.fromEntries(elsewhereOf) };
}

describe("a range on a package that another job releases", () => {
  test.each<[string, Given, string | undefined]>([
    ["is waited for where nothing is published", {}, "1.2.3"],
    ["and where what is published is not in it", { published: ["1.0.0", "2.0.0"] }, "1.2.3"],
    ["or only a prerelease is", { published: ["1.3.0-rc.1"] }, "1.2.3"],
    ["not where something published is in it", { published: ["1.2.4"] }, undefined],
    ["not where nobody releases what is in it", { next: ["1.2.2"] }, undefined],
    ["not where it is released by nobody", { next: [] }, undefined],
    [
      "with the version of the release, where its own is not in it",
      { next: ["1.0.0", "1.2.5"] },
      "1.2.5",
    ],
    [
      "with a prerelease that the range names",
      { range: "^2.0.0-rc.0", next: ["2.0.0-rc.1"] },
      "2.0.0-rc.1",
    ],
    ["not where it waits for this one itself", { needs: { core: ["cli"] } }, undefined],
    ["nor through others", { needs: { core: ["x"], x: ["core", "tool"] } }, undefined],
    ["whatever else it needs", { needs: { core: ["x"], x: ["core"] } }, "1.2.3"],
  ])("%s", (_, given, version) => {
    const { elsewhere, of } = needed(given);
    const range = given.range ?? "^1.2.3";
    expect(elsewhere).toEqual(version === undefined ? [] : [{ name: "core", version, range }]);
    expect(of).toEqual(version === undefined ? {} : { cli: [`core@${version}`] });
  });
});

test("who needs what is published later is named", () => {
  const later = [{ name: "core", version: "1.2.3", range: "^1.2.3" }];
  const of = new Map([
    ["cli", ["core@1.2.3"]],
    ["meta", ["core-linux@1.2.3"]],
  ]);
  const warnings = beforeTheirNeeds(later, of);
  expect(warnings).toMatchObject([
    { code: "package-not-installable", unit: "core", input: "wait-minutes" },
  ]);
  expect(warnings[0]?.message).toMatch(/\bcli\b/);
  expect(warnings[0]?.message).not.toMatch(/\bmeta\b/);
});
