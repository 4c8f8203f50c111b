import {
  takeReports as takeTexts,
  type ArtifactPorts,
  type ArtifactSource,
} from "@fairlead/github";
import type { Problem } from "@fairlead/publishing";
import { readReport, type ToldReport } from "./reports.ts";

/** Names of the artifacts that publishing actions leave begin so. */
const names = /^fairlead-report-/;

/**
 * Takes the reports of all attempts of a run. What cannot be taken is told, and never stops the
 * rest.
 *
 * @param temp a folder in which they may be unpacked for a while
 */
export async function takeReports(
  temp: string,
  source: ArtifactSource,
  ports: ArtifactPorts,
): Promise<{ readonly reports: readonly ToldReport[]; readonly problems: readonly Problem[] }> {
  const taken = await takeTexts(names, temp, source, ports);
  const read = taken.reports.map(({ name, text }) => ({ name, report: readReport(text) }));
  return {
    reports: read.flatMap(({ report }) => report ?? []),
    problems: [
      ...taken.problems,
      ...read.flatMap(({ name, report }) => (report === undefined ? [unreadable(name)] : [])),
    ],
  };
}

function unreadable(name: string): Problem {
  const message = `The artifact ${name} holds no report that this version can read.`;
  return { code: "report-unreadable", message };
}
