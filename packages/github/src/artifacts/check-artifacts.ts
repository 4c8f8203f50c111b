import path from "node:path";
import { ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { connect, type RestPorts } from "../rest/rest.ts";
import { describeRun } from "../runs/watch-run.ts";
import type { WorkflowRun } from "../runs/workflow-run.ts";
import type { DatedArtifact, WantedArtifact } from "./artifact.ts";
import { chooseArtifacts } from "./choose.ts";
import { judgeGivenRun } from "./given-run.ts";
import { listRunArtifacts } from "./list-artifacts.ts";

export interface ArtifactCheckInputs {
  readonly runId: number;
  /** This job's own run is not judged: it is what releases. */
  readonly isThisRun: boolean;
  /** The commit that is released: the run has to be of it, or of an ancestor. */
  readonly sha: string;
  /** Names and patterns, without placeholders. */
  readonly wanted: readonly (string | WantedArtifact)[];
}

export interface ArtifactCheckPorts extends RestPorts {
  /** `owner/name` */
  readonly repository: string;
}

export interface CheckedArtifacts {
  /** One for each wanted name, in the order of the names. */
  readonly artifacts: readonly DatedArtifact[];
  readonly notes: readonly string[];
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** A zip without entries (APPNOTE 4.3.16). */
const emptyZipBytes = 22;

/** An artifact uploaded with `archive: false` is no zip, has the name of its file, and may be as small. */
function isEmpty({ name, size }: Pick<DatedArtifact, "name" | "size">): boolean {
  return size === 0 || (size === emptyZipBytes && path.posix.extname(name) === "");
}

const dayMs = 86_400_000;

/**
 * Checks that each artifact that is wanted is in a run, alive, not empty, and of the right run.
 *
 * @param given what is wrong with the inputs, to be told before the first call
 * @throws ProblemsError with all that is missing, and what is there instead
 */
export async function checkArtifacts(
  inputs: ArtifactCheckInputs,
  given: readonly Problem[],
  ports: ArtifactCheckPorts,
): Promise<Pick<CheckedArtifacts, "artifacts" | "warnings">> {
  throwProblems(given);
  try {
    return await look(inputs, ports);
  } catch (error) {
    if (!ports.cancelled.aborted) throw error;
    const message = "The job was cancelled while it checked the artifacts.";
    throw new ProblemsError(
      [{ code: "cancelled", message, remedy: "Run it again: nothing was changed." }],
      {
        cause: error,
      },
    );
  }
}

async function look(inputs: ArtifactCheckInputs, ports: ArtifactCheckPorts) {
  const { repository, log, clock } = ports;
  const world = { rest: await connect(ports), repository };
  const given = inputs.isThisRun
    ? undefined
    : await judgeGivenRun(world, inputs.runId, inputs.sha, log);
  const listed = await listRunArtifacts(world, inputs.runId);
  const name = inputs.isThisRun ? "this run" : `run ${inputs.runId}`;
  const checked = checkListed(inputs.wanted, listed, name, clock.now());
  for (const note of checked.notes) log.info(note);
  throwProblems([...(given?.problems ?? []), ...checked.problems]);
  return {
    artifacts: checked.artifacts,
    warnings: [...warningsOf(given?.run), ...checked.warnings],
  };
}

/** What a person should know of a run that may be taken. */
function warningsOf(run: WorkflowRun | undefined): Problem[] {
  if (run === undefined || run.conclusion === "success") return [];
  return [
    {
      code: "run-not-successful",
      message: `${describeRun(run)}: ${run.url}`,
      remedy: "Use wait-for-ci to wait for it, and stop unless it succeeds.",
    },
  ];
}

/** What is to be said of the artifacts that are wanted of a run. */
export function checkListed(
  wanted: readonly (string | WantedArtifact)[],
  listed: readonly DatedArtifact[],
  run: string,
  now: number,
): CheckedArtifacts {
  const chosen = chooseArtifacts(wanted, listed, run);
  const artifacts = chosen.artifacts.flatMap(
    ({ id }) => listed.find((each) => each.id === id) ?? [],
  );
  const empty = artifacts.filter(isEmpty);
  const ending = artifacts.filter(({ expiresAt = Infinity }) => expiresAt - now < dayMs);
  return {
    artifacts,
    notes: chosen.notes,
    warnings: ending.map(({ name, expiresAt = now }) => ({
      code: "artifact-expires-soon",
      message: `The artifact ${name} of ${run} expires at ${new Date(expiresAt).toISOString()}.`,
      remedy:
        "Release before then, or run the job that makes it again with a longer retention-days.",
    })),
    problems: [
      ...chosen.problems,
      ...empty.map(({ name, size }) => ({
        code: "artifact-empty",
        message: `The artifact ${name} of ${run} is empty: it has ${size} bytes.`,
        remedy: "Check the job that uploads it, and run it again.",
      })),
    ],
  };
}
