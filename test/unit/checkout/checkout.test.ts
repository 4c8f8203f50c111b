import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { env } from "node:process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { checkHead, checkoutOf, readCommit, readWorkTree, tagCommit } from "@fairlead/checkout";
import { ProblemsError } from "@fairlead/publishing";

const variables = Object.fromEntries(
  Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
);

let root: string;
let folder: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "fairlead-git-")));
  folder = join(root, "checkout");
  await mkdir(folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function gitIn(cwd: string, ...args: string[]): Promise<string> {
  const who = ["-c", "user.name=T", "-c", "user.email=t@example.com"];
  const all = [...who, "-c", "protocol.file.allow=always", ...args];
  return (await promisify(execFile)("git", all, { cwd })).stdout.trim();
}
const git = (...args: string[]) => gitIn(folder, ...args);

async function write(path: string, text = `// ${path}, with something to tell it by\n`) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function commitIn(at: string): Promise<string> {
  await mkdir(at, { recursive: true });
  await gitIn(at, "init", "-q");
  await writeFile(join(at, "x.c"), "x");
  await gitIn(at, "add", "-A");
  await gitIn(at, "commit", "-q", "-m", `first of ${at}`);
  return gitIn(at, "rev-parse", "HEAD");
}

/** The same, with a PATH that leads nowhere. */
const withoutGit = () => ({ ...variables, PATH: root });

const changesBelow = async (...paths: string[]) => {
  const tree = await readWorkTree(
    folder,
    paths.map((each) => join(folder, each)),
    variables,
  );
  return tree?.changes.map(({ path, kind }) => `${kind} ${path.slice(folder.length + 1)}`);
};

describe("the commit", () => {
  test("is read in any folder of the checkout, also in one that is not there", async () => {
    const head = await commitIn(folder);
    await mkdir(join(folder, "a"));
    for (const at of [".", "a", "none/at/all"]) {
      expect(await readCommit(join(folder, at), variables)).toMatchObject({ head });
    }
    const { seconds } = (await readCommit(folder, variables)) ?? {};
    expect(seconds).toBe(Number(await git("show", "--no-patch", "--format=%ct")));
  });

  test.each([
    ["the workspace's own repository", ["."], ["src"], "."],
    ["the repository that a path lies in", ["src"], ["none/a", "src/pkg"], "src/pkg"],
    ["no repository", [], ["src/pkg"], "."],
  ])("is asked for in %s", async (_, repositories, paths, expected) => {
    for (const each of repositories) await git("init", "-q", each);
    expect(checkoutOf(folder, paths)).toBe(join(folder, expected));
  });

  test("is none without git, without a repository, and before the first one", async () => {
    expect(await readCommit(folder, variables)).toBeUndefined();
    await git("init", "-q");
    expect(await readCommit(folder, variables)).toBeUndefined();
    await commitIn(folder);
    expect(await readCommit(folder, withoutGit())).toBeUndefined();
  });

  test.each<[string, (head: string) => Promise<void>]>([
    ["has no HEAD", () => rm(join(folder, ".git/HEAD"))],
    ["has lost its commit", () => rm(join(folder, ".git/objects"), { recursive: true })],
    [
      "is a submodule of nothing",
      async () => {
        await rm(join(folder, ".git"), { recursive: true });
        await writeFile(join(folder, ".git"), "gitdir: ../nowhere\n");
      },
    ],
  ])("of a repository that %s is a problem, not none", async (_, damage) => {
    await damage(await commitIn(folder));
    const error: unknown = await readCommit(folder, variables).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(ProblemsError);
    expect(error).toMatchObject({ problems: [{ code: "git-unreadable" }] });
  });

  test("of a submodule is released with the commit that records it, and with no other", async () => {
    const head = await commitIn(join(root, "inner"));
    const first = await commitIn(folder);
    await git("submodule", "--quiet", "add", join(root, "inner"), "sub/inner");
    await git("commit", "-q", "-m", "with inner");
    const outer = await git("rev-parse", "HEAD");
    const inner = join(folder, "sub/inner");
    const read = () => readCommit(inner, variables);
    expect(await read()).toMatchObject({ head, recordedBy: [outer] });
    for (const sha of [head, outer]) expect(checkHead(await read(), sha)).toEqual([]);
    expect(checkHead(await read(), first)).toHaveLength(1);

    await gitIn(inner, "commit", "-q", "--allow-empty", "-m", "moved");
    expect(await read()).toMatchObject({ recordedBy: [] });
    expect(checkHead(await read(), outer)).toMatchObject([{ code: "checkout-of-other-commit" }]);
  });

  test("of a tag is read, and is none where there is no such tag", async () => {
    const head = await commitIn(folder);
    await git("tag", "-m", "annotated", "v1.0.0");
    expect(await tagCommit(join(folder, "none"), "v1.0.0", variables)).toBe(head);
    expect(await tagCommit(folder, "v1.0.1", variables)).toBeUndefined();
  });
});

describe("a work tree", () => {
  beforeEach(async () => {
    await write("a/lib.rs");
    await write("b/lib.rs");
    await commitIn(folder);
  });

  test("has the changes below the paths asked for, with strange names too", async () => {
    expect(await changesBelow("a", "b")).toEqual([]);
    await write("a/é [x] *.rs");
    await write("b/lib.rs", "changed");
    expect(await changesBelow("a")).toEqual(["untracked a/é [x] *.rs"]);
    expect(await changesBelow("a/*")).toEqual([]);
    expect(await changesBelow("b", "a")).toEqual(["changed b/lib.rs", "untracked a/é [x] *.rs"]);
  });

  test("has a renamed file under both names", async () => {
    await git("mv", "a/lib.rs", "a/moved.rs");
    expect(await changesBelow("a")).toEqual(["deleted a/lib.rs", "changed a/moved.rs"]);
  });

  test("is not known without git, and what git cannot read is a problem", async () => {
    const at = [folder, [folder]] as const;
    expect(await readWorkTree(...at, withoutGit())).toBeUndefined();
    await writeFile(join(folder, ".git/index"), "no index");
    await expect(readWorkTree(...at, variables)).rejects.toBeInstanceOf(ProblemsError);
  });
});

test("a git of the checkout is not started, though PATH has a relative folder", async () => {
  await commitIn(folder);
  await write("git", `#!/bin/sh\ntouch '${join(root, "started")}'\n`);
  await chmod(join(folder, "git"), 0o755);
  const before = process.cwd();
  process.chdir(folder);
  try {
    const PATH = `.::${variables["PATH"] ?? ""}`;
    expect(await readCommit(folder, { ...variables, PATH })).toBeDefined();
    expect(existsSync(join(root, "started"))).toBe(false);
    expect(await readCommit(folder, { ...variables, PATH: "." })).toBeUndefined();
  } finally {
    process.chdir(before);
  }
});

test("nothing that the checkout's own configuration names is started", async () => {
  const started = join(root, "started");
  const program = join(root, "program");
  await writeFile(program, `#!/bin/sh\ntouch ${started}\nexit 1\n`, { mode: 0o755 });
  await write(".gitattributes", "*.rs filter=mine\n");
  await write("a.rs");
  await commitIn(folder);
  for (const key of ["core.fsmonitor", "gpg.program", "filter.mine.clean", "filter.mine.process"]) {
    await git("config", key, program);
  }
  await git("config", "filter.mine.required", "true");
  await git("config", "log.showSignature", "true");
  await write("a.rs", "changed, and as long as befor, with something to\n");
  expect(await changesBelow("a.rs")).toEqual(["changed a.rs"]);
  expect(await readCommit(folder, variables)).toBeDefined();
  expect(existsSync(started)).toBe(false);
});

describe("a checkout is released", () => {
  const sha = "a".repeat(40);
  const commit = (head: string) => ({ head, recordedBy: [] });

  test("at the commit, or if nothing is known of it", () => {
    expect(checkHead(commit(sha), sha)).toEqual([]);
    expect(checkHead(commit(sha), undefined)).toEqual([]);
    expect(checkHead(undefined, sha)).toEqual([]);
  });

  test("never at another commit", () => {
    expect(checkHead(commit("b".repeat(40)), sha)).toHaveLength(1);
  });
});
