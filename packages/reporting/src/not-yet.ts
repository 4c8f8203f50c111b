import { code } from "@fairlead/markdown";
import {
  firstFew,
  unitId,
  type ApprovalFault,
  type Layered,
  type ReleaseStanding,
} from "@fairlead/publishing";

/** Names shown of what other jobs staged, and of what is not to be approved. */
const maxPins = 6;

/** What waits, and is not to go live before a person has settled what is wrong with other packages. */
export function doNotApprove(
  held: readonly Layered[],
  needing: readonly Layered[],
  settle: readonly string[],
  faults: ReleaseStanding["faults"],
): readonly string[] {
  if (held.length === 0) return [];
  const named = (packages: readonly Layered[]) => namesOf(packages.map(unitId));
  const pins = new Set(needing.flatMap((each) => each.pins));
  const doAllNeedAll = needing.length === held.length && settle.every((id) => pins.has(id));
  const first = doAllNeedAll ? (held.length === 1 ? "It needs" : "They need") : "First settle";
  const reasons = [...Map.groupBy(settle, (id) => whyNot[faults.get(id) ?? "lost"])].map(
    ([[one, many], ids]) => `${namesOf(ids)}, which ${ids.length === 1 ? one : many}`,
  );
  const isLive = settle.every((id) => faults.get(id) === "live-differs");
  const them = doAllNeedAll ? (held.length === 1 ? "it" : "them") : named(needing);
  const without = `npm, pnpm and bun install ${needing.length === 1 ? "it" : "them"} without ${settle.length === 1 ? "it" : "these"}, and do not fail`;
  const before =
    needing.length === 0
      ? ""
      : ` If you approve ${them} before, ${isLive ? "users get those bytes" : without}.`;
  return [
    `⛔ **Do not approve ${named(held)} yet.** ${first} ${reasons.join("; and ")}: the next step is named below.${before}`,
  ];
}

const noApproval = ["no approval makes live", "no approval makes live"] as const;
const stagedOther = ["is staged with other bytes", "are staged with other bytes"] as const;

/** After "which", of one and of several. */
const whyNot: Readonly<Record<ApprovalFault, readonly [one: string, many: string]>> = {
  "live-differs": ["is live with other bytes", "are live with other bytes"],
  "stage-differs": stagedOther,
  "stage-mistagged": ["is staged with another dist-tag", "are staged with another dist-tag"],
  unclear: stagedOther,
  lost: noApproval,
  absent: noApproval,
};

/** Packages, in code. */
export function namesOf(ids: readonly string[]): string {
  return firstFew(
    [...new Set(ids)].map((id) => code(id, 300)),
    maxPins,
  );
}
