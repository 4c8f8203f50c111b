import { afterEach, describe, expect, jest, test } from "@jest/globals";
import {
  closeReleaseScenes,
  openReleaseScene,
  releasesOf,
  repository,
  untilRequest,
  writesOf,
} from "./release-scene.ts";

jest.setTimeout(300_000);
afterEach(closeReleaseScenes);

describe.each([
  ["that GitHub has carried out", true],
  ["that never came to be", false],
])("whichever request a job dies at, one %s", (_, done) => {
  test("the next run finishes: one release, all files, published once", async () => {
    let deaths = 0;
    for (let dieAt = 1; ; dieAt += 1) {
      const { github, sha, files, run } = await openReleaseScene({ files: 3 });
      const killed = await run(untilRequest(github, dieAt, done));
      if (killed.signal === null) {
        expect(killed.exitCode).toBe(0);
        break;
      }
      deaths += 1;
      const second = await run({ attempt: 2 });
      const { creations, publications } = github.releases(repository);
      expect({ dieAt, exitCode: second.exitCode, creations, publications }).toEqual({
        ...{ dieAt, exitCode: 0, creations: 1, publications: 1 },
      });
      const releases = releasesOf(github);
      expect({ dieAt, releases: releases.length }).toEqual({ dieAt, releases: 1 });
      expect(releases[0]).toMatchObject({ draft: false, tagSha: sha, files });
      expect(releases[0]?.body?.match(/Full Changelog/g)).toHaveLength(1);
      expect(github.violations).toEqual([]);

      github.requests.clear();
      const third = await run({ attempt: 3 });
      expect({ dieAt, exitCode: third.exitCode, writes: writesOf(github) }).toEqual({
        ...{ dieAt, exitCode: 0, writes: [] },
      });
    }
    // Releases, tags, draft, releases, notes, three uploads, reading back, the tag, the releases, the draft,
    // publishing, the releases, the files.
    expect(deaths).toBe(15);
  });
});

test("a draft that a job has left is finished with just the writes that are missing", async () => {
  const { github, run } = await openReleaseScene({ files: 3 });
  // Behind the fourth request go the uploads, side by side: the others may have come through too.
  await run(untilRequest(github, 5, true));
  const missing = 3 - Object.keys(releasesOf(github)[0]?.files ?? {}).length;
  github.requests.clear();
  const second = await run({ attempt: 2 });
  expect(second).toMatchObject({ exitCode: 0, outputs: { created: "false", state: "published" } });
  const writes = writesOf(github);
  expect(writes.filter((line) => line.startsWith("POST"))).toHaveLength(missing);
  expect(writes.at(-1)).toMatch(/^PATCH \/releases\/\d+$/);
  // The draft had none of GitHub's notes yet.
  expect(github.requests.filter(({ path }) => path.endsWith("/generate-notes"))).toHaveLength(1);
  expect(releasesOf(github)[0]?.body).toContain("Full Changelog");
});
