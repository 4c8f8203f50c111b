import { expect } from "@jest/globals";
import { resultOf, type WorkflowRun } from "./act.ts";

/** Holds what became of jobs, by their keys; else throws what the failed ones wrote. */
export function expectJobs(
  run: WorkflowRun,
  expected: Readonly<Record<string, "success" | "failure" | "skipped">>,
): void {
  const results = Object.keys(expected).map((job) => [job, resultOf(run, job)]);
  try {
    expect(Object.fromEntries(results)).toEqual(expected);
  } catch (cause) {
    const failed = run.legs.filter(({ result }) => result === "failure");
    const told = failed.map(({ name, log }) => `--- ${name}\n${log.slice(-6_000)}`);
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new Error([words, ...told, run.log.slice(-1_500)].join("\n"), { cause });
  }
}
