import { codesOutput, type Conclusion } from "@fairlead/actionkit";
import type { UnitEnd } from "@fairlead/github";
import type { Noun, Problem } from "@fairlead/publishing";
import {
  problemAnnotations,
  renderUnitReleases,
  unitReleasesSentence,
  type UnitReleaseRow,
} from "@fairlead/reporting";
import { releasePage } from "./conclusion.ts";
import { unitsOutputs } from "./units-outputs.ts";

/** How the action ends that made a release, or a tag, for each unit. */
export function unitsConclusion(
  ends: readonly UnitEnd[],
  noun: Noun,
  say: (line: string) => void,
): Conclusion {
  const rows: UnitReleaseRow[] = ends.map(({ made, name, version, tag, skipped }) => ({
    ...{ name, version, tag, skipped },
    page: made && releasePage(made.wanted, made.end),
  }));
  const all = ends.flatMap(({ made }) => (made === undefined ? [] : [made.end]));
  const problems = toldOf(ends, "problems");
  const skipped = ends.flatMap((end) => end.skipped ?? []);
  const warnings = [...toldOf(ends, "warnings"), ...skipped];
  const sentence = unitReleasesSentence(rows, noun);
  const waits = problems.length === 0 && all.some((end) => end.missing.length > 0);
  say(sentence);
  return {
    outputs: { ...unitsOutputs(ends), ...codesOutput(problems) },
    summary: renderUnitReleases(rows, noun),
    annotations: [
      ...problemAnnotations(problems),
      ...problemAnnotations(warnings, "warning"),
      // The job is green, so nobody would look.
      ...(waits
        ? problemAnnotations([{ code: "release-waiting", message: sentence }], "warning")
        : []),
    ],
    ...(problems.length > 0 && { failure: sentence }),
  };
}

/** Each once: with the name of its unit, or as it is where several units have it. */
function toldOf(ends: readonly UnitEnd[], kind: "problems" | "warnings"): readonly Problem[] {
  const told = ends.flatMap(({ name, made }) => {
    return (made?.end[kind] ?? []).map((problem) => ({ problem, name }));
  });
  return [...Map.groupBy(told, ({ problem }) => JSON.stringify(problem)).values()].flatMap(
    ([first, ...more]) => {
      if (first === undefined) return [];
      return [more.length > 0 ? first.problem : { unit: first.name, ...first.problem }];
    },
  );
}
