import { expect, test } from "@jest/globals";
import { outdatedPins } from "../../../packages/npm/src/checks/outdated-pins.ts";
import { candidatesOf } from "../../../packages/npm/src/discover/candidates.ts";
import { packedPackage } from "./known-package.ts";
import { prepare } from "./prepared-release.ts";

/** A package with one dependency, and the package that it names. */
const family = (field: string, name: string, wanted: string) => [
  packedPackage("tool", { version: "1.1.0", manifest: { [field]: { [name]: wanted } } }),
  packedPackage("@s/linux", { version: "1.1.0" }),
];

test.each([
  ["optionalDependencies", "@s/linux", "1.0.0", true],
  ["dependencies", "@s/linux", "=1.0.0", true],
  ["dependencies", "@s/linux", "1.1.0-rc.1", true],
  ["optionalDependencies", "@s/linux", "1.1.0", false],
  ["optionalDependencies", "@s/linux", "1.2.0", false],
  ["dependencies", "@s/linux", "^1.0.0", false],
  ["dependencies", "@s/linux", "latest", false],
  ["dependencies", "other", "1.0.0", false],
  ["devDependencies", "@s/linux", "1.0.0", false],
])("of %s, %s at %s is outdated: %j", (field, name, wanted, isTold) => {
  const packages = family(field, name, wanted);
  const { pins } = candidatesOf(packages, {
    ...{ folders: new Map(), unpublished: new Set(), engines: new Map(), needs: new Map() },
    ...{ scopeRegistries: new Map(), nextVersions: () => [] },
    factsFor: () => {
      throw new Error("nobody asks");
    },
  });
  expect(outdatedPins({ packages, pins }).map(({ code, unit }) => [code, unit])).toEqual(
    isTold ? [["pin-outdated", "tool"]] : [],
  );
});

test("a release warns of them", async () => {
  const packages = family("optionalDependencies", "@s/linux", "1.0.0");
  const given = { newNames: "allow", access: "public", isNpmjs: false } as const;
  const { warnings } = await prepare(packages, given);
  expect(warnings.map(({ code }) => code)).toContain("pin-outdated");
});
