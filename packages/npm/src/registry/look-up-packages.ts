import {
  concurrently,
  isPublished,
  lookUp,
  readBackoffMs,
  readsAtOnce,
  retry,
  throwProblems,
  type Clock,
  type Checked,
  type Presence,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import { missingPins, type Pin } from "../checks/pins.ts";
import {
  mayBeReleased,
  neededByFiles,
  neededElsewhere,
  type NeededElsewhere,
} from "../checks/ranges.ts";
import { needsToCome, type NpmCandidates } from "../discover/candidates.ts";
import type { TaggedVersions } from "./dist-tag.ts";
import type { NpmReader } from "./npm-look-up.ts";
import { readAccess, readPackage, type PackageRead, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import type { SeenStage } from "./stage-reads.ts";
import type { StagedMemory } from "./staged-memory.ts";
import { isUnpublished } from "./unpublished.ts";

/** What the registry knows of the packages of a release, before it starts. */
export interface PackagesLookUp {
  /** Versions and tags by name; nothing of a new name. */
  readonly known: ReadonlyMap<string, TaggedVersions>;
  /** Names that the registry does not know, or does not show to this credential, and placeholders. */
  readonly newNames: ReadonlySet<string>;
  /** Those that exist, with nothing but the version that npm makes when a new name is staged. */
  readonly placeholders: ReadonlySet<string>;
  /** Who may read the existing ones, where it was asked and the registry says. */
  readonly access: ReadonlyMap<string, "public" | "restricted">;
  /** Versions that were unpublished: nobody can publish them again. */
  readonly problems: readonly Problem[];
  /** When the reads began, in epoch ms. */
  readonly readAt: number;
}

/** What the registry has of the packages of a release, and of what these need. */
export interface NpmPresence extends Presence, PackagesLookUp, NeededElsewhere {
  readonly registry: NpmReader;
  readonly newNames: ReadonlySet<string>;
  /** What each packed file needs of others, whatever is live: as `name@version`, by its name. */
  readonly neededByFiles: ReadonlyMap<string, readonly string[]>;
  /** Versions that are named exactly, and do not exist. */
  readonly missing: readonly Pin[];
  /** What earlier attempts of the run staged; a plan does not ask. */
  readonly memory?: StagedMemory;
  /** Stages that a person's token is shown; a plan does not ask. */
  readonly stages?: readonly SeenStage[];
  /** How the checkout differs from its commit in what is to be uploaded; a plan packs nothing. */
  readonly checkout?: Checked;
}

/**
 * Looks the packages of a release up, and what those that are to come wait for and pin.
 *
 * @param asksAccess as of `lookUpPackages`
 * @throws ProblemsError if the registry cannot be read
 */
export async function lookUpCandidates(
  candidates: Pick<
    NpmCandidates,
    "packages" | "units" | "elsewhere" | "elsewhereOf" | "pins" | "ranges" | "workspacePackages"
  >,
  registry: NpmReader,
  target: NpmTarget,
  reads: ReadPorts,
  { clock, cancelled }: { readonly clock: Clock; readonly cancelled: AbortSignal },
  asksAccess: boolean,
): Promise<NpmPresence> {
  const { packages } = candidates;
  const [own, findings] = await Promise.all([
    lookUpPackages(packages, target, reads, clock, cancelled, asksAccess),
    lookUp(packages, registry.find, clock, cancelled),
  ]);
  const { pins, ...needs } = needsToCome(candidates, (each) => isPublished(each, { findings }));
  // What other registries lack may come from npmjs.
  const ranging = { ...candidates, ...needs, ranges: target.isNpmjs ? needs.ranges : [] };
  const ofFiles = { ...candidates, ranges: target.isNpmjs ? candidates.ranges : [] };
  const awaited = [...needs.elsewhere, ...rangedBy(ranging)];
  // What is published already stops nothing, but what it needs is written down all the same.
  const told = rangedBy(ofFiles).filter(({ name }) => awaited.every((each) => each.name !== name));
  const [others, alsoTold, missing] = await Promise.all([
    lookUpPackages(awaited, target, reads, clock, cancelled),
    lookUpPackages(told, target, reads, clock, cancelled),
    missingPins(pins, { target, reads, clock, signal: cancelled }),
  ]);
  const published = (name: string) =>
    (others.known.get(name) ?? alsoTold.known.get(name))?.versions ?? [];
  return {
    ...own,
    ...neededElsewhere(ranging, published),
    neededByFiles: neededByFiles(ofFiles, published),
    known: new Map([...others.known, ...own.known]),
    newNames: new Set([...others.newNames, ...own.newNames]),
    placeholders: new Set([...others.placeholders, ...own.placeholders]),
    ...{ findings, missing, registry },
  };
}

/** The packages whose published versions decide whether a range needs the one that is released. */
function rangedBy(candidates: Parameters<typeof mayBeReleased>[0]): readonly VersionName[] {
  return mayBeReleased(candidates).map(({ name }) => ({ name, version: "" }));
}

/**
 * Reads the packuments of all packages of a release; a read that fails is repeated a few times.
 *
 * @param asksAccess of packages that a credential makes visible it is not known that they are public
 * @throws ProblemsError naming every package that could not be read
 */
export async function lookUpPackages(
  versions: readonly VersionName[],
  target: NpmTarget,
  ports: ReadPorts,
  clock: Clock,
  signal: AbortSignal,
  asksAccess = false,
): Promise<PackagesLookUp> {
  const names = [...new Set(versions.map(({ name }) => name))];
  const readAt = clock.now();
  const look = async (name: string) => {
    const read = await retry(() => readPackage(target, name, ports, signal), {
      isTransient: ({ kind }) => kind === "unreadable",
      ...{ backoffMs: readBackoffMs, clock, signal },
    });
    return [name, read] as const;
  };
  const reads = new Map<string, PackageRead>(await concurrently(names, look, readsAtOnce));
  throwProblems(
    [...reads].flatMap(([name, read]) =>
      read.kind === "unreadable" ? [unreadable(name, read.cause, target)] : [],
    ),
  );
  const asked = versions.filter(({ name, version }) => {
    const read = reads.get(name);
    const isKnown =
      read?.kind === "known" && !isPlaceholder(read) && !read.versions.includes(version);
    return asksAccess && isKnown && ports.readToken(name) !== undefined;
  });
  const access = await concurrently(
    asked,
    async ({ name }) => [name, await readAccess(target, name, ports, signal)] as const,
    readsAtOnce,
  );
  const unpublished = await concurrently(versions, async (version) => {
    const read = reads.get(version.name);
    const looksSo = read?.kind === "known" && read.unpublished.includes(version.version);
    const isGone =
      looksSo && (await isUnpublished(version, target, ports, { clock, cancelled: signal }));
    return isGone ? [version] : [];
  });
  return {
    readAt,
    known: new Map(
      [...reads].flatMap(([name, read]) =>
        read.kind === "known" && !isPlaceholder(read) ? [[name, read] as const] : [],
      ),
    ),
    access: new Map(
      access.flatMap(([name, found]) => (found === undefined ? [] : [[name, found] as const])),
    ),
    newNames: new Set(
      names.filter((name) => {
        const read = reads.get(name);
        return read?.kind === "unknown" || isPlaceholder(read);
      }),
    ),
    placeholders: new Set(names.filter((name) => isPlaceholder(reads.get(name)))),
    problems: unpublished.flat().map(({ name, version }) => ({
      code: "version-unpublished",
      unit: name,
      message: `${name} was published as ${version} and unpublished.`,
      remedy: "A version that was unpublished can never be used again: release a new one.",
    })),
  };
}

/** What npm publishes under a new name when its first version is staged (since October 2026). */
const placeholderVersion = "0.0.0-stage";

function isPlaceholder(read: PackageRead | undefined): boolean {
  return read?.kind === "known" && read.versions.join() === placeholderVersion;
}

function unreadable(name: string, cause: string, { title }: NpmTarget): Problem {
  return {
    code: "registry-unreachable",
    unit: name,
    message: `${title} could not be asked for ${name}: ${cause}.`,
    remedy: "Run this job again; if it fails again, check registry-url and the token.",
  };
}
