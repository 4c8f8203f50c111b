import { afterEach, describe, expect, jest, test } from "@jest/globals";
import {
  bad,
  closeWithdrawScenes,
  good,
  openWithdrawScene,
  repository,
  secrets,
  writesOf,
  type Shape,
  type WithdrawScene,
} from "../../e2e/withdraw-scene.ts";
import { runInProcess } from "./withdraw-in-process.ts";

jest.setTimeout(60_000);
afterEach(closeWithdrawScenes);

const withdraw = ["withdraw", bad, "--take", good];
const shape: Shape = {
  crates: ["octo-base", "octo-cli"],
  layers: { "@octo/core-linux": 0, "@octo/core": 1 },
};
const open = (options: Parameters<typeof openWithdrawScene>[0] = {}) =>
  openWithdrawScene({ shape, ...options });

describe("before the first write, all at once", () => {
  const cases: readonly {
    readonly title: string;
    readonly codes: readonly string[];
    readonly args?: readonly string[];
    readonly prepare?: (scene: WithdrawScene) => unknown;
    readonly said?: string;
  }[] = [
    {
      title: "a good version that a package lacks which had earlier ones",
      codes: ["good-version-invalid"],
      args: ["withdraw", bad, "--take", "1.2.1"],
      prepare: async ({ npm, crates }) => {
        await npm.seed({ name: "@octo/core", version: "1.2.1", tag: "old" });
        await npm.seed({ name: "@octo/core-linux", version: "1.2.0", tag: "old" });
        for (const name of shape.crates) await crates.seedCrate({ name, version: "1.2.1" });
      },
      said: "1.2.1 is not whole: @octo/core-linux has earlier versions, and not this one. Name another one with --take. The last whole one before 1.2.3 is 1.2.2.",
    },
    {
      title: "one that a crate lacks which had earlier ones",
      codes: ["good-version-invalid"],
      args: ["withdraw", bad, "--take", "1.2.1"],
      prepare: async ({ npm, crates }) => {
        for (const name of Object.keys(shape.layers)) {
          await npm.seed({ name, version: "1.2.1", tag: "old" });
        }
        await crates.seedCrate({ name: "octo-base", version: "1.2.1" });
        await crates.seedCrate({ name: "octo-cli", version: "1.2.0" });
      },
      said: "1.2.1 is not whole: octo-cli has earlier versions",
    },
    {
      title: "one whose GitHub release was withdrawn",
      codes: ["good-version-invalid"],
      args: ["withdraw", bad, "--take", "1.2.1"],
      prepare: async ({ npm, crates, github }) => {
        for (const name of Object.keys(shape.layers)) {
          await npm.seed({ name, version: "1.2.1", tag: "old" });
        }
        for (const name of shape.crates) await crates.seedCrate({ name, version: "1.2.1" });
        github.setRef(repository, "refs/tags/v1.2.1", github.addCommit(repository));
        github.addRelease(repository, { tag: "v1.2.1", prerelease: true });
      },
      said: "The GitHub release v1.2.1 is marked as a prerelease.",
    },
    {
      title: "one that is newer, and that users do not get",
      codes: ["good-version-invalid"],
      args: ["withdraw", bad, "--take", "2.0.0"],
      prepare: async ({ npm, crates }) => {
        for (const name of Object.keys(shape.layers)) {
          await npm.seed({ name, version: "2.0.0", tag: "next" });
        }
        for (const name of shape.crates) await crates.seedCrate({ name, version: "2.0.0" });
      },
      said: "2.0.0 is newer than 1.2.3, and not what users get of @octo/core-linux",
    },
    {
      title: "all that is wrong with the version and the logins",
      codes: [
        ...["good-version-invalid", "not-a-maintainer", "not-an-owner"],
        ...["github-change-refused"],
      ],
      args: ["withdraw", bad, "--take", "1.0.0"],
      prepare: ({ npm, crates, github }) => {
        npm.addToken({ token: secrets.npm, user: "octocat" });
        npm.addMaintainer("@octo/core-linux", "octocat");
        crates.addOwner("octo-base", "octocat");
        const permissions = { contents: "read", actions: "read" } as const;
        github.addToken({ token: secrets.github, permissions, repository, login: "octocat" });
      },
      said: "octocat does not own these crates, whose owners are in parentheses: octo-cli (maintainer).",
    },
    {
      title: "a package that is restricted, and not shown to this login",
      codes: ["package-hidden"],
      prepare: async ({ npm, report }) => {
        await npm.seed({
          ...{ name: "@octo/secret", version: bad, access: "restricted" },
          maintainer: "octocat",
        });
        report("publish-npm-packages", [{ name: "@octo/secret", layer: 0 }]);
      },
    },
    {
      title: "a crate that only a team owns is a note: its members may yank",
      codes: ["answer-missing"],
      prepare: ({ crates }) =>
        crates
          .seedCrate({
            ...{ name: "octo-team", version: good, owner: "github:octo:core" },
          })
          .then(() => crates.seedCrate({ name: "octo-team", version: bad })),
      said: "maintainer owns these crates only as a member of their team, which crates.io does not show: octo-team (github:octo:core).",
    },
  ];

  test.each(cases)("$title", async ({ codes, args = withdraw, prepare, said }) => {
    const scene = await open();
    await prepare?.(scene);
    if (codes.includes("answer-missing")) {
      scene.report("publish-crates-ordered", [{ name: "octo-team" }]);
    }
    const run = await runInProcess(scene, args, { answers: [] });
    expect(run.codes).toEqual(codes);
    expect(writesOf(scene)).toEqual([]);
    if (said !== undefined) expect(run.said).toContain(said);
  });
});

test("an account of crates.io that is not named as that of GitHub is named", async () => {
  const scene = await open();
  const { github, crates } = scene;
  const permissions = { contents: "write", actions: "read" } as const;
  github.addToken({ token: secrets.github, permissions, repository, login: "octocat" });
  expect((await runInProcess(scene, withdraw)).codes).toEqual(["not-an-owner"]);
  const run = await runInProcess(scene, [...withdraw, "--crates-user", "maintainer"]);
  expect(run).toMatchObject({ code: 0 });
  expect(crates.versions("octo-cli").find(({ version }) => version === bad)?.yanked).toBe(true);
});
