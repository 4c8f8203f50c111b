import { ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import { asking } from "../rest/permissions.ts";
import { connect, type RestPorts } from "../rest/rest.ts";
import { judgeRun } from "../runs/run-fitness.ts";
import { describeRun } from "../runs/watch-run.ts";
import {
  ownerAndName,
  readRunById,
  type RepositoryRest,
  type WorkflowRun,
} from "../runs/workflow-run.ts";
import type { ListedArtifact } from "./artifact.ts";
import { chooseArtifacts } from "./choose.ts";

export interface ArtifactCheckInputs {
  readonly runId: number;
  /** This job's own run is not judged: it is what releases. */
  readonly isThisRun: boolean;
  /** The commit that the run has to be of. */
  readonly sha: string;
  /** Names and patterns, without placeholders. */
  readonly wanted: readonly (string | ListItem)[];
}

export interface ArtifactCheckPorts extends RestPorts {
  /** `owner/name` */
  readonly repository: string;
}

/** An artifact as GitHub lists it, with its end. */
export interface DatedArtifact extends ListedArtifact {
  /** ms since the epoch; undefined if GitHub does not say. */
  readonly expiresAt: number | undefined;
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
  const run = inputs.isThisRun ? undefined : await readRunById(world, inputs.runId);
  const listed = await listArtifacts(world, inputs.runId);
  const judged = run?.kind === "run" ? judge(run.run, inputs.sha, repository) : nothing;
  const name = inputs.isThisRun ? "this run" : `run ${inputs.runId}`;
  const checked = checkListed(inputs.wanted, listed, name, clock.now());
  for (const note of checked.notes) log.info(note);
  throwProblems([...judged.problems, ...checked.problems]);
  return { artifacts: checked.artifacts, warnings: [...judged.warnings, ...checked.warnings] };
}

const nothing = { problems: [], warnings: [] };

/** What speaks against a run, and what a person should know of it. */
function judge(run: WorkflowRun, sha: string, repository: string) {
  const problems = judgeRun(run, { repository, shas: [sha] });
  const warnings: Problem[] =
    run.conclusion === "success"
      ? []
      : [
          {
            code: "run-not-successful",
            message: `${describeRun(run)}: ${run.url}`,
            remedy: "Let wait-for-ci wait for its end, and stop unless it succeeds.",
          },
        ];
  return { problems: problems.map((each) => ({ ...each, input: "run-id" })), warnings };
}

/** What is to be said of the artifacts that are wanted of a run. */
export function checkListed(
  wanted: readonly (string | ListItem)[],
  listed: readonly DatedArtifact[],
  run: string,
  now: number,
): CheckedArtifacts {
  const chosen = chooseArtifacts(wanted, listed, run);
  const artifacts = chosen.artifacts.flatMap(
    ({ id }) => listed.find((each) => each.id === id) ?? [],
  );
  const empty = artifacts.filter(({ size }) => size <= emptyZipBytes);
  const ending = artifacts.filter(({ expiresAt = Infinity }) => expiresAt - now < dayMs);
  return {
    artifacts,
    notes: chosen.notes,
    warnings: ending.map(({ name, expiresAt = now }) => ({
      code: "artifact-expires-soon",
      message: `The artifact ${name} of ${run} expires at ${new Date(expiresAt).toISOString()}.`,
      remedy: "Release before, or run the job that makes it again, with more retention-days.",
    })),
    problems: [
      ...chosen.problems,
      ...empty.map(({ name, size }) => ({
        code: "artifact-empty",
        message: `The artifact ${name} of ${run} is empty: it has ${size} bytes.`,
        remedy: "Look at the job that uploads it, and run it again.",
      })),
    ],
  };
}

/** All artifacts of a run, of all attempts, expired ones too. */
async function listArtifacts(
  { rest, repository }: RepositoryRest,
  runId: number,
): Promise<DatedArtifact[]> {
  const listed = await asking(`The artifacts of run ${runId} could not be listed`, () =>
    rest.paginate(rest.rest.actions.listWorkflowRunArtifacts, {
      ...ownerAndName(repository),
      ...{ run_id: runId, per_page: 100 },
    }),
  );
  return listed.map(({ id, name, size_in_bytes, digest, expired, expires_at }) => {
    const expiresAt = Date.parse(expires_at ?? "");
    return {
      ...{ id, name, size: size_in_bytes, expired },
      digest: digest ?? undefined,
      expiresAt: Number.isNaN(expiresAt) ? undefined : expiresAt,
    };
  });
}
