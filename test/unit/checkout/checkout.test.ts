import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { checkHead, checkUncommitted, parseStatus, readCheckout } from "@fairlead/checkout";

describe("git status", () => {
  test("is read path by path", () => {
    expect(parseStatus(" M a/one.rs\0?? b c.txt\0D  gone\0")).toEqual([
      "a/one.rs",
      "b c.txt",
      "gone",
    ]);
    expect(parseStatus("")).toEqual([]);
  });

  test("has the old path of a renamed or copied file behind it, in the index or beside it", () => {
    expect(parseStatus("R  new\0old\0 M other\0")).toEqual(["new", "other"]);
    expect(parseStatus("C  copy\0from\0")).toEqual(["copy"]);
    expect(parseStatus(" R new\0old\0 M other\0")).toEqual(["new", "other"]);
  });
});

describe("a real checkout", () => {
  let folder: string;
  const git = async (...args: string[]) => {
    const who = ["-c", "user.name=T", "-c", "user.email=t@example.com"];
    return (await promisify(execFile)("git", [...who, ...args], { cwd: folder })).stdout.trim();
  };
  const variables = Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const read = (...folders: string[]) =>
    readCheckout(
      folder,
      folders.map((each) => join(folder, each)),
      variables,
    );

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "fairlead-git-"));
    for (const path of ["a/lib.rs", "b/lib.rs"]) {
      await mkdir(join(folder, path, ".."), { recursive: true });
      await writeFile(join(folder, path), `// ${path}, with something to tell it by\n`);
    }
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test("says its commit, and what is not committed below the folders asked for", async () => {
    await git("init", "-q");
    await git("add", "-A");
    await git("commit", "-q", "-m", "first");
    const head = await git("rev-parse", "HEAD");
    expect(await read("a", "b")).toEqual({ head, dirty: [] });
    await writeFile(join(folder, "a/é new.rs"), "");
    await writeFile(join(folder, "b/lib.rs"), "changed");
    expect(await read("a")).toEqual({ head, dirty: ["a/é new.rs"] });
    expect((await read("a", "b"))?.dirty).toEqual(["b/lib.rs", "a/é new.rs"]);
  });

  test("names a renamed file once, by its new path", async () => {
    await git("init", "-q");
    await git("add", "-A");
    await git("commit", "-q", "-m", "first");
    await rename(join(folder, "a/lib.rs"), join(folder, "a/moved.rs"));
    await git("add", "--intent-to-add", "a/moved.rs");
    expect((await read("a"))?.dirty).toEqual(["a/moved.rs"]);
    await git("add", "-A");
    expect((await read("a"))?.dirty).toEqual(["a/moved.rs"]);
  });

  test("is none without git or without a commit", async () => {
    expect(await read("a")).toBeUndefined();
    await git("init", "-q");
    expect(await read("a")).toBeUndefined();
  });
});

describe("a checkout is released", () => {
  const sha = "a".repeat(40);

  test("if it is clean and at the commit, or nothing is known of it", () => {
    expect(checkHead({ head: sha }, sha)).toEqual([]);
    expect(checkHead({ head: sha }, undefined)).toEqual([]);
    expect(checkHead(undefined, sha)).toEqual([]);
    expect(checkUncommitted({ dirty: [] })).toEqual([]);
    expect(checkUncommitted(undefined)).toEqual([]);
  });

  test("not with uncommitted files", () => {
    expect(checkUncommitted({ dirty: ["x"] })).toHaveLength(1);
  });

  test("never at another commit", () => {
    expect(checkHead({ head: "b".repeat(40) }, sha)).toHaveLength(1);
  });

  test("and of many files ten are named", () => {
    const dirty = Array.from({ length: 13 }, (_, index) => `f${index}`);
    const [problem] = checkUncommitted({ dirty });
    expect(problem?.message).toMatch(/ f9 and 3 more\.$/);
  });
});
