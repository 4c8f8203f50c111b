import { describe, expect, test } from "@jest/globals";
import { whyNoRun, type NoRun } from "../../../packages/github/src/runs/why-no-run.ts";
import { readTriggers, skipWords } from "../../../packages/github/src/runs/workflow-triggers.ts";
import { repository, seededRun, sha } from "./seeded-run.ts";

const triggers = { events: ["push"], pushFilters: [] };
const seen: NoRun = {
  ...{ workflow: "ci.yml", sha, repository, waitedMs: 120_000 },
  ...{ refused: [], ancestors: [], others: [], state: "active", workflows: ["ci.yml"] },
  commit: { kind: "there", message: "Mend it" },
  file: { kind: "there", triggers },
};

function say(more: Partial<NoRun>): { message: string; remedy: string } {
  const { message, remedy = "" } = whyNoRun({ ...seen, ...more });
  return { message, remedy };
}

const pull = {
  run: seededRun({ event: "pull_request" }),
  reasons: ["Run 7 was started by pull_request."],
};

describe("where a commit has no run, the likely reason is", () => {
  test.each<[string, Partial<NoRun>, string]>([
    [
      "a commit that was not pushed",
      { commit: { kind: "missing" } },
      "is not in octo-org/octo-repo",
    ],
    ["a missing file", { file: { kind: "missing" } }, "has no file .github/workflows/ci.yml"],
    ["a disabled workflow", { state: "disabled_manually" }, "disabled (disabled_manually)"],
    ["a wrong event", { refused: [pull] }, "or by another repository (pull_request)"],
    [
      "[skip ci]",
      { commit: { kind: "there", message: "Mend docs [skip ci]" } },
      "the commit's message says [skip ci]",
    ],
    [
      "events that do not count",
      { file: { kind: "there", triggers: { events: ["pull_request"], pushFilters: [] } } },
      "the file says that pull_request starts it, and none of these events counts",
    ],
    [
      "a path filter",
      { file: { kind: "there", triggers: { events: ["push"], pushFilters: ["paths"] } } },
      "a filter of push kept it from running (paths)",
    ],
    ["a workflow unknown to GitHub", { state: undefined }, "GitHub knows no workflow ci.yml"],
    ["else a push that starts nothing", {}, "was pushed with GITHUB_TOKEN"],
  ])("%s", (_, more, reason) => {
    const { message, remedy } = say(more);
    expect(message).toMatch(
      /^No run of ci\.yml in octo-org\/octo-repo counts for the commit a{40}, even after 120 s\. The likely reason: /,
    );
    expect(message).toContain(reason);
    expect(remedy).toMatch(/ A run of another commit is never used instead\.$/);
  });

  test("told with the nearest name, or with all that are there", () => {
    const missing = { file: { kind: "missing" }, state: undefined } as const;
    expect(say({ ...missing, workflow: "cl.yml" }).remedy).toContain("Did you mean ci.yml?");
    expect(say({ ...missing, workflow: "release-all.yml" }).remedy).toContain(
      "The repository has ci.yml.",
    );
    expect(say({ ...missing, workflows: [] }).remedy).toContain("The repository has no workflow.");
  });

  test("told without a name where another branch has the file", () => {
    expect(say({ file: { kind: "missing" } }).remedy).toMatch(/^Another branch has it: /);
  });

  test("told with paths as a way, where a path filter is in the way", () => {
    const filtered = (filter: string) =>
      say({ file: { kind: "there", triggers: { events: ["push"], pushFilters: [filter] } } })
        .remedy;
    expect(filtered("paths-ignore")).toContain("Or set paths");
    expect(filtered("branches")).not.toContain("Or set paths");
  });

  test("not told from what could not be read, which is said", () => {
    const why = "The commit could not be read: 403. Add `contents: read`.";
    const { message } = say({
      commit: { kind: "unreadable", why },
      file: { kind: "unreadable", why },
    });
    expect(message.split(why)).toHaveLength(2);
  });
});

test("all that was seen is told: other runs, those of ancestors, other workflows", () => {
  const { message } = say({
    refused: [pull, pull, pull, pull],
    ancestors: ["Run 5 does not count."],
    others: ["docs.yml"],
  });
  expect(message).toContain("Run 7 was started by pull_request. See https://github.com/");
  expect(message).toContain("1 more do not count.");
  expect(message).toContain("Run 5 does not count.");
  expect(message).toContain("These workflows ran for the commit: docs.yml.");
});

describe("the file of a workflow", () => {
  test.each([
    ["on: push", ["push"], []],
    ["on: [push, pull_request]", ["push", "pull_request"], []],
    ["on:\n  push:\n  workflow_dispatch:", ["push", "workflow_dispatch"], []],
    ["on:\n  push:\n    branches: [main]\n    paths: ['src/**']", ["push"], ["branches", "paths"]],
  ])("is read: %j", async (file, events, pushFilters) => {
    expect(await readTriggers(file)).toEqual({ events, pushFilters });
  });

  test.each(["", "on: 3", "jobs: {}", "a: [", "\u0000"])("is not understood: %j", async (file) => {
    expect(await readTriggers(file)).toBeUndefined();
  });
});

describe("the message of a commit", () => {
  test.each([
    ["Mend docs [skip ci]", "[skip ci]"],
    ["[ci skip] x", "[ci skip]"],
    ["x\n\nbody [no ci]", "[no ci]"],
    ["[skip actions]", "[skip actions]"],
    ["[actions skip]", "[actions skip]"],
    ["Mend docs\n\nSigned-off-by: A\nskip-checks: true\n", "skip-checks: true"],
    ["Mend docs\n\n\nskip-checks:true", "skip-checks:true"],
  ])("keeps workflows from running: %j", (message, words) => {
    expect(skipWords(message)).toBe(words);
  });

  test.each(["Mend it", "skip ci", "[skip-ci]", "say skip-checks: true here", ""])(
    "lets them run: %j",
    (message) => {
      expect(skipWords(message)).toBeUndefined();
    },
  );
});
