import { cratesIoIndex, openCratesRegistry, readCratesTarget } from "@fairlead/crates";
import {
  offeredBelow,
  ownTag,
  readNpmTarget,
  readPackage,
  type NpmTarget,
  type PackageRead,
  type TaggedVersions,
} from "@fairlead/npm";
import {
  concurrently,
  firstFew,
  lookUp,
  readBackoffMs,
  readsAtOnce,
  retry,
  throwProblems,
  unitId,
  type Problem,
  type RegistryReader,
} from "@fairlead/publishing";
import type { Restorable } from "@fairlead/withdrawal";
import { gt, parse } from "semver";
import type { World } from "../world.ts";
import type { ReportedUnit } from "./read-units.ts";

/** A unit of the release that its registry has. */
export interface Looked extends Restorable {
  /** npm: what the registry knows of the package. */
  readonly known: Extract<PackageRead, { kind: "known" }> | undefined;
  /** npm: where it was published. */
  readonly registry: NpmTarget | undefined;
}

/** Both registries, read without a login, as everybody sees them. */
export interface Look {
  /** In the order in which they were published. */
  readonly units: readonly Looked[];
  /** What the runs named, and no registry has. */
  readonly absent: readonly ReportedUnit[];
}

/**
 * Asks the registries what is there of a release.
 *
 * @throws ProblemsError `registry-unreachable`, `other-registry`
 */
export async function lookAt(units: readonly ReportedUnit[], world: World): Promise<Look> {
  const [crates, packages] = await Promise.all([
    lookAtCrates(
      units.filter(({ kind }) => kind === "crate"),
      world,
    ),
    concurrently(
      units.filter(({ kind }) => kind === "npm"),
      (unit) => lookAtPackage(unit, world),
      readsAtOnce,
    ),
  ]);
  const all = [...crates, ...packages];
  throwProblems(all.flatMap((each) => ("problem" in each ? [each.problem] : [])));
  return {
    units: all.flatMap((each) => ("there" in each ? [each.there] : [])),
    absent: all.flatMap((each) => ("absent" in each ? [each.absent] : [])),
  };
}

type Seen =
  { readonly there: Looked } | { readonly absent: ReportedUnit } | { readonly problem: Problem };

async function lookAtCrates(
  units: readonly ReportedUnit[],
  world: World,
): Promise<readonly Seen[]> {
  if (units.length === 0) return [];
  const registry = await openCrates(world);
  const elsewhere = units.filter((unit) => unit.registry !== registry.url);
  if (elsewhere.length > 0) return [{ problem: otherRegistry(elsewhere, registry) }];
  const { clock, signal } = world;
  const findings = await lookUp(units, registry.find, clock, signal);
  return units.map((unit): Seen => {
    const { kind, name, version } = unit;
    const found = findings.get(unitId(unit));
    if (found?.kind === "absent") return { absent: unit };
    if (found?.kind !== "present") {
      const cause = found?.kind === "unreadable" ? found.cause : "no clear answer";
      return { problem: unreadable(registry.title, name, cause) };
    }
    return {
      there: {
        ...{ kind, name, version, layer: 0, isWithdrawn: found.yanked },
        ...{ tags: [], back: undefined, lost: [], known: undefined, registry: undefined },
      },
    };
  });
}

/** crates.io, or what stands in for it on this machine. */
export function openCrates({
  env,
  userAgent,
  fetch,
  clock,
  signal,
}: World): Promise<RegistryReader> {
  const testIndex = env["__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS"];
  const target = readCratesTarget(testIndex ?? cratesIoIndex, undefined, testIndex);
  if ("problem" in target) throw new Error(target.problem.message);
  return openCratesRegistry(target, undefined, { userAgent, fetch, clock, cancelled: signal });
}

async function lookAtPackage(unit: ReportedUnit, world: World): Promise<Seen> {
  const { kind, name, version, layer, registry: url } = unit;
  const target = readNpmTarget(url, world.env["npm_config_registry"]);
  if ("problem" in target) return { problem: target.problem };
  const read = await readTags(name, target, world);
  if (read.kind === "unreadable") return { problem: unreadable(target.title, name, read.cause) };
  if (read.kind === "unknown" || !read.versions.includes(version)) {
    return { absent: unit };
  }
  const at = Object.entries(read.distTags);
  return {
    there: {
      ...{ kind, name, version, layer, known: read },
      isWithdrawn: read.deprecated.includes(version),
      tags: at.flatMap(([tag, of]) => (of === version ? [tag] : [])),
      back: offeredBelow(version, read),
      lost: lostTags(version, read),
      registry: target,
    },
  };
}

/** The packument, read past every cache. */
export async function readTags(name: string, target: NpmTarget, world: World) {
  const { fetch, userAgent, clock, signal } = world;
  const reads = { fetch, userAgent, readToken: () => undefined };
  return retry(() => readPackage(target, name, reads, signal), {
    isTransient: ({ kind }) => kind === "unreadable",
    ...{ backoffMs: readBackoffMs, clock, signal },
  });
}

/** The options that name a registry to npm. */
export function namedTo({ isNpmjs, registry }: NpmTarget): string | undefined {
  return isNpmjs ? undefined : registry;
}

/** The dist-tag that a version means, where an older one has it now. */
function lostTags(version: string, { distTags }: TaggedVersions): readonly string[] {
  const tag = ownTag(version);
  const stands = distTags[tag];
  const isOlder = stands !== undefined && parse(stands) !== null && gt(version, stands);
  return stands === undefined || isOlder ? [tag] : [];
}

function otherRegistry(units: readonly ReportedUnit[], { title }: RegistryReader): Problem {
  const names = units.map(({ name }) => name);
  return {
    code: "other-registry",
    message: `${firstFew(names, 5)} went to ${units[0]?.registry ?? "another registry"}, and cargo yanks at ${title} without more words.`,
    remedy:
      "Yank them by hand: cargo yank NAME@VERSION --registry with your name of that registry.",
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
