import { expect } from "@jest/globals";
import type { ActionRun, CratesIo } from "@fairlead/sandbox";

/** What a run says is wrong, as its reader sees it: each problem with its remedy, in order. */
export function problemsOf(run: ActionRun): string[] {
  const errors = run.annotations.filter(({ level }) => level === "error");
  return errors.slice(0, -1).map(({ message }) => message);
}

/**
 * The run found exactly these problems before its first look at the registry: it failed with them, on
 * the page too, asked nothing and published nothing.
 */
export function expectRefusedOffline(
  run: ActionRun,
  registry: CratesIo,
  problems: readonly string[],
): void {
  expectProblems(run, problems);
  expect(registry.requests.entries).toEqual([]);
}

/** The same for what needed a look: nothing was written. */
export function expectRefusedAfterALook(
  run: ActionRun,
  registry: CratesIo,
  problems: readonly string[],
): void {
  expectProblems(run, problems);
  expect(registry.requests.entries.length).toBeGreaterThan(0);
  expect(registry.requests.writes()).toEqual([]);
}

function expectProblems(run: ActionRun, problems: readonly string[]): void {
  expect(problemsOf(run)).toEqual(problems);
  // The line that leaves out what is wrong is advice, and no problem more.
  const counted = problems.filter((told) => !/\. To release without (it|them): /.test(told)).length;
  const count = counted === 1 ? "1 problem" : `${counted} problems`;
  expect(run.annotations.at(-1)?.message).toBe(
    `publish-crates-ordered stopped at ${count}, named above and in the job summary.`,
  );
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ complete: "false", published: "[]" });
  expect(run.summary).toContain(`publish-crates-ordered: ${count} to fix`);
}
