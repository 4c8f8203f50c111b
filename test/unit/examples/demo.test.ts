import { describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { evaluate, legsOf, readJob, runs, type Contexts } from "../../../examples/workflow-file.ts";
import { examples } from "./installed.ts";

const contexts: Contexts = {
  needs: { "publish-crates": { result: "failure", outputs: {} } },
  steps: { assets: { outputs: { directory: "release-assets" } } },
  inputs: { version: "0.2.0" },
  matrix: { platform: "linux-x64" },
  vars: {},
  secrets: { NPM_TOKEN: "npm_x" },
  github: { ref: "refs/tags/v0.2.0" },
};

test.each([[["other"]], [["ruvector", "other"]]])("the demo refuses %j in a sentence", (given) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(examples, "demo.ts"), ...given],
    { encoding: "utf8" },
  );
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain(
    `The demo releases ruvector or webcodecs-ffmpeg, found: ${given.join(" ")}.`,
  );
});

describe("an expression of a workflow", () => {
  test.each([
    ["${{ steps.assets.outputs.directory }}/*", "release-assets/*"],
    ["${{ needs.publish-crates.result != 'success' }}", "true"],
    ["${{ vars.NPM_DELAY_SECONDS || '5' }}", "5"],
    ["${{ !inputs.dry_run && 'CHANGELOG.md' || '' }}", "CHANGELOG.md"],
    ["${{ inputs.version && 'it''s there' }}", "it's there"],
    ["${{ needs.plan.outputs.version }}", ""],
    ["Publish ${{ matrix.platform }} by ${{ secrets.NPM_TOKEN }}", "Publish linux-x64 by npm_x"],
    ["${{ toJSON(steps.assets.outputs) }}", '{\n  "directory": "release-assets"\n}'],
    ["npm/{platform}", "npm/{platform}"],
    ["${{ startsWith(github.ref, 'refs/tags/v') && !contains(github.ref, '-beta') }}", "true"],
  ])("%s is %j", (text, value) => {
    expect(evaluate(text, contexts)).toBe(value);
  });
});

test("a job with a matrix has the legs that the job before it names", async () => {
  const file = path.join(examples, "webcodecs-ffmpeg/.github/workflows/release.yml");
  const platforms = '[{"platform":"darwin-x64"},{"platform":"linux-x64"}]';
  const needs = { prepare: { result: "success", outputs: { platforms } } } as const;
  const matrix = await readJob(file, "publish-platform");
  const single = await readJob(file, "publish-dev");
  expect(legsOf(matrix, { ...contexts, needs })).toEqual([
    { platform: "darwin-x64" },
    { platform: "linux-x64" },
  ]);
  expect(legsOf(single, contexts)).toEqual([{}]);
  expect(matrix.needs).toEqual(["prepare", "release"]);
  await expect(readJob(file, "absent")).rejects.toThrow("has no job absent with steps");
});

test.each([
  ["", "failure", false],
  ["", "success", true],
  ["always()", "failure", true],
  ["${{ !cancelled() && needs.pack.result == 'success' }}", "failure", false],
  ["startsWith(github.ref, 'refs/heads/')", "success", false],
  ["startsWith(github.ref, 'refs/tags/')", "success", true],
  ["startsWith(github.ref, 'refs/tags/')", "failure", false],
] as const)(
  "a job with the condition %j, after one that ended with %s, runs: %j",
  async (condition, result, expected) => {
    const file = path.join(examples, "webcodecs-ffmpeg/.github/workflows/release.yml");
    const job = { ...(await readJob(file, "publish-dev")), if: condition, needs: ["pack"] };
    expect(runs(job, { ...contexts, needs: { pack: { result, outputs: {} } } })).toBe(expected);
  },
);
