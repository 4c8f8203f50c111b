import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { tarGzOf } from "../archives/tarball.ts";
import type { Contents } from "./scratch.ts";
import { modeOf, pathsOf, stagingScene, template, told } from "./staging-scene.ts";

let scene: ReturnType<typeof stagingScene>;
let workspace: typeof scene.workspace;
let stage: typeof scene.stage;
beforeEach(() => {
  scene = stagingScene();
  ({ workspace, stage } = scene);
});
afterEach(() => {
  scene.done();
});

describe("an artifact that is one archive", () => {
  const inside = async () =>
    tarGzOf([
      { name: "free/lib/a.a", contents: "a" },
      { name: "free/bin/tool", contents: "x", mode: 0o755 },
    ]);
  const sumOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

  beforeEach(() => {
    workspace.write({ "npm/x/package.json": { json: template } });
  });

  test("stands for what is in its top folder, with its modes", async () => {
    const bytes = await inside();
    const files = { "f.tar.gz": bytes, "f.tar.gz.sha256": `${sumOf(bytes)}  f.tar.gz\n` };
    const [staged] = await stage("- { path: npm/x, artifact: f }", { artifacts: { f: files } });
    expect(pathsOf(staged)).toEqual(["bin/tool", "lib/a.a", "LICENSE"]);
    expect(modeOf(staged, "bin/tool")).toBe(0o755);
  });

  test("stays a file as-is, and beside other files", async () => {
    const bytes = await inside();
    const taken = async (entry: string, files: Record<string, Contents>) =>
      (await stage(entry, { artifacts: { f: files } })).flatMap((staged) => pathsOf(staged));
    expect(
      await taken("- { path: npm/x, artifact: f, format: as-is }", { "f.tar.gz": bytes }),
    ).toEqual(["f.tar.gz", "LICENSE"]);
    const beside = { "f.tar.gz": bytes, "g.txt": "" };
    expect(await taken("- { path: npm/x, artifact: f }", beside)).toEqual([
      "f.tar.gz",
      "g.txt",
      "LICENSE",
    ]);
  });

  test("is refused where its .sha256 does not agree, and where it cannot be unpacked", async () => {
    const bytes = await inside();
    let made = 0;
    const refuse = (files: Record<string, Contents>) => {
      made += 1;
      const name = `f${made}`;
      return told(stage(`- { path: npm/x, artifact: ${name} }`, { artifacts: { [name]: files } }));
    };
    expect(await refuse({ "f.tar.gz": bytes, "f.tar.gz.sha256": "0".repeat(64) })).toContain(
      `f.tar.gz of the artifact f1 has the SHA-256 ${sumOf(bytes)}, but its .sha256 says 000`,
    );
    expect(await refuse({ "f.tar.gz": bytes, "f.tar.gz.sha256": "none" })).toContain(
      "holds no SHA",
    );
    expect(await refuse({ "f.tar.gz": "no archive" })).toContain("cannot be unpacked");
    const hostile = await tarGzOf([{ name: "../x", contents: "" }]);
    expect(await refuse({ "f.tar.gz": hostile })).toContain('has ".." in its path');
  });
});

describe("staging refuses", () => {
  const artifacts = { a: { "dist/x.js": "", "y.js": "" }, b: { "y.js": "" } };
  beforeEach(() => {
    workspace.write({ "npm/x/package.json": { json: template } });
  });

  test.each([
    ["artifact: c", "There is no artifact c."],
    ["{ artifact: aa }", "There is no artifact aa. Did you mean a?"],
    [
      "{ artifact: a, from: out }",
      "There is no folder out in the artifact a. At its top level: dist,",
    ],
    ["{ artifact: a, files: dist }", "dist in files matches nothing in the artifact a. It holds"],
    [
      "{ artifact: a, as: x.js }",
      "`as: x.js` names one file, and 2 match in the artifact a: x.js, y",
    ],
    [
      "{ artifact: '*', files: y.js }",
      "two files would be y.js: one from the artifact a, one from",
    ],
    ["{ artifact: a, files: y.js, as: dist }, { artifact: a, files: 'dist/*' }", "lies below dist"],
    ["{ artifact: a, files: y.js, as: Y.js }, { artifact: b }", "two files would be Y.js"],
    ["{ path: nowhere }", "The source nowhere is not in the workspace."],
    ["{ path: LICENSE, files: x }", "The source LICENSE is a file, not a folder."],
  ])("%j", async (source, part) => {
    const contents = source.startsWith("{") ? source : `{ ${source} }`;
    const text = `- { path: npm/x, contents: [${contents}] }`;
    expect(await told(stage(text, { artifacts }))).toContain(part);
  });

  test("sources without a manifest, and one that is no JSON", async () => {
    expect(await told(stage("- artifact: b", { artifacts }))).toContain(
      "has no path, and its sources contain no package.json, only y.js.",
    );
    const broken = { a: { "package.json": "{" } };
    expect(await told(stage("- artifact: a", { artifacts: broken }))).toContain(
      "The artifact a: package.json is not JSON",
    );
  });

  test("another package than the entry names, whoever made the artifact", async () => {
    const json = (name?: string) => ({ "package.json": { json: { ...template, name } } });
    const text = '- { name: "@s/wasm", artifact: a }';
    expect(await stage(text, { artifacts: { a: json("@s/wasm") } })).toMatchObject([
      { name: "@s/wasm" },
    ]);
    expect(await told(stage(text, { artifacts: { a: json("@s/core") } }))).toContain(
      "The artifact a contains the package @s/core, but the entry on line 1 names @s/wasm.",
    );
    expect(await told(stage(text, { artifacts: { a: json() } }))).toContain("without a name");
  });

  test("links, which npm would leave out", async () => {
    workspace.write({ "data/l": { link: "../LICENSE" }, "data/f": "" });
    const text = "- { path: npm/x, contents: [{ path: data }] }";
    expect(await told(stage(text))).toContain("data holds the symbolic link l, which npm does not");
    const narrow = "- { path: npm/x, contents: [{ path: data, files: f }] }";
    expect((await stage(narrow))[0]?.files.has("f")).toBe(true);
    workspace.write({
      "npm/x/package.json": { json: { ...template, files: ["*.so"] } },
      "npm/x/lib.so": { link: "../../LICENSE" },
    });
    expect(await told(stage("npm/x"))).toContain(
      "@s/x: lib.so in npm/x is a link, which npm leaves out of the package.",
    );
  });

  test("all that is wrong with one package, at once", async () => {
    const text = "- { path: npm/x, contents: [{ artifact: c }, { artifact: d }, { path: e }] }";
    expect((await told(stage(text))).split("\n")).toHaveLength(3);
  });
});
