import path from "node:path";
import { declarePlatforms } from "@fairlead/contents";
import { describe, expect, test } from "@jest/globals";
import { missingFiles } from "../../../packages/npm/src/manifests/entry-points.ts";
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
import { checkPacked, type PackedFacts } from "../../../packages/npm/src/packing/packed-checks.ts";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { npmTarball } from "./npm-files.ts";
import { sample } from "./samples.ts";
import { scratch } from "./scratch.ts";

type Files = Readonly<Record<string, string | Buffer>>;

/** Packs files and checks the tarball; all but package.json come from the artifact, unless named. */
async function check(...given: Parameters<typeof problemsOf>): Promise<string[]> {
  return (await problemsOf(...given)).map(({ message }) => message);
}

async function problemsOf(
  manifest: object,
  files: Files,
  more: Partial<PackedFacts> & { readonly word?: string; readonly own?: readonly string[] } = {},
) {
  const made = scratch(files);
  try {
    const named = { name: "@s/x", version: "1.0.0", ...manifest };
    const bytes = await npmTarball({ "package.json": JSON.stringify(named), ...files });
    const { word, own = [], ...facts } = more;
    const platform = word === undefined ? undefined : declarePlatforms([word], "p").platforms[0];
    const staged = Object.entries(files).map(
      ([file]) => [file, { artifact: own.includes(file) ? undefined : "out" }] as const,
    );
    return checkPacked({
      tarball: await readNpmTarball(bytes, "x.tgz"),
      version: "1.0.0",
      staged: new Map(staged),
      lost: [],
      binaries: await binariesOf(
        Object.keys(files).map((file) => [file, { file: path.join(made.folder, file) }]),
      ),
      platform,
      checkBinaries: true,
      ...facts,
    });
  } finally {
    made.done();
  }
}

const linux = { os: ["linux"], cpu: ["x64"], libc: ["glibc"] };
const mac = { os: ["darwin"], cpu: ["arm64"] };
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
      "@s/x was packed as 1.0.0, and the version to release is 2.0.0.",
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
          "@s/x names lib/b.js (bin), ./lib/a.js (exports.require), and the packed package holds no such files.",
          'The artifact out brings c.js. Build them before this step, or name them in "files" of its package.json; check-packed: warn allows it.',
        ],
        [
          "@s/x names lib/a.js (main), ./a.d.ts (exports.types), and the packed package holds no such files.",
          'The artifact out brings c.js. Build them before this step, or name them in "files" of its package.json.',
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
  ])("of %j and %j is empty: %d", (manifest, packed, count) => {
    const entries = packed.map((path) => ({ path, size: 1, sha256: "", executable: false }));
    expect(checkEmpty({ name: "@s/x", manifest, entries })).toHaveLength(count);
  });

  test("is told how an artifact that lost its folder gets it back", async () => {
    const staged = new Map([["a.js", { artifact: "out" }]]);
    const manifest = JSON.stringify({ name: "@s/x", version: "1.0.0", main: "./dist/a.js" });
    const bytes = await npmTarball({ "package.json": manifest, "a.js": "" });
    const tarball = await readNpmTarball(bytes, "x.tgz");
    const [problem] = checkNamedFiles(tarball, staged, "error").problems;
    expect(problem).toMatchObject({
      code: "entry-point-missing",
      remedy: 'The artifact out brings dist/a.js as a.js: add "to: dist" to that source.',
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
      '@s/x has a in optionalDependencies as "workspace:*", which npm cannot install elsewhere.',
      '@s/x has b in optionalDependencies as "^1.0.0 || catalog:", which npm cannot install elsewhere.',
    ]);
  });
});

describe("the package of a platform", () => {
  test.each([
    ["linux-x64-gnu", linux, "elf-x86_64-gnu.so"],
    ["linux-x64-musl", { ...linux, libc: ["musl"] }, "elf-x86_64-musl.so"],
    ["linux-x64", { os: ["linux"], cpu: ["x64"] }, "elf-x86_64-musl.so"],
    ["linux-x64-gnu", linux, "ar-gnu-x86_64.a"],
    ["darwin-arm64", mac, "ar-darwin-arm64.a"],
  ])("%s is good with %j and %s", async (word, manifest, name) => {
    expect(await check(manifest, { "core.node": sample(name) }, { word })).toEqual([]);
  });

  test("says which of word, manifest and header disagrees", async () => {
    expect(await check(mac, { "core.node": addon }, { word: "darwin-arm64" })).toEqual([
      "core.node is ELF x86_64 (glibc); @s/x says os darwin and cpu arm64.",
    ]);
    const musl = { ...linux, libc: ["musl"] };
    expect(await check(musl, { "core.node": addon }, { word: "linux-x64-musl" })).toEqual([
      "core.node is ELF x86_64 (glibc); @s/x says libc musl.",
    ]);
    expect(await check(mac, { "core.node": addon }, { word: "linux-x64-gnu" })).toEqual([
      "@s/x is the package of linux-x64-gnu, whose os is linux, and its package.json says os darwin.",
      "@s/x is the package of linux-x64-gnu, whose cpu is x64, and its package.json says cpu arm64.",
      "@s/x is the package of linux-x64-gnu, whose libc is glibc, and its package.json says no libc.",
    ]);
  });

  test("names the manifest's own libc where the word has none", async () => {
    const musl = { ...linux, libc: ["musl"] };
    expect(await check(musl, { "core.node": addon }, { word: "linux-x64" })).toEqual([
      "core.node is ELF x86_64 (glibc); @s/x says libc musl.",
    ]);
  });

  test("holds a binary, and none that is damaged", async () => {
    const given = { word: "linux-x64-gnu" };
    expect(await check(linux, { "a.js": "" }, given)).toEqual([
      "@s/x holds no binary, and it is the package of linux-x64-gnu.",
    ]);
    // WebAssembly runs on every platform, so it is the binary of a platform without another.
    expect(await check(linux, { "a.wasm": sample("module.wasm") }, given)).toEqual([]);
    const [damaged] = await check(linux, { "a.node": addon.subarray(0, 30) }, given);
    expect(damaged).toMatch(/^a.node in @s\/x is damaged: the ELF file /);
    expect(await check(linux, { "a.js": "" }, { ...given, checkBinaries: false })).toEqual([]);
  });

  test.each(["win32-x64-msvc", "darwin-arm64", "android-arm64", "openharmony-arm64"])(
    "says no libc for %s, where npm knows none",
    async (word) => {
      const platform = declarePlatforms([word], "p").platforms[0]?.platform;
      const fields = { os: [platform?.os], cpu: [platform?.cpu] };
      const given = { word, checkBinaries: false };
      expect(await check(fields, {}, given)).toEqual([]);
      const [problem] = await problemsOf({ ...fields, libc: ["glibc"] }, {}, given);
      expect(problem).toMatchObject({ code: "platform-mismatch", unit: "@s/x" });
    },
  );

  test("for WebAssembly holds WebAssembly and nothing else", async () => {
    const given = { word: "wasm32-wasi" };
    const wasm = { cpu: ["wasm32"] };
    expect(await check(wasm, { "a.wasm": sample("module.wasm") }, given)).toEqual([]);
    expect(await check(wasm, { "core.node": addon }, given)).toEqual([
      "core.node is ELF x86_64 (glibc); @s/x says cpu wasm32.",
    ]);
  });

  test("for all Macs holds a binary for each of their processors", async () => {
    const given = { word: "darwin-universal" };
    const [universal, arm] = [sample("macho-universal.dylib"), sample("macho-arm64.dylib")];
    const all = { os: ["darwin"] };
    expect(await check(all, { "core.node": universal }, given)).toEqual([]);
    expect(await check(all, { "core.node": arm }, given)).toEqual([
      "@s/x is the package of darwin-universal, and holds no binary for x64.",
    ]);
    const both = { "x64.node": sample("macho-x86_64.dylib"), "arm64.node": arm };
    expect(await check(all, both, given)).toEqual([]);
  });

  test("may serve more systems and processors than its platform's, and one C library", async () => {
    const many = { os: ["linux", "freebsd", "android"], cpu: ["x64", "arm64"], libc: ["glibc"] };
    expect(await check(many, { "core.node": addon }, { word: "linux-x64-gnu" })).toEqual([]);
    const libc = ["glibc", "musl"];
    expect(
      await check({ ...many, libc }, { "core.node": addon }, { word: "linux-x64-gnu" }),
    ).toHaveLength(1);
    expect(
      await check({ ...many, os: ["freebsd"] }, { "core.node": addon }, { word: "linux-x64-gnu" }),
    ).toHaveLength(1);
  });

  test("builds nothing when it is installed", async () => {
    const files = { "core.node": addon, "binding.gyp": "{}", "deep/x.gyp": "{}" };
    const [message, ...others] = await check(linux, files, { word: "linux-x64-gnu" });
    expect(message).toContain("@s/x holds binding.gyp: for that npm runs node-gyp");
    expect(others).toEqual([]);
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

describe("entry points", () => {
  const files = new Set([
    "index.js",
    "lib/index.js",
    "lib/a.mjs",
    "x.node",
    "t.d.ts",
    "package.json",
  ]);
  test.each([
    [{ main: "./index" }],
    [{ main: "lib" }],
    [{ main: "x" }],
    [{ main: "./lib/" }],
    [{ types: "t" }],
    [{ bin: "index.js" }],
    [{ exports: "./index.js" }],
    [{ exports: { "./package.json": "./package.json", "./lib/*": "./lib/*.mjs" } }],
    [{ exports: { "./old/": "./lib/" } }],
    [{ exports: { "./": "./" } }],
    [{ imports: { "#a": { node: "./index.js", default: "fs" }, "#l/*": "./lib/*.mjs" } }],
    [{ browser: { "./x.js": "./lib", fs: false, path: "path-browserify" }, man: "./index.js" }],
    [{ scripts: { postinstall: "node lib/a.mjs --force && node index" } }],
    [{ scripts: { postinstall: "node -e 1", install: "node-gyp rebuild", test: "node gone.js" } }],
    [{ exports: { ".": [{ import: "./lib/a.mjs" }, "./index.js"], "./no": null } }],
  ])("%j are there", (manifest) => {
    expect(missingFiles(manifest, files)).toEqual([]);
  });

  test.each([
    [{ bin: "index" }, "bin", true],
    [{ typings: "x.d.ts" }, "typings", false],
    // Node takes index.js where main leads nowhere; with exports nobody asks for main.
    [{ main: "lib/a" }, "main", false],
    [{ main: "lib/a", exports: "./index.js" }, "main", false],
    [{ exports: "./index" }, "exports", true],
    [{ exports: { ".": { node: { import: "./gone.mjs" } } } }, 'exports["."].node.import', true],
    [{ exports: { ".": [{ require: "./gone.cjs" }] } }, 'exports["."].require', true],
    [{ exports: { source: "./gone.ts", default: "./index.js" } }, "exports.source", false],
    [{ exports: { types: "./gone.d.ts", default: "./index.js" } }, "exports.types", false],
    [{ exports: { "./x": "./gone.js" } }, 'exports["./x"]', false],
    [{ exports: { "./f/*": "./lib/*.css" } }, 'exports["./f/*"]', false],
    [{ exports: { "./": "./gone/" } }, 'exports["./"]', false],
    [{ imports: { "#a": { node: "./gone.js" } } }, 'imports["#a"].node', false],
    [{ imports: { "#a/*": "./gone/*.js" } }, 'imports["#a/*"]', false],
    [{ browser: { "./x.js": "./gone.js" } }, 'browser["./x.js"]', false],
    [{ unpkg: "dist/x.umd.js" }, "unpkg", false],
    [{ style: "gone.css" }, "style", false],
    [{ man: ["./index.js", "./man/x.1"] }, "man", false],
    [{ scripts: { postinstall: "node ./scripts/gone.js" } }, "scripts.postinstall", true],
    [{ scripts: { preinstall: "node index.js; node gone || true" } }, "scripts.preinstall", false],
  ])("%j are not", (manifest, field, isNeeded) => {
    expect(missingFiles(manifest, files)).toMatchObject([{ field, isNeeded }]);
  });

  test("main is needed where nothing stands in for it", () => {
    expect(missingFiles({ main: "gone" }, new Set(["x.js"]))).toMatchObject([{ isNeeded: true }]);
  });
});
