import { atLine } from "@fairlead/contents";
import { asRecord } from "@fairlead/http";
import { findPlatform } from "@fairlead/platforms";
import { firstFew, type Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";
import type { NpmCandidates } from "../discover/candidates.ts";
import { installedDependencies, readSpecifier } from "../manifests/specifier.ts";
import type { NpmPresence } from "../registry/look-up-packages.ts";

type Released = NpmCandidates["packages"][number];

/** A platform package that no package of the release needs, and the pin that likely means it. */
interface Slip {
  readonly of: Released;
  readonly by: Released;
  readonly meant: string;
}

/**
 * Platform packages under a name that nothing of the release needs, beside a package that pins almost the
 * same name for the same platform, which is not released with it: one of the two is misspelled. Published
 * so, the names are there for good, and what pins the others finds nothing.
 *
 * Metas with `platform-package` are judged by what the plan has, not here.
 */
export function misnamedPlatforms(
  { packages, unknown, isWhole }: Pick<NpmCandidates, "packages" | "unknown" | "isWhole">,
  presence: Pick<NpmPresence, "known"> | undefined,
): Problem[] {
  // What could not be read, or only an artifact names, may be what is pinned.
  if (!isWhole || unknown.length > 0) return [];
  const isThere = (name: string, version: string) =>
    presence?.known.get(name)?.versions.includes(version) === true;
  const released = new Set(packages.map(({ name }) => name));
  const needed = new Set(packages.flatMap(neededNames));
  const slips = packages
    .filter((each) => isForPlatform(each) && !needed.has(each.name))
    .filter(({ name, version }) => !isThere(name, version))
    .flatMap((of) => {
      const open = packages
        .filter(({ platformPackages }) => platformPackages.size === 0)
        .flatMap((by) => pinnedNames(by).map((meant) => ({ of, by, meant })))
        .filter(({ meant }) => !released.has(meant) && !isThere(meant, of.version))
        .filter(({ meant }) => mayBeOnePlatform(of.name, meant));
      const near = nearest(
        of.name,
        open.map(({ meant }) => meant),
      );
      return open.find(({ meant }) => meant === near) ?? [];
    });
  const byEntry = Map.groupBy(slips, ({ of: { spec }, by }) =>
    JSON.stringify([spec.input, spec.line, by.name]),
  );
  return [...byEntry.values()].map(told);
}

function told(slips: readonly Slip[]): Problem {
  const [first] = slips;
  if (first === undefined) throw new Error("a group has at least one member");
  const { of, by, meant } = first;
  const names = slips.map((slip) => slip.of.name);
  const others = slips.map((slip) => slip.meant);
  const problem = {
    code: "platform-package-unpinned",
    unit: by.name,
    message: `No package of this release pins ${firstFew(names, 5)}, and ${by.name} pins ${firstFew(others, 5)}, which this release does not publish.`,
    remedy: `Did you mean ${meant} instead of ${of.name}? Correct ${slips.length > 1 ? "these names" : "this name"}, or the optionalDependencies of ${by.name}.`,
  };
  return atLine(problem, of.spec);
}

function isForPlatform({ spec, manifest }: Released): boolean {
  return (spec.platform ?? manifest?.["os"] ?? manifest?.["cpu"]) !== undefined;
}

/** The names in the registry of all that is installed with a package. */
function neededNames({ manifest = {}, platformPackages }: Released): string[] {
  const listed = installedDependencies(manifest).map(({ key, spec }) => nameOf(key, spec));
  return [...platformPackages.values(), ...listed];
}

function pinnedNames({ manifest = {} }: Released): string[] {
  const optional = Object.entries(asRecord(manifest["optionalDependencies"]) ?? {});
  return optional.map(([key, spec]) => nameOf(key, typeof spec === "string" ? spec : ""));
}

/** An alias installs a package under another name. */
function nameOf(key: string, spec: string): string {
  const specifier = readSpecifier(key, spec);
  return specifier.kind === "registry" ? specifier.name : key;
}

/** False for names that tell of two platforms: the one is no slip for the other. */
function mayBeOnePlatform(name: string, other: string): boolean {
  const [one, two] = [platformIn(name), platformIn(other)];
  return one === undefined || two === undefined || one === two;
}

/** The triple of the platform that a package's name ends with. */
function platformIn(name: string): string | undefined {
  const words = name.slice(name.indexOf("/") + 1).split("-");
  for (const from of words.keys()) {
    const found = findPlatform(words.slice(from).join("-"));
    if (found.kind === "found") return found.platform.triple;
  }
  return undefined;
}
