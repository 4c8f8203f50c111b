import { afterEach, describe, expect, test } from "@jest/globals";
import { expand, named, removeWorkspace } from "./expand-scene.ts";
import { scratch } from "./scratch.ts";

afterEach(removeWorkspace);

describe("entries by folders", () => {
  const files = {
    "npm/a/package.json": named("a"),
    "npm/b/package.json": named("b"),
    "npm/secret/package.json": named("secret", { private: true }),
    "npm/empty/README.md": "",
    "packed/a-1.0.0.tgz": "",
    "packed/b-1.0.0.tgz": "",
  };

  test("a pattern passes over what is private and says so, and creates no names", async () => {
    const { specs, notes, told } = await expand("npm/*", files);
    expect(told).toEqual([]);
    expect(specs.map(({ name, listed }) => [name, listed])).toEqual([
      ["a", false],
      ["b", false],
    ]);
    expect(notes).toEqual(['Skipped npm/secret: its package.json says "private": true.']);
  });

  test("a leading ! takes away, and what is named stays with its own entry", async () => {
    const { specs } = await expand("npm/* !npm/b npm/a", files);
    expect(specs.map(({ name, listed }) => [name, listed])).toEqual([["a", true]]);
  });

  test("what an artifact alone names is written out by nobody", async () => {
    const { specs } = await expand("- { artifact: a, name: a }\n- { artifact: b }", {});
    expect(specs.map(({ name, listed }) => [name, listed])).toEqual([
      ["a", true],
      [undefined, false],
    ]);
  });

  test("packed files are packages of their own", async () => {
    const { specs } = await expand(
      "- tarball: packed/*.tgz\n- { tarball: x.tgz, artifact: p }",
      files,
    );
    expect(specs.map(({ base }) => base)).toEqual([
      { kind: "tarball", file: "packed/a-1.0.0.tgz", artifact: undefined },
      { kind: "tarball", file: "packed/b-1.0.0.tgz", artifact: undefined },
      { kind: "tarball", file: "x.tgz", artifact: "p" },
    ]);
  });

  test("packed files may lie where an earlier step of the job has packed them", async () => {
    const temp = scratch({ "packed/a-1.0.0.tgz": "a", "packed/b-1.0.0.tgz": "b" });
    try {
      const { specs } = await expand(`- tarball: ${temp.folder}/packed/*.tgz`, files, {
        temp: temp.folder,
      });
      expect(specs.map(({ base }) => base)).toEqual(
        ["a", "b"].map((name) => ({
          ...{ kind: "tarball", artifact: undefined },
          file: `${temp.folder}/packed/${name}-1.0.0.tgz`,
        })),
      );
      for (const text of [
        `- tarball: ${temp.folder}/packed/../../*.tgz`,
        "- tarball: /etc/*.tgz",
        `- tarball: "${temp.folder}/{packed,..}/*.tgz"`,
      ]) {
        const { problems } = await expand(text, files, { temp: temp.folder });
        expect(problems).toMatchObject([{ code: "path-outside-workspace" }]);
      }
    } finally {
      temp.done();
    }
  });

  test.each([
    ["- npm/secret", "package-private"],
    ["- npm/empty", "manifest-missing"],
    ["- npm/nowhere", "manifest-missing"],
    ["- crates/*", "pattern-unmatched"],
    ["- npm/*\n- '!npm/x'", "pattern-unmatched"],
    ["- tarball: out/*.tgz", "pattern-unmatched"],
    ["- { like: npm/x, name: y, artifact: z }", "manifest-missing"],
    ["- npm/a\n- { path: npm/b, name: a }", "npm-name-repeated"],
  ])("refuses %j", async (text, code) => {
    expect((await expand(text, files)).told).toEqual([code]);
  });

  test.each([
    [["npm/core", "npm/cli"], "npm/cly", "Did you mean npm/cli?"],
    [["npm/core"], "npm/client", "Did you mean npm/core?"],
    [[".", "npm/core", "npm/cli"], "npm/client", "These folders have one: npm/cli, npm/core."],
    [[], "npm/client", "For a package that has none, use `like` or `artifact`."],
  ])("of the folders %j, one for %s is told: %s", async (there, path, expected) => {
    const made = there.map((folder) => [`${folder}/package.json`, named(folder)] as const);
    const { remedies } = await expand(`- ${path}`, Object.fromEntries(made));
    expect(remedies.map((remedy = "") => remedy.slice(-expected.length))).toEqual([expected]);
  });

  test("tells everything at once, broken JSON with its line", async () => {
    const broken = { ...files, "npm/b/package.json": '{\n  "name": "b",\n}\n' };
    const { problems } = await expand("- npm/b\n- npm/secret\n- npm/empty", broken);
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatchObject({
      code: "manifest-invalid",
      file: "npm/b/package.json",
      line: 3,
      input: "packages",
    });
  });

  test("a link out of the workspace is refused", async () => {
    const other = scratch({ "package.json": named("x") });
    try {
      const { told } = await expand("- npm/out", { "npm/out": { link: other.folder } });
      expect(told).toEqual(["path-outside-workspace"]);
    } finally {
      other.done();
    }
  });
});
