import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { ActionOptions, GitHub } from "@fairlead/sandbox";
import { list } from "./scene.ts";
import {
  addFile,
  closeReleaseScenes,
  openReleaseScene,
  releasesOf,
  repository,
  sha256,
  untilRequest,
  writesOf,
  type ReleaseScene,
} from "./release-scene.ts";

jest.setTimeout(600_000);
afterEach(closeReleaseScenes);

/** Two days: the files of the first are published, those of the second lie in the checkout. */
async function secondDay(): Promise<
  ReleaseScene & {
    readonly roll: (options?: Partial<ActionOptions>) => ReturnType<ReleaseScene["run"]>;
    readonly days: readonly Readonly<Record<string, string>>[];
    readonly next: string;
  }
> {
  const scene = await openReleaseScene({ files: 3 });
  const { github, workspace, run, files } = scene;
  const inputs = { tag: "nightly", rolling: "true" };
  const first = await run({ inputs });
  expect(first).toMatchObject({ exitCode: 0, outputs: { state: "published", created: "true" } });
  const next = github.addCommit(repository, { message: "another day" });
  const second: Record<string, string> = {};
  for (const name of Object.keys(files)) {
    await addFile(workspace, `dist/${name}`, `${name} of the second day\n`);
    second[name] = sha256(`${name} of the second day\n`);
  }
  const roll = ({ inputs: more, ...options }: Partial<ActionOptions> = {}) =>
    run({ sha: next, ...options, inputs: { ...inputs, ...more } });
  github.requests.clear();
  return { ...scene, roll, days: [files, second], next };
}

/** What a reader sees under the tag after each request. */
function watched(github: GitHub) {
  const seen: unknown[] = [];
  github.onRequest((_, moment) => {
    if (moment !== "after-commit") return;
    const shown = releasesOf(github).filter(({ draft }) => !draft);
    seen.push(...shown.map(({ files, prerelease, isLatest }) => ({ files, prerelease, isLatest })));
  });
  return seen;
}

test("each day's files replace those before, and nobody sees a release with a part of them", async () => {
  const { github, roll, days, next } = await secondDay();
  const seen = watched(github);
  const ended = await roll();
  expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "published", created: "true" } });
  expect(releasesOf(github)).toMatchObject([
    { tag: "nightly", draft: false, prerelease: true, tagSha: next, files: days[1] },
  ]);
  expect(seen.length).toBeGreaterThan(0);
  for (const one of seen) {
    expect(days.map((files) => ({ files, prerelease: true, isLatest: false }))).toContainEqual(one);
  }
  expect(writesOf(github).map((line) => line.replace(/\d+/, "N"))).toEqual([
    "POST /releases",
    ...Array.from({ length: 3 }, () => "POST /releases/N/assets"),
    "PATCH /git/refs/tags/nightly",
    "PATCH /releases/N",
    "DELETE /releases/N",
    "PATCH /releases/N",
  ]);
  expect(github.violations).toEqual([]);

  github.requests.clear();
  const again = await roll({ attempt: 2 });
  expect(again).toMatchObject({ exitCode: 0, outputs: { state: "published", created: "false" } });
  expect(writesOf(github)).toEqual([]);
});

test.each([
  ["that GitHub has carried out", true],
  ["that never came to be", false],
])("whichever request a run dies at, one %s, the next finishes", async (_, done) => {
  for (let dieAt = 1; ; dieAt += 1) {
    const { github, roll, days, next } = await secondDay();
    const seen = watched(github);
    const killed = await roll(untilRequest(github, dieAt, done));
    if (killed.signal === null) {
      expect(dieAt).toBeGreaterThan(12);
      break;
    }
    const second = await roll({ attempt: 2 });
    expect({ dieAt, exitCode: second.exitCode }).toEqual({ dieAt, exitCode: 0 });
    expect({ dieAt, releases: releasesOf(github) }).toMatchObject({
      dieAt,
      releases: [{ draft: false, prerelease: true, tagSha: next, files: days[1] }],
    });
    for (const one of seen) expect(days).toContainEqual((one as { files: unknown }).files);
    expect(github.violations).toEqual([]);
  }
});

test.each([
  ["made anew once no run can be filling it", 3 * 3_600_000],
  ["left to the run that may be filling it, and named", 0],
])("a draft that holds files of another build is %s", async (_, afterMs) => {
  const { github, workspace, roll, days } = await secondDay();
  await addFile(workspace, "dist/build-of-monday.zip", "old");
  // The request after the uploads.
  const killed = await roll(untilRequest(github, 10, true));
  expect(killed.signal).not.toBeNull();
  const { rm } = await import("node:fs/promises");
  await rm(`${workspace}/dist/build-of-monday.zip`);
  github.clock.advance(afterMs);
  const second = await roll({ attempt: 2 });
  expect(second).toMatchObject({ exitCode: 0 });
  const isLeft = afterMs === 0;
  expect(second.log.includes("There is another draft of nightly")).toBe(isLeft);
  expect(releasesOf(github).filter(({ draft }) => draft)).toHaveLength(isLeft ? 1 : 0);
  expect(releasesOf(github).filter(({ draft }) => !draft)).toMatchObject([{ files: days[1] }]);
  if (!isLeft) return;
  // Started again, it has nothing to do, and names the draft again.
  github.requests.clear();
  expect(await roll({ attempt: 3 })).toMatchObject({ exitCode: 0 });
  expect(writesOf(github)).toEqual([]);
});

test("the run of an older day, started again, takes nothing back", async () => {
  const { github, roll, days, next, run } = await secondDay();
  expect(await roll()).toMatchObject({ exitCode: 0 });
  github.requests.clear();
  const old = await run({ attempt: 2, inputs: { tag: "nightly", rolling: "true" } });
  expect(old).toMatchObject({ exitCode: 0, outputs: { state: "published", created: "false" } });
  expect(old.annotations).toMatchObject([{ level: "warning" }]);
  expect(writesOf(github)).toEqual([]);
  expect(releasesOf(github)).toMatchObject([{ tagSha: next, files: days[1] }]);
});

test("a dry run says so, and writes nothing", async () => {
  const { github, roll } = await secondDay();
  const ended = await roll({ inputs: { "dry-run": "true" } });
  expect(ended.exitCode).toBe(0);
  expect(ended.summary).toContain("would replace the release nightly");
  expect(writesOf(github)).toEqual([]);
});

describe("is refused before anything is written", () => {
  test.each([
    ["of a version", { tag: "v1.2.3-rc.1" }, ["rolling-version"]],
    ["of what is no prerelease", { tag: "stable" }, ["rolling-not-prerelease"]],
    ["as a draft", { tag: "nightly", draft: "true" }, ["rolling-draft"]],
    ["beside tag-only", { tag: "nightly", files: "", "tag-only": "true" }, ["input-of-release"]],
  ])("%s", async (_, inputs, codes) => {
    const { github, run } = await openReleaseScene({ files: 1 });
    const ended = await run({ inputs: { rolling: "true", ...inputs } });
    expect(ended.exitCode).toBe(1);
    expect(list(ended, "problem-codes")).toEqual(codes);
    expect(writesOf(github)).toEqual([]);
  });

  test.each([
    ["where a release that is none of a prerelease has the tag", false, "rolling-not-prerelease"],
    ["where releases are immutable", true, "rolling-immutable"],
  ])("%s", async (_, immutableReleases, code) => {
    const { github, run } = await openReleaseScene({ files: 1, immutableReleases });
    const other = { tag: immutableReleases ? "v1.0.0" : "nightly" };
    github.addRelease(repository, { ...other, assets: [] });
    github.requests.clear();
    const ended = await run({ inputs: { tag: "nightly", rolling: "true" } });
    expect(ended.exitCode).toBe(1);
    expect(list(ended, "problem-codes")).toEqual([code]);
    expect(writesOf(github)).toEqual([]);
  });
});
