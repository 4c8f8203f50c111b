import { codesOutput, type Conclusion } from "@fairlead/actionkit";
import type { UnitEnd } from "@fairlead/github";
import { eachOnce } from "@fairlead/publishing";
import {
  problemAnnotations,
  renderUnitReleases,
  unitReleasesSentence,
  type UnitReleaseRow,
} from "@fairlead/reporting";
import { releasePage } from "./conclusion.ts";
import { unitsOutputs } from "./units-outputs.ts";

/** How the action ends that made a release, or a tag, for each unit. */
export function unitsConclusion(ends: readonly UnitEnd[], say: (line: string) => void): Conclusion {
  const rows: UnitReleaseRow[] = ends.map(({ made, ...unit }) => ({
    ...unit,
    page: made && releasePage(made.wanted, made.end),
  }));
  const all = ends.flatMap(({ made }) => (made === undefined ? [] : [made.end]));
  const problems = eachOnce(all.flatMap((end) => end.problems));
  const warnings = eachOnce(all.flatMap((end) => end.warnings));
  const sentence = unitReleasesSentence(rows);
  const waits = problems.length === 0 && all.some((end) => end.missing.length > 0);
  say(sentence);
  return {
    outputs: { ...unitsOutputs(ends), ...codesOutput(problems) },
    summary: renderUnitReleases(rows),
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
