import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { Fault } from "@fairlead/sandbox";
import {
  addFile,
  canary,
  closeReleaseScenes,
  openReleaseScene,
  releasesOf,
  repository,
} from "./release-scene.ts";

jest.setTimeout(120_000);
afterEach(closeReleaseScenes);

const writes = [
  ["creating the draft", { method: "POST", path: /\/releases$/ }],
  ["an upload", { method: "POST", path: /\/assets$/ }],
  ["publishing", { method: "PATCH", path: /\/releases\/\d+$/ }],
] as const;
const faults: readonly (readonly [string, Fault])[] = [
  ["a 502, though it was done", { kind: "server-error", status: 502, when: "after-commit" }],
  ["a 502, and it was not done", { kind: "server-error", status: 502, when: "before-commit" }],
  ["a reset, though it was done", { kind: "reset", when: "after-commit" }],
  ["half of an answer", { kind: "truncated" }],
  ["a page of HTML, though it was done", { kind: "html", when: "after-commit" }],
];

describe.each(writes)("%s", (_, match) => {
  test.each(faults)(
    "is answered with %s: GitHub is read before anything is repeated",
    async (_name, fault) => {
      const { github, sha, files, run } = await openReleaseScene({ files: 3 });
      const struck = github.faults.add({ match, fault });
      const ended = await run();
      expect(struck.struck).toBe(1);
      expect(ended.log).toContain("v1.2.3 is published.");
      expect(ended.exitCode).toBe(0);
      const { creations, publications } = github.releases(repository);
      expect({ creations, publications }).toEqual({ creations: 1, publications: 1 });
      expect(releasesOf(github)).toMatchObject([{ draft: false, tagSha: sha, files }]);
    },
  );
});

test.each([
  ["a 502", { kind: "server-error", status: 502 }],
  ["a reset", { kind: "reset", when: "before-body" }],
  ["half of an answer", { kind: "truncated" }],
] as const)("a read that is answered with %s is repeated", async (_, fault) => {
  const { github, files, run } = await openReleaseScene({ files: 1 });
  github.faults.add({ match: { method: "GET", path: /\/releases$/ }, fault });
  const ended = await run();
  expect(ended.log).toContain("v1.2.3 is published.");
  expect(releasesOf(github)).toMatchObject([{ draft: false, files }]);
});

test.each([
  ["half of a list", { kind: "truncated" }],
  ["a page of HTML", { kind: "html" }],
  ["an empty answer", { kind: "empty-body" }],
] as const)("%s is no list without the draft that is there", async (_, fault) => {
  const { github, files, run } = await openReleaseScene({ files: 1 });
  await run({ inputs: { draft: "true" } });
  const struck = github.faults.add({ match: { method: "GET", path: /\/releases$/ }, fault });
  const ended = await run();
  expect(struck.struck).toBe(1);
  expect(ended.exitCode).toBe(0);
  expect(github.releases(repository)).toMatchObject({ creations: 1, publications: 1 });
  expect(releasesOf(github)).toMatchObject([{ draft: false, files }]);
});

test("GitHub's notes are asked for again, since a published release gets no others", async () => {
  const { github, run } = await openReleaseScene({ files: 1 });
  const before = github.addCommit(repository);
  github.faults.add({
    match: { method: "POST", path: /\/generate-notes$/ },
    fault: { kind: "server-error", status: 502 },
  });
  const ended = await run({ sha: before });
  expect(ended.exitCode).toBe(0);
  expect(ended.log).not.toContain("The release goes without them");
  expect(releasesOf(github)[0]?.body).toContain("Full Changelog");
});

test("an upload that breaks off leaves a starter, which is deleted and uploaded anew", async () => {
  const { github, workspace, files, run } = await openReleaseScene({ files: 2 });
  await addFile(workspace, "dist/big.bin", "x");
  await truncate(join(workspace, "dist/big.bin"), 5_000_000);
  github.faults.add({
    match: { method: "POST", path: /\/assets$/ },
    fault: { kind: "reset", when: "mid-body" },
  });
  const ended = await run();
  expect(ended.exitCode).toBe(0);
  expect(ended.log).toContain("Deleted what a broken upload left of big.bin");
  expect(releasesOf(github)).toMatchObject([{ draft: false, files }]);
  expect(github.violations).toEqual([]);
});

test("GitHub that does not come back ends the job with what it left, and the next run goes on", async () => {
  const { github, files, run } = await openReleaseScene({ files: 2 });
  const down = github.faults.add({
    ...{ match: { method: "POST", path: /\/assets$/ }, times: Infinity },
    fault: { kind: "server-error", status: 502 },
  });
  const first = await run();
  expect(first).toMatchObject({ exitCode: 1, outputs: { state: "draft", created: "true" } });
  expect(first.log).toContain("failed to upload after 5 tries");
  down.cancel();
  const second = await run({ attempt: 2 });
  expect(second).toMatchObject({ exitCode: 0, outputs: { state: "published" } });
  expect(releasesOf(github)).toMatchObject([{ draft: false, files }]);
});

test("a secondary limit amid twenty uploads is waited for, and said", async () => {
  const { github, files, run } = await openReleaseScene({
    files: 20,
    limits: { content: { perMinute: 12, perHour: 500 } },
  });
  const ended = await run();
  expect(ended.exitCode).toBe(0);
  expect(ended.log).toContain("secondary rate limit is reached");
  expect(releasesOf(github)).toMatchObject([{ draft: false, files }]);
  expect(github.releases(repository).creations).toBe(1);
  expect(github.violations).toEqual([]);
});

test("the token is nowhere to be seen", async () => {
  const { github, run } = await openReleaseScene({ files: 2 });
  github.faults.add({ fault: { kind: "server-error", status: 502 }, times: 3 });
  const ended = await run();
  expect(ended.exitCode).toBe(0);
  const told = [ended.log, ended.summary, JSON.stringify(ended.outputs), ...ended.commandLines];
  expect(told.join("\n")).not.toContain(canary);
  expect(JSON.stringify(releasesOf(github))).not.toContain(canary);
});
