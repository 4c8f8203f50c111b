import type { Problem } from "@fairlead/publishing";
import type { ArtifactSource } from "./artifact.ts";

export interface ReadSource {
  readonly source: ArtifactSource;
  readonly problems: readonly Problem[];
}

/**
 * The run that the inputs `run-id` and `github-token` mean. This run needs no token: the runner gives
 * each job one for its own artifacts.
 *
 * @param given `sha`: the commit that is released, if it is not that of this job
 * @param here the run, the repository and the commit of this job, as the runner names them
 */
export function readSource(
  given: {
    readonly runId: string | undefined;
    readonly token: string | undefined;
    readonly sha?: string | undefined;
  },
  here: { readonly runId: string; readonly repository: string; readonly sha?: string },
): ReadSource {
  const { runId, token } = given;
  if (runId === undefined || runId === here.runId) {
    return { source: { kind: "this-run" }, problems: [] };
  }
  const { repository } = here;
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
      ...(/^[^/]+\/[^/]+$/.test(repository)
        ? []
        : [
            {
              code: "repository-unknown",
              message: `The run ${runId} is looked for in this repository, and GITHUB_REPOSITORY does not name it.`,
              remedy: "Set GITHUB_REPOSITORY to owner/name, as GitHub's runner does.",
              input: "run-id",
            },
          ]),
    ],
  };
}
