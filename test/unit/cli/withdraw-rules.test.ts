import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { startNpm } from "@fairlead/sandbox";
import {
  bad,
  closeWithdrawScenes,
  good,
  openWithdrawScene,
  repository,
  secrets,
  standing,
  type Shape,
  type WithdrawScene,
} from "../../e2e/withdraw-scene.ts";
import { runInProcess } from "./withdraw-in-process.ts";

jest.setTimeout(60_000);
afterEach(closeWithdrawScenes);

const withdraw = ["withdraw", bad, "--take", good];
const restore = ["restore", bad];
const shape: Shape = {
  crates: ["octo-base", "octo-cli"],
  layers: { "@octo/core-linux": 0, "@octo/core": 1 },
};
const open = (options: Parameters<typeof openWithdrawScene>[0] = {}) =>
  openWithdrawScene({ shape, ...options });
const notesOf = ({ github }: WithdrawScene, tag: string) =>
  github.releases(repository).all.find((one) => one.tag === tag)?.body ?? "";

test("what is restricted is withdrawn with the login of who may see it", async () => {
  const scene = await open();
  await scene.npm.seed({ name: "@octo/own", version: good, access: "restricted" });
  await scene.npm.seed({ name: "@octo/own", version: bad });
  scene.report("publish-npm-packages", [{ name: "@octo/own", layer: 0 }]);
  expect(await runInProcess(scene, withdraw)).toMatchObject({ code: 0 });
  expect(scene.npm.deprecated("@octo/own", bad)).toBe("Withdrawn. Use 1.2.2.");
});

test("one name at two registries is withdrawn at both", async () => {
  const scene = await open();
  const second = await startNpm({ clock: scene.github.clock });
  try {
    second.addToken({ token: secrets.npm });
    await second.seed({ name: "@octo/core", version: good });
    await second.seed({ name: "@octo/core", version: bad });
    scene.report("publish-npm-packages", [{ name: "@octo/core", layer: 1 }], second.url);
    const env = { [`npm_config_//${new URL(second.url).host}/:_authToken`]: secrets.npm };
    expect(await runInProcess(scene, withdraw, { env })).toMatchObject({ code: 0 });
    for (const registry of [scene.npm, second]) {
      expect(registry.deprecated("@octo/core", bad)).toBe("Withdrawn. Use 1.2.2.");
      expect(registry.distTags("@octo/core")).toEqual({ latest: good });
    }
  } finally {
    await second.stop();
  }
});

test("crates of another registry are left to the person, and hold nothing up", async () => {
  const scene = await open();
  const elsewhere = "https://cargo.example";
  scene.report("publish-crates-ordered", [{ name: "octo-inner" }], elsewhere);
  const run = await runInProcess(scene, withdraw);
  expect(run.code).toBe(1);
  expect(run.said).toContain("octo-inner@1.2.3 went to https://cargo.example");
  expect(standing(scene)).toMatchObject({ yanked: shape.crates });
});

test("a tag of one crate withdraws that crate, whatever else its commit released", async () => {
  const scene = await open();
  const { github, commits } = scene;
  for (const name of shape.crates) {
    github.setRef(repository, `refs/tags/${name}-v${bad}`, commits.bad);
  }
  const run = await runInProcess(scene, ["withdraw", `octo-cli-v${bad}`, "--take", good]);
  expect(run).toMatchObject({ code: 0 });
  expect(standing(scene)).toMatchObject({ yanked: ["octo-cli"], deprecated: [], prerelease: [] });
  expect(run.said).toContain("left alone: octo-base@1.2.3");
});

test("of two tags of one version that name no unit, nobody can say which is which", async () => {
  const scene = await open();
  for (const kind of ["tools", "lib"]) {
    scene.github.setRef(repository, `refs/tags/${kind}-${bad}`, scene.commits.bad);
  }
  const run = await runInProcess(scene, ["withdraw", `lib-${bad}`, "--take", good]);
  expect(run.codes).toEqual(["tag-ambiguous"]);
});

test("a report is found however many runs its commit has had since", async () => {
  const scene = await open();
  const { github, commits } = scene;
  for (let index = 0; index < 120; index += 1) {
    const event = "pull_request";
    github.addRun(repository, { workflow: "ci.yml", headSha: commits.bad, event });
  }
  expect(await runInProcess(scene, withdraw)).toMatchObject({ code: 0 });
});

test("a reason that is given again replaces what is shown; without one it stays", async () => {
  const scene = await open();
  await runInProcess(scene, [...withdraw, "--because", "It loses data"]);
  const without = await runInProcess(scene, withdraw, { answers: [] });
  expect(without.said).toContain("Nothing is left to do");
  await runInProcess(scene, [...withdraw, "--because", "It loses data on Windows"]);
  const words = "Withdrawn: It loses data on Windows. Use 1.2.2.";
  expect(scene.npm.deprecated("@octo/core", bad)).toBe(words);
  expect(notesOf(scene, `v${bad}`)).toContain(words);
  expect(notesOf(scene, `v${bad}`).match(/CAUTION/g)).toHaveLength(1);
  const same = await runInProcess(scene, [...withdraw, "--because", "It loses data on Windows"]);
  expect(same).toMatchObject({ code: 0, questions: 0 });
});

test("what the good version does not have goes back as far as it can, and no further", async () => {
  const scene = await open();
  const { github, npm, commits } = scene;
  // A package that is new, and a series that begins with the withdrawn version.
  await npm.seed({ name: "@octo/fresh", version: bad });
  scene.report("publish-npm-packages", [{ name: "@octo/fresh", layer: 0 }]);
  github.setRef(repository, "refs/tags/v1.2", commits.bad);
  for (const name of Object.keys(shape.layers)) {
    await npm.seed({ name, version: "0.9.0", tag: "old" });
  }
  for (const name of shape.crates) await scene.crates.seedCrate({ name, version: "0.9.0" });
  const run = await runInProcess(scene, ["withdraw", bad, "--take", "0.9.0"]);
  expect(run).toMatchObject({ code: 0 });
  expect(run.said).toContain("latest (no earlier version: the tag stays)");
  expect(npm.distTags("@octo/fresh")).toEqual({ latest: bad });
  expect(npm.deprecated("@octo/fresh", bad)).toBe("Withdrawn.");
  expect(npm.distTags("@octo/core")["latest"]).toBe("0.9.0");
  // 0.9.0 is none of `v1` and `v1.2`.
  for (const series of ["v1", "v1.2"]) {
    expect(github.ref(repository, `refs/tags/${series}`)).toBe(commits.good);
  }
});

describe("restored", () => {
  test("is a line below the latest, at its own dist-tag and series", async () => {
    const scene = await open({ published: shape.crates });
    const { npm, github } = scene;
    const next = github.addCommit(repository);
    for (const name of Object.keys(shape.layers)) {
      await npm.seed({ name, version: "2.0.0" });
      await npm.seed({ name, version: "1.2.1", tag: "release-1" });
      await npm.seed({ name, version: bad, tag: "release-1" });
    }
    for (const name of shape.crates) await scene.crates.seedCrate({ name, version: "2.0.0" });
    github.setRef(repository, "refs/tags/v2.0.0", next);
    github.addRelease(repository, { tag: "v2.0.0" });
    scene.report(
      "publish-npm-packages",
      Object.entries(shape.layers).map(([name, layer]) => ({ name, layer, tag: "release-1" })),
    );
    const before = standing(scene);
    const tags = npm.distTags("@octo/core");
    expect(await runInProcess(scene, withdraw)).toMatchObject({ code: 0 });
    expect(standing(scene)).toMatchObject({ v1: scene.commits.good, latestRelease: ["v2.0.0"] });
    expect(npm.distTags("@octo/core")).toEqual({ latest: "2.0.0", "release-1": good });
    expect(await runInProcess(scene, restore)).toMatchObject({ code: 0 });
    expect(standing(scene)).toEqual(before);
    expect(npm.distTags("@octo/core")).toEqual(tags);
  });

  test("takes the latest also below what was withdrawn after it", async () => {
    const scene = await open();
    const { github } = scene;
    const before = standing(scene);
    github.setRef(repository, "refs/tags/v1.2.4", github.addCommit(repository));
    github.addRelease(repository, { tag: "v1.2.4", prerelease: true });
    await runInProcess(scene, withdraw);
    expect(await runInProcess(scene, restore)).toMatchObject({ code: 0 });
    expect(standing(scene)).toEqual({ ...before, prerelease: ["v1.2.4"] });
  });

  test("is refused where something newer has the dist-tag", async () => {
    const scene = await open();
    await runInProcess(scene, withdraw);
    await scene.npm.seed({ name: "@octo/core", version: "1.3.0" });
    expect((await runInProcess(scene, restore)).codes).toEqual(["newer-version-is-latest"]);
  });

  test("is nothing of a package that is deprecated as a whole", async () => {
    const scene = await open();
    for (const version of [good, bad]) scene.npm.deprecate("@octo/core", version, "Moved.");
    await runInProcess(scene, withdraw);
    expect(await runInProcess(scene, restore)).toMatchObject({ code: 0 });
    expect(scene.npm.deprecated("@octo/core", bad)).toBe("Moved.");
  });
});

describe("yanks", () => {
  test("wait where the limit of crates.io is reached", async () => {
    const scene = await open({
      cratesOptions: { limits: { yank: { burst: 1, refillMs: 60_000 } } },
    });
    const run = await runInProcess(scene, withdraw);
    expect(run).toMatchObject({ code: 0 });
    expect(run.said).toContain("crates.io takes 100 yanks at once, then one a minute");
    expect(standing(scene)).toMatchObject({ yanked: shape.crates });
  });

  test("leave a message alone that somebody has written", async () => {
    const scene = await open();
    scene.crates.yank("octo-base", bad, "CVE-2026-1");
    expect(await runInProcess(scene, withdraw)).toMatchObject({ code: 0 });
    expect(scene.crates.yankMessage("octo-base", bad)).toBe("CVE-2026-1");
    expect(standing(scene)).toMatchObject({ yanked: shape.crates });
  });
});

describe("npm's second factor", () => {
  test.each([
    ["a password that serves again", { person: { otp: "123456" } }, [bad, "123456"], 0],
    [
      "passwords that serve once",
      { person: { otp: ["1", "2", "3", "4"] }, npmOptions: { passwords: "once" } },
      [bad, "1", "2", "3", "4"],
      0,
    ],
    ["a browser", { person: { web: true } }, [bad], 1],
  ] as const)("is asked for once for all packages: %s", async (_, options, answers, challenges) => {
    const scene = await open(options);
    expect(await runInProcess(scene, withdraw, { answers })).toMatchObject({
      ...{ code: 0, questions: answers.length },
    });
    expect(scene.npm.challenges()).toBe(challenges);
    expect(standing(scene)).toMatchObject({ deprecated: Object.keys(shape.layers) });
  });
});
