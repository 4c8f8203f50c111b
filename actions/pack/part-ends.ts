import {
  ProblemsError,
  type FinishedRelease,
  type Outcome,
  type Problem,
  type ReleaseResult,
} from "@fairlead/publishing";
import {
  annotations,
  inWords,
  verdict,
  type Annotation,
  type PackPageUnits,
  type ReportInfo,
} from "@fairlead/reporting";
import { HeldBack } from "./meeting.ts";
import type { PackedPart, ReleasePart } from "./part.ts";

/** How a part ended. */
export interface PartEnd {
  readonly title: string;
  readonly state: "ready" | "failed" | "waiting";
  /** Absent where nothing was packed. */
  readonly packed?: PackedPart;
  /** Of crates and packages: what a real run would do, in words of a pack. */
  readonly seen?: FinishedRelease;
  readonly problems: readonly Problem[];
  /** What was found beside them, and stops nothing. */
  readonly warnings: readonly Problem[];
  /** What a real run would do, or what is wrong, in a few words. */
  readonly words: string;
}

/**
 * How a part ended. A part that is packed and that a real run would refuse has failed.
 *
 * @throws what is no problem of the release
 */
export function endOf(
  { title, inFile }: ReleasePart,
  settled: PromiseSettledResult<PackedPart>,
): PartEnd {
  if (settled.status === "rejected") {
    const error: unknown = settled.reason;
    if (error instanceof HeldBack) {
      const words = "not packed: fix the problems below first";
      const warnings = error.warnings.map(inFile);
      return { title, state: "waiting", problems: [], warnings, words };
    }
    if (!(error instanceof ProblemsError)) throw error;
    const problems = error.problems.map(inFile);
    const warnings = error.warnings.map(inFile);
    return { title, state: "failed", problems, warnings, words: "not packed: see below" };
  }
  const packed = settled.value;
  const warnings = packed.warnings.map(inFile);
  const { finished } = packed;
  if (finished === undefined) {
    const words = packed.files.length === 0 ? "no files" : "would go into the release";
    return { title, state: "ready", packed, problems: [], warnings, words };
  }
  const { called } = finished;
  const result = asPacked(finished.result, inFile);
  const { ok, sentence } = verdict(result, called);
  const state = ok ? "ready" : "failed";
  // The page shows below the table what is wrong with a crate or package.
  const words = result.stopped === undefined ? inWords(result, called) : sentence;
  return { title, state, packed, seen: { ...finished, result }, problems: [], warnings, words };
}

/**
 * What a release would do, in words of a pack: it uploads nothing, so what differs from the registry stops
 * nothing, and what would have waited behind it is to be published.
 */
function asPacked(result: ReleaseResult, inFile: ReleasePart["inFile"]): ReleaseResult {
  const { stopped, ...others } = result;
  const isTold = others.outcomes.some(
    ({ status, fails }) => status === "unclear" || (status === "conflict" && fails === true),
  );
  if (stopped === undefined || !isTold || others.cancelled) return result;
  return { ...others, outcomes: others.outcomes.map((each) => outcomeOfPack(each, inFile)) };
}

function outcomeOfPack(outcome: Outcome, inFile: ReleasePart["inFile"]): Outcome {
  const { status, fails, stageId, cause = "" } = outcome;
  if (status === "not-reached") return { ...outcome, status: "would-publish" };
  if (status !== "conflict" || fails !== true || stageId !== undefined) return outcome;
  const remedy = "Release a new version, or keep the published one with on-conflict: warn.";
  return { ...outcome, remedy: inFile({ code: differs, message: cause, remedy }).remedy ?? remedy };
}

const differs = "published-version-differs";

type RunInfo = Pick<ReportInfo, "tool" | "action" | "repository" | "sha" | "runUrl" | "attempt">;

/** How the crates or packages of a part compare; the warnings of all parts are told together, each once. */
export function unitsOf({ seen }: PartEnd, info: RunInfo): readonly PackPageUnits[] {
  if (seen === undefined) return [];
  const { result, registry, called } = seen;
  return [{ result, info: { ...info, registry, link: registry.link, warnings: [], noun: called } }];
}

/** What a part adds to the annotations of the step. */
export function annotationsOf(end: PartEnd, info: RunInfo): readonly Annotation[] {
  return unitsOf(end, info).flatMap((units) => annotations(units.result, units.info));
}
