import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { missingTool, staleBundle } from "../preflight.ts";
import { root } from "./sources.ts";

const cargo = {
  name: "cargo",
  command: ["cargo", "--version"],
  least: [1, 90],
  from: "https://rustup.rs",
} as const;

test.each([
  ["cargo 1.90.0 (abc 2025-09-01)", undefined],
  ["cargo 1.100.0", undefined],
  ["cargo 2.0.0", undefined],
  ["cargo 1.89.9\n", "cargo 1.90 or newer is needed, found cargo 1.89.9: https://rustup.rs"],
  [undefined, "cargo 1.90 or newer is needed and was not found: https://rustup.rs"],
])("a tool that says %j is answered with %j", (printed, sentence) => {
  expect(missingTool(cargo, printed)).toBe(sentence);
});

describe("edited since the last build", () => {
  const changed: Readonly<Record<string, number>> = {
    "dist/index.js": 100,
    "packages/npm/src/pack.ts": 101,
    "packages/npm/src/plan.ts": 99,
    "actions/plan/index.ts": 102,
    "packages/sandbox/src/runner.ts": 103,
    "test/e2e/plan.test.ts": 104,
    "packages/npm/README.md": 105,
  };
  test.each<[readonly string[], string | undefined]>([
    [[], undefined],
    [["packages/npm/src/plan.ts"], undefined],
    [["packages/sandbox/src/runner.ts", "test/e2e/plan.test.ts"], undefined],
    [["packages/npm/README.md", "packages/npm/src/gone.ts"], undefined],
    [["packages/npm/src/plan.ts", "packages/npm/src/pack.ts"], "packages/npm/src/pack.ts"],
    [["actions/plan/index.ts", "packages/npm/src/pack.ts"], "actions/plan/index.ts and 1 more"],
  ])("%j", (edited, named) => {
    const said = staleBundle(edited, (file) => changed[file]);
    if (named === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(`dist/ is older than ${named}, and the end-to-end tests run dist/`);
  });

  test("without a bundle", () => {
    expect(
      staleBundle(["actions/plan/index.ts"], (file) => changed[file.replace("dist", "no")]),
    ).toBeDefined();
  });
});

test("the check before the tests names each missing tool on one line and fails", () => {
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, "test/preflight.ts")], {
    env: { PATH: path.dirname(process.execPath) },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^cargo 1\.90 or newer is needed and was not found: \S+\ngit .*\nopenssl .*\n$/,
  );
});

test("without act the tests run, those of the workflows do not", () => {
  const check = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(root, "test/preflight.ts"), ...args], {
      env: { PATH: path.dirname(process.execPath) },
      encoding: "utf8",
    });
  const { status, stderr } = check("workflows");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^act 0\.2 or newer is needed and was not found: go/m);
  expect(stderr).toMatch(/^pip 19\.0 or newer is needed and was not found: \S+ \(it brings zig/m);
  expect(stderr).toMatch(/^cc 4\.0 or newer is needed and was not found: a C compiler/m);
});
