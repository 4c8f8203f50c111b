import {
  concurrently,
  readBackoffMs,
  retry,
  throwProblems,
  type Clock,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import type { TaggedVersions } from "./dist-tag.ts";
import { readAccess, readPackage, type PackageRead, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";

/** What the registry knows of the packages of a release, before it starts. */
export interface PackagesLookUp {
  /** Versions and tags by name; nothing of a new name. */
  readonly known: ReadonlyMap<string, TaggedVersions>;
  /** Names that the registry does not know, or does not show to this credential. */
  readonly newNames: ReadonlySet<string>;
  /** Who may read the existing ones, where it was asked and the registry says. */
  readonly access: ReadonlyMap<string, "public" | "restricted">;
  /** Versions that were unpublished: nobody can publish them again. */
  readonly problems: readonly Problem[];
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
  const reads = new Map<string, PackageRead>(
    await concurrently(names, async (name) => {
      const read = await retry(() => readPackage(target, name, ports, signal), {
        isTransient: ({ kind }) => kind === "unreadable",
        ...{ backoffMs: readBackoffMs, clock, signal },
      });
      return [name, read] as const;
    }),
  );
  throwProblems(
    [...reads].flatMap(([name, read]) =>
      read.kind === "unreadable" ? [unreadable(name, read.cause, target)] : [],
    ),
  );
  const asked = versions.filter(({ name, version }) => {
    const read = reads.get(name);
    const isKnown = read?.kind === "known" && !read.versions.includes(version);
    return asksAccess && isKnown && ports.readToken(name) !== undefined;
  });
  const access = await concurrently(
    asked,
    async ({ name }) => [name, await readAccess(target, name, ports, signal)] as const,
  );
  const unpublished = versions.filter(({ name, version }) => {
    const read = reads.get(name);
    return read?.kind === "known" && read.unpublished.includes(version);
  });
  return {
    known: new Map(
      [...reads].flatMap(([name, read]) => (read.kind === "known" ? [[name, read] as const] : [])),
    ),
    access: new Map(
      access.flatMap(([name, found]) => (found === undefined ? [] : [[name, found] as const])),
    ),
    newNames: new Set(names.filter((name) => reads.get(name)?.kind === "unknown")),
    problems: unpublished.map(({ name, version }) => ({
      code: "version-unpublished",
      unit: name,
      message: `${name} ${version} was published and unpublished.`,
      remedy: "A version that was unpublished can never be used again: take a new one.",
    })),
  };
}

function unreadable(name: string, cause: string, { title }: NpmTarget): Problem {
  return {
    code: "registry-unreachable",
    unit: name,
    message: `${title} could not be asked for ${name}: ${cause}.`,
    remedy: "Run this job again; if it stays so, check registry-url and the token.",
  };
}
