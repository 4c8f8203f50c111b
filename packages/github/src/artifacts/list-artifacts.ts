import { asRecord } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import type { ArtifactPorts, ListedArtifact, OtherRun } from "./artifact.ts";
import { loadClient, unlessAborted, wordsOf } from "./client.ts";
import { readPatiently, readProblem, type Fields } from "./read-patiently.ts";

/** The largest page (https://docs.github.com/en/rest/actions/artifacts). */
const pageSize = 100;

/**
 * The artifacts of this run, of all attempts, without those that have expired: the service does not
 * name them. Throws a ProblemsError if they cannot be listed.
 */
export async function listThisRun(ports: ArtifactPorts): Promise<ListedArtifact[]> {
  if (!ports.inJob) {
    throw new ProblemsError([
      {
        code: "not-in-job",
        message:
          "Artifacts of this run can only be downloaded inside a job of GitHub Actions: ACTIONS_RUNTIME_TOKEN is not set.",
        remedy: "Take the files from a folder of this machine instead.",
      },
    ]);
  }
  const client = await loadClient();
  try {
    const { artifacts } = await unlessAborted(client.listArtifacts(), ports.cancelled);
    return artifacts.map(({ id, name, size, digest }) => {
      return { id, name, size, digest, expired: false };
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
 * The artifacts of another run, expired ones included: the client leaves away which they are, so this
 * asks the REST API itself, for all pages. Throws a ProblemsError if they cannot be listed.
 */
export async function listOtherRun(
  source: OtherRun,
  ports: ArtifactPorts,
): Promise<ListedArtifact[]> {
  const listed: ListedArtifact[] = [];
  for (let page = 1; ; page += 1) {
    const { total, artifacts } = await readPage(source, page, ports);
    listed.push(...artifacts);
    if (artifacts.length === 0 || listed.length >= total) return listed;
  }
}

async function readPage(source: OtherRun, page: number, ports: ArtifactPorts) {
  const { runId } = source;
  const path = `/actions/runs/${runId}/artifacts?per_page=${pageSize}&page=${page}`;
  const read = await readPatiently(path, source, ports);
  const entries: unknown = read.kind === "fields" ? read.fields["artifacts"] : undefined;
  if (read.kind === "failed" || !Array.isArray(entries)) {
    const failed = read.kind === "failed" ? read : ({ kind: "failed", said: "200" } as const);
    const what = `The artifacts of run ${runId} could not be listed`;
    throw new ProblemsError([readProblem(what, failed, source, "actions: read")]);
  }
  const total = read.fields["total_count"];
  return {
    total: typeof total === "number" ? total : Infinity,
    artifacts: entries.map(asRecord).flatMap((entry) => readArtifact(entry ?? {})),
  };
}

function readArtifact({ id, name, size_in_bytes, digest, expired }: Fields): ListedArtifact[] {
  if (typeof id !== "number" || typeof name !== "string") return [];
  return [
    {
      ...{ id, name },
      size: typeof size_in_bytes === "number" ? size_in_bytes : 0,
      digest: typeof digest === "string" && digest !== "" ? digest : undefined,
      expired: expired === true,
    },
  ];
}
