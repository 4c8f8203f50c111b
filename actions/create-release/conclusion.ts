import { codesOutput, type Conclusion } from "@fairlead/actionkit";
import type { ReleaseEnd, WantedRelease } from "@fairlead/github";
import { problemAnnotations } from "@fairlead/reporting";
import { releaseOutputs } from "./release-outputs.ts";
import { releaseSentence, renderRelease } from "./release-page.ts";

/** How the action ends: with the release as it was last seen, also where something stopped it. */
export function releaseConclusion(wanted: WantedRelease, end: ReleaseEnd): Conclusion {
  return {
    outputs: { ...releaseOutputs(end), ...codesOutput(end.problems) },
    summary: renderRelease(wanted, end),
    annotations: [
      ...problemAnnotations(end.problems),
      ...problemAnnotations(end.warnings, "warning"),
    ],
    ...(end.problems.length > 0 && { failure: releaseSentence(wanted, end) }),
  };
}
