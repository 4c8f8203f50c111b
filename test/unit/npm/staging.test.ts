import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { artifactOpener, declarePlatforms } from "@fairlead/contents";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ProblemsError } from "../../../packages/publishing/src/index.ts";
import { parseEntries, type EntryKind } from "../../../packages/npm/src/entries.ts";
import { expandEntries } from "../../../packages/npm/src/expand.ts";
import { isProgram } from "../../../packages/npm/src/packed-binaries.ts";
import { stagePackage } from "../../../packages/npm/src/staging.ts";
import { readWorkspacePackages } from "../../../packages/npm/src/workspace-facts.ts";
import { tarGzOf } from "../archives/tarball.ts";
import { sample } from "./samples.ts";
import { scratch, type Contents } from "./scratch.ts";

let workspace: ReturnType<typeof scratch>;
let temp: ReturnType<typeof scratch>;
beforeEach(() => {
  workspace = scratch({ LICENSE: "MIT" });
  temp = scratch();
});
afterEach(() => {
  workspace.done();
  temp.done();
});

interface Given {
  readonly kind?: EntryKind;
  readonly version?: string;
  readonly words?: readonly string[];
  /** The files of each artifact. */
  readonly artifacts?: Readonly<Record<string, Readonly<Record<string, Contents>>>>;
  /** Symbolic links of the templates that their `files` name. */
  readonly links?: readonly string[];
}

/** Stages every package of the entries; templates bring all files of their folder. */
async function stage(text: string, given: Given = {}) {
  const { kind = "packages", version = "1.2.3", words, artifacts = {} } = given;
  const parsed = parseEntries(text, kind);
  expect(parsed.problems).toEqual([]);
  const platforms = words && declarePlatforms(words, "platforms").platforms;
  const { specs, problems } = await expandEntries(parsed.entries, {
    workspace: workspace.folder,
    input: "packages",
    platforms: platforms,
    version,
    perPlatform: kind === "platform",
  });
  expect(problems).toEqual([]);
  const folders = new Map<string, string>();
  for (const [name, files] of Object.entries(artifacts)) {
    const below = Object.entries(files).map(([file, contents]) => [
      `artifacts/${name}/${file}`,
      contents,
    ]);
    temp.write(Object.fromEntries(below) as Record<string, Contents>);
    folders.set(name, path.join(temp.folder, "artifacts", name));
  }
  const templates = specs.flatMap(({ base }) =>
    base.kind === "folder" ? [base.template.folder] : [],
  );
  const options = {
    workspace: workspace.folder,
    version,
    platforms: platforms ?? [],
    perPlatform: kind === "platform",
    packages: await readWorkspacePackages(workspace.folder, specs, version),
    artifacts: folders,
    open: artifactOpener(folders, path.join(temp.folder, "opened")),
    templates: new Map(
      templates.map((folder) => {
        const files = readdirSync(path.join(workspace.folder, folder));
        return [folder, { files, namedLinks: given.links ?? [], otherLinks: [] }];
      }),
    ),
    isProgram,
  };
  return Promise.all(
    specs.map((spec, index) =>
      stagePackage(spec, path.join(temp.folder, "s", String(index)), options),
    ),
  );
}

/** What stands in the way, in one text. */
async function told(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemsError) return error.message;
  throw new Error(`expected problems, got ${String(error)}`);
}

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), "utf8");
const modeOf = (folder: string, file: string) => statSync(path.join(folder, file)).mode & 0o777;

const template = { name: "@s/x", version: "0.0.0" };

describe("a staged package", () => {
  test("is its folder with the sources over it, in a place of its own", async () => {
    workspace.write({
      "npm/x/package.json": { json: { ...template, bin: "run.sh" } },
      "npm/x/run.sh": { script: "#!/bin/sh" },
      "npm/x/README.md": "old",
      "schema.json": "{}",
    });
    const before = read(workspace.folder, "npm/x/package.json");
    const [staged] = await stage(
      `- path: npm/x
  contents:
    - { artifact: out, from: dist, to: lib }
    - { artifact: docs, files: "*.md" }
    - { path: schema.json, as: s.json, to: data }`,
      {
        artifacts: {
          out: { "dist/a.js": "a", "dist/deep/b.js": "b", "other.js": "o" },
          docs: { "README.md": "new", "x.txt": "" },
        },
      },
    );
    const folder = staged?.folder ?? "";
    expect([...(staged?.files ?? [])].map(([file, { artifact }]) => [file, artifact])).toEqual([
      ["run.sh", undefined],
      ["lib/a.js", "out"],
      ["lib/deep/b.js", "out"],
      ["README.md", "docs"],
      ["data/s.json", undefined],
      ["LICENSE", undefined],
    ]);
    expect(read(folder, "README.md")).toBe("new");
    expect(read(folder, "package.json")).toBe(
      '{\n  "name": "@s/x",\n  "version": "1.2.3",\n  "bin": "run.sh"\n}\n',
    );
    expect(modeOf(folder, "run.sh")).toBe(0o755);
    expect(modeOf(folder, "lib/a.js")).toBe(0o644);
    expect(read(workspace.folder, "npm/x/package.json")).toBe(before);
    expect(existsSync(path.join(workspace.folder, "npm/x/LICENSE"))).toBe(false);
  });

  test("has its programs executable, also where an artifact lost the bit, and nothing else", async () => {
    workspace.write({
      "npm/x/package.json": { json: template },
      "npm/x/notes.txt": "",
    });
    chmodSync(path.join(workspace.folder, "npm/x/notes.txt"), 0o600);
    const [staged] = await stage("- { path: npm/x, artifact: a }", {
      artifacts: {
        a: {
          "bin/tool": sample("elf-x86_64-gnu.exe"),
          "lib/core.node": sample("elf-x86_64-gnu.so"),
        },
      },
    });
    const folder = staged?.folder ?? "";
    expect(modeOf(folder, "bin/tool")).toBe(0o755);
    expect(modeOf(folder, "lib/core.node")).toBe(0o644);
    expect(modeOf(folder, "notes.txt")).toBe(0o644);
    expect(modeOf(folder, "package.json")).toBe(0o644);
  });

  test("keeps its own licence", async () => {
    workspace.write({ "npm/x/package.json": { json: template }, "npm/x/LICENCE.md": "own" });
    const [staged] = await stage("npm/x");
    expect([...(staged?.files.keys() ?? [])]).toEqual(["LICENCE.md"]);
  });

  test("may be what its sources bring, the manifest included, and no file that hides others", async () => {
    const [staged] = await stage("- { artifact: wasm, from: a/pkg }", {
      artifacts: {
        wasm: {
          "a/pkg/package.json": { json: { name: "w" } },
          "a/pkg/.gitignore": "*",
          "a/pkg/w.js": "",
        },
      },
    });
    expect(staged).toMatchObject({ name: "w", version: "1.2.3" });
    expect([...(staged?.files.keys() ?? [])]).toEqual(["w.js", "LICENSE"]);
  });

  test("passes over a package.json of a source where it has one, and says so", async () => {
    workspace.write({ "npm/x/package.json": { json: template } });
    const [staged] = await stage("- { path: npm/x, artifact: a }", {
      artifacts: { a: { "package.json": "{}", "deep/package.json": "{}" } },
    });
    expect(staged?.notes).toEqual(["@s/x: passed over the package.json of a."]);
    expect([...(staged?.files.keys() ?? [])]).toEqual(["deep/package.json", "LICENSE"]);
  });

  test("like a meta is made from it, with a README of one sentence", async () => {
    workspace.write({ "npm/x/package.json": { json: { ...template, license: "MIT" } } });
    const [staged] = await stage(
      `- { like: npm/x, name: "@s/x-{platform}", artifact: "b-{platform}" }`,
      { words: ["linux-x64-gnu"], artifacts: { "b-linux-x64-gnu": { "x.node": "1" } } },
    );
    expect(staged?.manifest).toMatchObject({
      name: "@s/x-linux-x64-gnu",
      version: "1.2.3",
      license: "MIT",
      libc: ["glibc"],
      main: "x.node",
    });
    expect(read(staged?.folder ?? "", "README.md")).toContain("[@s/x](");
  });

  test("of sources for platforms says by its manifest which one it is", async () => {
    const files = {
      "package.json": { json: { name: "n", os: ["linux"], cpu: ["x64"] } },
      "a.node": "",
    };
    const given: Given = { kind: "platform", words: ["linux-x64"], artifacts: { a: files } };
    expect((await stage("- artifact: a", given))[0]?.platform?.word).toBe("linux-x64");
    expect(await told(stage("- artifact: a", { ...given, words: ["darwin-x64"] }))).toContain(
      "is for linux x64, which is none of the declared platforms: darwin-x64.",
    );
  });

  test("that is a meta pins its platform packages", async () => {
    workspace.write({ "npm/x/package.json": { json: template } });
    const [staged] = await stage(`- { path: npm/x, platform-package: "@s/x-{platform}" }`, {
      kind: "meta",
      words: ["linux-x64-gnu", "darwin-arm64"],
    });
    expect(staged?.manifest["optionalDependencies"]).toEqual({
      "@s/x-linux-x64-gnu": "1.2.3",
      "@s/x-darwin-arm64": "1.2.3",
    });
  });

  test("has the versions of this release for its siblings", async () => {
    const dependencies = { "@s/y": "workspace:^", "@s/own": "workspace:*" };
    workspace.write({
      "npm/x/package.json": { json: { ...template, dependencies } },
      "npm/y/package.json": { json: { name: "@s/y", version: "0.0.0" } },
      "npm/own/package.json": { json: { name: "@s/own", version: "4.0.0" } },
    });
    const [staged] = await stage("npm/x");
    expect(staged?.manifest["dependencies"]).toEqual({ "@s/y": "^1.2.3", "@s/own": "4.0.0" });
    expect([...(staged?.siblings ?? [])]).toEqual(["@s/y", "@s/own"]);
  });
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
    expect([...(staged?.files.keys() ?? [])]).toEqual(["bin/tool", "lib/a.a", "LICENSE"]);
    expect(modeOf(staged?.folder ?? "", "bin/tool")).toBe(0o755);
  });

  test("stays a file as-is, and beside other files", async () => {
    const bytes = await inside();
    const taken = async (entry: string, files: Record<string, Contents>) =>
      (await stage(entry, { artifacts: { f: files } })).flatMap(({ files }) => [...files.keys()]);
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
      `f.tar.gz of the artifact f1 has the SHA-256 ${sumOf(bytes)}, and its .sha256 says 000`,
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
      "There is no folder out in the artifact a. At its top lie dist,",
    ],
    ["{ artifact: a, files: dist }", "dist in files matches nothing in the artifact a. Patterns"],
    [
      "{ artifact: a, as: x.js }",
      "as: x.js names one file, and 2 match in the artifact a: x.js, y",
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
      "has no path, and its sources bring no package.json, only y.js.",
    );
    const broken = { a: { "package.json": "{" } };
    expect(await told(stage("- artifact: a", { artifacts: broken }))).toContain(
      "The artifact a: package.json is no JSON",
    );
  });

  test("links, which npm would leave out", async () => {
    workspace.write({ "data/l": { link: "../LICENSE" }, "data/f": "" });
    const text = "- { path: npm/x, contents: [{ path: data }] }";
    expect(await told(stage(text))).toContain("data holds the symbolic link l, which npm does not");
    const narrow = "- { path: npm/x, contents: [{ path: data, files: f }] }";
    expect((await stage(narrow))[0]?.files.has("f")).toBe(true);
    expect(await told(stage("npm/x", { links: ["lib.so"] }))).toContain(
      "@s/x: lib.so in npm/x is a link, which npm leaves out of the package.",
    );
  });

  test("all that is wrong with one package, at once", async () => {
    const text = "- { path: npm/x, contents: [{ artifact: c }, { artifact: d }, { path: e }] }";
    expect((await told(stage(text))).split("\n")).toHaveLength(3);
  });
});
