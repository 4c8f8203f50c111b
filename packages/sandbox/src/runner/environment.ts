import { mkdir, writeFile } from "node:fs/promises";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";

/** What a job knows about itself. */
export interface JobFacts {
  readonly workspace: string;
  readonly temp: string;
  readonly sha: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly attempt: number;
}

/** The runner's words for what Node calls otherwise. */
const architectures = new Map([
  ["x64", "X64"],
  ["arm64", "ARM64"],
]);
const systems = new Map([
  ["linux", "Linux"],
  ["darwin", "macOS"],
  ["win32", "Windows"],
]);

/**
 * The variables that the runner sets for each step of a job on a push to `main`, and the event file
 * that one of them names. Source of the names: GitHub's list of default environment variables.
 */
export async function jobVariables(job: JobFacts): Promise<Record<string, string>> {
  const eventPath = join(job.temp, "_github_workflow", "event.json");
  await mkdir(dirname(eventPath), { recursive: true });
  const event = { ref: "refs/heads/main", repository: { full_name: job.repository } };
  await writeFile(eventPath, JSON.stringify(event));
  const owner = job.repository.split("/")[0] ?? "";
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__self",
    GITHUB_ACTOR: owner,
    GITHUB_API_URL: "https://api.github.com",
    GITHUB_BASE_REF: "",
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_GRAPHQL_URL: "https://api.github.com/graphql",
    GITHUB_HEAD_REF: "",
    GITHUB_JOB: "release",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REF_TYPE: "branch",
    GITHUB_REPOSITORY: job.repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_RUN_ATTEMPT: String(job.attempt),
    GITHUB_RUN_ID: "1000000001",
    GITHUB_RUN_NUMBER: "1",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: job.sha,
    GITHUB_TRIGGERING_ACTOR: owner,
    GITHUB_WORKFLOW: "Release",
    GITHUB_WORKFLOW_REF: `${job.repository}/.github/workflows/release.yml@refs/heads/main`,
    GITHUB_WORKFLOW_SHA: job.sha,
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_ARCH: architectures.get(arch()) ?? arch(),
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "sandbox",
    RUNNER_OS: systems.get(platform()) ?? platform(),
    RUNNER_TEMP: job.temp,
    RUNNER_TOOL_CACHE: join(job.temp, "_tool"),
  };
}

/** The values of the expression context `github` that defaults of inputs may name. */
export function githubContext(
  variables: Readonly<Record<string, string>>,
  token: string,
): (name: string) => string | undefined {
  return (name) => (name === "token" ? token : variables[`GITHUB_${name.toUpperCase()}`]);
}
