import { asRecord, describeAnswer, parseJson, retryAt, send, type Reply } from "@fairlead/http";
import { ProblemsError, readPausesMs, type Problem } from "@fairlead/publishing";

import type { ArtifactPorts, ArtifactSource, ListedArtifact } from "./artifact.ts";
import { loadClient, unlessAborted, wordsOf } from "./client.ts";

type OtherRun = Extract<ArtifactSource, { kind: "other-run" }>;

/** The largest page (https://docs.github.com/en/rest/actions/artifacts). */
const pageSize = 100;
const timeoutMs = 30_000;
/** The longest wait for a limit; GitHub's secondary limits ask for a minute. */
const longestWaitMs = 120_000;

/**
 * The artifacts of this run, of all attempts, without those that have expired: the service does not
 * name them. Throws a ProblemsError if they cannot be listed.
 */
export async function listThisRun(ports: ArtifactPorts): Promise<ListedArtifact[]> {
  if (!ports.inJob) {
    throw new ProblemsError([
      {
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
 * asks the REST API itself, for all pages. Throws a ProblemsError if they cannot be listed, and for a
 * run of a fork.
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

async function readPage(
  { repository, runId, token }: OtherRun,
  page: number,
  ports: ArtifactPorts,
) {
  const path = `/repos/${repository}/actions/runs/${runId}/artifacts`;
  const reply = await readPatiently(
    `${ports.apiUrl.replace(/\/$/, "")}${path}?per_page=${pageSize}&page=${page}`,
    token,
    ports,
  );
  const answer = reply.kind === "answer" ? asRecord(parseJson(reply.body.toString())) : undefined;
  const entries: unknown = answer?.["artifacts"];
  if (reply.kind === "failed" || reply.status !== 200 || !Array.isArray(entries)) {
    throw new ProblemsError([listingProblem(reply, runId, repository)]);
  }
  const records = entries.map(asRecord).filter((entry) => entry !== undefined);
  if (records.some(isOfFork)) {
    throw new ProblemsError([
      {
        message: `Run ${runId} ran the code of a fork, so its artifacts are not taken.`,
        remedy: `Give run-id a run of ${repository} itself.`,
      },
    ]);
  }
  const total = answer?.["total_count"];
  return {
    total: typeof total === "number" ? total : Infinity,
    artifacts: records.flatMap(readArtifact),
  };
}

/** Asks again after failures that may pass; the last reply is given whatever it is. */
async function readPatiently(url: string, token: string, ports: ArtifactPorts): Promise<Reply> {
  const { fetch, clock, cancelled } = ports;
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "user-agent": "fairlead",
    "x-github-api-version": "2022-11-28",
  };
  for (const pause of [...readPausesMs, undefined]) {
    const reply = await send(fetch, url, { headers, timeoutMs }, cancelled);
    cancelled.throwIfAborted();
    const waitMs = waitFor(reply, clock.now(), pause);
    if (waitMs === undefined) return reply;
    await clock.sleep(waitMs, cancelled);
  }
  throw new Error("the last pause is none");
}

/** How long to wait before asking again; undefined if the reply stands. */
function waitFor(reply: Reply, now: number, pause: number | undefined): number | undefined {
  if (pause === undefined) return undefined;
  if (reply.kind === "failed" || reply.status >= 500) return pause;
  // Secondary limits come as 403 too, told from a missing right by this header.
  const until = [403, 429].includes(reply.status) ? retryAt(reply.headers, now) : undefined;
  if (until === undefined) return reply.status === 429 ? pause : undefined;
  return until - now <= longestWaitMs ? Math.max(pause, until - now) : undefined;
}

function listingProblem(reply: Reply, runId: number, repository: string): Problem {
  const said =
    reply.kind === "failed"
      ? reply.cause
      : describeAnswer(reply.status, reply.body).replace(/\.$/, "");
  const message = `The artifacts of run ${runId} could not be listed: ${said}.`;
  const status = reply.kind === "answer" ? reply.status : 0;
  if (status === 404) {
    return {
      message,
      remedy: `Check that run-id is a run of ${repository}, and give the job actions: read.`,
    };
  }
  if (status === 401 || status === 403) {
    return { message, remedy: "Give the job actions: read, or github-token a token that has it." };
  }
  return { message, remedy: "Run the job again when GitHub answers." };
}

type Fields = Readonly<Record<string, unknown>>;

/** Whoever opens a pull request from a fork decides what is in its artifacts. */
function isOfFork(artifact: Fields): boolean {
  const run = asRecord(artifact["workflow_run"]);
  const [own, head] = [run?.["repository_id"], run?.["head_repository_id"]];
  return typeof own === "number" && typeof head === "number" && own !== head;
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
