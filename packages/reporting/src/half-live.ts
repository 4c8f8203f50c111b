import { escaped } from "@fairlead/markdown";
import {
  approvableNow,
  firstFew,
  unitId,
  type Layered,
  type Problem,
  type ReleaseResult,
} from "@fairlead/publishing";
import { layered } from "./layered.ts";
import type { ReportInfo } from "./report-info.ts";
import { standingOf } from "./standing.ts";
import { failingConflicts, remaining, withStatus } from "./verdict.ts";

const maxNames = 12;

const moveBack =
  "move the dist-tag back to the last whole version: npm dist-tag add NAME@VERSION latest";

/**
 * Live packages that are installed without something they pin, since it waits for a person or was not
 * sent: npm, pnpm and bun report no error. By what a step knows anyway; what was accepted a moment ago,
 * or may have arrived, counts as there.
 */
export function halfLive(result: ReleaseResult, info: ReportInfo): Problem | undefined {
  if (result.dryRun) return undefined;
  const standing = standingOf(result, info.beside);
  const waiting = [...(info.beside?.waiting ?? []), ...withStatus(result, "staged")].map(layered);
  const unsent = remaining(result).filter(({ status }) => status !== "unclear");
  const disputed = failingConflicts(result).filter(({ stageId }) => stageId !== undefined);
  const absent = new Set([...waiting, ...unsent, ...disputed].map(unitId));
  const half = standing.live.filter(({ pins }) => pins.some((pin) => absent.has(pin)));
  if (half.length === 0) return undefined;
  const lacking = [...new Set(half.flatMap(({ pins }) => pins.filter((pin) => absent.has(pin))))];
  const free = new Set(approvableNow<Layered>(waiting, standing).free.map(unitId));
  const named = (ids: readonly string[]) => firstFew(ids, maxNames);
  const comes = lacking.filter((id) => free.has(id));
  const steps = [
    ...(comes.length > 0
      ? [`Approve ${named(comes)} at once, as fairlead approve does with the address of the run.`]
      : []),
    comes.length < lacking.length
      ? `Not all that is missing can be approved: until it is live, ${moveBack}.`
      : `If that has to wait, ${moveBack}.`,
  ];
  const [is, needs] = half.length === 1 ? ["is", "it needs"] : ["are", "they need"];
  return {
    code: "live-without-pins",
    message: `${named(half.map(unitId))} ${is} live, and broken for users now: ${needs} ${named(lacking)}, which ${lacking.length === 1 ? "is" : "are"} not live.`,
    remedy: steps.join(" "),
  };
}

/** For the page, above everything else that a person is to do. */
export function alarmOfStep(result: ReleaseResult, info: ReportInfo): readonly string[] {
  const problem = halfLive(result, info);
  if (problem === undefined) return [];
  return [
    "### 🚨 Broken for users now",
    escaped(problem.message),
    "Whoever installs this gets an incomplete install: npm, pnpm and bun report no error, and lockfiles written now keep the gap.",
    `➡️ ${escaped(problem.remedy ?? "")}`,
  ];
}
