import type { Problem } from "@fairlead/publishing";
import type { ArtifactSource, EarlierAttempts } from "./artifact.ts";

export interface ReadSource {
  readonly source: ArtifactSource;
  readonly problems: readonly Problem[];
}

interface Here {
  readonly runId: string;
  readonly runAttempt?: number;
  readonly repository: string;
  readonly sha?: string;
}

/**
 * The run that the inputs `run-id` and `github-token` mean. This run needs no token: the runner gives
 * each job one for its own artifacts.
 *
 * @param given `sha`: the commit that is released, if it is not that of this job
 * @param here the run, its attempt, the repository and the commit of this job, as the runner names them
 */
export function readSource(
  given: {
    readonly runId: string | undefined;
    readonly token: string | undefined;
    readonly sha?: string | undefined;
  },
  here: Here,
): ReadSource {
  const { runId, token } = given;
  const { repository } = here;
  if (runId === undefined || runId === here.runId) {
    const earlier = earlierAttempts(here, token);
    return { source: { kind: "this-run", ...(earlier && { earlier }) }, problems: [] };
  }
  const sha = [given.sha, here.sha].find((each) => each !== undefined && each !== "");
  return {
    source: { kind: "other-run", runId: Number(runId), repository, token: token ?? "", sha },
    problems: [
      ...(token === undefined
        ? [
            {
              code: "token-missing",
              message: `Artifacts of another run, ${runId}, need a token, and github-token is empty.`,
              remedy: "Omit github-token, and add actions: read to the job's permissions.",
              input: "github-token",
            },
          ]
        : []),
      ...(isRepository(repository)
        ? []
        : [
            {
              code: "repository-unknown",
              message: `Run ${runId} cannot be found: GITHUB_REPOSITORY does not name this repository.`,
              remedy: "Set GITHUB_REPOSITORY to owner/name, as GitHub's runner does.",
              input: "run-id",
            },
          ]),
    ],
  };
}

function earlierAttempts(
  { runId, runAttempt: attempt = 1, repository }: Here,
  token: string | undefined,
): EarlierAttempts | undefined {
  const id = Number(runId);
  const canAsk = token !== undefined && Number.isSafeInteger(id) && isRepository(repository);
  return canAsk && attempt > 1 ? { runId: id, attempt, repository, token } : undefined;
}

function isRepository(text: string): boolean {
  return /^[^/]+\/[^/]+$/.test(text);
}
