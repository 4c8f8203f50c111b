import { describe, expect, test } from "@jest/globals";
import { packedPackage } from "./known-package.ts";
import { open, prepare, told, repository } from "./prepared-release.ts";

describe("before the first upload", () => {
  test("a new package with a scope must say what it becomes", async () => {
    expect(await told([packedPackage("@s/a"), packedPackage("@s/b", { manifest: open })])).toEqual([
      '@s/a is new and scoped, and nothing says whether it is public. Set "publishConfig": { "access": … } in package.json, or once for all new packages, public or restricted: access: public',
    ]);
  });

  test("a new package without a scope cannot be restricted", async () => {
    const own = { publishConfig: { access: "restricted" } };
    const cannot =
      "would be restricted, but npm can restrict only scoped packages. Set access: public, or choose a name such as @scope/name.";
    expect(await told([packedPackage("a")], { access: "restricted" })).toEqual([`a ${cannot}`]);
    expect(await told([packedPackage("b", { manifest: own })])).toEqual([`b ${cannot}`]);
  });

  test.each([
    ["npm/core", "npm/core/package.json"],
    [".", "package.json"],
  ])("what a package made like %s lacks is added where it comes from", async (like, file) => {
    const registry = { publishConfig: { access: "public", registry: "https://r.example" } };
    const problems = await told(
      [packedPackage("@s/a", { like }), packedPackage("@s/b", { like, manifest: registry })],
      { provenance: true, trusting: [] },
    );
    const named = problems.flatMap((problem) => problem.match(/\S*package\.json/g)?.at(-1) ?? []);
    expect(named).toEqual([file, file, file, file]);
  });

  test("a name that a pattern found is not created by itself; the line to add is said", async () => {
    const packages = [
      packedPackage("a", { listed: false }),
      packedPackage("b"),
      packedPackage("c", { listed: false }),
    ];
    expect(await told(packages)).toEqual([
      "npm does not have a, c yet, and names are permanent. To create them, add npm/a, npm/c to packages, beside the patterns, or set new-names: allow.",
    ]);
    expect((await prepare(packages, { newNames: "allow" })).units).toHaveLength(3);
    expect(await told([packedPackage("b")], { newNames: "fail" })).toEqual([
      "npm does not have b yet, and names are permanent. To create it, set new-names: listed.",
    ]);
  });

  test("a name that npm gives to no new package is refused; an old one may have it", async () => {
    expect(await told([packedPackage("Old"), packedPackage("http")])).toEqual([
      "Old is not a valid name for a new npm package: it has uppercase letters. Choose another name.",
      "http is not a valid name for a new npm package: it is the name of a module of Node. Choose another name.",
    ]);
    expect(
      (await prepare([packedPackage("Old")], { known: { Old: ["0.1.0"] } })).units,
    ).toHaveLength(1);
  });

  test("latest does not move back", async () => {
    expect(await told([packedPackage("a")], { known: { a: ["2.0.0"] } })).toEqual([
      "a is released as 1.0.0, below 2.0.0, which is published: the tag latest would move back. Set the input tag to another one, such as release-1.",
    ]);
  });

  test("all that would fail later is told at once, for each package", async () => {
    const problems = await told(
      [packedPackage("@s/new"), packedPackage("old"), packedPackage("untrusting")],
      {
        known: { old: ["2.0.0"], untrusting: [] },
        ...{ token: undefined, trusting: ["old"], provenance: true },
      },
    );
    expect(problems.map((problem) => problem.split(/[:,]/, 1)[0])).toEqual([
      "@s/new is new and scoped",
      "@s/new has no repository.url",
      "old is released as 1.0.0",
      "old has no repository.url",
      "untrusting has no repository.url",
      "@s/new is new",
      "npm gives this workflow no token for untrusting (404)",
    ]);
  });

  test("a dry run warns once of the provenance that a job without id-token could not make", async () => {
    const here = { repository: { type: "git", url: `git+${repository}.git` } };
    const packages = [
      packedPackage("a", { manifest: here }),
      packedPackage("b", { manifest: here }),
    ];
    const given = { known: { a: [], b: [] }, provenance: true } as const;
    const { warnings, withProvenance } = await prepare(packages, { ...given, dryRun: true });
    expect(warnings.map(({ message }) => message)).toEqual([
      "A real run of this job could not generate the requested provenance: the job has no id-token: write.",
    ]);
    expect(withProvenance).toEqual([]);
    expect(await told(packages, given)).toHaveLength(2);
  });

  test("a version that is named exactly has to exist", async () => {
    const known = { a: [] };
    const pins = [{ name: "right", version: "1.0.0", by: "a" }];
    expect(await told([packedPackage("a")], { known, pins })).toEqual([
      expect.stringContaining("a needs exactly right@1.0.0"),
    ]);
    // What another registry lacks may come from npmjs.
    const other = { known, pins, isNpmjs: false };
    expect((await prepare([packedPackage("a")], other)).units).toHaveLength(1);
    const there = { known: { a: [], "right/1.0.0": [] }, pins };
    expect((await prepare([packedPackage("a")], there)).units).toHaveLength(1);
  });

  test("publishConfig is obeyed, or told", async () => {
    const own = (publishConfig: object) => packedPackage("a", { manifest: { publishConfig } });
    const known = { a: ["0.1.0"] };
    const { units } = await prepare([own({ tag: "next" })], { known });
    expect(units).toMatchObject([{ tag: "next" }]);
    const given = await prepare([own({ tag: "next" })], { known, tag: "beta" });
    expect(given.units).toMatchObject([{ tag: "beta" }]);
    expect(given.warnings).toMatchObject([{ code: "dist-tag-overridden" }]);
    expect(await told([own({ registry: "https://npm.pkg.github.com" })], { known })).toEqual([
      expect.stringContaining("its publishConfig.registry https://npm.pkg.github.com"),
    ]);
    const here = { repository: `git+${repository}.git`, publishConfig: { provenance: false } };
    const without = { known, trusting: ["a"], provenance: "auto" } as const;
    const { withProvenance } = await prepare([packedPackage("a", { manifest: here })], without);
    expect(withProvenance).toEqual([]);
  });

  test("an existing package that is restricted gets no provenance, and is a problem where it must", async () => {
    const here = packedPackage("@s/a", { manifest: { repository: `git+${repository}.git` } });
    const given = { known: { "@s/a": ["0.1.0"] }, trusting: ["@s/a"], restricted: ["@s/a"] };
    const { withProvenance, said } = await prepare([here], { ...given, provenance: "auto" });
    expect(withProvenance).toEqual([]);
    expect(said).toContain("@s/a goes without provenance: the package is not public.");
    expect(await told([here], { ...given, provenance: true })).toHaveLength(1);
    const open = await prepare([here], { ...given, restricted: [], provenance: "auto" });
    expect(open.withProvenance).toEqual(["@s/a"]);
  });

  test("a dry run asks for no credential", async () => {
    const dry = { dryRun: true, token: undefined, trusting: [], known: { a: [] } };
    expect((await prepare([packedPackage("a")], dry)).paths).toEqual(["/a", "/a/1.0.0"]);
  });
});
