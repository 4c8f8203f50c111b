import { codesOutput, type Conclusion } from "@fairlead/actionkit";
import { describeRun, type CiResult } from "@fairlead/github";
import { counted, type Problem } from "@fairlead/publishing";
import { problemAnnotations, renderCi } from "@fairlead/reporting";

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
      ? [{ code: "ci-run-failed", message: `${ended} None of its jobs says why.` }]
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
    summary: renderCi({ ...result, workflow }),
    annotations: ok ? [] : problemAnnotations(problems),
    ...(!ok && {
      failure: `${workflow} did not succeed${which}: ${ended} Fix it or re-run its failed jobs, then run this job again.`,
    }),
  };
}
