import type { Fetch } from "@fairlead/http";
import { offeredBelow, readPackage, type NpmTarget, type TaggedVersions } from "@fairlead/npm";
import {
  concurrently,
  firstFew,
  readBackoffMs,
  readsAtOnce,
  retry,
  type Clock,
  type Problem,
} from "@fairlead/publishing";
import type { ReleasedUnit } from "@fairlead/reporting";
import { stepsToWithdraw, type Step, type Withdrawable } from "@fairlead/withdrawal";
import { ordered } from "./in-order.ts";

interface WithdrawalPorts {
  readonly npmToken: string | undefined;
  readonly userAgent: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
}

/** What is left to withdraw of a release that a person has begun to take back. */
export interface Withdrawal {
  readonly steps: readonly Step[];
  /** Packages whose dist-tags could not be read. */
  readonly problems: readonly Problem[];
}

/** Reads the dist-tags of the packages that are there, and says what is left. Never throws. */
export async function askWithdrawal(
  units: readonly ReleasedUnit[],
  target: NpmTarget | { readonly problem: Problem },
  ports: WithdrawalPorts,
): Promise<Withdrawal> {
  const there = ordered(units).filter(({ state }) => offered.includes(state));
  const packages = there.filter(({ kind }) => kind === "npm");
  const known =
    "problem" in target
      ? new Map<string, TaggedVersions>()
      : await readTags(packages, target, ports);
  const unread = packages.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  return {
    steps: stepsToWithdraw(
      there.map((unit) => withdrawable(unit, known.get(unit.name))),
      ({ back }) => (back === undefined ? "Withdrawn." : `Withdrawn. Use ${back}.`),
    ),
    problems: unread.length === 0 ? [] : [notRead(unread)],
  };
}

/** What an installer may take, or was told not to. */
const offered: readonly ReleasedUnit["state"][] = [
  ...(["shipped", "broken", "other-contents", "yanked", "deprecated"] as const),
];

async function readTags(
  packages: readonly ReleasedUnit[],
  target: NpmTarget,
  { npmToken, userAgent, fetch, clock, cancelled }: WithdrawalPorts,
): Promise<Map<string, TaggedVersions>> {
  const reads = { userAgent, fetch, readToken: () => npmToken };
  const found = await concurrently(
    packages,
    async ({ name }) => {
      const read = await retry(() => readPackage(target, name, reads, cancelled), {
        isTransient: ({ kind }) => kind === "unreadable",
        ...{ backoffMs: readBackoffMs, clock, signal: cancelled },
      });
      return read.kind === "known" ? [[name, read] as const] : [];
    },
    readsAtOnce,
  );
  return new Map(found.flat());
}

function withdrawable(
  { kind, name, version, state, layer = 0 }: ReleasedUnit,
  known: TaggedVersions | undefined,
): Withdrawable {
  const tags = Object.entries(known?.distTags ?? {});
  return {
    ...{ kind, name, version, layer },
    isWithdrawn: state === "yanked" || state === "deprecated",
    tags: tags.flatMap(([tag, at]) => (at === version ? [tag] : [])),
    back: known && offeredBelow(version, known),
  };
}

function notRead(names: readonly string[]): Problem {
  return {
    code: "registry-unreachable",
    message: `The dist-tags of ${firstFew(names, 5)} could not be read, so the page does not say whether they are at a withdrawn version.`,
    remedy: "Run this job again.",
  };
}
