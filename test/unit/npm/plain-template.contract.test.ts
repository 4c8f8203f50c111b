import { readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createNpm } from "../../../packages/npm/src/packing/npm-command.ts";
import { listPackFiles } from "../../../packages/npm/src/packing/pack-npm.ts";
import { plainTemplateFiles } from "../../../packages/npm/src/packing/plain-template.ts";
import { scratch, type Contents } from "./scratch.ts";

let made: ReturnType<typeof scratch>;
beforeEach(() => {
  made = scratch();
});
afterEach(() => {
  made.done();
});

/** What we say of a folder that holds these files and a manifest with these fields. */
function told(
  name: string,
  fields: Readonly<Record<string, unknown>>,
  files: readonly string[] | Readonly<Record<string, Contents>>,
): readonly string[] | undefined {
  const manifest = { name, version: "1.0.0", ...fields };
  const given =
    files instanceof Array ? Object.fromEntries(files.map((file) => [file, "1"])) : files;
  const inFolder = Object.entries({ "package.json": { json: manifest }, ...given });
  made.write(Object.fromEntries(inFolder.map(([file, text]) => [`${name}/${file}`, text])));
  const entries = readdirSync(path.join(made.folder, name), { withFileTypes: true });
  return plainTemplateFiles(
    manifest,
    entries.map((entry) => ({ name: entry.name, isFile: entry.isFile() })),
  );
}

const plain: Readonly<Record<string, readonly [Record<string, unknown>, readonly string[]]>> = {
  "no-more": [{}, []],
  "always-packed": [{ files: ["core.node"] }, ["README.md", "LICENSE"]],
  "in-any-case": [{ files: [] }, ["readme.txt", "Licence.md"]],
  "named-ones": [
    { files: ["index.js", "./index.d.ts", "/cli.js"], bin: "cli.js" },
    ["cli.js", "index.d.ts", "index.js"],
  ],
  "named-beside-patterns": [
    { files: ["lib/**", "*.node", "index.js", "dist"] },
    ["README", "index.js"],
  ],
  "a-main-that-comes-later": [{ files: ["core.node"], main: "core.node" }, ["README.md"]],
};

describe("what npm packs of a plain folder", () => {
  test("is told as npm tells it", async () => {
    const ours = Object.entries(plain).map(
      ([name, [fields, files]]) => [name, told(name, fields, files)] as const,
    );
    const npm = await createNpm(made.folder, { PATH: process.env["PATH"] ?? "" });
    const folders = Object.keys(plain).map((name) => ({
      name,
      folder: path.join(made.folder, name),
    }));
    const theirs = await listPackFiles(npm, folders);
    const sorted = [...theirs].map(([name, files]) => [name, files.toSorted()]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(sorted));
  });

  test.each([
    ["a file that nothing names", { files: ["index.js"] }, ["index.js", "other.js"]],
    ["a file without any list", {}, ["index.js"]],
    ["a pattern that may name it", { files: ["*.js"] }, ["index.js"]],
    ["a list that takes away again", { files: ["index.js", "!index.js"] }, ["index.js"]],
    ["a list that is none", { files: "index.js" }, ["index.js"]],
    ["a hidden file", { files: [".npmrc"] }, [".npmrc"]],
    ["an ignore file", { files: [".gitignore"] }, [".gitignore"]],
    ["a lock file", { files: ["package-lock.json"] }, ["package-lock.json"]],
    ["a file that was put aside", { files: ["a.orig"] }, ["a.orig"]],
    ["a folder", { files: ["lib"] }, ["lib/index.js"]],
    ["a licence under a name of its own", { files: [] }, ["LICENSE-MIT"]],
    ["bundled dependencies", { bundleDependencies: true }, []],
  ])("is npm's to tell where there is %s", (_, fields, files) => {
    expect(told("asked", fields, files)).toBeUndefined();
  });

  test("is npm's to tell where there is a link", () => {
    const files = { "index.js": { link: "package.json" } };
    expect(told("asked", { files: ["index.js"] }, files)).toBeUndefined();
  });
});
