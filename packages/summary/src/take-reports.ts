import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fetchArtifact, listThisRun, type ArtifactPorts } from "@fairlead/github";
import { concurrently, messageOf, ProblemsError, type Problem } from "@fairlead/publishing";
import { readReport, type ToldReport } from "./reports.ts";

/** Names of the artifacts that publishing actions leave begin so. */
const prefix = "fairlead-report-";
/** Far more than a report of a thousand units has. */
const limits = { maxEntries: 16, maxBytes: 32 * 2 ** 20 };
/** A release has one for each publishing step and attempt. */
const mostReports = 300;
const atOnce = 4;

/**
 * Takes the reports of all attempts of this run. What cannot be taken is told, and never stops the
 * rest.
 *
 * @param temp a folder in which they may be unpacked for a while
 */
export async function takeReports(
  temp: string,
  ports: ArtifactPorts,
): Promise<{ readonly reports: readonly ToldReport[]; readonly problems: readonly Problem[] }> {
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
  if (!ports.inJob) {
    const message = "The reports of the run are not read: this is not a job of GitHub Actions.";
    return { reports: [], problems: [{ code: "not-in-job", message }] };
  }
  const listed = (await attempt("The reports could not be listed", () => listThisRun(ports))) ?? [];
  const named = listed.filter(({ name }) => name.startsWith(prefix));
  const wanted = named
    .filter(({ size }) => size <= limits.maxBytes)
    .sort((a, b) => b.id - a.id)
    .slice(0, mostReports);
  if (wanted.length < named.length) {
    const left = named.length - wanted.length;
    const message = `${left} of ${named.length} reports are not read: they are too many, or too large.`;
    problems.push({ code: "reports-left-out", message });
  }
  const folder = await mkdtemp(path.join(temp, "fairlead-summary-"));
  const reports = await concurrently(
    wanted,
    (artifact) =>
      attempt(`The report ${artifact.name} could not be read`, async () => {
        const into = path.join(folder, String(artifact.id));
        await fetchArtifact(artifact, into, { kind: "this-run" }, ports, limits);
        const read = await readFolder(into);
        if (read === undefined) {
          const message = `The artifact ${artifact.name} holds no report that this version can read.`;
          throw new ProblemsError([{ code: "report-unreadable", message }]);
        }
        return read;
      }),
    atOnce,
  );
  await rm(folder, { recursive: true, force: true });
  return { reports: reports.filter((report) => report !== undefined), problems };
}

async function readFolder(folder: string): Promise<ToldReport | undefined> {
  const file = (await readdir(folder)).find((name) => name.endsWith(".json"));
  return file === undefined
    ? undefined
    : readReport(await readFile(path.join(folder, file), "utf8"));
}
