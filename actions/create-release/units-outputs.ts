import type { ReleaseEnd, UnitEnd } from "@fairlead/github";
import { releasesOutput, releaseOutputs, stateOf } from "./release-outputs.ts";

/** The outputs of many releases: each in `releases`; the others hold what is true of all. */
export function unitsOutputs(ends: readonly UnitEnd[]) {
  const made = ends.flatMap(({ made }) => (made === undefined ? [] : [made.end]));
  const missing = made.flatMap((end) => end.missing);
  const [only] = ends;
  return {
    ...releaseOutputs(ends.length === 1 ? only?.made?.end : undefined),
    created: String(made.some(({ created }) => created)),
    state: leastFar(made),
    missing: JSON.stringify(missing),
    releases: releasesOutput(
      ends.map(({ tag, name, version, made: each, skipped }) => ({
        ...{ tag, name, version, end: each?.end, isSkipped: skipped !== undefined },
      })),
    ),
  };
}

const byProgress = ["none", "waiting", "draft", "tag", "published"];

/** What all of them have come to; where everything was there, `published`. */
function leastFar(ends: readonly ReleaseEnd[]): string {
  const states = ends.map(stateOf);
  return byProgress.find((state) => states.includes(state)) ?? "published";
}
