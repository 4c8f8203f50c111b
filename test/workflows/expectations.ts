import { buffer } from "node:stream/consumers";
import { expect } from "@jest/globals";
import { fromBufferPromise } from "yauzl";
import { secrets } from "../../examples/demo-world.ts";
import { resultOf, type WorkflowRun } from "./act.ts";
import type { EndedRun, Scene } from "./scene.ts";

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

/** Which of the repository's releases are drafts. */
export function drafts({ github, fullName }: Scene): boolean[] {
  return github.releases(fullName).all.map(({ draft }) => draft);
}

/** That every job and every leg of a matrix wrote something for the job summary. */
export function expectPages({ legs }: WorkflowRun): void {
  expect(legs.filter(({ summary }) => summary.trim() === "").map(({ name }) => name)).toEqual([]);
}

/** That no secret stands in the log or the pages of a run, or in a file of its artifacts. */
export async function expectNoSecrets({ github, fullName }: Scene, run: EndedRun): Promise<void> {
  const places = new Map([["log", run.log]]);
  for (const { name, log, summary } of run.legs) places.set(name, `${log}\n${summary}`);
  for (const { name, bytes } of github.artifacts(fullName).list(run.id)) {
    const zip = await fromBufferPromise(bytes);
    for await (const entry of zip.eachEntry()) {
      const contents = await buffer(await zip.openReadStreamPromise(entry));
      places.set(`${name}/${entry.fileName}`, contents.toString("latin1"));
    }
  }
  expect(places.size).toBeGreaterThan(run.legs.length + 1);
  const found = [...places].flatMap(([place, text]) =>
    Object.entries(secrets).flatMap(([name, secret]) =>
      text.includes(secret) ? [`${name} in ${place}`] : [],
    ),
  );
  expect(found).toEqual([]);
}
