import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ArchiveError, extractZip } from "@fairlead/archives";
import { asRecord } from "@fairlead/http";
import { concurrently, ProblemsError, type RecordText } from "@fairlead/publishing";
import type { World } from "../world.ts";
import { bytesOf, dataOf, openGitHub, type GitHub } from "./api.ts";
import type { RunAddress } from "./run-address.ts";

/** The reports of a run, as they were uploaded. */
export interface FetchedRecords {
  /** The commit that the run is of. */
  readonly sha: string;
  readonly texts: readonly RecordText[];
}

export interface ListedArtifact {
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
  const github = await openGitHub(run.host, run.repository, world);
  const what = `run ${run.runId} of ${run.repository}`;
  const described = dataOf(await github.ask(`/actions/runs/${run.runId}`), github, what);
  const artifacts = await listRecords(run.runId, github);
  const texts = await downloadRecords(artifacts, github);
  if (texts.length === 0) {
    const message = `Run ${run.runId} of ${run.repository} has no record of what it staged${artifacts.length > 0 ? " any more: its artifacts have expired" : ""}.`;
    const remedy = "Check the address: it must be the run that published.";
    throw new ProblemsError([{ code: "record-missing", message, remedy }]);
  }
  const sha = described["head_sha"];
  return { sha: typeof sha === "string" ? sha : "", texts };
}

/** The artifacts of a run that hold reports, those that have expired too. */
export async function listRecords(
  runId: string,
  github: GitHub,
): Promise<readonly ListedArtifact[]> {
  const found: ListedArtifact[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const reply = await github.ask(`/actions/runs/${runId}/artifacts?per_page=100&page=${page}`);
    const what = `the artifacts of run ${runId}`;
    const listed = readList(dataOf(reply, github, what)["artifacts"]);
    found.push(...listed.filter(({ name }) => name.startsWith(prefix)));
    if (listed.length < 100) break;
  }
  return found;
}

/** The reports in artifacts that have not expired. */
export async function downloadRecords(
  artifacts: readonly ListedArtifact[],
  github: GitHub,
): Promise<readonly RecordText[]> {
  return concurrently(
    artifacts.filter(({ isExpired }) => !isExpired),
    async (artifact) => {
      const reply = await github.ask(`/actions/artifacts/${artifact.id}/zip`, {
        maxBytes: limits.maxBytes,
      });
      const zip = bytesOf(reply, github, `the artifact ${artifact.name}`);
      return { name: artifact.name, text: await unpacked(artifact, zip) };
    },
    atOnce,
  );
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
  return new ProblemsError([
    { code: "record-invalid", message, remedy: "Do not trust it: check which job uploaded it." },
  ]);
}
