import { readTag } from "@fairlead/github";
import { asRecord } from "@fairlead/http";
import {
  concurrently,
  firstFew,
  isSameVersion,
  ProblemsError,
  unitId,
  type RecordText,
  type VersionName,
} from "@fairlead/publishing";
import { dataOf, type GitHub } from "../github/api.ts";
import { downloadRecords, listRecords } from "../github/fetch-records.ts";
import { readUnits, type ReportedUnit } from "./read-units.ts";

/** What a tag has released, as the runs of its commit wrote it down. */
export interface FoundRelease {
  readonly tag: string;
  readonly version: string;
  /** The commit of the tag. */
  readonly sha: string;
  /** What the runs published, in the order in which they did. */
  readonly units: readonly ReportedUnit[];
}

/** A commit has some runs of CI beside those that released it. */
const mostRuns = 60;
const atOnce = 4;

/**
 * Finds a release by its tag, and what was released by the reports in the artifacts of the runs of that
 * commit.
 *
 * @param given a version, or a tag that ends in one
 * @throws ProblemsError `tag-missing`, `record-missing`, and what GitHub refuses
 */
export async function findRelease(given: string, github: GitHub): Promise<FoundRelease> {
  const { tag, sha } = await tagOf(given, github);
  const { version } = readTag(tag);
  if (version === undefined) {
    const message = `The tag ${tag} ends in no version.`;
    const remedy = "Give the tag of a release, such as v1.2.3.";
    throw new ProblemsError([{ code: "tag-without-version", message, remedy }]);
  }
  const reply = await github.ask(`/actions/runs?head_sha=${sha}&per_page=${mostRuns}`);
  const listed = dataOf(reply, github, `the runs of ${sha}`)["workflow_runs"];
  const runs = (Array.isArray(listed) ? (listed as unknown[]) : []).flatMap(idOf);
  const artifacts = await concurrently(runs, (run) => listRecords(run, github), atOnce);
  const texts = await downloadRecords(artifacts.flat(), github);
  const reported = unitsIn(texts);
  // A crate may have build metadata, which its tag lacks.
  const units = reported.filter((unit) => isSameVersion(unit.version, version));
  if (units.length > 0) return { tag, version, sha, units };
  throw nothingReported({ tag, version, sha }, reported, artifacts.flat().length > texts.length);
}

/** The newest word of each unit, in the order of the oldest report that has it. */
function unitsIn(texts: readonly RecordText[]): readonly ReportedUnit[] {
  const reports = texts.flatMap(({ text }) => readUnits(text) ?? []);
  const found = new Map<string, ReportedUnit>();
  for (const { units } of reports.toSorted((a, b) => a.finishedAt - b.finishedAt)) {
    for (const unit of units) found.set(`${unit.kind} ${unitId(unit)}`, unit);
  }
  return [...found.values()];
}

/** `v1.2.3` is asked for before `1.2.3`; a tag is taken as it stands. */
async function tagOf(given: string, github: GitHub): Promise<{ tag: string; sha: string }> {
  const candidates = /^\d/.test(given) ? [`v${given}`, given] : [given];
  for (const tag of candidates) {
    const reply = await github.ask(`/commits/tags/${encodeURIComponent(tag)}`);
    const isMissing = reply.kind === "answer" && [404, 422].includes(reply.status);
    if (isMissing) continue;
    const sha = dataOf(reply, github, `the tag ${tag}`)["sha"];
    if (typeof sha === "string") return { tag, sha };
  }
  const message = `${github.repository} has no tag ${candidates.join(" and no tag ")}.`;
  const remedy = `Check the name: \`gh release list --repo ${github.repository}\` lists the releases.`;
  throw new ProblemsError([{ code: "tag-missing", message, remedy }]);
}

/** A run of a pull request releases nothing, and may be of a fork: whoever opened it chose its reports. */
function idOf(run: unknown): readonly string[] {
  const { id, event } = asRecord(run) ?? {};
  return typeof id === "number" && event !== "pull_request" ? [String(id)] : [];
}

function nothingReported(
  { tag, version, sha }: Omit<FoundRelease, "units">,
  others: readonly VersionName[],
  isExpired: boolean,
): ProblemsError {
  const found =
    others.length > 0
      ? `the runs of its commit published ${firstFew(others.map(unitId), 5)}`
      : isExpired
        ? "the reports of its runs have expired"
        : `no run of its commit ${sha.slice(0, 10)} has left a report`;
  const message = `It is not known what ${tag} released: ${found}, and nothing with the version ${version}.`;
  const remedy = "Withdraw it by hand, as docs/recovering-a-release.md describes.";
  return new ProblemsError([{ code: "record-missing", message, remedy }]);
}
