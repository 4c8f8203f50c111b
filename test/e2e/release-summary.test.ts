import { afterEach, describe, expect, jest, test } from "@jest/globals";
import {
  all,
  canary,
  closeSummaryScenes,
  crateNames,
  headingOf,
  idsOf,
  openSummaryScene,
  packageNames,
  runId,
  shipped,
  type SummaryScene,
} from "./summary-scene.ts";

jest.setTimeout(120_000);
afterEach(closeSummaryScenes);

/** Nothing but reads, each in its server's log. */
function expectOnlyReads({ crates, npm, github }: SummaryScene): void {
  const writes = [crates, npm, github].flatMap(({ requests }) => requests.writes());
  // The service of artifacts is asked by POST.
  expect(writes.filter(({ path }) => !/^\/twirp\/.*\/(List|Get)/.test(path))).toEqual([]);
  expect(github.violations).toEqual([]);
}

test("a release that is out has a green page with links and commands, and only reads", async () => {
  const scene = await shipped();
  const run = await scene.run({ inputs: { "fail-if-incomplete": "true" } });
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: { complete: "true", missing: "[]", state: "complete" },
    annotations: [],
  });
  expect(headingOf(run.summary)).toBe(
    "## ✅ v1.2.3 is out: 3 crates and 2 npm packages, and the GitHub release with 2 files",
  );
  expect(run.summary).toContain("✅ <code>plan</code> · ✅ <code>publish-crates</code>");
  for (const part of [
    "[<code>octo-core</code>](https://crates.io/crates/octo-core/1.2.3)",
    "(https://www.npmjs.com/package/@octo/core/v/1.2.3)",
    "cargo add octo-core@1.2.3",
    "npm audit signatures",
    "sha256sum -c SHA256SUMS",
    "gh attestation verify octo-linux-x64-gnu.tar.gz --repo octo-org/octo-repo",
    "3 crates were published with a token.",
  ]) {
    expect(run.summary).toContain(part);
  }
  expect(run.summary).not.toMatch(/could not be checked|Re-run/);
  expectOnlyReads(scene);
});

test("the token is masked, and stands nowhere", async () => {
  const run = await (await shipped()).run();
  expect(run.masks).toContain(canary);
  const said = run.rawLog.replaceAll(/^::add-mask::.*$/gm, "");
  expect(said + run.summary + JSON.stringify(run.outputs)).not.toContain(canary);
  expect(run.commandLines.join("\n")).not.toContain(canary);
});

test("a release that is partly out says what is missing, why, and how to go on", async () => {
  const scene = await openSummaryScene();
  await scene.publish("octo-base", ...packageNames);
  const refused = { cause: "crates.io answered 400: no description", remedy: "Add one." };
  scene.report({
    outcomes: [
      { name: "octo-base" },
      { name: "octo-core", status: "refused", ...refused },
      { name: "octo-cli", status: "blocked", cause: "It needs octo-core 1.2.3" },
    ],
  });
  const run = await scene.run({}, { "publish-crates": "failure" });
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: {
      ...{ complete: "false", state: "partial" },
      missing: JSON.stringify(idsOf(["octo-core", "octo-cli"])),
    },
    annotations: [{ level: "warning" }],
  });
  expect(headingOf(run.summary)).toBe(
    "## ❌ v1.2.3 is partly out: 1 of 3 crates and both npm packages published",
  );
  for (const part of [
    "**<code>octo-core</code> 1.2.3** refused: crates.io answered 400: no description<br>→ Add one.",
    "blocked: It needs octo-core 1.2.3",
    "❌ **The GitHub release <code>v1.2.3</code>**",
    `gh run rerun ${runId} --failed --repo octo-org/octo-repo`,
    "| <code>publish-crates</code> | ❌ failure |",
  ]) {
    expect(run.summary).toContain(part);
  }
  expectOnlyReads(scene);

  const failing = await scene.run({ inputs: { "fail-if-incomplete": "true" } });
  const outputs = { complete: "false", "problem-codes": '["release-incomplete"]' };
  expect(failing).toMatchObject({ exitCode: 1, outputs });
  expect(failing.log).toContain("Missing: octo-core@1.2.3, octo-cli@1.2.3.");
  expect(failing.summary).toContain("partly out");
});

test("what stopped a job is named with what it did not reach, and what helps comes first", async () => {
  const scene = await openSummaryScene();
  await scene.publish(...packageNames);
  scene.report({
    outcomes: crateNames.map((name) => ({ name, status: "not-reached" as const })),
    stopped: { cause: "403: authentication failed", remedy: "Check the token." },
  });
  const run = await scene.run({}, { "publish-crates": "failure" });
  expect(run.outputs).toMatchObject({ complete: "false", state: "partial" });
  for (const part of [
    "once the problems below are fixed.** It uploads nothing that is already published.",
    "**3** not reached: The release was stopped: 403: authentication failed<br>→ Check the token.",
  ]) {
    expect(run.summary).toContain(part);
  }
});

describe("the registry's word counts more than the jobs'", () => {
  test("where all say success, and a registry does not have it after several looks", async () => {
    const scene = await openSummaryScene();
    await scene.publish(...crateNames, "@octo/core-linux-x64-gnu");
    scene.release();
    scene.report({ action: "publish-meta", outcomes: [{ name: "@octo/core" }] });
    const run = await scene.run();
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { complete: "false", missing: '["@octo/core@1.2.3"]', state: "partial" },
    });
    expect(run.summary).toContain("### ⚠️ Not what the jobs say");
    expect(run.summary).toContain("Every job succeeded");
    const looks = scene.npm.requests.entries.filter(({ path }) => /core\/1\.2\.3$/.test(path));
    expect(looks.length).toBeGreaterThan(2);
  });

  test("where a job failed, and everything is there nevertheless", async () => {
    const scene = await shipped();
    scene.report({ outcomes: [{ name: "octo-cli", status: "unclear" }], attempt: 2 });
    const run = await scene.run({ attempt: 2 }, { "publish-crates": "failure" });
    expect(run.outputs).toMatchObject({ complete: "true", state: "complete-despite-jobs" });
    expect(run.summary).toContain("The report says unclear, but the registry has it.");
  });

  test("where other bytes are there than those that were uploaded", async () => {
    const scene = await openSummaryScene();
    await scene.publish(...all);
    scene.release();
    scene.report({ outcomes: [{ name: "octo-core", checksum: "0".repeat(64) }] });
    const run = await scene.run();
    expect(run.outputs).toMatchObject({ complete: "false", missing: '["octo-core@1.2.3"]' });
    expect(run.summary).toContain(
      "published, but differs from what this run packed: This run uploaded 0000",
    );
  });

  test("where the index's edge is behind: crates.io itself is asked", async () => {
    const scene = await openSummaryScene({ edgeCache: { maxAgeMs: 600_000 } });
    const behind = await fetch(`${scene.crates.indexUrl.replace("sparse+", "")}oc/to/octo-core`);
    expect(behind.status).toBe(404);
    await scene.publish(...all);
    scene.release();
    scene.report({ outcomes: [{ name: "octo-core" }] });
    const run = await scene.run();
    expect(run.outputs).toMatchObject({ complete: "true", missing: "[]" });
  });
});

test("a dry run says what a real one would publish, and does not fail for being incomplete", async () => {
  const scene = await openSummaryScene();
  const outcomes = all.map((name) => ({ name, status: "would-publish" as const }));
  scene.report({ dryRun: true, outcomes: outcomes.slice(0, 3) });
  scene.report({ action: "publish-meta", dryRun: true, outcomes: outcomes.slice(3) });
  const run = await scene.run({ inputs: { "dry-run": "true", "fail-if-incomplete": "true" } });
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: { complete: "false", missing: JSON.stringify(idsOf(all)), state: "dry-run" },
  });
  expect(headingOf(run.summary)).toBe(
    "## 🔎 Dry run of v1.2.3: 3 crates and 2 npm packages would be published",
  );
  expect(run.summary).toContain("git push origin v1.2.3");
  expectOnlyReads(scene);
});

test("a real run that only packed and was cancelled says that nothing was uploaded", async () => {
  const scene = await openSummaryScene();
  const outcomes = crateNames.map((name) => ({ name, status: "would-publish" as const }));
  scene.report({ dryRun: true, outcomes });
  const run = await scene.run({}, { "publish-crates": "cancelled" });
  expect(run.outputs).toMatchObject({ complete: "false", state: "cancelled" });
  expect(headingOf(run.summary)).toBe(
    "## 🛑 v1.2.3 was cancelled: none of 3 crates and none of 2 npm packages published",
  );
  expect(run.summary).toContain("**5** not published: No job of this run uploaded it");
});

test("staged packages and a draft wait for a person, with the commands", async () => {
  const scene = await openSummaryScene({ permissions: { contents: "write" } });
  await scene.publish(...crateNames);
  scene.release({ draft: true });
  const ids = ["3f2504e0-4f89-41d3-9a0c-0305e82c3301", "3f2504e0-4f89-41d3-9a0c-0305e82c3302"];
  const staged = packageNames.map((name, index) => {
    return { name, status: "staged" as const, stageId: ids[index] ?? "" };
  });
  // The plan names the meta package alone, and it is to be approved last.
  scene.report({ action: "publish-npm-platform", outcomes: staged.slice(0, 1) });
  scene.report({ action: "publish-meta", outcomes: staged.slice(1) });
  const run = await scene.run({ inputs: { npm: "@octo/core@1.2.3" } });
  expect(run.outputs).toMatchObject({ complete: "false", state: "waiting" });
  expect(run.summary).toContain(ids.map((id) => `npm stage approve ${id}`).join("\n"));
  expect(run.summary).toContain("The GitHub release is a draft");
  expectOnlyReads(scene);
});

describe("what only the reports know", () => {
  test("is looked for too, by the newest report of each", async () => {
    const scene = await openSummaryScene();
    await scene.publish("octo-base", "@octo/core");
    const failed = { name: "octo-base", status: "unclear" as const, cause: "a reset" };
    scene.report({ outcomes: [failed] });
    scene.report({ outcomes: [{ name: "octo-base" }], attempt: 2 });
    scene.report({ action: "publish-meta", outcomes: [{ name: "@octo/core" }] });
    const run = await scene.run({ inputs: { crates: "", npm: "", tag: "none" }, attempt: 2 });
    expect(run.outputs).toMatchObject({ complete: "true", missing: "[]" });
    expect(headingOf(run.summary)).toBe("## ✅ 1.2.3 is out: 1 crate and 1 npm package");
    expect(run.summary).not.toContain("unclear");
  });

  test("may be nonsense, which is told and never stops the rest", async () => {
    const scene = await shipped();
    const artifacts = scene.github.artifacts("octo-org/octo-repo");
    const add = (name: string, file: string, text: string) =>
      artifacts.add({ run: runId, name: `fairlead-report-${name}`, files: { [file]: text } });
    add("a", "a.json", "no JSON");
    add("b", "../b.json", "{}");
    const hostile = "</table><script>alert(1)</script>\n## Owned";
    const units = [{ name: hostile, version: hostile, outcome: "published" }, 7, {}];
    add("c", "c.json", JSON.stringify({ schemaVersion: 1, action: hostile, units }));
    const huge = { run: runId, name: "fairlead-report-d", files: Buffer.alloc(33 * 2 ** 20) };
    artifacts.add(huge);
    const run = await scene.run();
    expect(run).toMatchObject({ exitCode: 0, outputs: { complete: "false" } });
    expect(run.summary).toContain("fairlead-report-a holds no report");
    expect(run.summary).toContain("fairlead-report-b is not unpacked");
    expect(run.summary).toContain("1 of 6 reports were skipped");
    expect(run.summary).not.toMatch(/<script|^## Owned/m);
  });
});
