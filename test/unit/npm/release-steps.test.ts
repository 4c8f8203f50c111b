import { describe, expect, test } from "@jest/globals";
import { packedPackage } from "./known-package.ts";
import { open, prepare, repository } from "./prepared-release.ts";

describe("a package before its upload", () => {
  test("is a unit with its bytes' facts, what it needs, and its tag", async () => {
    const manifest = { dependencies: { a: "^1.0.0" } };
    const packages = [packedPackage("a"), packedPackage("b", { version: "1.0.0-rc.1", manifest })];
    const { units, withProvenance } = await prepare(packages, {
      known: { a: ["0.9.0"], b: [] },
    });
    expect(units).toEqual([
      {
        ...{ name: "a", version: "1.0.0", file: "/packed/a.tgz", checksum: "sha512-a", size: 7 },
        ...{ dependencies: [], limit: "npm", access: undefined, isNew: false, tag: "latest" },
        ...{ guardsTag: true, provenance: false, shasum: "", pins: [], layer: 0 },
      },
      {
        ...{ name: "b", version: "1.0.0-rc.1", file: "/packed/b.tgz", checksum: "sha512-b" },
        ...{ size: 7, dependencies: ["a@1.0.0"], limit: "npm", access: undefined, isNew: false },
        ...{ tag: "rc", guardsTag: true, provenance: false, shasum: "", pins: ["a@1.0.0"] },
        layer: 1,
      },
    ]);
    expect(withProvenance).toEqual([]);
  });

  test.each([
    [
      "an existing one stays as it is, whatever is said",
      "@s/a",
      open,
      "restricted",
      true,
      undefined,
    ],
    [
      "a new one with a scope is what its publishConfig says",
      "@s/a",
      open,
      undefined,
      false,
      "public",
    ],
    ["the input goes first", "@s/a", open, "restricted", false, "restricted"],
    ["a new one without a scope can only be public", "a", {}, undefined, false, "public"],
  ] as const)("has an access: %s", async (_, name, manifest, access, isKnown, expected) => {
    const known: Record<string, string[]> = isKnown ? { [name]: ["0.1.0"] } : {};
    const { units } = await prepare([packedPackage(name, { manifest })], { access, known });
    expect(units.map((unit) => unit.access)).toEqual([expected]);
  });

  test.each([
    ["auto", undefined, "latest", true],
    ["auto", "latest", "latest", true],
    ["auto", "beta", "beta", false],
    ["latest", undefined, "latest", false],
    ["next", "latest", "next", false],
  ])(
    "with tag: %s and publishConfig.tag: %s has the tag %s",
    async (tag, own, chosen, guardsTag) => {
      const manifest = own === undefined ? {} : { publishConfig: { tag: own } };
      const { units } = await prepare([packedPackage("a", { manifest })], {
        tag,
        known: { a: [] },
      });
      expect(units).toMatchObject([{ tag: chosen, guardsTag }]);
    },
  );

  test("has provenance where it can be made", async () => {
    const here = { repository: { type: "git", url: `git+${repository}.git` } };
    const packages = [packedPackage("a", { manifest: here }), packedPackage("b")];
    const given = { known: { a: [], b: [] }, trusting: ["a", "b"], provenance: "auto" } as const;
    const { withProvenance } = await prepare(packages, given);
    expect(withProvenance).toEqual(["a"]);
  });
});
