import { ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { connect } from "../rest/rest.ts";
import {
  runName,
  type Artifact,
  type ArtifactPorts,
  type ArtifactSource,
  type ListedArtifact,
  type OtherRun,
  type WantedArtifact,
} from "./artifact.ts";
import { chooseArtifacts } from "./choose.ts";
import { judgeGivenRun } from "./given-run.ts";
import { listRunArtifacts, listThisRun } from "./list-artifacts.ts";

export interface FoundArtifacts {
  /** One for each name that is wanted, in the order of the names. */
  readonly artifacts: readonly Artifact[];
  /** Each that is missing or has expired, and what is there instead; or why nothing can be listed. */
  readonly problems: readonly Problem[];
}

/**
 * Looks up the artifacts of a run that names and patterns (`*`, `**`, `{a,b}`, a leading `!`) mean.
 * A run that was given by its number is judged first: one of a fork, of an event that strangers can
 * cause, or of another commit is refused. Of several with one name the newest of the newest attempt is taken, and the log says so.
 */
export async function findArtifacts(
  wanted: readonly (string | WantedArtifact)[],
  source: ArtifactSource,
  ports: ArtifactPorts,
): Promise<FoundArtifacts> {
  try {
    const listed =
      source.kind === "this-run"
        ? await ports.log.inGroup("Listing the artifacts of this run", () => listThisRun(ports))
        : await listGivenRun(source, ports);
    const { artifacts, notes, problems } = chooseArtifacts(wanted, listed, runName(source));
    for (const note of notes) ports.log.info(note);
    return { artifacts, problems };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { artifacts: [], problems: error.problems };
  }
}

/** The artifacts of another run, if it may be trusted with what is released. */
async function listGivenRun(
  { runId, repository, token, sha }: OtherRun,
  ports: ArtifactPorts,
): Promise<readonly ListedArtifact[]> {
  const world = { rest: await connect({ ...ports, token }), repository };
  throwProblems((await judgeGivenRun(world, runId, sha, ports.log)).problems);
  return listRunArtifacts(world, runId);
}
