import type { OpenCratesRegistry } from "@fairlead/crates";
import {
  offeredBelow,
  ownTag,
  readPackage,
  type NpmTarget,
  type PackageRead,
  type TaggedVersions,
} from "@fairlead/npm";
import {
  concurrently,
  lookUp,
  readBackoffMs,
  readsAtOnce,
  retry,
  unitId,
  type Problem,
} from "@fairlead/publishing";
import type { Restorable } from "@fairlead/withdrawal";
import { gt, parse } from "semver";
import { openCratesHere } from "../crates/registry.ts";
import type { World } from "../world.ts";
import type { Account } from "./accounts.ts";
import type { ReportedUnit } from "./read-units.ts";

/** A unit of the release that its registry has. */
export interface Looked extends Restorable {
  /** All versions, and which of them users are offered. */
  readonly versions: readonly KnownVersion[];
  /** npm: what the registry knows of the package. */
  readonly known: Extract<PackageRead, { kind: "known" }> | undefined;
  /** npm: the dist-tag that it was published with. */
  readonly ownTag: string;
}

export interface KnownVersion {
  readonly version: string;
  /** Neither yanked nor deprecated. */
  readonly isOffered: boolean;
}

/** What is there of a release, in both registries. */
export interface Look {
  /** In the order in which they were published. */
  readonly units: readonly Looked[];
  /** What the runs named, and no registry has. */
  readonly absent: readonly ReportedUnit[];
  /** Crates in other registries than crates.io: cargo changes these by a name that only its user knows. */
  readonly elsewhere: readonly ReportedUnit[];
  /** What could not be read, or is not shown. */
  readonly problems: readonly Problem[];
  /** Undefined: no crate is there. */
  readonly crates: OpenCratesRegistry | undefined;
}

/**
 * Asks the registries what is there of a release, npm with the person's login: what is restricted is shown to
 * nobody else.
 *
 * @param accounts by the address of the registry, as reports have it
 */
export async function lookAt(
  units: readonly ReportedUnit[],
  accounts: ReadonlyMap<string, Account>,
  world: World,
): Promise<Look> {
  const isCrate = ({ kind }: ReportedUnit) => kind === "crate";
  const [crates, packages] = await Promise.all([
    lookAtCrates(units.filter(isCrate), world),
    concurrently(
      units.filter((unit) => !isCrate(unit)),
      (unit) => lookAtPackage(unit, accounts.get(unit.registry), world),
      readsAtOnce,
    ),
  ]);
  const all = [...crates.seen, ...packages];
  return {
    units: all.flatMap((each) => ("there" in each ? [each.there] : [])),
    absent: all.flatMap((each) => ("absent" in each ? [each.absent] : [])),
    elsewhere: all.flatMap((each) => ("elsewhere" in each ? [each.elsewhere] : [])),
    problems: all.flatMap((each) => ("problem" in each ? [each.problem] : [])),
    crates: crates.registry,
  };
}

type Seen =
  | { readonly there: Looked }
  | { readonly absent: ReportedUnit }
  | { readonly elsewhere: ReportedUnit }
  | { readonly problem: Problem };

async function lookAtCrates(
  units: readonly ReportedUnit[],
  world: World,
): Promise<{ readonly registry: OpenCratesRegistry | undefined; readonly seen: readonly Seen[] }> {
  if (units.length === 0) return { registry: undefined, seen: [] };
  const registry = await openCratesHere(world);
  const here = units.filter((unit) => unit.registry === registry.url);
  const findings = await lookUp(here, registry.find, world.clock, world.signal);
  const seen = units.map((unit): Seen => {
    if (!here.includes(unit)) return { elsewhere: unit };
    const { kind, name, version } = unit;
    const found = findings.get(unitId(unit));
    if (found?.kind === "absent") return { absent: unit };
    if (found?.kind !== "present") {
      const cause = found?.kind === "unreadable" ? found.cause : "no clear answer";
      return { problem: unreadable(registry.title, name, cause) };
    }
    const versions = registry.versionsOf(name).map(({ vers, yanked }) => {
      return { version: vers, isOffered: !yanked };
    });
    return {
      there: {
        ...{ kind, name, version, versions, layer: 0, isWithdrawn: found.yanked },
        ...{ tags: [], back: undefined, lost: [], known: undefined, ownTag: "" },
      },
    };
  });
  return { registry, seen };
}

async function lookAtPackage(
  unit: ReportedUnit,
  account: Account | undefined,
  world: World,
): Promise<Seen> {
  if (account === undefined)
    throw new Error(`nobody has looked for an account at ${unit.registry}`);
  const { kind, name, version, layer, registry } = unit;
  const { target, login } = account;
  const read = await readTags(name, target, world, login?.token);
  if (read.kind === "unreadable") return { problem: unreadable(target.title, name, read.cause) };
  if (read.kind === "unknown" && unit.isClaimed) return { problem: hidden(unit, account) };
  if (read.kind === "unknown" || !read.versions.includes(version)) return { absent: unit };
  const at = Object.entries(read.distTags);
  return {
    there: {
      ...{ kind, name, version, layer, registry, known: read },
      versions: read.versions.map((each) => {
        return { version: each, isOffered: !read.deprecated.includes(each) };
      }),
      isWithdrawn: read.deprecated.includes(version),
      warning: read.warnings[version],
      tags: at.flatMap(([tag, of]) => (of === version ? [tag] : [])),
      back: offeredBelow(version, read),
      lost: lostTags(unit.tag ?? ownTag(version), version, read),
      ownTag: unit.tag ?? ownTag(version),
    },
  };
}

/** The packument, read past every cache. */
export async function readTags(
  name: string,
  target: NpmTarget,
  { fetch, userAgent, clock, signal }: World,
  token?: string,
): Promise<PackageRead> {
  const reads = { fetch, userAgent, readToken: () => token };
  return retry(() => readPackage(target, name, reads, signal), {
    isTransient: ({ kind }) => kind === "unreadable",
    ...{ backoffMs: readBackoffMs, clock, signal },
  });
}

/** The dist-tag of a version, where an older one has it now, or one that was withdrawn. */
function lostTags(
  tag: string,
  version: string,
  { distTags, deprecated }: TaggedVersions,
): readonly string[] {
  const stands = distTags[tag];
  if (stands === version) return [];
  const isNewer = stands !== undefined && parse(stands) !== null && gt(stands, version);
  return isNewer && !deprecated.includes(stands) ? [] : [tag];
}

/** A run has published it, and now the registry knows nothing of the whole package. */
function hidden({ name }: ReportedUnit, { target, login }: Account): Problem {
  const to = login === undefined ? "without a login" : `to ${login.user ?? "this login"}`;
  return {
    code: "package-hidden",
    unit: name,
    message: `The run published ${name}, and ${target.title} does not show it ${to}.`,
    remedy: `It is restricted, or gone. Log in as somebody who maintains it: npm login --registry ${target.registry}/.`,
  };
}

export function unreadable(title: string, name: string, cause: string): Problem {
  return {
    code: "registry-unreachable",
    unit: name,
    message: `${title} could not be asked for ${name}: ${cause}.`,
    remedy: "Nothing was changed. Run this again later.",
  };
}
