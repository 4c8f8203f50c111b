import { describe, expect, test } from "@jest/globals";
import { onlyPlaceholders } from "../../../packages/npm/src/checks/placeholders.ts";
import { ProblemsError } from "../../../packages/publishing/src/index.ts";
import { packedPackage } from "./known-package.ts";
import { open, prepare, told } from "./prepared-release.ts";

const placeholder = ["0.0.0-stage"];

describe("a name with npm's placeholder alone", () => {
  const packages = [packedPackage("@s/a", { manifest: open })];

  test("counts as new for access and provenance, and exists for the credential and new-names", async () => {
    const given = { known: { "@s/a": placeholder }, trusting: ["@s/a"], token: undefined };
    const { units, said } = await prepare(packages, { ...given, newNames: "fail" });
    expect(units).toMatchObject([{ isNew: false, isPlaceholder: true, access: "public" }]);
    expect(said.join()).toContain("the first version of a placeholder");
    expect(await told([packedPackage("@s/a")], given)).toHaveLength(1);
  });

  test.each([
    ["a placeholder", { known: { "@s/a": placeholder } }, true],
    ["a new name that is staged", { publishMode: "stage" }, true],
    ["a new name that is published", {}, false],
    ["a package with versions", { known: { "@s/a": [...placeholder, "0.9.0"] } }, false],
  ] as const)("%s with another tag than latest is warned of: %j", async (_, given, warned) => {
    const prerelease = [packedPackage("@s/a", { version: "1.0.0-rc.1", manifest: open })];
    const { warnings } = await prepare(prerelease, { newNames: "allow", ...given });
    const codes = warnings.map(({ code }) => code);
    expect(codes.includes("dist-tag-on-placeholder")).toBe(warned);
    const latest = await prepare(packages, { newNames: "allow", ...given });
    expect(latest.warnings.map(({ code }) => code)).not.toContain("dist-tag-on-placeholder");
  });
});

test("a plan tells of a placeholder, and of no other package, new or not", () => {
  const packages = ["a", "b", "c"].map((name) => packedPackage(name));
  const presence = { placeholders: new Set(["a", "x"]), findings: new Map() } as never;
  const { problems, warnings } = onlyPlaceholders({ packages }, presence);
  expect([problems, warnings.map(({ code, unit }) => [code, unit])]).toEqual([
    [],
    [["package-placeholder", "a"]],
  ]);
  expect(onlyPlaceholders({ packages }, undefined).warnings).toEqual([]);
});

test.each([
  ["with a token", { token: "secret" }, false],
  ["with trusted publishing alone", { token: undefined, trusting: ["meta"] }, true],
  ["if a placeholder is there", { token: undefined, trusting: ["meta"], made: true }, false],
])(
  "a package of another job that nobody has created, %s, is a problem: %j",
  async (_, given, isProblem) => {
    const { made, ...inputs } = { made: false, ...given };
    const meta = {
      ...packedPackage("meta", { manifest: { optionalDependencies: { "meta-linux": "1.0.0" } } }),
      platformPackages: new Map([[undefined as never, "meta-linux"]]),
    };
    const known = { meta: ["0.9.0"], ...(made && { "meta-linux": placeholder }) };
    const ended = prepare([meta], { known, ...inputs }).then(
      () => [],
      (error: unknown) => (error instanceof ProblemsError ? error.problems : []),
    );
    const codes = (await ended).map(({ code }) => code);
    expect(codes.includes("dependency-never-created")).toBe(isProblem);
  },
);
