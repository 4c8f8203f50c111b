import { readTag, type Tag } from "@fairlead/github";
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
import { commitOfRef, commitOfTag, tagRefs } from "../github/tag-refs.ts";
import { readUnits, type ReportedUnit } from "./read-units.ts";

/** What a tag has released, as the runs of its commit wrote it down. */
export interface FoundRelease {
  readonly tag: string;
  readonly version: string;
  /** The commit of the tag. */
  readonly sha: string;
  /** What the runs published, in the order in which they did. */
  readonly units: readonly ReportedUnit[];
  /** What the same runs published with other versions or for other tags. */
  readonly others: readonly ReportedUnit[];
}

/** GitHub lists no more than 1,000 runs of one commit, a hundred at a time. */
const mostPages = 10;
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
  const runs = await runsOf(sha, github);
  const artifacts = await concurrently(runs, (run) => listRecords(run, github), atOnce);
  const texts = await downloadRecords(artifacts.flat(), github);
  const reported = unitsIn(texts);
  // A crate may have build metadata, which its tag lacks.
  const sameVersion = reported.filter((unit) => isSameVersion(unit.version, version));
  if (sameVersion.length === 0) {
    throw nothingReported({ tag, version, sha }, reported, artifacts.flat().length > texts.length);
  }
  const named = unitsNamedBy(tag, sameVersion);
  if (named === undefined) await checkAlone(readTag(tag), sha, github);
  const units = named ?? sameVersion;
  return { tag, version, sha, units, others: reported.filter((unit) => !units.includes(unit)) };
}

/** All runs of a commit that may have released it. */
async function runsOf(sha: string, github: GitHub): Promise<readonly string[]> {
  const runs: string[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const reply = await github.ask(`/actions/runs?head_sha=${sha}&per_page=100&page=${page}`);
    const data = dataOf(reply, github, `the runs of ${sha}`)["workflow_runs"];
    const listed = Array.isArray(data) ? (data as unknown[]) : [];
    runs.push(...listed.flatMap(idOf));
    if (listed.length < 100) break;
  }
  return runs;
}

/**
 * The units of a tag that names one, such as `octo-core@1.2.3` or `octo-core-v1.2.3`: those of that name, with
 * the platform packages that nothing else needs. Undefined: the tag names none, so it is of all.
 */
export function unitsNamedBy(
  tag: string,
  units: readonly ReportedUnit[],
): readonly ReportedUnit[] | undefined {
  const { kind } = readTag(tag);
  const words = [/[@_/.-]+$/, /[@_/.-]*v$/].map((end) => kind.replace(end, ""));
  const isNamed = ({ name }: ReportedUnit) =>
    words.includes(name) || words.includes(name.replace(/^@[^/]+\//, ""));
  const named = units.filter(isNamed);
  if (named.length === 0) return undefined;
  const needs = (by: readonly ReportedUnit[]) => new Set(by.flatMap(({ pins }) => pins));
  const theirs = needs(named);
  const ofOthers = needs(units.filter((unit) => !isNamed(unit)));
  return units.filter((unit) => {
    const id = unitId(unit);
    return isNamed(unit) || (unit.layer === 0 && theirs.has(id) && !ofOthers.has(id));
  });
}

/**
 * A tag such as `cli-v1.2.3` may be of one unit among several: with another one of the same version on its
 * commit, nobody can say which.
 *
 * @throws ProblemsError `tag-ambiguous`
 */
async function checkAlone(own: Tag, sha: string, github: GitHub): Promise<void> {
  if (["", "v"].includes(own.kind)) return;
  const refs = await tagRefs("", github);
  const rivals: string[] = [];
  for (const ref of refs) {
    const { kind, version } = readTag(ref.tag);
    if (kind === own.kind || ["", "v"].includes(kind) || version !== own.version) continue;
    if ((await commitOfRef(ref, github)) === sha) rivals.push(ref.tag);
  }
  if (rivals.length === 0) return;
  const message = `${firstFew([own.name, ...rivals], 5)} are at the same commit, and it is not known which crates and packages each is of.`;
  const remedy = "Withdraw them by hand, as docs/recovering-a-release.md describes.";
  throw new ProblemsError([{ code: "tag-ambiguous", message, remedy }]);
}

/** The newest word of each unit, in the order of the oldest report that has it. */
function unitsIn(texts: readonly RecordText[]): readonly ReportedUnit[] {
  const reports = texts.flatMap(({ text }) => readUnits(text) ?? []);
  const found = new Map<string, ReportedUnit>();
  for (const { units } of reports.toSorted((a, b) => a.finishedAt - b.finishedAt)) {
    // One name may be published at several registries.
    for (const unit of units) found.set(`${unit.kind} ${unit.registry} ${unitId(unit)}`, unit);
  }
  return [...found.values()];
}

/** `v1.2.3` is asked for before `1.2.3`; a tag is taken as it stands. */
async function tagOf(given: string, github: GitHub): Promise<{ tag: string; sha: string }> {
  const candidates = /^\d/.test(given) ? [`v${given}`, given] : [given];
  for (const tag of candidates) {
    const sha = await commitOfTag(tag, github);
    if (sha !== undefined) return { tag, sha };
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
  { tag, version, sha }: Pick<FoundRelease, "tag" | "version" | "sha">,
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
