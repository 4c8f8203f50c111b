import { expect } from "@jest/globals";
import type { ActionRun } from "@fairlead/sandbox";
import type { NpmActionName, NpmScene } from "./npm-scene.ts";
import { problemsOf } from "./refusals.ts";

/** The run found exactly these problems and asked the registry nothing; artifacts may have been fetched. */
export function expectNothingAsked(
  run: ActionRun,
  { registry }: NpmScene,
  action: NpmActionName,
  problems: readonly string[],
): void {
  expectNpmProblems(run, action, problems);
  expect(registry.requests.entries).toEqual([]);
}

/** The same for what needed a look: nothing was written. */
export function expectNothingWritten(
  run: ActionRun,
  { registry }: NpmScene,
  action: NpmActionName,
  problems: readonly string[],
): void {
  expectNpmProblems(run, action, problems);
  expect(registry.requests.entries.length).toBeGreaterThan(0);
  expect(registry.requests.writes()).toEqual([]);
}

function expectNpmProblems(
  run: ActionRun,
  action: NpmActionName,
  problems: readonly string[],
): void {
  expect(problemsOf(run)).toEqual(problems);
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  expect(run.annotations.at(-1)?.message).toBe(
    `${action} stopped at ${count}, named above and in the job summary.`,
  );
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ complete: "false", published: "[]" });
  expect(run.summary).toContain(`${action}: ${count} to fix`);
}
