import { asRecord } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import { withErrorMessage, noData } from "../rest/permissions.ts";
import { ownerAndName, type RepositoryRest } from "../runs/workflow-run.ts";
import type { ArtifactPorts, DatedArtifact, ListedArtifact } from "./artifact.ts";
import { loadClient, unlessAborted, wordsOf } from "./client.ts";

/**
 * The artifacts of this run, of all attempts whose jobs were not all run again, without those that have
 * expired: the service does not name these. Throws a ProblemsError if they cannot be listed.
 */
export async function listThisRun(ports: ArtifactPorts): Promise<ListedArtifact[]> {
  if (!ports.inJob) {
    throw new ProblemsError([
      {
        code: "not-in-job",
        message:
          "Artifacts of this run can only be downloaded inside a job of GitHub Actions: ACTIONS_RUNTIME_TOKEN is not set.",
        remedy: "Use files from a folder of this machine instead.",
      },
    ]);
  }
  const client = await loadClient();
  try {
    const { artifacts } = await unlessAborted(client.listArtifacts(), ports.cancelled);
    return artifacts.map(({ id, name, size, digest, createdAt }) => {
      return { id, name, size, digest, expired: false, createdAt: createdAt?.getTime() };
    });
  } catch (error) {
    if (ports.cancelled.aborted) throw error;
    throw new ProblemsError(
      [
        {
          code: "artifact-list-failed",
          message: `The artifacts of this run could not be listed: ${wordsOf(error)}.`,
          remedy: "Run the job again.",
        },
      ],
      { cause: error },
    );
  }
}

/**
 * The artifacts of any run, of all attempts, expired ones included: the client leaves away which they
 * are, so this asks the REST API. Throws a ProblemsError if they cannot be listed.
 */
export async function listRunArtifacts(
  { rest, repository }: RepositoryRest,
  runId: number,
): Promise<DatedArtifact[]> {
  const failure = `The artifacts of run ${runId} could not be listed`;
  const listed: readonly unknown[] = await withErrorMessage(failure, () =>
    rest.paginate(rest.rest.actions.listWorkflowRunArtifacts, {
      ...{ ...ownerAndName(repository), run_id: runId, per_page: 100 },
    }),
  );
  return listed.map((entry) => {
    const artifact = readArtifact(entry);
    if (artifact !== undefined) return artifact;
    throw new ProblemsError([noData(failure)]);
  });
}

function readArtifact(answer: unknown): DatedArtifact | undefined {
  const { id, name, size_in_bytes, digest, expired, created_at, expires_at } =
    asRecord(answer) ?? {};
  if (typeof id !== "number" || typeof name !== "string") return undefined;
  return {
    ...{ id, name },
    size: typeof size_in_bytes === "number" ? size_in_bytes : 0,
    digest: typeof digest === "string" && digest !== "" ? digest : undefined,
    expired: expired === true,
    createdAt: momentOf(created_at),
    expiresAt: momentOf(expires_at),
  };
}

function momentOf(text: unknown): number | undefined {
  const ms = typeof text === "string" ? Date.parse(text) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}
