import { codesOutput, type Conclusion } from "@fairlead/actionkit";
import { describeRun, type CiResult } from "@fairlead/github";
import { code, escaped, link, list } from "@fairlead/markdown";
import { counted, type Problem } from "@fairlead/publishing";
import { problemAnnotations } from "@fairlead/reporting";

/** The outputs where no run was found. */
export const noCiOutputs = { "run-id": "none", "run-attempt": "none", url: "none", sha: "none" };

/** How the action ends: with the run in its outputs, and as a failure if the run was none of success. */
export function ciConclusion(result: CiResult, workflow: string): Conclusion {
  const { run, failedJobs } = result;
  const ended = `${describeRun(run)}: ${run.url}`;
  const problems: Problem[] = [
    ...failedJobs.map(({ name, conclusion, url = run.url }) => ({
      code: "ci-job-failed",
      message: `The job ${name} of run ${run.id} ended with ${conclusion}: ${url}`,
    })),
    ...(failedJobs.length === 0
      ? [{ code: "ci-run-failed", message: `${ended} No job of it says why.` }]
      : []),
  ];
  const ok = run.conclusion === "success";
  const count = counted(failedJobs.length, { one: "job", many: "jobs" });
  const which = failedJobs.length > 0 ? `, with ${count} that failed` : "";
  return {
    outputs: {
      "run-id": String(run.id),
      "run-attempt": String(run.attempt),
      url: run.url,
      sha: run.headSha,
      ...codesOutput(ok ? [] : problems),
    },
    summary: ciPage(result, workflow),
    annotations: ok ? [] : problemAnnotations(problems),
    ...(!ok && {
      failure: `${workflow} was no success${which}: ${ended} Mend it or run its failed jobs again, then run this job again.`,
    }),
  };
}

/** The run on the page of the job. */
function ciPage({ run, failedJobs, notes }: CiResult, workflow: string): string {
  const symbol = run.conclusion === "success" ? "✅" : "❌";
  const attempt = run.attempt > 1 ? `, attempt ${run.attempt}` : "";
  const blocks = [
    `## ${symbol} ${escaped(`${workflow}: ${run.conclusion ?? "no conclusion"}`, 200)}`,
    `${link(`Run ${run.id}`, run.url)}${attempt}, started by ${code(run.event, 100)} for the commit ${code(run.headSha)}.`,
    ...notes.map((note) => escaped(note)),
    list(
      failedJobs
        .slice(0, 500)
        .map(
          ({ name, conclusion, url }) => `${link(code(name), url)}: ${escaped(conclusion, 100)}`,
        ),
    ),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
