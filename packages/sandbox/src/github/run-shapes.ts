import type { Call } from "./route.ts";
import type { Attempt, Job, Run, Workflow } from "./run-state.ts";
import {
  htmlUrl,
  isoDate,
  minimalRepository,
  nodeId,
  repositoryUrl,
  simpleUser,
} from "./shapes.ts";

type Place = Pick<Call, "repository" | "context">;

/** A run as it was in one attempt (`workflow-run`). */
export function runShape(run: Run, attempt: Attempt, { repository, context }: Place): object {
  const { urls, state } = context;
  const url = `${repositoryUrl(repository, urls)}/actions/runs/${run.id}`;
  const { workflow, headSha } = run;
  const head = state.existing(run.headRepository);
  const suite = run.id + 1_000_000;
  const actor = simpleUser(repository.owner, urls);
  const commit = repository.git.commits.get(headSha) ?? head.git.commits.get(headSha);
  const author = { name: "Maintainer", email: "maintainer@example.com" };
  return {
    ...{ id: run.id, name: workflow.name, node_id: nodeId("WorkflowRun", run.id) },
    ...{ head_branch: run.headBranch, head_sha: headSha, path: workflow.path },
    ...{ display_title: run.title, run_number: run.number, event: run.event },
    ...{ status: attempt.status, conclusion: attempt.conclusion, workflow_id: workflow.id },
    ...{ check_suite_id: suite, check_suite_node_id: nodeId("CheckSuite", suite) },
    ...{ url, html_url: `${htmlUrl(repository, urls)}/actions/runs/${run.id}` },
    ...{ pull_requests: [], referenced_workflows: [], run_attempt: attempt.number },
    ...{ actor, triggering_actor: actor },
    created_at: isoDate(run.createdAt),
    updated_at: isoDate(attempt.updatedAt),
    run_started_at: isoDate(attempt.startedAt),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(repository, urls)}/check-suites/${suite}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt.number > 1 ? `${url}/attempts/${attempt.number - 1}` : null,
    workflow_url: `${repositoryUrl(repository, urls)}/actions/workflows/${workflow.id}`,
    head_commit:
      commit === undefined
        ? null
        : {
            ...{ id: headSha, tree_id: headSha, message: commit.message },
            ...{ timestamp: isoDate(commit.date), author, committer: author },
          },
    repository: minimalRepository(repository, urls),
    head_repository: minimalRepository(head, urls),
  };
}

/** A job of an attempt (`job`). */
export function jobShape(job: Job, attempt: Attempt, run: Run, place: Place): object {
  const { repository, context } = place;
  const url = repositoryUrl(repository, context.urls);
  const isOver = job.status === "completed";
  return {
    ...{ id: job.id, name: job.name, status: job.status, conclusion: job.conclusion },
    ...{ run_id: run.id, run_url: `${url}/actions/runs/${run.id}`, run_attempt: attempt.number },
    ...{ node_id: nodeId("CheckRun", job.id), head_sha: run.headSha, head_branch: run.headBranch },
    url: `${url}/actions/jobs/${job.id}`,
    html_url: `${htmlUrl(repository, context.urls)}/actions/runs/${run.id}/job/${job.id}`,
    created_at: isoDate(attempt.startedAt),
    started_at: isoDate(attempt.startedAt),
    completed_at: isOver ? isoDate(attempt.updatedAt) : null,
    steps: [],
    check_run_url: `${url}/check-runs/${job.id}`,
    labels: ["ubuntu-latest"],
    ...{ runner_id: 1, runner_name: "Runner 1", runner_group_id: 1, runner_group_name: "Default" },
    workflow_name: run.workflow.name,
  };
}

/** A workflow (`workflow`). */
export function workflowShape(workflow: Workflow, { repository, context }: Place): object {
  const { id, name, path, state, createdAt } = workflow;
  const html = htmlUrl(repository, context.urls);
  const file = path.split("/").at(-1) ?? path;
  return {
    ...{ id, name, path, state, node_id: nodeId("Workflow", id) },
    created_at: isoDate(createdAt),
    updated_at: isoDate(createdAt),
    url: `${repositoryUrl(repository, context.urls)}/actions/workflows/${id}`,
    html_url: `${html}/blob/${repository.defaultBranch}/${path}`,
    badge_url: `${html}/workflows/${encodeURIComponent(name)}/badge.svg?file=${file}`,
  };
}
