import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { GitHub } from "@fairlead/sandbox";
import {
  canary,
  closeReleaseScenes,
  openReleaseScene,
  releasesOf,
  repository,
} from "./release-scene.ts";

jest.setTimeout(120_000);
afterEach(closeReleaseScenes);

describe("a tag that is there", () => {
  test("at the commit is taken as it is", async () => {
    const { github, sha, run } = await openReleaseScene({ files: 1 });
    github.setRef(repository, "refs/tags/v1.2.3", sha);
    expect((await run()).exitCode).toBe(0);
    expect(releasesOf(github)).toMatchObject([{ tagSha: sha, draft: false }]);
  });

  test("also if it is annotated", async () => {
    const { github, sha, run } = await openReleaseScene({ files: 1 });
    github.addTag(repository, "v1.2.3", sha);
    expect((await run()).exitCode).toBe(0);
    expect(releasesOf(github)).toMatchObject([{ tagSha: sha, draft: false }]);
  });

  test.each([false, true])(
    "at another commit fails with both, annotated: %p",
    async (annotated) => {
      const { github, sha, run } = await openReleaseScene({ files: 1 });
      const other = github.addCommit(repository);
      if (annotated) github.addTag(repository, "v1.2.3", other);
      else github.setRef(repository, "refs/tags/v1.2.3", other);
      const ended = await run();
      expect(ended).toMatchObject({ exitCode: 1, outputs: { state: "none", id: "none" } });
      expect(ended.log).toContain(
        `The tag v1.2.3 is at ${other}, and the commit being released is ${sha}.`,
      );
      expect(github.requests.writes()).toEqual([]);
    },
  );
});

test.each(["@octo/repo@1.2.3", "crates/v1.2.3", "release-1.2.3+build.7"])(
  "the tag %s works",
  async (tag) => {
    const { github, sha, files, run } = await openReleaseScene({ files: 2 });
    const before = tag.replace("1.2.3", "1.2.2");
    github.setRef(repository, `refs/tags/${before}`, sha);
    const released = github.addCommit(repository);
    const ended = await run({ inputs: { tag }, sha: released });
    expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
    expect(releasesOf(github)).toMatchObject([{ tag, tagSha: released, files, isLatest: true }]);
    // The notes are counted from the tag before.
    expect(decodeURIComponent(releasesOf(github)[0]?.body ?? "")).toContain(`${before}...${tag}`);
    expect((await run({ inputs: { tag }, sha: released })).exitCode).toBe(0);
    expect(github.releases(repository).publications).toBe(1);
    expect(github.violations).toEqual([]);
  },
);

describe("the latest release", () => {
  test.each([
    ["v1.2.3", "v1.2.2", true],
    ["v1.2.3", "v1.3.0", false],
    ["v1.2.3-rc.1", "v1.2.2", false],
    ["v1.2.3", "v1.3.0-rc.1", true],
  ])("after %s with %s there: %s is latest: %p", async (tag, there, isLatest) => {
    const { github, run } = await openReleaseScene({ files: 1 });
    github.addRelease(repository, { tag: there, prerelease: there.includes("-") });
    const ended = await run({ inputs: { tag } });
    expect(ended.exitCode).toBe(0);
    expect(releasesOf(github).find((release) => release.tag === tag)).toMatchObject({
      isLatest,
      prerelease: tag.includes("-"),
    });
  });
});

test("extra tags move at the end, and only if asked", async () => {
  const { github, sha, run } = await openReleaseScene({ files: 1 });
  const next = github.addCommit(repository);
  github.setRef(repository, "refs/tags/v1", sha);
  expect(
    (await run({ sha: next, inputs: { draft: "true", "extra-tags": "v1 stable" } })).exitCode,
  ).toBe(0);
  expect(github.ref(repository, "refs/tags/v1")).toBe(sha);
  expect((await run({ sha: next, inputs: { "extra-tags": "v1 stable" } })).exitCode).toBe(0);
  expect(github.ref(repository, "refs/tags/v1")).toBe(next);
  expect(github.ref(repository, "refs/tags/stable")).toBe(next);
  github.requests.clear();
  expect((await run({ sha: next, inputs: { "extra-tags": "v1 stable" } })).exitCode).toBe(0);
  expect(github.requests.writes()).toEqual([]);
  expect(github.violations).toEqual([]);
});

test.each([false, true])(
  "an extra tag that is at a newer version stays there, annotated: %p",
  async (annotated) => {
    const { github, sha, run } = await openReleaseScene({ files: 1 });
    expect((await run({ inputs: { "extra-tags": "v1" } })).exitCode).toBe(0);
    const next = github.addCommit(repository);
    if (annotated) github.addTag(repository, "v1.3.0", next);
    else github.setRef(repository, "refs/tags/v1.3.0", next);
    github.setRef(repository, "refs/tags/v1", next);
    github.requests.clear();
    // The older release, run again.
    const again = await run({ inputs: { "extra-tags": "v1" } });
    expect(again.exitCode).toBe(0);
    expect(github.ref(repository, "refs/tags/v1")).toBe(next);
    expect(github.requests.writes()).toEqual([]);
    expect(again.log).toContain("The extra tag v1 stays at v1.3.0, which is newer than v1.2.3.");
    expect(again.log).toContain(`git push --force origin ${sha}:refs/tags/v1`);
  },
);

test("a prerelease moves the extra tags that are no beginning of a version", async () => {
  const { github, sha, run } = await openReleaseScene({ files: 1 });
  const next = github.addCommit(repository);
  github.setRef(repository, "refs/tags/v1", sha);
  const ended = await run({
    sha: next,
    inputs: { tag: "v1.3.0-rc.1", "extra-tags": "v1 v1.3 next" },
  });
  expect(ended.exitCode).toBe(0);
  expect(github.ref(repository, "refs/tags/v1")).toBe(sha);
  expect(github.ref(repository, "refs/tags/v1.3")).toBeUndefined();
  expect(github.ref(repository, "refs/tags/next")).toBe(next);
  expect(ended.log).toContain(
    "The extra tag v1 stays: v1.3.0-rc.1 is a prerelease, but v1 is for releases.",
  );
});

test.each([
  ["published", /\/releases\/\d+$/, "Made v1.3.0 the latest release"],
  ["given v1", /\/git\/refs\/tags\/v1$/, "The tag v1 is at v1.3.0 now"],
])(
  "a newer release that another job makes in the moment in which this one is %s is the latest, and has v1",
  async (_, path, said) => {
    const { github, sha, run } = await openReleaseScene({ files: 1 });
    github.setRef(repository, "refs/tags/v1", github.addCommit(repository));
    const next = github.addCommit(repository);
    let newer: ReturnType<typeof run> | undefined;
    github.onRequest(async (request, moment) => {
      const isRace = moment === "before-commit" && request.method === "PATCH";
      if (!isRace || !path.test(request.path) || newer !== undefined) return;
      newer = run({ sha: next, inputs: { tag: "v1.3.0", "extra-tags": "v1" } });
      await newer;
    });
    const older = await run({ inputs: { "extra-tags": "v1" } });
    expect(await newer).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
    expect(older).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
    expect(older.log).toContain(said);
    expect(releasesOf(github)).toMatchObject([
      { tag: "v1.2.3", isLatest: false, tagSha: sha },
      { tag: "v1.3.0", isLatest: true, tagSha: next },
    ]);
    expect(github.ref(repository, "refs/tags/v1")).toBe(next);
    expect(github.violations).toEqual([]);
  },
);

test.each<[string, Record<string, string>]>([
  ["by its version", {}],
  ["and is asked to be the latest", { "make-latest": "true" }],
  ["in a dry run", { "dry-run": "true" }],
])("a release that a person marked as a prerelease keeps no extra tag %s", async (_, inputs) => {
  const { github, run } = await openReleaseScene({ files: 1 });
  const older = github.addCommit(repository);
  github.addRelease(repository, { tag: "v1.2.2" });
  expect((await run({ inputs: { "extra-tags": "v1 stable" } })).exitCode).toBe(0);
  await markAsPrerelease(github, "v1.2.3");
  for (const name of ["v1", "stable"]) github.setRef(repository, `refs/tags/${name}`, older);
  github.requests.clear();
  const again = await run({ inputs: { "extra-tags": "v1 stable", ...inputs } });
  expect(again.exitCode).toBe(0);
  expect(github.requests.writes()).toEqual([]);
  expect(github.ref(repository, "refs/tags/v1")).toBe(older);
  expect(releasesOf(github).filter(({ isLatest }) => isLatest)).toMatchObject([{ tag: "v1.2.2" }]);
  for (const name of ["v1", "stable"]) {
    expect(again.log).toContain(
      `The extra tag ${name} was not moved: v1.2.3 is marked as a prerelease, so it counts as withdrawn.`,
    );
  }
});

/** As a maintainer does on the page of a release. */
async function markAsPrerelease(github: GitHub, tag: string): Promise<void> {
  const id = github.releases(repository).all.find((release) => release.tag === tag)?.id;
  const edited = await fetch(`${github.apiUrl}/repos/${repository}/releases/${id}`, {
    method: "PATCH",
    headers: { authorization: `Bearer ${canary}` },
    body: JSON.stringify({ prerelease: true }),
  });
  expect(edited.status).toBe(200);
}

test("an extra tag that is annotated and at the commit is not written again", async () => {
  const { github, sha, run } = await openReleaseScene({ files: 1 });
  github.addTag(repository, "v1", sha);
  const ended = await run({ inputs: { "extra-tags": "v1" } });
  expect(ended.exitCode).toBe(0);
  expect(github.requests.writes().filter(({ path }) => path.includes("/git/"))).toEqual([]);
});

test("a dry run of a release that is published tells the extra tags that would move", async () => {
  const { run } = await openReleaseScene({ files: 1 });
  expect((await run()).exitCode).toBe(0);
  const dry = await run({ inputs: { "dry-run": "true", "extra-tags": "v1" } });
  expect(dry.log).toContain("v1.2.3 is published; a real run would move v1.");
  expect(dry.summary).toContain("Would move the tag <code>v1</code>");
});

test("extra tags whose answers are lost are read before they are moved again", async () => {
  const { github, sha, run } = await openReleaseScene({ files: 1 });
  for (const method of ["POST", "PATCH"]) {
    github.faults.add({
      match: { method, path: /\/git\/refs/ },
      fault: { kind: "server-error", status: 502, when: "after-commit" },
    });
  }
  const older = github.addCommit(repository);
  github.setRef(repository, "refs/tags/v1", older);
  const ended = await run({ inputs: { "extra-tags": "v1 stable" } });
  expect(ended.exitCode).toBe(0);
  expect(github.ref(repository, "refs/tags/v1")).toBe(sha);
  expect(github.ref(repository, "refs/tags/stable")).toBe(sha);
});
