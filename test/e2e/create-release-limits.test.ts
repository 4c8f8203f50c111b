import { execFileSync } from "node:child_process";
import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { cancelAction, type ActionControl } from "@fairlead/sandbox";
import {
  addFile,
  canary,
  closeReleaseScenes,
  openReleaseScene,
  releasesOf,
  repository,
  writesOf,
} from "./release-scene.ts";

jest.setTimeout(180_000);
afterEach(closeReleaseScenes);

test("notes of 200 kB are cut at a line below GitHub's limit, with a link to the whole", async () => {
  const { github, workspace, sha, run } = await openReleaseScene({ files: 1 });
  const lines = Array.from({ length: 5_000 }, (_, at) => `- Change ${at}, told at some length.`);
  await addFile(workspace, "CHANGELOG.md", `## 1.2.3\n\n${lines.join("\n").repeat(2)}\n`);
  const ended = await run({ inputs: { changelog: "CHANGELOG.md" } });
  expect(ended.exitCode).toBe(0);
  const body = releasesOf(github)[0]?.body ?? "";
  expect(body.length).toBeLessThanOrEqual(125_000);
  expect(body).toContain(`/${repository}/blob/${sha}/CHANGELOG.md)`);
  expect(body).toContain("## Downloads");
  expect(body).toContain("Full Changelog");
  expect(github.violations).toEqual([]);
});

test("a file of 300 MB is streamed from the disk, in little memory", async () => {
  const { github, workspace, run } = await openReleaseScene({ files: 1 });
  await addFile(workspace, "dist/big.bin", "x");
  await truncate(join(workspace, "dist/big.bin"), 300_000_000);
  const ended = await run({ heapLimitMb: 64 });
  expect(ended.exitCode).toBe(0);
  expect(
    github.releases(repository).all[0]?.assets.find(({ name }) => name === "big.bin"),
  ).toMatchObject({
    ...{ state: "uploaded", size: 300_000_000 },
  });
  // All of it in memory would be more than this by itself.
  expect(ended.peakMemoryBytes).toBeLessThan(250_000_000);
});

test("GitHub Enterprise's addresses are taken from the run and from the release", async () => {
  const { github, files, run } = await openReleaseScene({ kind: "enterprise", files: 2 });
  const ended = await run();
  expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
  expect(releasesOf(github)).toMatchObject([{ draft: false, files }]);
  expect(github.requests.entries.every(({ path }) => path.startsWith("/api/"))).toBe(true);
  expect(github.violations).toEqual([]);
});

test("cancelled amid the uploads, it ends at once with the draft named, and the next run goes on", async () => {
  const { github, files, run } = await openReleaseScene({ files: 3 });
  const held = github.faults.add({
    match: { method: "POST", path: /\/assets$/, skip: 1 },
    fault: { kind: "hold" },
  });
  let cancelledAt = 0;
  const cancel = (control: ActionControl) => {
    void held.first.then(() => {
      cancelledAt = Date.now();
      return cancelAction(control);
    });
  };
  const ended = await run({ onStart: cancel });
  expect(ended).toMatchObject({ exitCode: 1, signal: null, outputs: { state: "draft" } });
  // The runner sends SIGTERM after 7.5 s.
  expect(Date.now() - cancelledAt).toBeLessThan(7_500);
  expect(ended.log).toContain("The job was cancelled. The draft");
  held.release();
  held.cancel();
  const next = await run({ attempt: 2 });
  expect(next).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
  expect(releasesOf(github)).toMatchObject([{ draft: false, files }]);
});

describe("a token that may not write", () => {
  test.each([
    ["contents: read", { contents: "read" } as const],
    ["nothing", {}],
  ])("but has %s is answered with the line to add", async (_, permissions) => {
    const { github, run } = await openReleaseScene({ files: 1 });
    github.addToken({ token: "ghs_weak", permissions, repository });
    const ended = await run({ githubToken: "ghs_weak" });
    expect(ended).toMatchObject({ exitCode: 1, outputs: { state: "none", created: "false" } });
    expect(ended.log).toMatch(/Add `contents: (read|write)` below `permissions:` of the job/);
    expect(releasesOf(github)).toEqual([]);
  });
});

test("a dry run with contents: read alone goes through, and says that GitHub's notes are missing", async () => {
  const { github, run } = await openReleaseScene({ files: 1 });
  github.addToken({ token: "ghs_weak", permissions: { contents: "read" }, repository });
  const dry = await run({ githubToken: "ghs_weak", inputs: { "dry-run": "true" } });
  expect(dry.exitCode).toBe(0);
  expect(dry.log).toContain("GitHub did not generate its notes");
  expect(writesOf(github)).toEqual([]);
});

describe("bad input is told all at once, and GitHub is not asked", () => {
  test("in inputs and files", async () => {
    const { github, workspace, run } = await openReleaseScene({ files: 1 });
    await addFile(workspace, "other/file-1.tar.gz", "same name");
    await addFile(workspace, "other/two words.zip", "space");
    await addFile(workspace, "other/empty.zip", "");
    await addFile(workspace, "other/huge.bin", "x");
    await truncate(join(workspace, "other/huge.bin"), 2 ** 31);
    await addFile(workspace, "CHANGELOG.md", "## 1.2.2\n\nold\n");
    const ended = await run({
      inputs: {
        ...{ tag: "", sha: "abc", files: "dist/* other/* gone/*.zip", "extra-tags": "a..b" },
        ...{ "body-path": "missing.md", crates: "nameless", prerelease: "maybe" },
      },
    });
    expect(ended).toMatchObject({
      exitCode: 1,
      outputs: { id: "none", url: "none", assets: "[]", created: "false", state: "none" },
    });
    for (const told of [
      "There is no tag to release: this run is on refs/heads/main, and `tag` is empty.",
      'The input "sha" is "abc"',
      'The pattern "gone/*.zip" in `files` matches no file of the workspace.',
      "dist/file-1.tar.gz and other/file-1.tar.gz would become assets with the same name, file-1.tar.gz.",
      'GitHub would change the name of "other/two words.zip".',
      "other/empty.zip is empty, and GitHub does not accept empty files.",
      "other/huge.bin has 2.00 GiB; an asset must have less than 2 GiB.",
      "`body-path` names missing.md, which cannot be read",
      '`extra-tags` has "a..b", which git does not accept as a tag.',
      'The input "prerelease" is "maybe"; expected one of auto, true, false',
    ]) {
      expect(ended.log).toContain(told);
    }
    // The tag that is missing would give it.
    expect(ended.log).not.toContain("names nameless without a version");
    expect(github.requests.entries).toEqual([]);
  });

  test("a changelog of another commit than the one that is released", async () => {
    const { github, workspace, sha, run } = await openReleaseScene({ files: 1 });
    await addFile(workspace, "CHANGELOG.md", "## 1.2.3\n\nOther words.\n");
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], {
        cwd: workspace,
      });
    git("init", "--quiet");
    git("add", "CHANGELOG.md");
    git("commit", "--quiet", "--no-gpg-sign", "--message=x");
    const head = git("rev-parse", "HEAD").toString().trim();
    const ended = await run({ inputs: { changelog: "CHANGELOG.md" } });
    expect(ended.exitCode).toBe(1);
    expect(ended.log).toContain(`HEAD is ${head}, but the commit to release is ${sha}`);
    expect(github.requests.entries).toEqual([]);
    // Without its words the checkout does not matter.
    expect((await run()).exitCode).toBe(0);
  });

  test("a changelog without the version's section", async () => {
    const { github, workspace, run } = await openReleaseScene({ files: 1 });
    await addFile(workspace, "CHANGELOG.md", "## 1.2.2\n\nold\n");
    const ended = await run({ inputs: { changelog: "CHANGELOG.md" } });
    expect(ended.exitCode).toBe(1);
    const lacks = 'CHANGELOG.md has no section for 1.2.3; its only section is "1.2.2".';
    expect(ended.log).toContain(lacks);
    expect(github.requests.entries).toEqual([]);
    const dry = await run({ inputs: { changelog: "CHANGELOG.md", "dry-run": "true" } });
    expect(dry.exitCode).toBe(0);
    expect(dry.annotations).toMatchObject([{ level: "warning" }]);
    expect(dry.log).toContain(`${lacks} A release would stop at this.`);
    expect(dry.summary).toContain("A release would stop at this.");
    expect(releasesOf(github)).toEqual([]);
  });

  test("1,001 files", async () => {
    const { github, run } = await openReleaseScene({ files: 1_001 });
    const ended = await run();
    expect(ended.exitCode).toBe(1);
    expect(ended.log).toContain("`files` matches 1001 files; a release has at most 1000 assets.");
    expect(github.requests.entries).toEqual([]);
  });

  test("files that with those of the draft are more than 1,000", async () => {
    const { github, run } = await openReleaseScene({ files: 2 });
    const assets = Array.from({ length: 999 }, (_, at) => ({ name: `old-${at}`, contents: "x" }));
    github.addRelease(repository, { tag: "v1.2.3", draft: true, assets });
    const ended = await run();
    expect(ended.exitCode).toBe(1);
    expect(ended.log).toContain("The release would have 1001 assets (999 now)");
    expect(github.requests.writes()).toEqual([]);
  });

  test("no token", async () => {
    const { github, run } = await openReleaseScene({ files: 1 });
    const ended = await run({ githubToken: "" });
    expect(ended.log).toContain("`github-token` is empty. Omit it, and add");
    expect(ended.log).not.toContain(canary);
    expect(github.requests.entries).toEqual([]);
  });
});
