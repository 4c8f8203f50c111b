import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { concurrently, messageOf, ProblemsError, type Problem } from "@fairlead/publishing";
import { newestFirst, type ArtifactPorts, type ArtifactSource } from "./artifact.ts";
import { fetchArtifact } from "./fetch-artifacts.ts";
import { listReports } from "./list-reports.ts";

/** A report as an action uploaded it, unread. */
export interface TakenReport {
  /** The artifact's name. */
  readonly name: string;
  readonly text: string;
}

export interface TakenReports {
  readonly reports: readonly TakenReport[];
  readonly problems: readonly Problem[];
  /** Why reports of earlier attempts, if they left any, are out of reach. */
  readonly unread?: Problem;
}

/** Far more than a report of a thousand units has. */
const limits = { maxEntries: 16, maxBytes: 32 * 2 ** 20 };
/** A release has one for each publishing step and attempt. */
const mostReports = 300;
const atOnce = 8;

/**
 * Takes the reports that all attempts of a run have uploaded. What cannot be taken is told, and never
 * stops the rest. An attempt may have left none, so what may be out of reach is no problem yet.
 *
 * @param names which artifacts are meant
 * @param temp a folder in which they may be unpacked for a while
 */
export function takeReports(
  names: RegExp,
  temp: string,
  source: ArtifactSource,
  ports: ArtifactPorts,
): Promise<TakenReports> {
  // GitHub's client says much of each.
  return ports.log.inGroup("Reading the reports of the run", () =>
    readReports(names, temp, source, ports),
  );
}

async function readReports(
  names: RegExp,
  temp: string,
  source: ArtifactSource,
  ports: ArtifactPorts,
): Promise<TakenReports> {
  const problems: Problem[] = [];
  const attempt = async <T>(failure: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProblemsError) problems.push(...error.problems);
      else
        problems.push({ code: "report-unreadable", message: `${failure}: ${messageOf(error)}.` });
      return undefined;
    }
  };
  if (source.kind === "this-run" && !ports.inJob) {
    const message = "The reports of the run are not read: this is not a job of GitHub Actions.";
    return { reports: [], problems: [{ code: "not-in-job", message }] };
  }
  const { listed = [], unread } =
    (await attempt("The reports could not be listed", () => listReports(names, source, ports))) ??
    {};
  const named = listed.filter(({ expired }) => !expired);
  const wanted = named
    .filter(({ size }) => size <= limits.maxBytes)
    .sort(newestFirst)
    .slice(0, mostReports);
  if (wanted.length < named.length) {
    const left = named.length - wanted.length;
    const message = `${left} of ${named.length} reports were skipped: there are too many, or they are too large.`;
    problems.push({ code: "reports-left-out", message });
  }
  const folder = await mkdtemp(path.join(temp, "fairlead-reports-"));
  const reports = await concurrently(
    wanted,
    (artifact) =>
      attempt(`The report ${artifact.name} could not be read`, async () => {
        const into = path.join(folder, String(artifact.id));
        await fetchArtifact(artifact, into, source, ports, limits);
        return { name: artifact.name, text: await readFolder(into) };
      }),
    atOnce,
  );
  await rm(folder, { recursive: true, force: true });
  return {
    reports: reports.filter((report) => report !== undefined),
    ...{ problems, ...(unread !== undefined && { unread }) },
  };
}

/** Empty if there is none: whoever reads it tells. */
async function readFolder(folder: string): Promise<string> {
  const file = (await readdir(folder)).find((name) => name.endsWith(".json"));
  return file === undefined ? "" : await readFile(path.join(folder, file), "utf8");
}
