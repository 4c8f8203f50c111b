import { expect, test } from "@jest/globals";
import { replacedVersions } from "../../../packages/npm/src/checks/replaced-versions.ts";
import { candidatesOf } from "../../../packages/npm/src/discover/candidates.ts";
import { packedPackage, type PackedFacts } from "./known-package.ts";
import { prepare } from "./prepared-release.ts";

const version = "1.2.3";

/** A package of a release of 1.2.3, whose package.json in the checkout says another version. */
function package_(name: string, own: unknown, facts: PackedFacts = {}) {
  const made = packedPackage(name, { ...facts, version });
  const { base } = made.spec;
  if (base.kind !== "folder") return made;
  const template = { ...base.template, manifest: { name, version: own } };
  return { ...made, spec: { ...made.spec, base: { ...base, template } } };
}

/** The ids of packages whose versions are told to be replaced. */
function told(
  packages: readonly ReturnType<typeof package_>[],
  published: readonly string[] = [],
): readonly string[] {
  const { units } = candidatesOf(packages, {
    ...{ folders: new Map(), unpublished: new Set(), engines: new Map(), needs: new Map() },
    ...{ scopeRegistries: new Map(), nextVersions: () => [] },
    factsFor: () => {
      throw new Error("nobody asks");
    },
  });
  const present = { kind: "present", checksum: "", yanked: false } as const;
  const findings = new Map(published.map((id) => [id, present]));
  const found = replacedVersions({ packages, units }, { findings });
  return found.flatMap(({ message }) => message.match(/[\w/@]+@\d[\w.+-]*/g) ?? []);
}

const raised = package_("raised", version);

test.each<[string, readonly ReturnType<typeof package_>[], readonly string[]]>([
  ["one that others have raised", [raised, package_("a", "0.4.0")], ["a@0.4.0"]],
  [
    "several",
    [raised, package_("@s/a", "0.4.0"), package_("b", "2.0.0")],
    ["@s/a@0.4.0", "b@2.0.0"],
  ],
  ["the release's, with build metadata", [raised, package_("a", `${version}+1`)], []],
  ["that of a template", [raised, package_("a", "0.0.0-development")], []],
  ["none", [raised, package_("a", undefined)], []],
  ["no version", [raised, package_("a", "workspace")], []],
  ["an older one, as all others", [package_("a", "1.2.2"), package_("b", "1.2.2")], []],
  ["that of the package it is made like", [raised, package_("a", "0.4.0", { like: "npm" })], []],
])("a release of 1.2.3 with a package of %s", (_, packages, expected) => {
  expect(told(packages)).toEqual(expected);
});

test("platform packages and metas have the version of their release", () => {
  expect(told([raised, package_("a", "0.4.0", { manifest: { os: ["linux"] } })])).toEqual([]);
  const ofMeta = (own: string) => {
    const meta = package_("meta", own);
    return { ...meta, spec: { ...meta.spec, platformPackage: "meta-{platform}" } };
  };
  expect(told([raised, ofMeta("0.4.0")])).toEqual([]);
  expect(told([ofMeta(version), package_("a", "0.4.0")])).toEqual(["a@0.4.0"]);
});

test("what is published already is not told", () => {
  expect(told([raised, package_("a", "0.4.0")], [`a@${version}`])).toEqual([]);
});

test("a release warns of it", async () => {
  const given = { newNames: "allow", access: "public", isNpmjs: false } as const;
  const { warnings } = await prepare([raised, package_("a", "0.4.0")], given);
  expect(warnings.map(({ code }) => code)).toContain("package-version-replaced");
});
