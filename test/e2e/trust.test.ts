import { afterEach, expect, jest, test } from "@jest/globals";
import { codesIn } from "./approve-scene.ts";
import {
  closeFirstVersionsScenes,
  crateNames,
  openFirstVersionsScene,
  packageNames,
  repository,
  secrets,
  writesOf,
} from "./first-versions-scene.ts";

jest.setTimeout(300_000);
afterEach(closeFirstVersionsScenes);

const workflow = "release.yml";
const answers = [workflow];
const publisher = { repository, workflow, environment: "release" };
const [first = "", second = "", third = ""] = packageNames;

test("what is missing is set, read back, and not twice; a right one is left", async () => {
  const scene = await openFirstVersionsScene({ published: [...packageNames, ...crateNames] });
  scene.npm.addTrustedPublisher({ package: first, ...publisher });
  const run = await scene.run(["trust"], { answers });
  for (const name of packageNames) {
    expect(scene.npm.trustedPublishers(name)).toEqual([expect.objectContaining(publisher)]);
  }
  expect(writesOf(scene)).toEqual([second, third].map((name) => `POST /-/package/${name}/trust`));
  // crates.io has no command for it.
  expect(run.said).toContain("https://crates.io/crates/octo-base/settings");
  expect(run.code).toBe(1);
  expect(run.said).not.toContain(secrets.npm);

  for (const { requests } of [scene.npm, scene.crates]) requests.clear();
  const again = await scene.run(["trust", "--crates-token"], {
    answers: [secrets.trust, workflow],
  });
  expect(again).toMatchObject({ code: 0 });
  for (const name of crateNames) {
    expect(scene.crates.trustedPublishers(name)).toEqual([
      expect.objectContaining({ repositoryName: "octo-repo", environment: "release" }),
    ]);
  }
  expect(writesOf(scene)).toHaveLength(2);
  expect(again.said).not.toContain(secrets.trust);

  for (const { requests } of [scene.npm, scene.crates]) requests.clear();
  const third_ = await scene.run(["trust", "--crates-token"], { answers: [secrets.trust] });
  expect(third_).toMatchObject({ code: 0 });
  expect(writesOf(scene)).toEqual([]);
});

test("another publisher is shown, and replaced only when asked", async () => {
  const scene = await openFirstVersionsScene({ published: packageNames });
  scene.npm.addTrustedPublisher({ package: first, ...publisher, workflow: "ci.yml" });
  const shown = await scene.run(["trust"], { answers });
  expect(shown.said).toContain(`trusts ${repository}, ci.yml, environment release`);
  expect(scene.npm.trustedPublishers(first)).toEqual([
    expect.objectContaining({ workflow: "ci.yml" }),
  ]);
  scene.npm.requests.clear();
  await scene.run(["trust", "--replace"], { answers });
  expect(scene.npm.trustedPublishers(first)).toEqual([expect.objectContaining(publisher)]);
  expect(writesOf(scene)).toEqual([
    expect.stringMatching(/^DELETE /),
    `POST /-/package/${first}/trust`,
  ]);
});

test("unread is not none: without a terminal for the second factor nothing is set", async () => {
  const scene = await openFirstVersionsScene({ published: packageNames });
  const run = await scene.run(["trust"], { answers, env: { npm_config_otp: "" } });
  expect(codesIn(run)).toEqual(["terminal-missing"]);
  expect(writesOf(scene)).toEqual([]);
});

test("names that do not exist are told, and a dry run sets nothing", async () => {
  const scene = await openFirstVersionsScene({ published: [first] });
  const run = await scene.run(["trust", "--dry-run"]);
  expect(run).toMatchObject({ code: 1 });
  expect(run.said).toContain("2 names do not exist yet: @octo/core-linux-x64-gnu, @octo/core.");
  expect(run.said).toContain(
    `npm trust github ${first} --repo ${repository} --file release.yml --env release --allow-publish`,
  );
  expect(writesOf(scene)).toEqual([]);
});

test.each([
  ["in CI", ["trust"], { CI: "true" }, "approval-in-ci"],
  ["in another checkout", ["trust", "--repository", "octo-org/other"], {}, "repository-unknown"],
  ["with a file that is not there", ["trust", "--workflow", "x.yml"], {}, "workflow-unknown"],
  ["with a path", ["trust", "--workflow", "a/x.yml"], {}, "arguments-invalid"],
])("it is refused %s", async (_, args, env, code) => {
  const scene = await openFirstVersionsScene({ published: packageNames });
  const run = await scene.run(args, { answers, env });
  expect(codesIn(run)).toEqual([code]);
  expect(writesOf(scene)).toEqual([]);
});

test("an account that owns only some changes nothing", async () => {
  const scene = await openFirstVersionsScene({ published: [first, second] });
  await scene.npm.seed({ name: third, version: "1.2.2", maintainer: "somebody" });
  const run = await scene.run(["trust"], { answers });
  expect(codesIn(run)).toEqual(["not-a-maintainer"]);
  expect(writesOf(scene)).toEqual([]);
});
