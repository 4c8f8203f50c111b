import { firstFew, unitId, type Outcome, type Problem } from "@fairlead/publishing";
import type { StagedMemory } from "./staged-memory.ts";

/**
 * What the registry has and nobody knows from whom, where reports of earlier attempts are out of reach: it
 * may be what this run has sent itself. Where nothing of the kind is there, nothing is missed.
 */
export function unreadReports(
  ended: readonly Outcome[],
  { unread }: StagedMemory,
): readonly Problem[] {
  const unknown = ended.filter(
    ({ status, stageId }) => status === "unclear" || (status === "staged" && stageId === undefined),
  );
  if (unread === undefined || unknown.length === 0) return [];
  const [was, its, shasum] =
    unknown.length === 1 ? ["was", "its id", "its shasum"] : ["were", "their ids", "each shasum"];
  const { remedy } = unread;
  const advice =
    remedy === undefined ? "Run the job again later." : `For the next release: ${remedy}`;
  return [
    {
      code: "earlier-reports-unread",
      message: `${firstFew(unknown.map(unitId), 5)} ${was} sent before, perhaps by an earlier attempt of this run, whose reports this job could not read. ${unread.message}`,
      remedy: `${advice} To approve what is staged now, find ${its} with npm stage list, and compare ${shasum} with the one in this report.`,
    },
  ];
}
