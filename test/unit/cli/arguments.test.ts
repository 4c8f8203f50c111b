import { describe, expect, test } from "@jest/globals";
import { ProblemsError } from "@fairlead/publishing";
import { readArguments } from "../../../packages/cli/src/approve/arguments.ts";
import { readRunAddress } from "../../../packages/cli/src/github/run-address.ts";

const run = "https://github.com/octo-org/octo-repo/actions/runs/17";
const read = { host: "github.com", repository: "octo-org/octo-repo", runId: "17" };

describe("the address of a run", () => {
  test.each([
    [run, read],
    [`${run}/`, read],
    [`${run}/attempts/2`, read],
    [`${run}/job/5?pr=1#step:3:1`, read],
    [
      "https://ghe.example.com/o/r.x/actions/runs/1",
      { host: "ghe.example.com", repository: "o/r.x", runId: "1" },
    ],
  ])("is read from %s", (text, expected) => {
    expect(readRunAddress(text)).toEqual(expected);
  });

  test.each([
    "http://github.com/o/r/actions/runs/1",
    "https://github.com/o/r/actions/runs/1x",
    "https://github.com/o/r/actions/runs/",
    "https://github.com/o/r/pull/1",
    "https://user:pass@github.com/o/r/actions/runs/1",
    "https://github.com/o/../actions/runs/1",
    "report.json",
    "17",
  ])("is not %s", (text) => {
    expect(readRunAddress(text)).toBeUndefined();
  });
});

describe("arguments", () => {
  test.each([
    [
      [run],
      { from: { kind: "run", run: read }, action: "approve", repository: "octo-org/octo-repo" },
    ],
    [["a.json", "b.json"], { from: { kind: "files", files: ["a.json", "b.json"] } }],
    [[run, "--reject", "--dry-run"], { action: "reject", dryRun: true }],
    [[run, "--version=v1.2.3", "--commit", "ABCDEF0"], { version: "1.2.3", commit: "abcdef0" }],
    [["--repository", "o/r", "a.json"], { repository: "o/r" }],
  ])("%j are understood", (args, expected) => {
    expect(readArguments(args)).toMatchObject(expected);
  });

  test.each([
    [[]],
    [["--dry-run"]],
    [[run, "--yes"]],
    [[run, "--version"]],
    [[run, run]],
    [["https://example.com/other"]],
  ])("%j are refused", (args) => {
    expect(() => readArguments(args)).toThrow(ProblemsError);
  });
});
