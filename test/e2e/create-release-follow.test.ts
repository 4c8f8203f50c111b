import { afterEach, expect, jest, test } from "@jest/globals";
import { list } from "./scene.ts";
import {
  closeReleaseScenes,
  openReleaseScene,
  releasesOf,
  repository,
  writesOf,
} from "./release-scene.ts";

jest.setTimeout(120_000);
afterEach(closeReleaseScenes);

test("a prerelease becomes the release and the latest, and again nothing is written", async () => {
  const { github, files, run } = await openReleaseScene({ files: 2 });
  expect(await run({ inputs: { prerelease: "true" } })).toMatchObject({ exitCode: 0 });
  expect(releasesOf(github)).toMatchObject([{ prerelease: true, isLatest: false }]);
  const inputs = { prerelease: "false", "make-latest": "true" };

  github.requests.clear();
  const dry = await run({ inputs: { ...inputs, "dry-run": "true" } });
  expect(dry.summary).toContain("a real run would make a release of the prerelease");
  expect(writesOf(github)).toEqual([]);

  const promoted = await run({ inputs });
  expect(promoted).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
  expect(releasesOf(github)).toMatchObject([{ prerelease: false, isLatest: true, files }]);
  expect(writesOf(github)).toHaveLength(1);

  github.requests.clear();
  expect(await run({ inputs })).toMatchObject({ exitCode: 0 });
  expect(writesOf(github)).toEqual([]);
  expect(github.violations).toEqual([]);
});

test("what a published release does not follow is said, and an older one does not take Latest", async () => {
  const { github, run } = await openReleaseScene({ files: 1 });
  expect(await run({ inputs: { body: "First." } })).toMatchObject({ exitCode: 0 });
  expect(await run({ inputs: { tag: "v1.3.0" } })).toMatchObject({ exitCode: 0 });
  const before = releasesOf(github);
  github.requests.clear();
  const inputs = { name: "Big", body: "Second.", draft: "true", "make-latest": "true" };
  const ended = await run({ inputs });
  expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
  const warnings = ended.annotations.filter(({ level }) => level === "warning");
  expect(warnings.map(({ message }) => /`([a-z-]+)` was not applied/.exec(message)?.[1])).toEqual([
    "make-latest",
    "draft",
    "name",
    "body",
  ]);
  expect(releasesOf(github)).toEqual(before);
  expect(writesOf(github)).toEqual([]);
});

test.each([
  ["a release", {}],
  ["a tag alone", { "tag-only": "true", files: "" }],
])(
  "of %s, a tag at another commit stops it, and a dry run only warns, as the plan does",
  async (_, inputs) => {
    const { github, run } = await openReleaseScene({ files: 1 });
    github.setRef(repository, "refs/tags/v1.2.3", github.addCommit(repository));
    const dry = await run({ inputs: { ...inputs, "dry-run": "true" } });
    expect(dry.exitCode).toBe(0);
    expect(dry.annotations).toMatchObject([{ level: "warning" }]);
    expect(dry.summary).toContain("A real run would stop: the tag v1.2.3 is at another commit.");
    const real = await run({ inputs });
    expect(real.exitCode).toBe(1);
    expect(list(real, "problem-codes")).toEqual(["tag-at-other-commit"]);
    expect(writesOf(github)).toEqual([]);
  },
);
