import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { parseEntries } from "../../../packages/npm/src/entries/entries.ts";
import { expandEntries } from "../../../packages/npm/src/entries/expand.ts";
import { artifactsOf, tarballFiles } from "../../../packages/npm/src/entries/tarball-entries.ts";
import { readWorkspacePackages } from "../../../packages/npm/src/manifests/workspace-facts.ts";
import { scratch } from "./scratch.ts";

let made: ReturnType<typeof scratch>;
beforeEach(() => {
  made = scratch();
});
afterEach(() => {
  made.done();
});

async function specsOf(text: string) {
  const { entries } = parseEntries(text, "packages");
  const options = {
    ...{ workspace: made.folder, temp: made.folder },
    ...{ input: "packages", kind: "packages" as const },
  };
  const expanded = await expandEntries(entries, {
    ...options,
    platforms: undefined,
    version: undefined,
  });
  expect(expanded.problems).toEqual([]);
  return expanded.specs;
}

const packageJson = (name: string, version: string) => ({ json: { name, version } });

describe("the packages of a workspace", () => {
  beforeEach(() => {
    made.write({
      "fixtures/copy/package.json": packageJson("a", "9.9.9"),
      "fixtures/broken/package.json": "{",
      "npm/a/package.json": packageJson("a", "0.1.0"),
      "npm/b/package.json": packageJson("b", "0.0.0"),
      "npm/c/package.json": packageJson("c", "3.0.0"),
      "npm/node_modules/d/package.json": packageJson("d", "1.0.0"),
    });
  });

  test("have the version of the release if they are of it, or none yet; else their own", async () => {
    const { folders, factsFor } = await readWorkspacePackages(
      made.folder,
      await specsOf("npm/a"),
      "1.0.0",
    );
    const { versionOf, nameAt } = factsFor("npm/c");
    expect(["a", "b", "c", "d"].map(versionOf)).toEqual(["1.0.0", "1.0.0", "3.0.0", undefined]);
    expect(folders.get("a")).toBe("npm/a");
    expect(nameAt("../b")).toBe("b");
    expect(nameAt("../nowhere")).toBeUndefined();
  });

  test("have their own where no version is released", async () => {
    const specs = await specsOf("npm/a");
    const { factsFor } = await readWorkspacePackages(made.folder, specs, undefined);
    expect(["a", "b", "c"].map(factsFor(".").versionOf)).toEqual(["0.1.0", undefined, "3.0.0"]);
  });
});

test("the packages of a checkout are known with what they need, and with what is released of them next", async () => {
  made.write({
    "a/package.json": {
      json: {
        ...{ name: "a", version: "1.0.0", dependencies: { b: "^1.0.0" } },
        ...{ optionalDependencies: { c: "1" }, peerDependencies: { d: "1" } },
        devDependencies: { e: "1" },
      },
    },
    "b/package.json": packageJson("b", "1.0.0"),
    "c/package.json": packageJson("c", "0.0.0"),
    "d/package.json": { json: { name: "d", version: "1.0.0", private: true } },
  });
  const specs = await specsOf("a");
  const { needs, nextVersions } = await readWorkspacePackages(made.folder, specs, "1.2.3");
  expect(needs.get("a")).toEqual(["b", "c", "d"]);
  const next = ["a", "b", "c", "d", "unheard-of"].map((name) => nextVersions(name));
  expect(next).toEqual([["1.2.3"], ["1.0.0", "1.2.3"], ["1.2.3"], [], ["1.2.3"]]);
});

describe("the artifacts of packages", () => {
  test("are named with their lines, and those that hold packed files, too", async () => {
    made.write({ "npm/a/package.json": packageJson("a", "1.0.0"), "p.tgz": "" });
    const specs = await specsOf(`
- { path: npm/a, contents: [{ artifact: x }, { artifact: x, to: y }, { path: p.tgz }] }
- { tarball: "*.tgz", artifact: "packed-*" }
- tarball: p.tgz
`);
    const input = specs[0]?.input;
    expect(artifactsOf(specs)).toEqual([
      { text: "x", input, line: 2 },
      { text: "x", input, line: 2 },
      { text: "packed-*", input, line: 3 },
    ]);
    const [, inArtifact, plain] = specs;
    if (inArtifact === undefined || plain === undefined) throw new Error("expected three packages");
    made.write({ "1/a.tgz": "", "1/b.txt": "", "2/c.tgz": "" });
    const folderOf = (name: string) => path.join(made.folder, name);
    const artifacts = new Map([
      ["packed-1", folderOf("1")],
      ["packed-2", folderOf("2")],
      ["other", folderOf("npm")],
    ]);
    const found = await tarballFiles(inArtifact, made.folder, artifacts);
    expect(found).toEqual([folderOf("1/a.tgz"), folderOf("2/c.tgz")]);
    expect(await tarballFiles(plain, made.folder, artifacts)).toEqual([folderOf("p.tgz")]);
    await expect(tarballFiles(inArtifact, made.folder, new Map())).rejects.toThrow(
      "There is no artifact packed-*. There are none.",
    );
    const empty = new Map([["packed-3", folderOf("npm")]]);
    await expect(tarballFiles(inArtifact, made.folder, empty)).rejects.toThrow(
      "The tarball *.tgz matches no file of the artifact packed-3.",
    );
  });
});
