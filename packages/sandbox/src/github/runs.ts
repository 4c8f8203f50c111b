import { jsonAnswer, type Answer } from "../http-server.ts";
import { notFound } from "./api-error.ts";
import { paged } from "./pages.ts";
import { parameter, type Call, type Route } from "./route.ts";
import { jobShape, runShape, workflowShape } from "./run-shapes.ts";
import type { Run, Workflow } from "./run-state.ts";
import { latestAttempt } from "./seed-runs.ts";

const permission = { actions: "read" } as const;

/** Workflows, their runs and jobs (https://docs.github.com/en/rest/actions/workflow-runs). */
export const runRoutes: readonly Route[] = [
  { method: "GET", path: "/actions/workflows", permission, answer: listWorkflows },
  { method: "GET", path: "/actions/workflows/{workflow_id}", permission, answer: readWorkflow },
  {
    method: "GET",
    path: "/actions/workflows/{workflow_id}/runs",
    permission,
    answer: (call) => {
      const workflow = workflowOf(call);
      return listRuns(call, (run) => run.workflow === workflow);
    },
  },
  { method: "GET", path: "/actions/runs", permission, answer: (call) => listRuns(call) },
  { method: "GET", path: "/actions/runs/{run_id}", permission, answer: readRun },
  {
    method: "GET",
    path: "/actions/runs/{run_id}/attempts/{attempt_number}",
    permission,
    answer: readAttempt,
  },
  {
    method: "GET",
    path: "/actions/runs/{run_id}/attempts/{attempt_number}/jobs",
    permission,
    answer: (call) => listJobs(call, [attemptOf(call)]),
  },
  {
    method: "GET",
    path: "/actions/runs/{run_id}/jobs",
    permission,
    answer: (call) => {
      const run = runOf(call);
      const isAll = call.query.get("filter") === "all";
      return listJobs(call, isAll ? run.attempts : [latestAttempt(run)]);
    },
  },
];

/** A run of the repository by its id, however new. Throws GitHub's 404. */
export function runOf(call: Call): Run {
  const id = Number(parameter(call, "run_id"));
  const found = call.repository.runs.find((run) => run.id === id);
  if (found === undefined) throw notFound("rest/actions/workflow-runs#get-a-workflow-run");
  return found;
}

function listWorkflows(call: Call): Answer {
  const { workflows } = call.repository;
  const { items, headers } = paged(workflows, call);
  const shapes = items.map((workflow) => workflowShape(workflow, call));
  return jsonAnswer(200, { total_count: workflows.length, workflows: shapes }, headers);
}

function readWorkflow(call: Call): Answer {
  return jsonAnswer(200, workflowShape(workflowOf(call), call));
}

/** By its id or by the name of its file. */
function workflowOf(call: Call): Workflow {
  const wanted = parameter(call, "workflow_id");
  const found = call.repository.workflows.find(
    ({ id, path }) => String(id) === wanted || path === `.github/workflows/${wanted}`,
  );
  if (found === undefined) throw notFound("rest/actions/workflows#get-a-workflow");
  return found;
}

/** Newest first. With a filter, no more than 1,000 are found. */
function listRuns(call: Call, fits: (run: Run) => boolean = () => true): Answer {
  const now = call.context.clock.now();
  const isFiltered = [
    "actor",
    "branch",
    "check_suite_id",
    "created",
    "event",
    "head_sha",
    "status",
  ].some((name) => call.query.has(name));
  const found = call.repository.runs
    .filter((run) => run.visibleAt <= now && fits(run) && isWanted(run, call.query))
    .reverse()
    .slice(0, isFiltered ? 1_000 : undefined);
  const { items, headers } = paged(found, call);
  const shapes = items.map((run) => runShape(run, latestAttempt(run), call));
  return jsonAnswer(200, { total_count: found.length, workflow_runs: shapes }, headers);
}

function isWanted(run: Run, query: URLSearchParams): boolean {
  const { status, conclusion } = latestAttempt(run);
  const equals = (name: string, ...values: readonly (string | null)[]): boolean => {
    const wanted = query.get(name);
    return wanted === null || values.includes(wanted);
  };
  return (
    equals("head_sha", run.headSha) &&
    equals("branch", run.headBranch) &&
    equals("event", run.event) &&
    equals("status", status, conclusion) &&
    isCreatedWithin(run.createdAt, query.get("created"))
  );
}

/** GitHub's search syntax for dates: `2026-01-01..2026-02-01`, `>=2026-01-01T10:00:00Z`, … */
function isCreatedWithin(createdAt: number, wanted: string | null): boolean {
  if (wanted === null) return true;
  const [, from, to] = /^(.+)\.\.(.+)$/.exec(wanted) ?? [];
  if (from !== undefined && to !== undefined) {
    return (
      (from === "*" || createdAt >= Date.parse(from)) && (to === "*" || createdAt <= endOf(to))
    );
  }
  const [, operator = "", date = ""] = /^([<>]=?)?(.+)$/.exec(wanted) ?? [];
  const start = Date.parse(date);
  if (operator === ">") return createdAt > endOf(date);
  if (operator === ">=") return createdAt >= start;
  if (operator === "<") return createdAt < start;
  if (operator === "<=") return createdAt <= endOf(date);
  return createdAt >= start && createdAt <= endOf(date);
}

/** A date without a time lasts the whole day, one with a time a second. */
function endOf(date: string): number {
  return Date.parse(date) + (date.includes("T") ? 1_000 : 86_400_000) - 1;
}

function readRun(call: Call): Answer {
  const run = runOf(call);
  return jsonAnswer(200, runShape(run, latestAttempt(run), call));
}

function readAttempt(call: Call): Answer {
  return jsonAnswer(200, runShape(runOf(call), attemptOf(call), call));
}

function attemptOf(call: Call): Run["attempts"][number] {
  const number = Number(parameter(call, "attempt_number"));
  const found = runOf(call).attempts.find((attempt) => attempt.number === number);
  if (found === undefined) throw notFound("rest/actions/workflow-runs#get-a-workflow-run-attempt");
  return found;
}

function listJobs(call: Call, attempts: Run["attempts"]): Answer {
  const run = runOf(call);
  const all = attempts.flatMap((attempt) =>
    attempt.jobs.map((job) => jobShape(job, attempt, run, call)),
  );
  const { items, headers } = paged(all, call);
  return jsonAnswer(200, { total_count: all.length, jobs: items }, headers);
}
