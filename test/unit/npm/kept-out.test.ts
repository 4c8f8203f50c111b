import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { keptOutOf } from "../../../packages/npm/src/packing/kept-out.ts";
import { checkNamedFiles } from "../../../packages/npm/src/packing/named-files.ts";
import { listPackFiles } from "../../../packages/npm/src/packing/pack-list.ts";
import { writeFiles } from "../../e2e/npm-scene.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "fairlead-kept-out-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const js = { "dist/a.js": "1", "b.js": "1" };

test.each<[string, Record<string, string>, Record<string, unknown>, string | undefined]>([
  ["an .npmignore", { ...js, ".npmignore": "dist\n" }, {}, ".npmignore"],
  ["one in its folder", { ...js, "dist/.npmignore": "a.js\n" }, {}, "dist/.npmignore"],
  ["a .gitignore", { ...js, ".gitignore": "dist\n" }, {}, ".gitignore"],
  [
    "an .npmignore before a .gitignore",
    { ...js, ".npmignore": "dist\n", ".gitignore": "x\n" },
    {},
    ".npmignore",
  ],
  ["files", { ...js, ".npmignore": "x\n" }, { files: ["b.js"] }, '"files" in package.json'],
  [
    "files and an ignore file below",
    { ...js, "dist/.npmignore": "a.js\n" },
    { files: ["dist"] },
    "dist/.npmignore",
  ],
  ["nothing, for it was not built", { "b.js": "1", ".npmignore": "dist\n" }, {}, undefined],
])("%s keeps out what a package names", async (title, files, more, keeper) => {
  const folder = title.replaceAll(/\W/g, "-");
  const manifest = { name: "x", version: "1.0.0", main: "./dist/a.js", ...more };
  const own = path.join(root, folder);
  await writeFiles(own, { ...files, "package.json": JSON.stringify(manifest) });
  const packed = await listPackFiles(folder, root, manifest);
  expect(packed).not.toContain("dist/a.js");
  const entries = packed.map((each) => ({ path: each, size: 1, sha256: "", executable: false }));
  const keptOut = await keptOutOf({ manifest, entries }, own);
  expect([...keptOut]).toEqual(keeper === undefined ? [] : [["./dist/a.js", keeper]]);
  const facts = { name: "x", manifest, entries };
  const [problem] = checkNamedFiles(facts, undefined, "error", keptOut).problems;
  expect(problem?.remedy).toContain(
    keeper === undefined
      ? "Build it before"
      : `./dist/a.js is in the folder, and ${keeper} keeps it out of the package.`,
  );
});
