import { describe, expect, test } from "@jest/globals";
import {
  binariesOf,
  inTarball,
  type PackedBinary,
} from "../../../packages/npm/src/packing/packed-binaries.ts";
import {
  checkEmpty,
  checkNamedFiles,
  idleFiles,
} from "../../../packages/npm/src/packing/named-files.ts";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { check } from "./check-packed.ts";
import { npmTarball } from "./npm-files.ts";
import { sample } from "./samples.ts";
import { scratch } from "./scratch.ts";

const addon = sample("elf-x86_64-gnu.so");

describe("a packed package", () => {
  test("that holds all that was staged is good", async () => {
    const files = { "lib/a.js": "1", "x.d.ts": "" };
    expect(await check({ main: "lib/a", types: "x.d.ts" }, files)).toEqual([]);
  });

  test("is refused where npm leaves out what a source brought", async () => {
    const lost = [
      { path: "a.node", artifact: "out", isNeverPacked: false },
      { path: "b.js", artifact: undefined, isNeverPacked: false },
      { path: "._a.node", artifact: "out", isNeverPacked: true },
    ];
    expect(await check({}, {}, { lost })).toEqual([
      "npm does not pack a.node, b.js of @s/x, taken from out, the checkout.",
      "npm does not pack ._a.node of @s/x, taken from out.",
    ]);
  });

  test("is refused with a binary of the checkout beside an artifact", async () => {
    const files = { "core.node": addon, "a.js": "" };
    expect(await check({}, files, { own: ["core.node"] })).toEqual([
      "core.node in @s/x comes from the checkout, not from an artifact.",
    ]);
    expect(await check({}, files, { own: ["core.node", "a.js"] })).toEqual([]);
    expect(await check({}, files)).toEqual([]);
  });

  test("is refused with another version, for what was packed earlier too", async () => {
    expect(await check({}, {}, { staged: undefined, version: "2.0.0" })).toEqual([
      "@s/x was packed as 1.0.0, but the version to release is 2.0.0.",
    ]);
    expect(await check({}, {}, { staged: undefined, version: undefined })).toEqual([]);
  });

  test("is refused without the files that it needs, or warned of", () => {
    const manifest = { main: "x.node", bin: { run: "./run.js" }, types: "x.d.ts" };
    const tarball = { name: "@s/x", version: "1.0.0", manifest, entries: [] };
    const told = (level: "error" | "warn") => {
      const hashes = { integrity: "", shasum: "", size: 0 };
      const { problems, warnings } = checkNamedFiles({ ...tarball, ...hashes }, undefined, level);
      return [problems.length, warnings.length];
    };
    expect(told("error")).toEqual([1, 1]);
    expect(told("warn")).toEqual([0, 1]);
  });

  test("names all that it lacks at once, with what its artifact brings", () => {
    const manifest = {
      ...{ main: "lib/a.js", bin: "lib/b.js" },
      exports: { require: "./lib/a.js", types: "./a.d.ts" },
    };
    const hashes = { integrity: "", shasum: "", size: 0 };
    const tarball = { name: "@s/x", version: "1.0.0", manifest, entries: [], ...hashes };
    const staged = new Map([
      ["c.js", { artifact: "out" }],
      ["own.js", { artifact: undefined }],
    ]);
    const { problems, warnings } = checkNamedFiles(tarball, staged, "error");
    expect([...problems, ...warnings].map(({ message, remedy = "" }) => [message, remedy])).toEqual(
      [
        [
          "@s/x names lib/b.js (bin), ./lib/a.js (exports.require), but the packed package contains no such files.",
          'The artifact out contains c.js. Build them before this step, or name them in "files" in package.json; check-packed: warn allows it.',
        ],
        [
          "@s/x names lib/a.js (main), ./a.d.ts (exports.types), but the packed package contains no such files.",
          'The artifact out contains c.js. Build them before this step, or name them in "files" in package.json.',
        ],
      ],
    );
  });

  test.each([
    [["dist"], ["index.js"], ["dist"]],
    [["dist", "*.js"], ["dist/a.js", "index.js"], []],
    [["./dist/", "!dist/x", "lib/**", "a\\[1\\].js"], ["dist/a.js", "lib/b/c", "a[1].js"], []],
    [["dist", "gone.css"], ["dist/a.js"], ["gone.css"]],
    [["."], ["a.js"], []],
    // npm finds a name without a slash in every folder.
    [["*.wasm"], ["pkg/a.wasm"], []],
    [undefined, ["a.js"], []],
  ])("says which of %j in files bring nothing of %j", (files, packed, idle) => {
    const entries = packed.map((path) => ({ path, size: 1, sha256: "", executable: false }));
    const notes = idleFiles({ name: "@s/x", manifest: files ? { files } : {}, entries });
    expect(notes.length).toBe(idle.length > 0 ? 1 : 0);
    for (const text of idle) expect(notes[0]).toContain(` ${text} `);
  });

  test.each([
    [{}, ["package.json", "README.md", "LICENSE-MIT", "CHANGELOG.md"], 1],
    [{}, ["package.json", "index.d.ts"], 0],
    [{ optionalDependencies: { a: "1.0.0" } }, ["package.json"], 0],
    [{ dependencies: {} }, ["package.json"], 1],
    [{ dependencies: { a: "1.0.0" }, files: [] }, ["package.json"], 0],
    [{ dependencies: { a: "1.0.0" }, files: ["**", "!x.js"] }, ["package.json"], 0],
    [{ dependencies: { a: "1.0.0" }, files: ["!x.js"] }, ["package.json", "README.md"], 1],
    [{ files: ["!x.js", "!lib"] }, ["package.json"], 1],
    // npm packs what is its main, whatever `files` says.
    [{ main: "a.js", files: ["!x.js"] }, ["package.json", "a.js"], 0],
  ])("of %j and %j is empty: %d", (manifest, packed, count) => {
    const entries = packed.map((path) => ({ path, size: 1, sha256: "", executable: false }));
    expect(checkEmpty({ name: "@s/x", manifest, entries })).toHaveLength(count);
  });

  test.each([
    ["lost its folder", "./dist/a.js", "a.js", "dist/a.js", "to: dist"],
    [
      "kept those that lead there",
      "a.node",
      "target/release/a.node",
      "a.node",
      "from: target/release",
    ],
  ])("is told what an artifact needs that %s", async (_, main, file, wanted, field) => {
    const staged = new Map([[file, { artifact: "out" }]]);
    const manifest = JSON.stringify({ name: "@s/x", version: "1.0.0", main });
    const bytes = await npmTarball({ "package.json": manifest, [file]: "" });
    const tarball = await readNpmTarball(bytes, "x.tgz");
    const [problem] = checkNamedFiles(tarball, staged, "error").problems;
    expect(problem).toMatchObject({
      code: "entry-point-missing",
      remedy: `The artifact out contains ${wanted} as ${file}: add "${field}" to that source.`,
    });
  });

  test("is refused where what it bundles was not installed", async () => {
    const dependencies = { a: "1", "@s/b": "1" };
    const files = { "node_modules/a/package.json": "{}" };
    const message = "@s/x bundles @s/b, which is not in the packed package.";
    expect(await check({ dependencies, bundleDependencies: true }, files)).toEqual([message]);
    expect(await check({ bundledDependencies: ["a", "@s/b"] }, files)).toEqual([message]);
  });

  test("is refused with what only its workspace understands", async () => {
    const optionalDependencies = { a: "workspace:*", b: "^1.0.0 || catalog:", c: "1.0.0" };
    expect(await check({ optionalDependencies }, {})).toEqual([
      '@s/x has a in optionalDependencies as "workspace:*", which npm cannot install on other machines.',
      '@s/x has b in optionalDependencies as "^1.0.0 || catalog:", which npm cannot install on other machines.',
    ]);
  });
});

describe("the binaries of a package", () => {
  test("are found in a tarball as in a folder", async () => {
    const bytes = await npmTarball({
      "package.json": "{}",
      "bin/tool": sample("elf-x86_64-gnu.exe"),
      "lib/x.node": addon.subarray(0, 20),
    });
    const made = scratch({ "p.tgz": bytes });
    try {
      const found = await inTarball(`${made.folder}/p.tgz`, made.folder, binariesOf);
      const kinds = [...found].map(([file, { kind }]: [string, PackedBinary]) => [file, kind]);
      expect(kinds).toEqual([
        ["bin/tool", "binary"],
        ["lib/x.node", "damaged"],
      ]);
    } finally {
      made.done();
    }
  });
});
