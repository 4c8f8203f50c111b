import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { list } from "./scene.ts";
import {
  addFile,
  canary,
  closeReleaseScenes,
  openReleaseScene,
  releasesOf,
  repository,
  sha256,
  writesOf,
} from "./release-scene.ts";

jest.setTimeout(120_000);
afterEach(closeReleaseScenes);

test("a draft is left with all files, and a later call with the tag alone publishes it as it is", async () => {
  const { github, sha, files, run } = await openReleaseScene({ files: 3 });
  const first = await run({ inputs: { draft: "true", body: "My words.", crates: "octo-repo" } });
  expect(first).toMatchObject({ exitCode: 0, outputs: { state: "draft", created: "true" } });
  expect(releasesOf(github)).toMatchObject([{ draft: true, files, tagSha: undefined }]);
  const [draft] = releasesOf(github);

  github.requests.clear();
  const again = await run({ inputs: { draft: "true", body: "My words.", crates: "octo-repo" } });
  expect(again).toMatchObject({ exitCode: 0, outputs: { state: "draft", created: "false" } });
  expect(github.requests.writes()).toEqual([]);

  const second = await run({ inputs: { files: "" } });
  expect(second).toMatchObject({ exitCode: 0, outputs: { state: "published", created: "false" } });
  expect(writesOf(github)).toEqual([`PATCH /releases/${draft?.id ?? 0}`]);
  expect(releasesOf(github)).toEqual([
    { ...draft, draft: false, tagSha: sha, isLatest: true, immutable: false },
  ]);
  expect(github.violations).toEqual([]);
});

test("a draft that gets more files, and so other notes, keeps its tag and is found again", async () => {
  const { github, workspace, run } = await openReleaseScene({ files: 1 });
  await run({ inputs: { draft: "true" } });
  for (const name of ["file-2.tar.gz", "file-3.tar.gz"]) {
    await addFile(workspace, `dist/${name}`, name);
    const ended = await run({ inputs: { draft: "true" } });
    expect(ended).toMatchObject({ exitCode: 0, outputs: { created: "false" } });
  }
  const releases = releasesOf(github);
  expect(releases).toMatchObject([{ tag: "v1.2.3", draft: true }]);
  expect(Object.keys(releases[0]?.files ?? {})).toHaveLength(3);
  expect(github.violations).toEqual([]);
});

test("an empty draft input, as on a tag push, is false", async () => {
  const { github, run } = await openReleaseScene({ files: 1 });
  const ended = await run({
    inputs: { draft: "", tag: "" },
    env: { GITHUB_REF: "refs/tags/v2.0.0" },
  });
  expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
  expect(releasesOf(github)).toMatchObject([{ tag: "v2.0.0", draft: false }]);
});

test("in a draft, what differs is replaced, and words that a person has written stay", async () => {
  const { github, workspace, run } = await openReleaseScene({ files: 2 });
  github.addRelease(repository, {
    ...{ tag: "v1.2.3", draft: true, name: "The big one", body: "Written by hand." },
    assets: [
      { name: "file-1.tar.gz", contents: "older" },
      { name: "by-hand.pdf", contents: "a paper" },
      { name: "stray.zip", state: "starter", ageMs: 5 * 3_600_000 },
    ],
  });
  await addFile(workspace, "dist/file-2.tar.gz", "newer");
  const ended = await run({ inputs: { body: "Mine." } });
  expect(ended).toMatchObject({ exitCode: 0, outputs: { created: "false", state: "published" } });
  const [release] = releasesOf(github);
  expect(release).toMatchObject({ name: "The big one", body: "Written by hand." });
  expect(release?.files).toEqual({
    "file-1.tar.gz": sha256("contents of file-1.tar.gz\n"),
    "file-2.tar.gz": sha256("newer"),
    "by-hand.pdf": sha256("a paper"),
  });
  expect(github.violations).toEqual([]);
});

describe("a release that is published", () => {
  const published = (assets: Record<string, string>) => ({
    tag: "v1.2.3",
    body: "Out.",
    assets: Object.entries(assets).map(([name, contents]) => ({ name, contents })),
  });

  test("gets the files that it lacks", async () => {
    const { github, files, run } = await openReleaseScene({ files: 2 });
    github.addRelease(repository, published({ "file-1.tar.gz": "contents of file-1.tar.gz\n" }));
    github.requests.clear();
    const ended = await run();
    expect(ended.exitCode).toBe(0);
    expect(ended.summary).toContain("1 file added");
    expect(writesOf(github)).toHaveLength(1);
    expect(releasesOf(github)).toMatchObject([{ files, body: "Out." }]);
  });

  test("keeps what is published, but differs from what this run packed, and the job fails with both digests", async () => {
    const { github, run } = await openReleaseScene({ files: 2 });
    github.addRelease(repository, published({ "file-1.tar.gz": "other" }));
    const ended = await run();
    expect(ended).toMatchObject({ exitCode: 1, outputs: { state: "published" } });
    expect(ended.log).toContain(
      "file-1.tar.gz differs from the one in the published release v1.2.3",
    );
    expect(ended.log).toContain(sha256("other"));
    expect(writesOf(github)).toEqual([]);
  });

  test("keeps old files that GitHub gives no digest of, if their size fits, and says so", async () => {
    const { github, run } = await openReleaseScene({ files: 1 });
    const contents = "CONTENTS of file-1.tar.gz\n";
    const assets = [{ name: "file-1.tar.gz", contents, digest: "none" as const }];
    github.addRelease(repository, { tag: "v1.2.3", assets });
    const ended = await run();
    expect(ended.exitCode).toBe(0);
    expect(ended.log).toContain("GitHub gives no digest of file-1.tar.gz");
    expect(writesOf(github)).toEqual([]);
  });

  test("is not made a draft again", async () => {
    const { github, run } = await openReleaseScene({ files: 1 });
    github.addRelease(repository, published({ "file-1.tar.gz": "contents of file-1.tar.gz\n" }));
    const ended = await run({ inputs: { draft: "true" } });
    expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
    expect(writesOf(github)).toEqual([]);
  });
});

describe("where releases are immutable", () => {
  test("all files are there before it is published, and a re-run has nothing to do", async () => {
    const { github, files, run } = await openReleaseScene({ files: 2, immutableReleases: true });
    expect((await run()).exitCode).toBe(0);
    expect(releasesOf(github)).toMatchObject([{ immutable: true, draft: false, files }]);
    github.requests.clear();
    expect((await run()).exitCode).toBe(0);
    expect(github.requests.writes()).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test("a file that comes later is refused with what to do", async () => {
    const { github, workspace, run } = await openReleaseScene({
      ...{ files: 1, immutableReleases: true },
    });
    expect((await run()).exitCode).toBe(0);
    await addFile(workspace, "dist/late.zip", "late");
    const late = await run();
    expect(late).toMatchObject({ exitCode: 1, outputs: { state: "published" } });
    expect(late.log).toContain("late.zip is not in the release v1.2.3, which is published and imm");
    expect(late.log).toContain("release a new version with all the files");
    expect(github.releases(repository).publications).toBe(1);
  });
});

test("files that a draft has from another commit are not published as those of this one", async () => {
  const { github, workspace, sha, files, run } = await openReleaseScene({ files: 1 });
  await addFile(workspace, "old/gone.zip", "built from the first commit");
  const both = { files: "dist/* old/*", draft: "true" };
  expect((await run({ inputs: both })).exitCode).toBe(0);
  const mended = github.addCommit(repository);
  for (const inputs of [{}, { files: "" }]) {
    const ended = await run({ sha: mended, inputs });
    expect(ended.exitCode).toBe(1);
    expect(ended.log).toContain(
      `was created for the commit ${sha}, but ${mended} is being released:`,
    );
    expect(ended.log).toContain("gone.zip in it would be from that other commit.");
  }
  expect(releasesOf(github)).toMatchObject([{ draft: true, target: sha }]);
  // With all files anew it goes on.
  const anew = await run({ sha: mended, inputs: { files: "dist/* old/*" } });
  expect(anew).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
  expect(releasesOf(github)).toMatchObject([{ tagSha: mended, files }]);
});

test("a draft that a person deletes while its files are uploaded is said to be deleted, and made anew", async () => {
  const { github, files, run } = await openReleaseScene({ files: 2 });
  let left = 1;
  github.onRequest(async (request, moment) => {
    if (moment !== "before-commit" || !request.path.includes("/assets") || left === 0) return;
    left -= 1;
    const [draft] = releasesOf(github);
    await fetch(`${github.apiUrl}/repos/${repository}/releases/${draft?.id ?? 0}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${canary}`, "user-agent": "test" },
    });
  });
  const ended = await run();
  expect(ended).toMatchObject({ exitCode: 1, outputs: { state: "none", created: "false" } });
  expect(list(ended, "problem-codes")).toEqual(["release-deleted"]);
  expect(ended.log).toContain("v1.2.3 was not released as asked. No release was created.");
  expect(ended.log).not.toContain("permissions:");
  expect(await run()).toMatchObject({ exitCode: 0, outputs: { created: "true" } });
  expect(releasesOf(github)).toMatchObject([{ draft: false, files }]);
});

test("of two drafts the older is taken, the other is named and left", async () => {
  const { github, files, run } = await openReleaseScene({ files: 1 });
  const older = github.addRelease(repository, { tag: "v1.2.3", draft: true });
  github.addRelease(repository, { tag: "v1.2.3", draft: true });
  const ended = await run();
  expect(ended).toMatchObject({ exitCode: 0, outputs: { id: String(older) } });
  expect(ended.log).toContain("There is another draft of v1.2.3");
  expect(releasesOf(github)).toMatchObject([
    { draft: false, files },
    { draft: true, files: {} },
  ]);
});

test("two jobs at the same time come to one release with all files, published once", async () => {
  const { github, files, run } = await openReleaseScene({ files: 4 });
  const ended = await Promise.all([run(), run()]);
  expect(ended.map(({ exitCode, log }) => ({ exitCode, log: exitCode === 0 ? "" : log }))).toEqual([
    { exitCode: 0, log: "" },
    { exitCode: 0, log: "" },
  ]);
  expect(new Set(ended.map(({ outputs }) => outputs["id"])).size).toBe(1);
  const shown = releasesOf(github).filter(({ draft }) => !draft);
  expect(shown).toMatchObject([{ files }]);
});

test("a rival that publishes another draft first: its release is brought to the same files", async () => {
  const { github, files, sha, run } = await openReleaseScene({ files: 2 });
  // Between the last look at the drafts and the publication.
  let left = 1;
  github.onRequest((request, moment) => {
    if (moment !== "before-commit" || request.method !== "PATCH" || left === 0) return;
    left -= 1;
    github.addRelease(repository, { tag: "v1.2.3", target: sha });
  });
  const ended = await run();
  expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
  expect(releasesOf(github).filter(({ draft }) => !draft)).toMatchObject([{ files }]);
});
