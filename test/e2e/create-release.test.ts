import { afterEach, expect, jest, test } from "@jest/globals";
import {
  addFile,
  closeReleaseScenes,
  openReleaseScene,
  releasesOf,
  repository,
  writesOf,
} from "./release-scene.ts";

jest.setTimeout(120_000);
afterEach(closeReleaseScenes);

test("a first release is made with all files and published last, in the fewest requests", async () => {
  const { github, workspace, sha, files, run } = await openReleaseScene();
  await addFile(workspace, "CHANGELOG.md", "# Changelog\n\n## 1.2.3\n\nAll is *new*.\n");
  const first = await run({
    inputs: {
      ...{ changelog: "CHANGELOG.md", crates: "octo-repo", npm: '["@octo/repo@1.2.3"]' },
      "publish-when": "now",
    },
  });
  expect(first.log).toContain("v1.2.3 is published.");
  expect(first).toMatchObject({
    exitCode: 0,
    outputs: { created: "true", state: "published", url: expect.stringContaining("v1.2.3") },
  });
  expect(JSON.parse(first.outputs["assets"] ?? "")).toHaveLength(6);
  const [release, ...others] = releasesOf(github);
  expect(others).toEqual([]);
  expect(release).toMatchObject({
    ...{ tag: "v1.2.3", name: "v1.2.3", draft: false, prerelease: false, isLatest: true },
    ...{ tagSha: sha, files },
  });
  const order = ["All is *new*.", "npm install @octo/repo@1.2.3", "cargo add octo-repo@1.2.3"];
  const places = [...order, "## Downloads", "**Full Changelog**"].map((text) =>
    release?.body?.indexOf(text),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => Number(a) - Number(b)));
  // Each has its reason: see createRelease.
  const asked = github.requests.entries.map(
    ({ method, path }) =>
      `${method} ${path.replace(`/repos/${repository}`, "").replace(/\d{3,}/, "N")}`,
  );
  const notes = "POST /releases/generate-notes";
  expect(asked.filter((line) => line !== notes)).toEqual([
    "GET /releases",
    "GET /git/matching-refs/tags/v",
    "POST /releases",
    "GET /releases",
    ...Array.from({ length: 6 }, () => "POST /releases/N/assets"),
    "GET /releases/N/assets",
    "GET /git/matching-refs/tags/v1.2.3",
    "GET /releases",
    "GET /releases/N",
    "PATCH /releases/N",
    "GET /releases",
    "GET /releases/N/assets",
  ]);
  // GitHub writes its notes while the files go up.
  expect(asked.filter((line) => line === notes)).toHaveLength(1);
  expect(asked.indexOf(notes)).toBeGreaterThan(asked.indexOf("POST /releases"));
  expect(asked.indexOf(notes)).toBeLessThan(asked.indexOf("PATCH /releases/N"));
  expect(github.violations).toEqual([]);

  github.requests.clear();
  const again = await run({ attempt: 2 });
  expect(again).toMatchObject({
    exitCode: 0,
    outputs: { created: "false", state: "published", id: first.outputs["id"] },
  });
  expect(github.requests.entries).toHaveLength(2);
  expect(github.requests.writes()).toEqual([]);
  expect(github.violations).toEqual([]);
});

test("a dry run says what it would do, with the notes, and writes nothing", async () => {
  const { github, run } = await openReleaseScene();
  const dry = await run({ inputs: { "dry-run": "true", body: "My words." } });
  expect(dry).toMatchObject({
    exitCode: 0,
    outputs: { id: "none", url: "none", assets: "[]", created: "false", state: "none" },
  });
  expect(dry.summary).toContain("A real run would create the release v1.2.3 with 6 files");
  expect(dry.summary).toContain("My words.");
  expect(writesOf(github)).toEqual([]);
  expect(github.violations).toEqual([]);
});
