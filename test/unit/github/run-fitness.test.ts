import { describe, expect, test } from "@jest/globals";
import {
  judgeRun,
  readRun,
  trustedEvents,
  type RunFacts,
} from "../../../packages/github/src/runs/run-fitness.ts";

const sha = "a".repeat(40);
const ancestor = "b".repeat(40);
const repository = "octo-org/octo-repo";

const own: RunFacts = {
  id: 7,
  path: ".github/workflows/ci.yml",
  event: "push",
  headSha: sha,
  headRepository: repository,
};
const wanted = { repository, shas: [sha], workflow: "ci.yml" };

function faults(run: Partial<RunFacts>, more = {}): string[] {
  return judgeRun({ ...own, ...run }, { ...wanted, ...more }).map(({ message }) => message);
}

describe("a run fits", () => {
  test.each(trustedEvents)("if it is one of the commit itself, started by %s", (event) => {
    expect(faults({ event })).toEqual([]);
  });

  test("whatever the case of its repository and its commit, and with a ref behind its workflow", () => {
    const path = ".github/workflows/ci.yml@refs/heads/main";
    const run = { path, headRepository: "Octo-Org/octo-repo", headSha: sha.toUpperCase() };
    expect(faults(run)).toEqual([]);
  });

  test("if its commit counts for the released one, or if every commit counts", () => {
    expect(faults({ headSha: ancestor }, { shas: [sha, ancestor] })).toEqual([]);
    expect(faults({ headSha: ancestor }, { shas: undefined })).toEqual([]);
  });

  test("if it is one of the workflow by its whole path, or if every workflow counts", () => {
    expect(faults({}, { workflow: ".github/workflows/ci.yml" })).toEqual([]);
    expect(faults({ path: "dynamic/pages" }, { workflow: undefined })).toEqual([]);
  });
});

describe("a run does not fit", () => {
  test.each([
    ["evil/octo-repo", "evil/octo-repo"],
    [undefined, "a deleted fork"],
  ])("if it ran the code of a fork: %s", (headRepository, name) => {
    expect(faults({ headRepository })).toEqual([
      `Run 7 ran the code of ${name}, not that of octo-org/octo-repo.`,
    ]);
  });

  test.each(["pull_request", "pull_request_target", "workflow_run", "issue_comment", "fork"])(
    "if a stranger could have started it: %s",
    (event) => {
      expect(faults({ event })).toEqual([
        `Run 7 was started by ${event}, so it may have built code that is not on any branch of octo-org/octo-repo.`,
      ]);
    },
  );

  test.each([".github/workflows/ci-2.yml", ".github/workflows/old/ci.yml", "ci.yml"])(
    "if it is one of another workflow: %s",
    (path) => {
      expect(faults({ path })).toEqual([
        `Run 7 belongs to ${path}, not to .github/workflows/ci.yml.`,
      ]);
    },
  );

  test("if it is one of another commit", () => {
    expect(faults({ headSha: ancestor })).toEqual([
      `Run 7 built the commit ${ancestor}, but ${sha} is being released.`,
    ]);
  });

  test("and all that speaks against it is told at once", () => {
    const run = { headRepository: "evil/x", event: "pull_request", path: "x", headSha: ancestor };
    expect(faults(run)).toHaveLength(4);
  });
});

describe("an answer of the REST API", () => {
  const answer = {
    ...{ id: 7, path: own.path, event: "push", head_sha: sha, name: "CI" },
    head_repository: { id: 1, full_name: repository },
  };

  test("is read as a run", () => {
    expect(readRun(answer)).toEqual(own);
    expect(readRun({ ...answer, head_repository: null })?.headRepository).toBeUndefined();
  });

  test.each(["id", "path", "event", "head_sha"])("without %s is none", (field) => {
    expect(readRun({ ...answer, [field]: undefined })).toBeUndefined();
  });
});
