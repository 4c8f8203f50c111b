import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ArchiveError, extractZip } from "@fairlead/archives";
import { asRecord, parseRecord, send, type Reply } from "@fairlead/http";
import { concurrently, ProblemsError, type RecordText } from "@fairlead/publishing";
import { saidBy } from "../said-by.ts";
import type { World } from "../world.ts";
import { githubToken } from "./github-token.ts";
import type { RunAddress } from "./run-address.ts";

/** The reports of a run, as they were uploaded. */
export interface FetchedRecords {
  /** The commit that the run is of. */
  readonly sha: string;
  readonly texts: readonly RecordText[];
}

interface ListedArtifact {
  readonly id: number;
  readonly name: string;
  readonly digest: string | undefined;
  readonly isExpired: boolean;
}

/** Names of the artifacts that publishing jobs leave begin so. */
const prefix = "fairlead-report-";
/** Far more than the report of a thousand packages has. */
const limits = { maxEntries: 16, maxBytes: 32 * 2 ** 20 };
const mostPages = 20;
const atOnce = 4;

/**
 * Downloads the reports of all jobs and attempts of a run.
 *
 * @throws ProblemsError what GitHub refuses, or what lies there
 */
export async function fetchRecords(run: RunAddress, world: World): Promise<FetchedRecords> {
  const token = await githubToken(run.host, world);
  const base = `${apiOf(run.host, world.env)}/repos/${run.repository}/actions`;
  const ask = (url: string, maxBytes?: number) =>
    send(
      world.fetch,
      url,
      {
        headers: {
          accept: "application/vnd.github+json",
          authorization: `Bearer ${token}`,
          "user-agent": world.userAgent,
          "x-github-api-version": "2022-11-28",
        },
        ...(maxBytes !== undefined && { maxBytes }),
      },
      world.signal,
    );
  const described = dataOf(await ask(`${base}/runs/${run.runId}`), run);
  const artifacts: ListedArtifact[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const url = `${base}/runs/${run.runId}/artifacts?per_page=100&page=${page}`;
    const listed = readList(dataOf(await ask(url), run)["artifacts"]);
    artifacts.push(...listed.filter(({ name }) => name.startsWith(prefix)));
    if (listed.length < 100) break;
  }
  const alive = artifacts.filter(({ isExpired }) => !isExpired);
  if (alive.length === 0) {
    const message = `Run ${run.runId} of ${run.repository} has no record of what it staged${artifacts.length > 0 ? " any more: its artifacts have expired" : ""}.`;
    const remedy = "Check the address: it must be the run that published.";
    throw new ProblemsError([{ code: "record-missing", message, remedy }]);
  }
  const texts = await concurrently(
    alive,
    async (artifact) => {
      const reply = await ask(`${base}/artifacts/${artifact.id}/zip`, limits.maxBytes);
      return { name: artifact.name, text: await unpacked(artifact, bytesOf(reply, run)) };
    },
    atOnce,
  );
  const sha = described["head_sha"];
  return { sha: typeof sha === "string" ? sha : "", texts };
}

function apiOf(host: string, env: World["env"]): string {
  const set = env["GITHUB_API_URL"]?.trim() ?? "";
  if (set !== "") return set.replace(/\/+$/, "");
  return host === "github.com" ? "https://api.github.com" : `https://${host}/api/v3`;
}

function dataOf(reply: Reply, run: RunAddress): Readonly<Record<string, unknown>> {
  const data = parseRecord(bytesOf(reply, run).toString("utf8"));
  if (data !== undefined) return data;
  const message = `An answer from ${run.host} cannot be understood.`;
  throw new ProblemsError([{ code: "github-answer-invalid", message }]);
}

function bytesOf(reply: Reply, { host, repository, runId }: RunAddress): Buffer {
  if (reply.kind === "answer" && reply.status === 200) return reply.body;
  if (reply.kind === "answer" && [401, 403, 404].includes(reply.status)) {
    const message = `GitHub does not show run ${runId} of ${repository}: ${saidBy(reply)}.`;
    const remedy = `Check the address, and that your login may read the repository: gh auth status --hostname ${host}.`;
    throw new ProblemsError([{ code: "github-not-found", message, remedy }]);
  }
  const message = `${host} does not return the record: ${saidBy(reply)}.`;
  throw new ProblemsError([{ code: "github-unreachable", message, remedy: "Try again later." }]);
}

function readList(value: unknown): ListedArtifact[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((each) => {
    const { id, name, digest, expired } = asRecord(each) ?? {};
    if (typeof id !== "number" || typeof name !== "string") return [];
    return [
      {
        ...{ id, name, isExpired: expired === true },
        digest: typeof digest === "string" ? digest : undefined,
      },
    ];
  });
}

/** The report in an artifact; nothing of it is trusted yet. */
async function unpacked({ name, digest }: ListedArtifact, zip: Buffer): Promise<string> {
  const found = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
  if (digest !== undefined && digest !== found) {
    throw invalid(`The artifact ${name} has the digest ${found}, and GitHub lists ${digest}.`);
  }
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-"));
  try {
    const file = path.join(folder, "artifact.zip");
    await writeFile(file, zip);
    const into = path.join(folder, "files");
    await extractZip(file, into, limits);
    const report = (await readdir(into)).find((each) => each.endsWith(".json"));
    if (report === undefined) throw invalid(`The artifact ${name} holds no report.`);
    return await readFile(path.join(into, report), "utf8");
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw invalid(`The artifact ${name} cannot be unpacked: it ${error.message}.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function invalid(message: string): ProblemsError {
  return new ProblemsError([{ code: "record-invalid", message, remedy: "Do not approve it." }]);
}
