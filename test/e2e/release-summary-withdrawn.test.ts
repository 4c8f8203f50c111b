import { afterEach, describe, expect, jest, test } from "@jest/globals";
import {
  all,
  closeSummaryScenes,
  crateNames,
  headingOf,
  openSummaryScene,
  packageNames,
  shipped,
  type SummaryScene,
} from "./summary-scene.ts";

jest.setTimeout(120_000);
afterEach(closeSummaryScenes);

/** A release that is out, after one that was out before. */
async function outAfterAnother(): Promise<SummaryScene> {
  const scene = await shipped();
  for (const name of packageNames) await scene.npm.seed({ name, version: "1.2.2", tag: "old" });
  return scene;
}

const noAdvice = /Re-run|--undo|cargo add|npm install|cargo check/;

test("a release that was withdrawn as a whole is neither out nor missing", async () => {
  const scene = await outAfterAnother();
  for (const name of crateNames) scene.crates.yank(name, "1.2.3");
  for (const name of packageNames) {
    scene.npm.deprecate(name, "1.2.3", "Broken on Linux: use 1.2.2.");
    await moveLatest(scene, name, "1.2.2");
  }
  const run = await scene.run({ inputs: { "fail-if-incomplete": "true" } });
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: { complete: "false", missing: "[]", broken: "[]", state: "withdrawn" },
    annotations: [{ level: "warning" }],
  });
  expect(headingOf(run.summary)).toBe(
    "## ↩️ v1.2.3 was withdrawn: all 3 crates yanked and both npm packages deprecated",
  );
  expect(run.summary).not.toMatch(noAdvice);
  expect(run.summary).not.toContain("Not withdrawn yet");
  expect(run.summary).toContain("npm tells users: Broken on Linux: use 1.2.2.");
  // Until it is marked, GitHub shows it as the latest.
  expect(run.summary).toContain("gh release edit v1.2.3 --repo octo-org/octo-repo --prerelease");
});

test("what still leads users to a withdrawn version is named, in the order that helps them first", async () => {
  const scene = await outAfterAnother();
  scene.npm.deprecate("@octo/core", "1.2.3", "Broken.");
  scene.crates.yank("octo-cli", "1.2.3");
  const run = await scene.run();
  expect(run.outputs).toMatchObject({ complete: "false", missing: "[]", state: "withdrawn" });
  expect(headingOf(run.summary)).toBe(
    "## ↩️ v1.2.3 was partly withdrawn: 1 of 3 crates yanked and 1 of 2 npm packages deprecated",
  );
  expect(run.summary).toContain(
    [
      ...["```sh", "npm dist-tag add @octo/core-linux-x64-gnu@1.2.2 latest"],
      "npm dist-tag add @octo/core@1.2.2 latest",
      'npm deprecate @octo/core-linux-x64-gnu@1.2.3 "Withdrawn. Use 1.2.2."',
      ...["cargo yank octo-core@1.2.3", "cargo yank octo-base@1.2.3", "```"],
    ].join("\n"),
  );
  expect(run.summary).not.toMatch(noAdvice);
});

test("what was never published of a withdrawn release is not asked for", async () => {
  const scene = await shipped();
  scene.crates.yank("octo-base", "1.2.3");
  scene.report({ outcomes: [{ name: "octo-more", status: "blocked", cause: "It needs another" }] });
  const run = await scene.run({}, { "publish-crates": "failure" });
  expect(run.outputs).toMatchObject({ state: "withdrawn", missing: '["octo-more@1.2.3"]' });
  expect(run.summary).not.toMatch(noAdvice);
  expect(all).toHaveLength(5);
});

test("a withdrawal that stopped after its first step is no release that is out", async () => {
  const scene = await openSummaryScene();
  await scene.publish(...all);
  const body = "<!-- fairlead:withdrawn -->\n> Withdrawn.\n<!-- /fairlead:withdrawn -->\n\nNotes.";
  scene.release({ prerelease: true, body });
  const run = await scene.run();
  expect(run.outputs).toMatchObject({ complete: "false", missing: "[]", state: "withdrawn" });
  expect(headingOf(run.summary)).toBe(
    "## ↩️ v1.2.3 was partly withdrawn: none of 3 crates yanked and none of 2 npm packages deprecated",
  );
  expect(run.summary).toContain("cargo yank octo-cli@1.2.3");
  expect(run.summary).not.toMatch(noAdvice);
});

test("a release that is a prerelease on purpose is out", async () => {
  const scene = await openSummaryScene();
  await scene.publish(...all);
  scene.release({ prerelease: true });
  expect((await scene.run()).outputs).toMatchObject({ complete: "true", state: "complete" });
});

describe("a word that is not against this release does not withdraw it", () => {
  /** Has a version of its own. */
  const macros = { name: "octo-macros", version: "0.5.0" };
  const crates = JSON.stringify([
    ...crateNames.map((name) => ({ name, version: "1.2.3" })),
    { ...macros, published: true },
  ]);

  test("of a crate of an earlier release", async () => {
    const scene = await shipped();
    await scene.crates.seedCrate(macros);
    scene.crates.yank(macros.name, macros.version);
    const run = await scene.run({ inputs: { crates } });
    expect(run.outputs).toMatchObject({ complete: "true", state: "complete" });
    expect(run.summary).toContain("This version is yanked.");
  });

  test("and one of an earlier release is not to be withdrawn with this one", async () => {
    const scene = await shipped();
    await scene.crates.seedCrate(macros);
    scene.crates.yank("octo-cli", "1.2.3");
    const run = await scene.run({ inputs: { crates } });
    expect(headingOf(run.summary)).toContain("1 of 3 crates yanked");
    expect(run.summary).toContain("cargo yank octo-base@1.2.3");
    expect(run.summary).not.toContain("cargo yank octo-macros");
  });

  test("of a package that is deprecated in all of its versions", async () => {
    const scene = await outAfterAnother();
    for (const version of ["1.2.2", "1.2.3"]) {
      scene.npm.deprecate("@octo/core", version, "Moved to another name.");
    }
    const run = await scene.run();
    expect(run.outputs).toMatchObject({ complete: "true", state: "complete" });
    expect(run.summary).toContain("npm tells users: Moved to another name.");
  });
});

test("a dry run still says that a yanked version cannot be released again", async () => {
  const scene = await shipped();
  scene.crates.yank("octo-base", "1.2.3");
  const run = await scene.run({ inputs: { "dry-run": "true" } });
  expect(run.outputs).toMatchObject({ state: "dry-run-failed" });
  expect(run.summary).toContain("A version that was withdrawn cannot be released again");
});

/** As a maintainer does it. */
async function moveLatest({ npm }: SummaryScene, name: string, version: string): Promise<void> {
  const token = "npm_ByHandByHandByHandByHandByHandByHand";
  npm.addToken({ token });
  const path = `-/package/${name.replace("/", "%2f")}/dist-tags/latest`;
  const moved = await fetch(`${npm.url}/${path}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(version),
  });
  expect(moved.status).toBe(200);
}
