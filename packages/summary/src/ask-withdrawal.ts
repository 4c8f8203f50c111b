import type { Fetch } from "@fairlead/http";
import { offeredBelow, readPackage, type NpmTarget, type PackageRead } from "@fairlead/npm";
import {
  concurrently,
  firstFew,
  readBackoffMs,
  readsAtOnce,
  retry,
  type Clock,
  type Finding,
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

type Known = Extract<PackageRead, { kind: "known" }>;

/** Reads the dist-tags of the packages that are there, and says what is left. Never throws. */
export async function askWithdrawal(
  units: readonly ReleasedUnit[],
  target: NpmTarget | { readonly problem: Problem },
  ports: WithdrawalPorts,
): Promise<Withdrawal> {
  const there = ordered(units).filter(
    ({ state, isEarlier }) => offered.includes(state) && isEarlier !== true,
  );
  const packages = there.filter(({ kind }) => kind === "npm");
  const known =
    "problem" in target ? new Map<string, Known>() : await readTags(packages, target, ports);
  const unread = packages.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  return {
    steps: stepsToWithdraw(
      there.map((unit) => withdrawable(unit, known.get(unit.name))),
      ({ back }) => (back === undefined ? "Withdrawn." : `Withdrawn. Use ${back}.`),
    ),
    problems: unread.length === 0 ? [] : [notRead(unread)],
  };
}

/**
 * The packages that are deprecated as a whole, as `name@version`: that was decided of them, and not of this
 * release. What cannot be read is not. Never throws.
 *
 * @param findings what npm says of the versions of this release
 */
export async function askDeprecatedWhole(
  findings: ReadonlyMap<string, Finding>,
  target: NpmTarget | { readonly problem: Problem },
  ports: WithdrawalPorts,
): Promise<ReadonlySet<string>> {
  if ("problem" in target) return new Set();
  const deprecated = [...findings].flatMap(([id, found]) =>
    found.kind === "present" && found.deprecated !== undefined
      ? [{ id, name: id.slice(0, id.lastIndexOf("@")) }]
      : [],
  );
  const known = await readTags(deprecated, target, ports);
  const whole = deprecated.filter(({ name }) => known.get(name)?.isDeprecatedWhole === true);
  return new Set(whole.map(({ id }) => id));
}

/** What an installer may take, or was told not to. */
const offered: readonly ReleasedUnit["state"][] = [
  ...(["shipped", "broken", "other-contents", "yanked", "deprecated"] as const),
];

async function readTags(
  packages: readonly { readonly name: string }[],
  target: NpmTarget,
  { npmToken, userAgent, fetch, clock, cancelled }: WithdrawalPorts,
): Promise<Map<string, Known>> {
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
  known: Known | undefined,
): Withdrawable {
  const tags = Object.entries(known?.distTags ?? {});
  return {
    ...{ kind, name, version, layer },
    isWithdrawn: state === "yanked" || state === "deprecated" || known?.isDeprecatedWhole === true,
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
