import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { isRecord, textOf } from "./json.ts";

/** A workflow as far as the tests read it. */
export interface WorkflowFile {
  /** The keys of its jobs that have steps, in order; others call another workflow. */
  readonly jobs: readonly string[];
  /** What its steps use, as it is written: `owner/name/folder@ref`. */
  readonly uses: readonly string[];
}

/** Reads a workflow's file of a repository. Throws an Error if it has no jobs. */
export async function readWorkflow(repository: string, path: string): Promise<WorkflowFile> {
  const file: unknown = parse(await readFile(join(repository, path), "utf8"));
  const jobs = isRecord(file) ? file["jobs"] : undefined;
  if (!isRecord(jobs)) throw new Error(`${path} has no jobs.`);
  const uses = Object.values(jobs)
    .flatMap((job): unknown[] => (isRecord(job) && Array.isArray(job["steps"]) ? job["steps"] : []))
    .flatMap((step) => (isRecord(step) ? textOf(step["uses"]) : []))
    .filter((used) => used !== "");
  const withSteps = Object.entries(jobs).filter(([, job]) => isRecord(job) && "steps" in job);
  return { jobs: withSteps.map(([key]) => key), uses: [...new Set(uses)] };
}

/** The paths of all workflow files of a repository. */
export async function workflowPaths(repository: string): Promise<string[]> {
  const names = await readdir(join(repository, ".github/workflows"));
  return names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `.github/workflows/${name}`);
}
