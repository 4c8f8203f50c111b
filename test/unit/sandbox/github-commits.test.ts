import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { rehearse, startGitHub, type GitHub } from "@fairlead/sandbox";
import { askGitHub, type Asked } from "./github-ask.ts";

const repository = "octo-org/octo-repo";
let github: GitHub;

beforeEach(async () => {
  github = await startGitHub();
  github.addRepository({ fullName: repository });
  github.addToken({ token: "token", permissions: { contents: "read" }, repository });
});

afterEach(async () => {
  await github.stop();
  expect(github.violations).toEqual([]);
});

function ask(path: string): Promise<Asked> {
  return askGitHub(github, `/repos/${repository}${path}`);
}

function namesIn({ value }: Asked): string[] {
  return (value as { files: { filename: string }[] }).files.map(({ filename }) => filename);
}

describe("a comparison", () => {
  test("of an ancestor names the commits since and the files that changed, as they changed", async () => {
    const base = github.addCommit(repository, {
      files: { "a.txt": "1", "old.txt": "same", b: "gone" },
    });
    const middle = github.addCommit(repository, { files: { "a.txt": "2", "old.txt": null } });
    const head = github.addCommit(repository, {
      files: { "new.txt": "same", b: null, "docs/c.md": "1" },
    });
    const compared = await ask(`/compare/${base}...${head}`);
    expect(compared.value).toMatchObject({
      ...{ status: "ahead", ahead_by: 2, behind_by: 0, total_commits: 2 },
      html_url: `${github.serverUrl}/${repository}/compare/${base}...${head}`,
      merge_base_commit: { sha: base },
      commits: [{ sha: middle }, { sha: head }],
      files: [
        { filename: "a.txt", status: "modified" },
        { filename: "b", status: "removed" },
        { filename: "docs/c.md", status: "added" },
        { filename: "new.txt", status: "renamed", previous_filename: "old.txt" },
      ],
    });
    expect((await ask(`/compare/${head}...${base}`)).value).toMatchObject({
      ...{ status: "behind", ahead_by: 0, behind_by: 2, files: [] },
    });
    expect((await ask("/compare/main...main")).value).toMatchObject({ status: "identical" });
    expect((await ask(`/compare/${base}...nothing`)).status).toBe(404);
  });

  test("of two branches has the files since they parted, and names 300 at most", async () => {
    github.addCommit(repository, { files: { "a.txt": "1" } });
    const root = github.ref(repository, "refs/heads/main") ?? "";
    github.addCommit(repository, { files: { "main.txt": "1" } });
    const many = Array.from({ length: 301 }, (_, index) => [`many/${index}.txt`, `${index}`]);
    const files = Object.fromEntries(many) as Record<string, string>;
    github.addCommit(repository, { branch: "feature/x", parents: [root], files });
    const compared = await ask("/compare/main...feature/x");
    expect(compared.value).toMatchObject({ status: "diverged", ahead_by: 1, behind_by: 1 });
    expect(namesIn(compared)).toHaveLength(300);
    expect(namesIn(compared).filter((name) => !name.startsWith("many/"))).toEqual([]);
  });
});

describe("commits", () => {
  test("are listed newest first, those that touch a path if one is given", async () => {
    const first = github.addCommit(repository, { files: { "src/a.rs": "1" } });
    const second = github.addCommit(repository, { files: { "README.md": "1" } });
    const third = github.addCommit(repository, {
      message: "x [skip ci]",
      files: { "src/a.rs": "2" },
    });
    const shas = async (query: string) =>
      ((await ask(`/commits${query}`)).value as { sha: string }[]).map(({ sha }) => sha);
    expect(await shas("")).toEqual([third, second, first]);
    expect(await shas("?path=src")).toEqual([third, first]);
    expect(await shas(`?sha=${second}`)).toEqual([second, first]);
    const read = await ask(`/commits/${third.slice(0, 10)}`);
    expect(read.value).toMatchObject({ sha: third, commit: { message: "x [skip ci]" } });
    expect(namesIn(read)).toEqual(["src/a.rs"]);
    expect((await ask(`/git/commits/${third}`)).value).toMatchObject({
      parents: [{ sha: second }],
    });
    expect(await ask(`/commits/${"f".repeat(40)}`)).toMatchObject({
      status: 422,
      value: { message: `No commit found for SHA: ${"f".repeat(40)}` },
    });
  });

  test("hold files, whose contents are there at one commit and not at another", async () => {
    const before = github.addCommit(repository, { files: { "README.md": "hello" } });
    const ci = ".github/workflows/ci.yml";
    const after = github.addCommit(repository, { files: { [ci]: "on: push\n".repeat(20) } });
    expect((await ask(`/contents/${ci}?ref=${before}`)).status).toBe(404);
    const { status, value } = await ask(`/contents/${encodeURIComponent(ci)}?ref=${after}`);
    expect([status, value]).toMatchObject([200, { type: "file", path: ci, encoding: "base64" }]);
    const { content } = value as { content: string };
    expect(Buffer.from(content, "base64").toString()).toBe("on: push\n".repeat(20));
    expect((await ask("/contents/.github")).value).toMatchObject([
      { type: "dir", name: "workflows", path: ".github/workflows" },
    ]);
    expect(await ask(`/contents/${ci}?ref=none`)).toMatchObject({
      status: 404,
      value: { message: "No commit found for the ref none" },
    });
  });

  test("come from a checkout on disk, with its branches and its tags", async () => {
    const rehearsal = await rehearse();
    try {
      const git = (...args: string[]): string =>
        execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...args], {
          cwd: rehearsal.workspace,
          encoding: "utf8",
        }).trim();
      await mkdir(join(rehearsal.workspace, "src"));
      await writeFile(join(rehearsal.workspace, "src/lib.rs"), "// code\n");
      const sha = await rehearsal.commit("Add the code\n\nwith a body");
      git("tag", "v1.0.0");
      git("tag", "-a", "-m", "Annotated", "@scope/name@1.0.0");
      github.importCheckout(repository, rehearsal.workspace);

      expect(github.ref(repository, "refs/heads/main")).toBe(sha);
      expect((await ask(`/commits/${sha}`)).value).toMatchObject({
        commit: { message: "Add the code\n\nwith a body" },
        files: [{ filename: "src/lib.rs", status: "added" }],
      });
      expect((await ask(`/contents/src/lib.rs?ref=${sha}`)).value).toMatchObject({ size: 8 });
      const annotated = git("rev-parse", "refs/tags/@scope/name@1.0.0");
      expect((await ask("/git/ref/tags/@scope/name@1.0.0")).value).toMatchObject({
        object: { type: "tag", sha: annotated },
      });
      expect((await ask(`/git/tags/${annotated}`)).value).toMatchObject({
        ...{ tag: "@scope/name@1.0.0", object: { type: "commit", sha } },
      });
      expect((await ask("/git/ref/tags/v1.0.0")).value).toMatchObject({
        object: { type: "commit", sha },
      });
    } finally {
      await rehearsal.remove();
    }
  });
});
