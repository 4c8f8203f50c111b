import { codesOutput, type Conclusion } from "@fairlead/actionkit";
import { unitId } from "@fairlead/publishing";
import {
  confirmationSentence,
  problemAnnotations,
  renderConfirmation,
  toApprove,
  type ConfirmedUnit,
} from "@fairlead/reporting";
import { confirmationProblems, type Confirmation } from "@fairlead/summary";

/** The outputs where there is no record that can be trusted. */
export const noConfirmationOutputs = {
  ...{ state: "none", missing: "[]", npm: "[]", version: "none", sha: "none", "run-id": "none" },
};

/** Ends that neither time nor an approval mends. */
const final: readonly ConfirmedUnit["state"][] = [
  ...(["differs", "stage-differs", "blocked", "deleted", "not-sent", "gone"] as const),
];

/** How the action ends: as a failure unless everything is live, with all that is to be done. */
export function confirmationConclusion(
  { run, units, target, warnings, askedAt }: Confirmation,
  place: { readonly repository: string; readonly runUrl: string; readonly runId: string },
  log: { readonly info: (line: string) => void },
): Conclusion {
  const { repository, runUrl, runId } = place;
  const problems = confirmationProblems(units);
  const { registry, isNpmjs } = target;
  const sentence = `${confirmationSentence({ units })}.`;
  for (const line of approvalLines(units, isNpmjs ? "" : ` --registry ${registry}`)) log.info(line);
  const isLive = problems.length === 0;
  if (isLive) log.info(sentence);
  const missing = units.filter(({ state }) => state !== "live");
  return {
    outputs: {
      state: stateOf(units),
      missing: JSON.stringify(missing.map((unit) => unitId(unit))),
      npm: JSON.stringify(units.map((unit) => unitId(unit))),
      version: run.version ?? "none",
      ...{ sha: run.sha, "run-id": runId },
      ...codesOutput(problems),
    },
    summary: renderConfirmation({
      ...{ units, repository, runUrl, sha: run.sha, problems, warnings, askedAt },
      registry: isNpmjs ? undefined : registry,
    }),
    annotations: [...problemAnnotations(problems), ...problemAnnotations(warnings, "warning")],
    ...(!isLive && { failure: `${sentence} ${next[stateOf(units)]}` }),
  };
}

type State = "failed" | "broken" | "waiting" | "live";

/** What to do, in one sentence; the job summary has it all. */
const next: Readonly<Record<State, string>> = {
  failed: "The next step for each is named above and in the job summary.",
  broken: "Approve what is missing at once, then run this job again (it publishes nothing).",
  waiting: "Approve what is waiting, then run this job again (it publishes nothing).",
  live: "",
};

function stateOf(units: readonly ConfirmedUnit[]): State {
  const has = (states: readonly ConfirmedUnit["state"][]) =>
    units.some(({ state }) => states.includes(state));
  if (has(final)) return "failed";
  if (has(["broken"])) return "broken";
  return units.every(({ state }) => state === "live") ? "live" : "waiting";
}

/** What waits, layer by layer, with a command for each. */
function approvalLines(units: readonly ConfirmedUnit[], flags: string): readonly string[] {
  return toApprove(units).flatMap((layer, index) => [
    `To approve${index === 0 ? "" : ", when those above are live"}:`,
    ...layer.map((unit) => {
      const { stageId, name } = unit;
      const command =
        stageId === undefined
          ? `npm stage list ${name}${flags}`
          : `npm stage approve ${stageId}${flags}`;
      return `  ${command}  # ${unitId(unit)}`;
    }),
  ]);
}
