import { asRecord, parseJson } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";
import type { ReleaseJob } from "@fairlead/reporting";

export interface ReadNeeds {
  readonly jobs: readonly ReleaseJob[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the jobs that the summary's job needs, with their results, in the order of the workflow:
 * `${{ toJSON(needs) }}`, the same with results only (`{"publish": "success"}`), or a line
 * `publish: success` for each job.
 */
export function readNeeds(text: string | undefined): ReadNeeds {
  const given = text?.trim() ?? "";
  // `toJSON(needs)` of a job that needs none.
  if (given === "" || given === "null") return { jobs: [], problems: [] };
  const fields = asRecord(parseJson(given)) ?? readLines(given);
  if (fields === undefined) {
    return {
      jobs: [],
      problems: [
        {
          code: "input-malformed",
          message: `The input "needs" is neither a JSON object of jobs nor lines of \`job: result\`, so the results of the jobs are not known.`,
          remedy: "Set it to ${{ toJSON(needs) }}.",
          input: "needs",
        },
      ],
    };
  }
  return {
    jobs: Object.entries(fields).map(([name, job]) => ({ name, result: resultOf(job) })),
    problems: [],
  };
}

function resultOf(job: unknown): string {
  const result = typeof job === "string" ? job : asRecord(job)?.["result"];
  return typeof result === "string" && result !== "" ? result : "unknown";
}

function readLines(text: string): Readonly<Record<string, string>> | undefined {
  const fields: (readonly [string, string])[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === "") continue;
    const [, name, result] = /^\s*([\w-]+)\s*[:=]\s*(\w+)\s*$/u.exec(line) ?? [];
    if (name === undefined || result === undefined) return undefined;
    fields.push([name, result]);
  }
  // A job may have any such name, also one that means something to an object.
  return Object.fromEntries(fields);
}
