import { firstFew, unitId, type Problem } from "@fairlead/publishing";
import type { Judgment } from "./judge.ts";
import type { Looked } from "./look.ts";
import type { Judged } from "./page.ts";

/** A package that nobody can take back, and what it needs that is neither live nor on its way. */
export interface LiveWithoutPins {
  /** `name@version` */
  readonly id: string;
  readonly lacks: readonly string[];
}

export type Assessed = Pick<Looked, "recorded" | "live" | "pins"> & { readonly judgment: Judgment };

/**
 * What was approved before what it needs, by hand for instance.
 *
 * @param elsewhere what is pinned and is not one of these packages: its checksum, undefined if it is not live
 */
export function liveWithoutPins(
  all: readonly Assessed[],
  elsewhere: ReadonlyMap<string, string | undefined>,
): LiveWithoutPins[] {
  const isOut = ({ judgment: { state } }: Assessed) => state === "live" || state === "approved";
  const own = all.filter((each) => each.live !== undefined || isOut(each));
  const others = [...elsewhere].filter(([, checksum]) => checksum !== undefined);
  const out = new Set([
    ...own.map(({ recorded }) => unitId(recorded)),
    ...others.map(([id]) => id),
  ]);
  return all.filter(isOut).flatMap(({ recorded, pins }) => {
    const lacks = pins.filter((pin) => !out.has(pin));
    return lacks.length === 0 ? [] : [{ id: unitId(recorded), lacks }];
  });
}

/** Before anything is decided: what users get now. */
export function alarmOf({ id, lacks }: LiveWithoutPins): string {
  const until = lacks.length === 1 ? "this is" : "these are";
  return `${id} is live, but not everything it needs: ${firstFew(lacks, 5)}. Until ${until} live, users install ${id} without its binary, or cannot install it.`;
}

/** The same, where this start cannot change it. */
export function brokenProblem(broken: LiveWithoutPins): Problem {
  const remedy =
    "Start a new run to stage what cannot be approved, and approve that. What is live is not published again.";
  return { code: "live-without-pins", unit: broken.id, message: alarmOf(broken), remedy };
}

/** Before a rejection: what it makes permanent. */
export function rejectionAlarm(
  { id, lacks }: LiveWithoutPins,
  open: readonly Judged[],
): string | undefined {
  const rejected = lacks.filter((pin) => open.some(({ recorded }) => unitId(recorded) === pin));
  if (rejected.length === 0) return undefined;
  const them = rejected.length === 1 ? "it" : "them";
  return `Rejecting ${firstFew(rejected, 5)} makes this permanent: ${id} stays live without ${them}, unless a new run stages ${them} again. To repair ${id}, run this without --reject.`;
}
