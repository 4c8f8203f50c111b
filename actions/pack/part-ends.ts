import { ProblemsError, type Problem } from "@fairlead/publishing";
import {
  annotations,
  inWords,
  verdict,
  type Annotation,
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
  readonly problems: readonly Problem[];
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
      const words = "not packed: another part has problems";
      return { title, state: "waiting", problems: [], words };
    }
    if (!(error instanceof ProblemsError)) throw error;
    const problems = error.problems.map(inFile);
    return { title, state: "failed", problems, words: "not packed: see below" };
  }
  const packed = settled.value;
  const { finished } = packed;
  if (finished === undefined) {
    return { title, state: "ready", packed, problems: [], words: "would go into the release" };
  }
  const { result, called } = finished;
  const { ok, sentence } = verdict(result, called);
  const state = ok ? "ready" : "failed";
  return { title, state, packed, problems: [], words: ok ? inWords(result, called) : sentence };
}

/** What a part adds to the annotations of the step; the warnings of all parts are told together, each once. */
export function annotationsOf(
  { packed }: PartEnd,
  info: Pick<ReportInfo, "tool" | "action" | "repository" | "sha" | "runUrl" | "attempt">,
): readonly Annotation[] {
  const finished = packed?.finished;
  if (finished === undefined) return [];
  const { registry, called } = finished;
  return annotations(finished.result, {
    ...{ ...info, registry, link: registry.link, warnings: [], noun: called },
  });
}
