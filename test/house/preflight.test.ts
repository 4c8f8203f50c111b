import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { missingTool } from "../preflight.ts";
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
