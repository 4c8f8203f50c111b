import { codesOutput, type Conclusion } from "@fairlead/actionkit";
import { unitId } from "@fairlead/publishing";
import {
  confirmationSentence,
  ifUnknown,
  isMaybeRejected,
  problemAnnotations,
  renderConfirmation,
  toApprove,
  type ConfirmedUnit,
} from "@fairlead/reporting";
import { confirmationProblems, type Confirmation } from "@fairlead/summary";

/** The outputs where there is no record that can be trusted. */
export const noConfirmationOutputs = {
  ...{
    state: "none",
    missing: "[]",
    broken: "[]",
    npm: "[]",
    version: "none",
    sha: "none",
    "run-id": "none",
  },
};

/** Ends that neither time nor an approval fixes. */
const final: readonly ConfirmedUnit["state"][] = [
  ...(["differs", "stage-differs", "stage-mistagged", "disputed"] as const),
  ...(["blocked", "deleted", "not-sent", "gone"] as const),
];

/** How the action ends: as a failure unless everything is live, with all that is to be done. */
export function confirmationConclusion(
  { run, units, target, warnings, askedAt }: Confirmation,
  place: { readonly repository: string; readonly runUrl: string; readonly runId: string },
  log: { readonly info: (line: string) => void },
): Conclusion {
  const { repository, runUrl, runId } = place;
  const problems = confirmationProblems(units, runUrl);
  const { registry, isNpmjs } = target;
  const sentence = `${confirmationSentence({ units })}.`;
  for (const line of approvalLines(units, isNpmjs ? "" : ` --registry ${registry}`)) log.info(line);
  const isLive = problems.length === 0;
  if (isLive) log.info(sentence);
  const idsOf = (wanted: (state: ConfirmedUnit["state"]) => boolean) =>
    JSON.stringify(units.filter(({ state }) => wanted(state)).map((unit) => unitId(unit)));
  return {
    outputs: {
      state: stateOf(units),
      missing: idsOf((state) => state !== "live" && state !== "broken"),
      broken: idsOf((state) => state === "broken"),
      npm: idsOf(() => true),
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

function whenToApprove(layer: readonly ConfirmedUnit[], isLater: boolean): string {
  const isScanned = layer.some(({ state }) => state === "validating");
  const whens = [
    ...(isLater ? ["those above are live"] : []),
    ...(isScanned ? [`npm has validated ${layer.length === 1 ? "it" : "them"}`] : []),
  ];
  return whens.length === 0 ? "" : `, when ${whens.join(" and ")}`;
}

/** What waits, layer by layer, with a command for each. */
function approvalLines(units: readonly ConfirmedUnit[], flags: string): readonly string[] {
  const layers = toApprove(units);
  const lines = layers.flatMap((layer, index) => [
    `To approve${whenToApprove(layer, index > 0)}:`,
    ...layer.map((unit) => {
      const { stageId, name } = unit;
      const command =
        stageId === undefined
          ? `npm stage list ${name}${flags}`
          : `npm stage approve ${stageId}${flags}`;
      return `  ${command}  # ${unitId(unit)}`;
    }),
  ]);
  return layers.flat().some(isMaybeRejected) ? [...lines, ifUnknown] : lines;
}
