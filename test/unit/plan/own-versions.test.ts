import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import { changelogProblems, firstDeclaration } from "@fairlead/plan";
import { parse } from "yaml";

const templates = {
  ...{ tagTemplate: "v{version}", cratesTagTemplate: undefined, npmTagTemplate: undefined },
};
const none = { version: undefined, tag: undefined };
const two = [
  { name: "a", version: "1.2.0" },
  { name: "b", version: "0.3.1" },
];

test.each([
  ["of two versions has one changelog", "CHANGELOG.md", none, {}, two, 1],
  ["of one version is made on its tag", "CHANGELOG.md", none, {}, two.slice(0, 1), 0],
  ["of two versions has no changelog", undefined, none, {}, two, 0],
  ["has a version", "CHANGELOG.md", { ...none, version: "1.2.0" }, {}, two, 0],
  ["has a tag", "CHANGELOG.md", { ...none, tag: "nightly" }, {}, two, 0],
  ["is one of each", "CHANGELOG.md", none, { tagTemplate: "{name}-v{version}" }, two, 0],
  ["is one of each package", "CHANGELOG.md", none, { npmTagTemplate: "v{version}" }, two, 0],
] as const)("a release that %s", (_, changelog, decided, own, units, count) => {
  const found = changelogProblems(changelog, decided, { ...templates, ...own }, units);
  expect(found.map(({ code }) => code)).toEqual(
    Array.from({ length: count }, () => "changelog-of-many-versions"),
  );
});

describe("the first declaration", () => {
  const folders: string[] = [];
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
  });

  const crate = (name: string, version: string) =>
    `[package]\nname = "${name}"\nversion = ${version}\n`;
  const crates = (a: string, b: string) => ({
    "Cargo.toml": '[workspace]\nmembers = ["a", "b"]\n[workspace.package]\nversion = "1.2.0"\n',
    ...{ "a/Cargo.toml": crate("a", a), "b/Cargo.toml": crate("b", b) },
  });
  const npm = (a: string, b: string) => ({
    "x/a/package.json": JSON.stringify({ name: "a", version: a }),
    "x/b/package.json": JSON.stringify({ name: "b", version: b }),
  });
  const notes = { "CHANGELOG.md": "# Changelog\n" };
  const shared = "{ workspace = true }";

  test.each([
    [crates(shared, '"1.2.0"'), notes, undefined, "CHANGELOG.md"],
    [crates(shared, '"0.3.1"'), notes, "{name}-v{version}", undefined],
    [crates(shared, '"0.3.1"'), { "a/CHANGELOG.md": "" }, "{name}-v{version}", undefined],
    [
      crates(shared, '"0.3.1"'),
      { "a/CHANGELOG.md": "", "b/CHANGELOG.md": "" },
      ...(["{name}-v{version}", "{path}/CHANGELOG.md"] as const),
    ],
    [npm("1.2.0", "1.2.0"), notes, undefined, "CHANGELOG.md"],
    [npm("1.2.0", "0.0.0-development"), notes, undefined, "CHANGELOG.md"],
    [npm("1.2.0", "2.0.0"), notes, "{name}@{version}", undefined],
    [{ ...crates(shared, shared), ...npm("2.0.0", "2.0.0") }, {}, "{name}-v{version}", undefined],
  ])("has tags and notes that fit the versions: %#", async (files, more, template, changelog) => {
    const workspace = await mkdtemp(path.join(tmpdir(), "fairlead-versions-"));
    folders.push(workspace);
    for (const [name, contents] of Object.entries({ ...files, ...more })) {
      await mkdir(path.dirname(path.join(workspace, name)), { recursive: true });
      await writeFile(path.join(workspace, name), contents);
    }
    const declared = parse(
      (await firstDeclaration(
        workspace,
        Promise.resolve({ known: new Set<string>(), leftOut: new Set<string>(), folders: [] }),
      )) ?? "",
    ) as {
      readonly "tag-template"?: string;
      readonly release?: object;
    };
    expect(declared["tag-template"]).toBe(template);
    expect(declared.release).toEqual(changelog === undefined ? undefined : { changelog });
  });
});

test("crates of the workspace are proposed whatever their folders are called", async () => {
  const workspace = await mkdtemp(path.join(tmpdir(), "fairlead-folders-"));
  try {
    const crate = (name: string) =>
      `[package]\nname = "${name}"\nversion = "1.0.0"\nlicense = "MIT"\n`;
    const folders = ["crates/core", "crates/build", "docs"];
    const files = {
      "Cargo.toml": `[workspace]\nmembers = ${JSON.stringify(folders)}\n`,
      ...Object.fromEntries(
        folders.map((folder) => [`${folder}/Cargo.toml`, crate(`my-${path.basename(folder)}`)]),
      ),
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(workspace, name)), { recursive: true });
      await writeFile(path.join(workspace, name), text);
    }
    const planned = { known: new Set<string>(), leftOut: new Set<string>(), folders };
    const declared: unknown = parse(
      (await firstDeclaration(workspace, Promise.resolve(planned))) ?? "",
    );
    const names = expect.arrayContaining(["my-core", "my-build", "my-docs"]) as unknown;
    expect(declared).toMatchObject({ crates: { packages: names } });
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
});
