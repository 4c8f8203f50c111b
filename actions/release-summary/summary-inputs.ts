import type { InputsOf } from "@fairlead/actionkit";
import type { SummaryInputs } from "@fairlead/summary";
import type { inputs } from "./inputs.ts";

/** The summary's inputs from the action's. The plan writes `none` where it has no version and no tag. */
export function summaryInputs(given: InputsOf<typeof inputs>): SummaryInputs {
  const { needs, crates = [], npm = [], index } = given;
  return {
    ...{ needs, crates, npm, index },
    version: unlessNone(given.version)?.replace(/^v(?=\d)/, ""),
    tag: unlessNone(given.tag)?.replace(/^refs\/tags\//, ""),
    registryUrl: given["registry-url"],
    dryRun: given["dry-run"],
    runId: given["run-id"],
    stageToken: given["stage-token"],
    token: given["github-token"],
  };
}

function unlessNone(text: string | undefined): string | undefined {
  return text === "none" ? undefined : text;
}
