import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createNpm, type Npm } from "../../../packages/npm/src/packing/npm-command.ts";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { listPackFiles, packFolders } from "../../../packages/npm/src/packing/pack-npm.ts";
import { readTemplateFiles } from "../../../packages/npm/src/packing/template-files.ts";
import { scratch } from "./scratch.ts";

let made: ReturnType<typeof scratch>;
let temp: ReturnType<typeof scratch>;
let npm: Npm;
beforeEach(async () => {
  made = scratch();
  temp = scratch();
  // What a user's shell may hold changes nothing.
  npm = await createNpm(temp.folder, { PATH: process.env["PATH"] ?? "", npm_config_json: "false" });
});
afterEach(() => {
  made.done();
  temp.done();
});

const json = (value: object) => ({ json: value });
const at = (name: string) => path.join(made.folder, name);

describe("npm pack", () => {
  test("packs many folders in one process, runs no script and reads no .npmrc of the checkout", async () => {
    made.write({
      "a/package.json": json({
        name: "@s/a-b",
        version: "1.0.0",
        scripts: { prepack: "exit 1", postpack: "exit 1" },
      }),
      "a/index.js": "1",
      "b/package.json": json({ name: "@s-a/b", version: "1.0.0" }),
      "c d/package.json": json({ name: "c", version: "1.0.0" }),
      ".npmrc": "ignore-scripts=false\njson=false\n",
    });
    const packed = await packFolders(
      npm,
      [
        { name: "@s/a-b", folder: at("a") },
        { name: "@s-a/b", folder: at("b") },
        { name: "c", folder: at("c d") },
      ],
      at("packed"),
    );
    const read = await Promise.all(
      [...packed].map(async ([name, file]) => [name, (await readNpmTarball(file, file)).name]),
    );
    // The first two would both be s-a-b-1.0.0.tgz.
    expect(read).toEqual([
      ["@s/a-b", "@s/a-b"],
      ["c", "c"],
      ["@s-a/b", "@s-a/b"],
    ]);
    expect(new Set(packed.values()).size).toBe(3);
  });

  test("makes the same bytes each time", async () => {
    made.write({ "a/package.json": json({ name: "a", version: "1.0.0" }), "a/x.js": "1" });
    const pack = async (target: string) => {
      const packed = await packFolders(npm, [{ name: "a", folder: at("a") }], at(target));
      return readFileSync(packed.get("a") ?? "");
    };
    expect((await pack("one")).equals(await pack("two"))).toBe(true);
  });

  test("says in npm's own words what is wrong", async () => {
    mkdirSync(at("a"));
    made.write({ "a/package.json": json({ name: "a" }) });
    await expect(packFolders(npm, [{ name: "a", folder: at("a") }], at("p"))).rejects.toThrow(
      "npm pack failed, and nothing was uploaded: Invalid package, must have name and version.",
    );
  });

  test("tells what it would take of templates, and of those that have no version yet", async () => {
    made.write({
      "npm/a/package.json": json({ name: "a", version: "0.0.0", files: ["lib", "gone.so"] }),
      "npm/a/lib/x.js": "",
      "npm/a/lib/l.so": { link: "x.js" },
      "npm/a/other.js": "",
      "npm/a/aside": { link: "other.js" },
      "npm/b/package.json": json({ version: "not yet" }),
      "npm/b/.npmignore": "*.log",
      "npm/b/x.js": "",
      "npm/b/y.log": "",
      "npm/b/aside": { link: "x.js" },
      "npm/b/node_modules/z/index.js": "",
    });
    const before = readFileSync(at("npm/b/package.json"), "utf8");
    const manifestOf = (folder: string) =>
      JSON.parse(readFileSync(at(`${folder}/package.json`), "utf8")) as Record<string, unknown>;
    const templates = ["npm/a", "npm/b", "npm/a"].map((folder) => ({
      folder,
      manifest: manifestOf(folder),
    }));
    const found = await readTemplateFiles(npm, templates, made.folder, path.join(temp.folder, "t"));
    expect(Object.fromEntries(found)).toEqual({
      "npm/a": { files: ["lib/x.js", "package.json"], namedLinks: ["lib/l.so"], otherLinks: [] },
      "npm/b": { files: ["package.json", "x.js"], namedLinks: [], otherLinks: ["aside"] },
    });
    expect(readFileSync(at("npm/b/package.json"), "utf8")).toBe(before);
  });
});

describe("a template with scripts", () => {
  test("has none of them run when npm is asked for its files", async () => {
    const ran = at("ran").replaceAll("\\", "/");
    const script = `node -e "require('fs').writeFileSync('${ran}', '')"`;
    const manifest = {
      name: "a",
      version: "1.0.0",
      scripts: { prepare: script, prepack: script, postpack: script },
    };
    made.write({ "npm/a/package.json": json(manifest), "npm/a/x.js": "" });
    const templates = [{ folder: "npm/a", manifest }];
    const found = await readTemplateFiles(npm, templates, made.folder, path.join(temp.folder, "t"));
    expect(found.get("npm/a")?.files).toEqual(["package.json", "x.js"]);
    expect(existsSync(ran)).toBe(false);
  });
});

describe("the answers of npm", () => {
  const folders = [{ name: "a", folder: "a" }];
  const answer = { name: "a", filename: "a-1.0.0.tgz", files: [{ path: "x" }, { path: "y" }] };

  test.each([
    ["10 and 11, an array", [answer]],
    ["12, an object by name", { a: answer }],
  ])("are read in the shape of %s", async (_, shape) => {
    const asked: string[][] = [];
    const fake: Npm = {
      json: (args) => {
        asked.push([...args]);
        return Promise.resolve(shape);
      },
    };
    expect((await packFolders(fake, folders, at("p"))).get("a")).toBe(
      path.join(at("p"), "a-1.0.0.tgz"),
    );
    expect((await listPackFiles(fake, folders)).get("a")).toEqual(["x", "y"]);
    expect(asked).toEqual([
      ["pack", "--pack-destination", at("p"), "a"],
      ["pack", "--dry-run", "a"],
    ]);
  });

  test("must name every package", async () => {
    const fake: Npm = { json: () => Promise.resolve([]) };
    await expect(packFolders(fake, folders, at("p"))).rejects.toThrow("without filename of a");
  });

  test("are asked for in chunks, since command lines have an end", async () => {
    const counts: number[] = [];
    const many = Array.from({ length: 120 }, (_, index) => ({
      name: `p${index}`,
      folder: `f${index}`,
    }));
    const fake: Npm = {
      json: (args) => {
        counts.push(args.length - 2);
        return Promise.resolve(many.map(({ name }) => ({ ...answer, name })));
      },
    };
    expect((await listPackFiles(fake, many)).size).toBe(120);
    expect(counts).toEqual([50, 50, 20]);
  });
});
