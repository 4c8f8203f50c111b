import { describeProblem, ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { connect } from "../rest/rest.ts";
import type { ArtifactPorts, ArtifactSource, EarlierAttempts, ListedArtifact } from "./artifact.ts";
import { judgeGivenRun } from "./given-run.ts";
import { listRunArtifacts, listThisRun } from "./list-artifacts.ts";

export interface ListedReports {
  /** Expired ones, too, where GitHub names them. */
  readonly listed: readonly ListedArtifact[];
  /** Why those of earlier attempts, if there are any, are not among them. */
  readonly unread?: Problem;
}

/** How a report is called: by the action, the attempt and a number that nobody else has. */
const attemptIn = /-(\d+)-[0-9a-f]{8}$/;

/**
 * The reports that the attempts of a run have left, as far as GitHub shows them. Where the service of this
 * job has none of an earlier attempt, the REST API is asked too: it needs `actions: read`.
 *
 * @param names which artifacts are meant
 * @throws ProblemsError if nothing can be listed
 */
export async function listReports(
  names: RegExp,
  source: ArtifactSource,
  ports: ArtifactPorts,
): Promise<ListedReports> {
  const named = (all: readonly ListedArtifact[]) => all.filter(({ name }) => names.test(name));
  if (source.kind === "other-run") {
    const { runId, repository, token, sha } = source;
    const world = { rest: await connect({ ...ports, token }), repository };
    throwProblems((await judgeGivenRun(world, runId, sha, ports.log)).problems);
    return { listed: named(await listRunArtifacts(world, runId)) };
  }
  const own = named(await listThisRun(ports));
  const { earlier } = source;
  if (earlier === undefined) return { listed: own };
  const missing = attemptsWithout(own, earlier);
  if (missing.length === 0) return { listed: own };
  try {
    const { runId, repository, token } = earlier;
    const world = { rest: await connect({ ...ports, token }), repository };
    const known = new Set(own.map(({ id }) => id));
    const others = named(await listRunArtifacts(world, runId)).filter(({ id }) => !known.has(id));
    const expired = others.find((each) => each.expired);
    return {
      listed: [...own, ...others],
      ...(expired !== undefined && { unread: expiredReport(expired) }),
    };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const [unread] = error.problems;
    if (unread === undefined) return { listed: own };
    ports.log.info(
      `This job sees no report of attempt ${missing.join(", ")} of this run. If there is one, GitHub hides it: ${describeProblem(unread)}`,
    );
    return { listed: own, unread };
  }
}

function expiredReport({ name }: ListedArtifact): Problem {
  return {
    code: "artifact-expired",
    message: `The artifact ${name} of this run has expired.`,
    remedy: "Let artifacts of the repository live longer than an approval takes.",
  };
}

function attemptsWithout(
  reports: readonly ListedArtifact[],
  { attempt }: EarlierAttempts,
): readonly number[] {
  const shown = new Set(reports.map(({ name }) => Number(attemptIn.exec(name)?.[1])));
  return Array.from({ length: attempt - 1 }, (_, index) => index + 1).filter(
    (each) => !shown.has(each),
  );
}
