import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { runAction, startCratesIo, type ActionRun } from "@fairlead/sandbox";
import {
  addon,
  closeNpmScenes,
  closing,
  manifest,
  npmEnds,
  openNpmScene,
  type NpmScene,
} from "./npm-scene.ts";
import { namesOf, runPlan } from "./plan-scene.ts";

jest.setTimeout(120_000);

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = ".github/fairlead.yml";
const two = ["linux-x64-gnu", "darwin-arm64"];

const declaration = `platforms: [linux-x64-gnu, darwin-arm64]
runners:
  linux-x64-gnu: ubuntu-22.04
tag-template: core-v{version}
npm:
  tag: next
  platform-packages:
    - path: npm/{platform}
      artifact: bindings-{platform}
  packages:
    - extra/cli
  metas:
    - path: npm/core
      platform-package: "@demo/core-{platform}"
`;

const checkout = { ...addon(...two), "extra/cli/package.json": manifest("@demo/cli") };

afterAll(closeNpmScenes);

describe("a release that is declared", () => {
  let scene: NpmScene;
  beforeAll(async () => {
    scene = await openNpmScene({ ...checkout, [file]: declaration });
    await scene.addBindings(...two);
  });

  test("is planned from the declaration alone", async () => {
    const run = await runPlan(scene, { inputs: { "manifest-path": "", version: "1.2.3" } });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(namesOf(run, "npm").sort()).toEqual([
      ...["@demo/cli", "@demo/core", "@demo/core-darwin-arm64", "@demo/core-linux-x64-gnu"],
    ]);
    expect(run.outputs).toMatchObject({ crates: "[]", tag: "core-v1.2.3", "dist-tag": "next" });
    expect(run.outputs["platforms"]).toContain('"runner":"ubuntu-22.04"');
  });

  test("is another one where a step names its file", async () => {
    const other = ".github/fairlead-cli.yml";
    await scene.write({
      [other]: "tag-template: cli-v{version}\nnpm: { packages: extra/other }\n",
      "extra/other/package.json": manifest("@demo/other"),
    });
    const inputs = { "manifest-path": "", version: "1.2.3", declaration: other };
    const plan = await runPlan(scene, { inputs });
    expect(plan).toMatchObject({ exitCode: 0, outputs: { tag: "cli-v1.2.3" } });
    expect(namesOf(plan, "npm")).toEqual(["@demo/other"]);
    const dry = { "dry-run": "true", declaration: other };
    expect(npmEnds(await scene.run("publish-npm-packages", { inputs: dry }))).toEqual({
      "would-publish": ["@demo/other@1.2.3"],
    });
    const gone = { ...inputs, declaration: ".github/fairlead-clj.yml" };
    const refused = await runPlan(scene, { inputs: gone });
    expect(refused).toMatchObject({
      exitCode: 1,
      outputs: { "problem-codes": '["declaration-missing"]' },
    });
    expect(refused.log).toContain(`Did you mean ${other}?`);
  });

  test("is published by each action from its part, and by an input where that says more", async () => {
    const one = { "dry-run": "true", platforms: "darwin-arm64" };
    expect(npmEnds(await scene.run("publish-npm-platform", { inputs: one }))).toEqual({
      "would-publish": ["@demo/core-darwin-arm64@1.2.3"],
    });
    for (const [action, published] of [
      ["publish-npm-platform", ["@demo/core-linux-x64-gnu@1.2.3", "@demo/core-darwin-arm64@1.2.3"]],
      ["publish-npm-packages", ["@demo/cli@1.2.3"]],
      ["publish-meta", ["@demo/core@1.2.3"]],
    ] as const) {
      expect(npmEnds(await scene.run(action))).toEqual({ published });
    }
    expect(scene.registry.distTags("@demo/core")).toMatchObject({ next: "1.2.3" });
  });
});

describe("what is wrong with a declaration", () => {
  const wrong = `platforms: [linux-x64-gnuu]
tag-template: v
new-names: some
assets: [{ nane: a.zip }]
ci:
  workflow: ci
  artifacts: "{a"
crates:
  verify: perhaps
npm:
  access: publik
  confirm-minutes: soon
  registry-url: npmjs
release:
  prerelease: perhaps
  crates: all
`;
  let scene: NpmScene;
  beforeAll(async () => {
    scene = await openNpmScene({ ...checkout, [file]: wrong });
  });

  const run = (action: string, inputs: Record<string, string> = {}): Promise<ActionRun> =>
    runAction(action === "plan" ? root : join(root, "actions", action), {
      workspace: scene.rehearsal.workspace,
      env: { npm_config_registry: scene.registry.url },
      ...{ repository: "octo-org/octo-repo", githubToken: "ghs_sandbox", inputs },
    });

  /** The lines of the declaration that a run complains of; GitHub shows ten annotations of a step. */
  const lines = ({ annotations, log, summary }: ActionRun) => {
    for (const { line, message } of annotations.filter((each) => each.file === file)) {
      expect(message).toMatch(new RegExp(`^${file}:${String(line)}:\\d+: `));
      expect(log).toContain(message.split(" ")[0]);
    }
    const told = [...summary.matchAll(new RegExp(`^[*-] ${file}:(\\d+):\\d+: .*$`, "gm"))];
    const once = new Set(told.map(([text]) => text));
    expect(told).toHaveLength(once.size);
    return [...new Set(told.map(([, line]) => Number(line)))].sort((a, b) => a - b);
  };

  test.each([
    // The first jobs tell what all others would: the plan, and the one that packs.
    ["plan", [1, 2, 3, 4, 6, 7, 9, 11, 12, 13, 15, 16]],
    ["pack", [1, 2, 3, 4, 6, 7, 9, 11, 12, 13, 15, 16]],
    ["wait-for-ci", [6, 16]],
    ["check-artifacts", [1, 7, 16]],
    ["publish-crates-ordered", [3, 9, 16]],
    ["publish-npm-platform", [1, 3, 11, 12, 13, 16]],
    ["publish-npm-packages", [3, 11, 12, 13, 16]],
    ["publish-meta", [1, 3, 11, 12, 13, 16]],
    ["package-release-assets", [1, 4, 16]],
    ["create-release", [15, 16]],
    ["confirm-staged", [12, 13, 16]],
  ])("is told with its lines by the action that reads them: %s", async (action, expected) => {
    const end = await run(action);
    expect(end.exitCode).toBe(1);
    expect(lines(end)).toEqual(expected);
    expect(scene.registry.requests.entries).toEqual([]);
  });

  test("does not keep the summary from telling what has shipped", async () => {
    const end = await run("release-summary", { npm: "@demo/core@1.2.3" });
    expect(end).toMatchObject({ exitCode: 0, outputs: { state: "unconfirmed" } });
    expect(end.summary).toContain(`${file}:16:3: `);
  });

  test("does not matter where the step itself gives an input", async () => {
    const end = await run("wait-for-ci", { workflow: "ci.yml" });
    expect(lines(end)).toEqual([16]);
  });
});

test("an empty list declares nothing, and the plan goes on with the others", async () => {
  const lists = "npm: { packages: extra/cli, metas: [], platform-packages: [] }";
  const others = "assets: []\nplatforms: []\nrelease: { files: [], extra-tags: [] }";
  const scene = await openNpmScene({ ...checkout, [file]: `${lists}\n${others}\n` });
  const inputs = { "manifest-path": "", version: "1.2.3" };
  const run = await runPlan(scene, { inputs });
  expect(run).toMatchObject({ exitCode: 0, outputs: { crates: "[]" } });
  expect(namesOf(run, "npm")).toEqual(["@demo/cli"]);
  await scene.write({ [file]: "npm: { metas: [] }\n" });
  expect(await runPlan(scene, { inputs })).toMatchObject({
    exitCode: 1,
    outputs: { "problem-codes": '["nothing-selected"]' },
  });
});

test("a file that is no declaration stops every action before it begins", async () => {
  const scene = await openNpmScene({ ...checkout, [file]: declaration, "fairlead.yml": "npm:\n" });
  const run = await scene.run("publish-npm-packages");
  expect(run.exitCode).toBe(1);
  expect(run.outputs["problem-codes"]).toBe('["declaration-twice"]');
  expect(scene.registry.requests.entries).toEqual([]);
});

test("a release of crates takes its part, and an input is stronger", async () => {
  const crates = await startCratesIo({ limits: "off" });
  closing(() => crates.stop());
  const member = (name: string) =>
    `[package]\nname = "${name}"\nversion = "1.2.3"\nedition = "2021"\ndescription = "d"\nlicense = "MIT"\n`;
  const scene = await openNpmScene({
    "rust/Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["a", "b", "c"]\n',
    ...Object.fromEntries(
      ["a", "b", "c"].flatMap((name) => [
        [`rust/${name}/Cargo.toml`, member(`fairlead-${name}`)],
        [`rust/${name}/src/lib.rs`, ""],
      ]),
    ),
    [file]: "crates:\n  manifest-path: rust/Cargo.toml\n  exclude: fairlead-c\nnew-names: allow\n",
  });
  const planned = async (inputs: Record<string, string>) =>
    namesOf(await runPlan(scene, { crates, inputs }), "crates");
  expect(await planned({})).toEqual(["fairlead-a", "fairlead-b"]);
  expect(await planned({ exclude: "fairlead-a" })).toEqual(["fairlead-b", "fairlead-c"]);
});
