import { describe, expect, test } from "@jest/globals";
import { chooseRun, readWorkflowRun } from "../../../packages/github/src/runs/workflow-run.ts";
import { repository, seededRun, sha } from "./seeded-run.ts";

const wanted = { repository, workflow: "ci.yml", shas: [sha] };

describe("of several runs", () => {
  test("the newest is chosen by its number, whatever its state", () => {
    const running = seededRun({ id: 3, number: 12, status: "in_progress", conclusion: undefined });
    const runs = [seededRun({ id: 9, number: 11 }), running, seededRun({ id: 8, number: 10 })];
    expect(chooseRun(runs, wanted)).toEqual({ run: running, refused: [] });
  });

  test("those that do not fit are passed over, with the reason", () => {
    const fits = seededRun({ id: 1 });
    const fork = seededRun({ id: 2, headRepository: "evil/octo-repo" });
    const pull = seededRun({ id: 3, event: "pull_request" });
    const twin = seededRun({ id: 4, path: ".github/workflows/twin.yml" });
    const other = seededRun({ id: 5, headSha: "b".repeat(40) });
    const { run, refused } = chooseRun([pull, fork, twin, other, fits], wanted);
    expect(run).toBe(fits);
    expect(refused.map(({ run: { id } }) => id)).toEqual([3, 2, 4, 5]);
    expect(refused[0]?.reasons).toEqual([
      `Run 3 was started by pull_request, so it may have built code that is not on any branch of ${repository}.`,
    ]);
  });

  test("none is chosen if none fits", () => {
    expect(chooseRun([seededRun({ event: "pull_request" })], wanted).run).toBeUndefined();
    expect(chooseRun([], wanted)).toEqual({ run: undefined, refused: [] });
  });
});

describe("an answer about a run", () => {
  const answer = {
    ...{ id: 7, run_number: 3, run_attempt: 2, path: ".github/workflows/ci.yml", event: "push" },
    ...{ head_sha: sha, head_repository: { full_name: repository } },
    ...{ status: "completed", conclusion: "failure", html_url: "https://github.com/o/r/runs/7" },
  };

  test("is read with the page of its attempt", () => {
    expect(readWorkflowRun(answer)).toMatchObject({
      ...{ id: 7, number: 3, attempt: 2, status: "completed", conclusion: "failure" },
      url: "https://github.com/o/r/runs/7/attempts/2",
    });
  });

  test("may lack what is not known yet", () => {
    const young = { ...answer, run_attempt: undefined, status: null, conclusion: null };
    const read = readWorkflowRun(young);
    expect(read).toMatchObject({ attempt: 1, status: "unknown" });
    expect(read?.conclusion).toBeUndefined();
  });

  test("without a number is none", () => {
    expect(readWorkflowRun({ ...answer, run_number: undefined })).toBeUndefined();
    expect(readWorkflowRun(null)).toBeUndefined();
  });
});
