import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { tarGzOf } from "../archives/tarball.ts";
import { ProblemsError } from "@fairlead/publishing";
import { artifactOpener, collisions, takeSource, type Source } from "@fairlead/contents";

let place: string;
let workspace: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "fairlead-sources-"));
  workspace = path.join(place, "checkout");
  put("checkout/docs/a.md", "checkout/docs/.ignore", "checkout/docs/.git/config", "secret.txt");
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function put(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    writeFileSync(path.join(place, file), file);
  }
}

async function take(source: Partial<Source>): Promise<string[]> {
  const artifacts = new Map(["one", "two"].map((name) => [name, path.join(place, name)]));
  const taken = await takeSource(
    {
      ...{ kind: "path", from: ".", asIs: false, line: 1 },
      ...{ folder: undefined, files: undefined, to: undefined, as: undefined },
      ...source,
    },
    {
      ...{ workspace, artifacts, open: artifactOpener(artifacts, path.join(place, "unpacked")) },
      passOver: new Set([".ignore"]),
      linkFate: "which nobody keeps",
    },
  );
  return taken.map((each) => each.path);
}

describe("a source of the workspace", () => {
  test("is a file, or a folder without what git keeps and what is never taken", async () => {
    expect(await take({ from: "docs/a.md" })).toEqual(["a.md"]);
    expect(await take({ from: ".", to: "all" })).toEqual(["all/docs/a.md"]);
    expect(await take({ from: "docs", files: ["*.md"], as: "b.md" })).toEqual(["b.md"]);
  });

  test("may be a link that stays in it, and none that leads out: file, folder, folder inside", async () => {
    symlinkSync("docs/a.md", path.join(workspace, "inner.md"));
    symlinkSync("docs", path.join(workspace, "inner"));
    expect(await take({ from: "inner.md" })).toEqual(["inner.md"]);
    expect(await take({ from: "inner" })).toEqual(["a.md"]);
    symlinkSync(path.join(place, "secret.txt"), path.join(workspace, "file"));
    symlinkSync(place, path.join(workspace, "folder"));
    for (const source of [{ from: "file" }, { from: "folder" }, { from: ".", folder: "folder" }]) {
      await expect(take(source)).rejects.toThrow("leaves the workspace through a link");
    }
  });

  test("that is not there, and stands beside an artifact, may be meant of that one", async () => {
    const remedies = async (source: Partial<Source>) => {
      const error: unknown = await take(source).catch((thrown: unknown) => thrown);
      return error instanceof ProblemsError ? error.problems.map(({ remedy }) => remedy) : error;
    };
    const beside = { isBesideArtifact: true } as const;
    expect(await remedies({ from: "bin/tool", ...beside })).toEqual([
      '`path` is a file or folder of the checkout. For a file of the artifact, write files: "bin/tool" instead.',
    ]);
    for (const other of [{ from: "bin/tool" }, { from: "docs/a.md", folder: "x", ...beside }]) {
      expect(await remedies(other)).toEqual([expect.stringMatching(/^Use a file or a folder;/)]);
    }
  });

  test("holds no links among what is taken", async () => {
    symlinkSync("a.md", path.join(workspace, "docs/link.md"));
    await expect(take({ from: "docs" })).rejects.toThrow(
      "docs holds the symbolic link link.md, which nobody keeps.",
    );
    expect(await take({ from: "docs", files: ["a.md"] })).toEqual(["a.md"]);
  });
});

describe("a source of artifacts", () => {
  test("takes from all that a pattern means, each pattern of files in one of them at least", async () => {
    put("one/lib/a.txt", "two/lib/b.txt");
    const source = { kind: "artifact", from: "*" } as const;
    expect(await take({ ...source, folder: "lib" })).toEqual(["a.txt", "b.txt"]);
    expect(await take({ ...source, files: ["**/a.txt"] })).toEqual(["lib/a.txt"]);
    await expect(take({ ...source, files: ["**/a.txt", "*.md"] })).rejects.toThrow(
      "*.md in files matches nothing in the artifact one, two.",
    );
  });

  test("leaves out what macOS's tar adds for attributes, and nothing else that looks like it", async () => {
    const attributes = Buffer.from("0005160700020000", "hex");
    const archive = await tarGzOf([
      { name: "._tool", contents: attributes },
      { name: "tool/core.node", contents: "binary" },
      { name: "tool/._core.node", contents: attributes },
      { name: "tool/._notes", contents: "text" },
    ]);
    put("one/tool.tar.gz");
    writeFileSync(path.join(place, "one/tool.tar.gz"), archive);
    const source = { kind: "artifact", from: "one" } as const;
    expect(await take(source)).toEqual(["._notes", "core.node"]);
    expect(await take({ ...source, asIs: true })).toEqual(["tool.tar.gz"]);
  });

  test("names one that is not there, with the nearest", async () => {
    await expect(take({ kind: "artifact", from: "ona" })).rejects.toThrow("Did you mean one?");
  });
});

test("two files on one path, also in another case, and a file where a folder is, collide", () => {
  const file = (name: string) => ({ path: name, file: name, artifact: undefined });
  expect(collisions(["a/b", "a/c", "d"].map(file), "x")).toEqual([]);
  expect(collisions(["a/b", "A/B"].map(file), "x")[0]?.message).toContain("two files would be a/b");
  expect(collisions(["a", "a/b"].map(file), "x")[0]?.message).toContain("which is a file");
});
