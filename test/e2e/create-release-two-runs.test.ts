import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import {
  addFile,
  closeReleaseScenes,
  openReleaseScene,
  releasesOf,
  repository,
  sha256,
} from "./release-scene.ts";

const open: string[] = [];
afterEach(async () => {
  await closeReleaseScenes();
  for (const folder of open.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A scene, and what a run of another checkout sees: its own commit, and files with other bytes. */
async function openTwo() {
  const scene = await openReleaseScene({ files: 3 });
  const workspace = await mkdtemp(join(tmpdir(), "fairlead-two-"));
  open.push(workspace);
  const names = Object.keys(scene.files);
  for (const name of names) await addFile(workspace, `dist/${name}`, `other ${name}\n`);
  const other = Object.fromEntries(names.map((name) => [name, sha256(`other ${name}\n`)]));
  /** What a reader saw. */
  const shown: Readonly<Record<string, string | undefined>>[] = [];
  scene.github.onRequest((_, moment) => {
    if (moment !== "after-commit") return;
    for (const { draft, files } of releasesOf(scene.github)) if (!draft) shown.push(files);
  });
  return { ...scene, workspaceOfOther: workspace, other, shown };
}

test.each([
  ["two commits", true],
  ["one commit, of which they have other bytes,", false],
])("two processes with %s at once: no release is a mix of them", async (_, isOtherCommit) => {
  const { github, sha, files, other, shown, run, workspaceOfOther } = await openTwo();
  const next = isOtherCommit ? github.addCommit(repository, { message: "next" }) : sha;
  const ofOther = { workspace: workspaceOfOther, sha: next };
  const ended = await Promise.all([run(), run(ofOther)]);
  const builds = [files, other];
  const isOf = (build: Readonly<Record<string, string>>, seen: (typeof shown)[number]) =>
    Object.entries(seen).every(([name, digest]) => build[name] === digest);
  expect(shown.filter((seen) => !builds.some((build) => isOf(build, seen)))).toEqual([]);
  expect(ended.filter(({ exitCode }) => exitCode === 0).length).toBeLessThan(2);

  // Alone, each ends as what is published has it.
  const again = [await run(), await run(ofOther)];
  expect(again.filter(({ exitCode }) => exitCode === 0)).toHaveLength(1);
  const [published] = releasesOf(github).filter(({ draft }) => !draft);
  const winner = again.findIndex(({ exitCode }) => exitCode === 0);
  expect(published?.files).toEqual(builds[winner]);
  expect(github.ref(repository, "refs/tags/v1.2.3")).toBe([sha, next][winner]);
});

test("two processes of two versions at once: the extra tag ends at the newer one", async () => {
  const { github, sha, files, other, run, workspaceOfOther } = await openTwo();
  const next = github.addCommit(repository, { message: "next" });
  const ended = await Promise.all([
    run({ inputs: { "extra-tags": "v1" } }),
    run({
      ...{ workspace: workspaceOfOther, sha: next },
      inputs: { tag: "v1.2.4", "extra-tags": "v1" },
    }),
  ]);
  expect(ended.map(({ exitCode, log }) => (exitCode === 0 ? "" : log))).toEqual(["", ""]);
  expect(github.ref(repository, "refs/tags/v1")).toBe(next);
  expect(github.ref(repository, "refs/tags/v1.2.3")).toBe(sha);
  const shown = releasesOf(github).map(({ tag, draft, files: has }) => [tag, draft, has]);
  expect(shown).toEqual(
    expect.arrayContaining([
      ["v1.2.3", false, files],
      ["v1.2.4", false, other],
    ]),
  );
});
