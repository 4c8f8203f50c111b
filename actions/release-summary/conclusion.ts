import { codesOutput, type Conclusion, type InputsOf } from "@fairlead/actionkit";
import { firstFew, type Problem } from "@fairlead/publishing";
import {
  badJobs,
  problemAnnotations,
  releaseHeadline,
  renderReleasePage,
  type Annotation,
} from "@fairlead/reporting";
import type { SummaryEnd } from "@fairlead/summary";
import type { inputs } from "./inputs.ts";

/** The outputs of a summary that came to no result. */
export const noSummaryOutputs = { complete: "false", missing: "[]", broken: "[]", state: "none" };

/**
 * Outputs, page and sentence of the summary. It fails only if it was asked to, and never for a dry run,
 * which is not meant to complete anything.
 */
export function summaryConclusion(
  { page, complete, missing, broken }: SummaryEnd,
  given: Pick<InputsOf<typeof inputs>, "dry-run" | "fail-if-incomplete">,
  log: { readonly info: (line: string) => void },
): Conclusion {
  const headline = `${releaseHeadline(page)}.`;
  const named = missing.length === 0 ? "" : ` Missing: ${firstFew(missing, 12)}.`;
  // What a person has taken back is not to be completed.
  const isWithdrawn = page.state === "withdrawn" && badJobs(page.jobs).length === 0;
  const fails = given["fail-if-incomplete"] && !given["dry-run"] && !complete && !isWithdrawn;
  const incomplete: Problem = { code: "release-incomplete", message: headline };
  const remarked = fails ? [] : remarks(page, headline);
  // The log shows a remark as well.
  if (!fails && remarked.length === 0) log.info(headline);
  return {
    outputs: {
      ...{ complete: String(complete), missing: JSON.stringify(missing), state: page.state },
      broken: JSON.stringify(broken),
      ...codesOutput(fails ? [incomplete] : []),
    },
    summary: renderReleasePage(page),
    annotations: [...remarked, ...problemAnnotations(page.warnings ?? [], "warning")],
    ...(fails && { failure: `${headline}${named}` }),
  };
}

/** What must be seen without opening the page: a step that is green is not read. */
function remarks({ state }: SummaryEnd["page"], headline: string): readonly Annotation[] {
  const isQuiet = ["complete", "dry-run", "nothing-known"].includes(state);
  return isQuiet ? [] : [{ level: "warning", title: "Release summary", message: headline }];
}
