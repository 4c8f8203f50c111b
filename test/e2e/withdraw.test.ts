import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { codesIn } from "./approve-scene.ts";
import {
  bad,
  closeWithdrawScenes,
  crateNames,
  good,
  openWithdrawScene,
  packageNames,
  repository,
  runUrl,
  secrets,
  standing,
  writesOf,
  type WithdrawScene,
} from "./withdraw-scene.ts";

jest.setTimeout(300_000);
afterEach(closeWithdrawScenes);

const withdraw = ["withdraw", bad, "--take", good, "--because", "It loses data on Windows"];

const everything = (scene: WithdrawScene) => ({
  ...{ yanked: crateNames, deprecated: packageNames },
  latest: Object.fromEntries(packageNames.map((name) => [name, good])),
  ...{ prerelease: [`v${bad}`], latestRelease: [`v${good}`], v1: scene.commits.good },
});

test("a release is taken back whole, read back, and not twice; and offered again", async () => {
  const scene = await openWithdrawScene();
  const before = standing(scene);
  const run = await scene.run(withdraw, { answers: [bad] });
  expect(run).toMatchObject({ code: 0 });
  expect(standing(scene)).toEqual(everything(scene));
  expect(scene.npm.deprecated("@octo/cli", bad)).toBe(
    "Withdrawn: It loses data on Windows. Use 1.2.2.",
  );
  const notes = scene.github.releases(repository).all.find(({ tag }) => tag === `v${bad}`)?.body;
  expect(notes).toContain("> Withdrawn: It loses data on Windows. Use 1.2.2.");
  expect(notes).toContain("What 1.2.3 brings.");
  await expectNoSecret(scene, run.said);

  for (const { requests } of [scene.crates, scene.npm, scene.github]) requests.clear();
  const again = await scene.run(withdraw);
  expect(again).toMatchObject({ code: 0 });
  expect(again.said).toContain("Nothing is left to do for 1.2.3.");
  expect(writesOf(scene)).toEqual([]);

  const restored = await scene.run(["restore", `v${bad}`], { answers: [bad] });
  expect(restored).toMatchObject({ code: 0 });
  expect(standing(scene)).toEqual(before);
  expect(scene.github.releases(repository).all.find(({ tag }) => tag === `v${bad}`)?.body).toBe(
    "What 1.2.3 brings.",
  );
});

test("what leads users to it goes first, and bases last", async () => {
  const scene = await openWithdrawScene();
  expect(await scene.run(withdraw, { answers: [bad] })).toMatchObject({ code: 0 });
  const paths = writesOf(scene).map((write) => write.replaceAll("%2f", "/"));
  const yanks = paths.filter((path) => path.endsWith("/yank"));
  expect(yanks).toEqual(
    crateNames.toReversed().map((name) => `DELETE /api/v1/crates/${name}/${bad}/yank`),
  );
  const packages = paths.filter((path) => path.includes("@octo/"));
  expect(packages.slice(0, 4)).toEqual([
    "PUT /-/package/@octo/cli/dist-tags/latest",
    expect.stringMatching(/^PUT \/@octo\/cli/),
    "PUT /-/package/@octo/core/dist-tags/latest",
    expect.stringMatching(/^PUT \/@octo\/core/),
  ]);
});

test("a dry run shows the steps, and changes nothing", async () => {
  const scene = await openWithdrawScene();
  const run = await scene.run([...withdraw, "--dry-run"], { env: { GH_TOKEN: secrets.github } });
  expect(run).toMatchObject({ code: 0 });
  expect(run.said).toContain("cargo: yank octo-base@1.2.3");
  expect(writesOf(scene)).toEqual([]);
});

test("half a release is taken back as far as it is there", async () => {
  const there = ["octo-base", "@octo/core-linux-x64-gnu"];
  const scene = await openWithdrawScene({ published: there });
  const run = await scene.run(withdraw, { answers: [bad] });
  expect(run).toMatchObject({ code: 0 });
  expect(standing(scene)).toMatchObject({ yanked: [there[0]], deprecated: [there[1]] });
  expect(run.said).toContain("not published: octo-core@1.2.3");
});

test("what is staged can still go live: it is named, with the way to reject it", async () => {
  const scene = await openWithdrawScene({ published: crateNames });
  scene.report(
    "publish-npm-packages",
    packageNames.map((name) => ({ name, status: "staged" })),
  );
  const run = await scene.run(withdraw, { answers: [bad] });
  expect(standing(scene)).toMatchObject({ yanked: crateNames, prerelease: [`v${bad}`] });
  expect(run).toMatchObject({ code: 1 });
  expect(run.said).toContain(
    `4 packages are staged, and can still be approved. Reject them: npx @fairlead/cli approve --reject ${runUrl}`,
  );
  expect(run.said).not.toContain("Nothing is left");
});

test("a program that is killed halfway is gone on with", async () => {
  const stop = 6;
  const scene = await openWithdrawScene();
  let end: (() => void) | undefined;
  let writes = 0;
  for (const server of [scene.crates, scene.npm, scene.github]) {
    server.onRequest((request, moment) => {
      if (moment !== "after-commit" || !["PUT", "PATCH", "DELETE"].includes(request.method)) return;
      writes += 1;
      if (writes === stop) end?.();
    });
  }
  const broken = await scene.run(withdraw, { answers: [bad], onStart: (kill) => (end = kill) });
  expect(broken.code).not.toBe(0);
  expect(await scene.run(withdraw, { answers: [bad] })).toMatchObject({ code: 0 });
  expect(standing(scene)).toEqual(everything(scene));
});

test("what somebody else does meanwhile is not done again", async () => {
  const scene = await openWithdrawScene();
  scene.github.onRequest((request, moment) => {
    if (moment !== "after-commit" || request.method !== "PATCH") return;
    scene.npm.deprecate("@octo/cli", bad, "By another person.");
    scene.crates.yank("octo-base", bad);
  });
  expect(await scene.run(withdraw, { answers: [bad] })).toMatchObject({ code: 0 });
  expect(standing(scene)).toEqual(everything(scene));
  expect(scene.npm.deprecated("@octo/cli", bad)).toBe("By another person.");
  expect(writesOf(scene)).not.toContain(`DELETE /api/v1/crates/octo-base/${bad}/yank`);
});

test("a registry that the checkout names for a scope gets no change", async () => {
  const scene = await openWithdrawScene();
  await writeFile(join(scene.folder, ".npmrc"), "@octo:registry=http://127.0.0.1:9/\n");
  expect(await scene.run(withdraw, { answers: [bad] })).toMatchObject({ code: 0 });
  expect(standing(scene)).toEqual(everything(scene));
});

test("a restored release takes back what it had, and nothing that another unit has", async () => {
  const scene = await openWithdrawScene();
  const { github, npm } = scene;
  const older = github.addCommit(repository);
  for (const [tag, sha] of [
    ["v1.2.1", older],
    ["other@9.0.0", github.addCommit(repository)],
  ] as const) {
    github.setRef(repository, `refs/tags/${tag}`, sha);
    github.addRelease(repository, { tag });
  }
  for (const name of packageNames) await npm.seed({ name, version: "1.2.1", tag: "old" });
  const before = standing(scene);
  expect(before.latestRelease).toEqual(["other@9.0.0"]);
  const taken = await scene.run(["withdraw", bad, "--take", "1.2.1"], { answers: [bad] });
  expect(taken).toMatchObject({ code: 0 });
  expect(standing(scene)).toMatchObject({ v1: older, latestRelease: ["other@9.0.0"] });
  expect(await scene.run(["restore", bad], { answers: [bad] })).toMatchObject({ code: 0 });
  expect(standing(scene)).toEqual(before);
});

test("of what was never withdrawn, nothing is restored", async () => {
  const scene = await openWithdrawScene({ published: crateNames });
  for (const name of packageNames) await scene.npm.seed({ name, version: bad, tag: "next" });
  const run = await scene.run(["restore", bad]);
  expect(run).toMatchObject({ code: 0 });
  expect(run.said).toContain("Nothing is left to do for 1.2.3.");
});

test("what a pull request reports is not taken back", async () => {
  const scene = await openWithdrawScene();
  const { github, npm, commits } = scene;
  await npm.seed({ name: "@octo/other", version: bad });
  const run = github.addRun(repository, {
    ...{ workflow: "ci.yml", headSha: commits.bad, event: "pull_request" },
  });
  const report = {
    ...{ schemaVersion: 1, action: "publish-npm-packages", registry: { url: npm.url } },
    units: [{ name: "@octo/other", version: bad, outcome: "published", layer: 0 }],
  };
  const name = "fairlead-report-publish-npm-packages-1-0000000f";
  const files = { "report.json": JSON.stringify(report) };
  github.artifacts(repository).add({ run, name, files });
  const shown = await scene.run([...withdraw, "--dry-run"]);
  expect(shown.said).toContain("@octo/core@1.2.3");
  expect(shown.said).not.toContain("@octo/other");
});

describe("nothing is changed", () => {
  const cases: readonly {
    readonly title: string;
    readonly code: string;
    readonly args?: readonly string[];
    readonly answers?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly prepare?: (scene: WithdrawScene) => void | Promise<void>;
  }[] = [
    {
      title: "for a version that nobody published",
      code: "record-missing",
      args: ["withdraw", good, "--take", "1.2.1"],
    },
    {
      title: "for a tag that is not there",
      code: "tag-missing",
      args: ["withdraw", "9.9.9", "--take", good],
    },
    {
      title: "with an account that maintains some of the packages only",
      code: "not-a-maintainer",
      prepare: ({ npm }) => {
        npm.addToken({ token: secrets.npm, user: "octocat" });
        npm.addMaintainer("@octo/cli", "octocat");
      },
    },
    { title: "without a login at npm", code: "npm-login-missing", env: { HOME: "/nonexistent" } },
    { title: "if something else is typed", code: "not-confirmed", answers: ["yes"] },
    { title: "if nobody can type", code: "answer-missing", answers: [] },
    {
      title: "where something newer took its place",
      code: "newer-version-is-latest",
      args: ["restore", bad],
      prepare: ({ npm }) => {
        npm.deprecate("@octo/cli", bad, "Withdrawn.");
        return npm.seed({ name: "@octo/cli", version: "1.3.0" });
      },
    },
  ];

  test.each(cases)("$title", async ({ code, args = withdraw, answers = [bad], env, prepare }) => {
    const scene = await openWithdrawScene();
    await prepare?.(scene);
    const before = standing(scene);
    const run = await scene.run(args, { answers, ...(env && { env }) });
    expect(codesIn(run)).toEqual([code]);
    expect(run.code).toBe(1);
    expect(writesOf(scene)).toEqual([]);
    expect(standing(scene)).toEqual({ ...before, latest: standing(scene).latest });
  });
});

async function expectNoSecret({ folder }: WithdrawScene, said: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const own = files.filter((file) => file.isFile() && file.name !== ".npmrc");
  const texts = await Promise.all(
    own.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")),
  );
  for (const secret of Object.values(secrets)) {
    expect([said, ...texts].filter((text) => text.includes(secret))).toEqual([]);
  }
}
