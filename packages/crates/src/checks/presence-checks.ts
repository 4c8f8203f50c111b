import {
  failsRelease,
  firstFew,
  isPublished,
  isSameVersion,
  unitId,
  type Finding,
  type OnConflict,
  type Presence,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import { canonicalCrateName } from "../registry/crate-identity.ts";
import { titleOf, type Target } from "../registry/crates-target.ts";
import type { CratesPresence } from "../registry/look-up-crates.ts";
import type { OpenRegistry } from "../registry/open-registry.ts";
import type { CratesInputs } from "../inputs.ts";
import type { DevCycle } from "../discover/graph.ts";
import type { Selection } from "../discover/select.ts";
import type { DeclaredDependency } from "../discover/workspace.ts";
import { dependencyKeys } from "../discover/manifest-lines.ts";

/** A crate of a release, with its manifest where that is known. */
type Versioned = VersionName & { readonly manifest?: string };

/** Crates whose version the registry lacks; all of them, while nobody knows. */
export function unpublished<Crate extends VersionName>(
  crates: readonly Crate[],
  presence: Pick<Presence, "findings"> | undefined,
): Crate[] {
  return crates.filter((crate) => !isPublished(crate, presence));
}

/** Crates to upload whose version is not the one that is released. */
export function withOtherVersion<Crate extends Versioned>(
  toUpload: readonly Crate[],
  released: string | undefined,
): Crate[] {
  return toUpload.filter(
    ({ version }) => released !== undefined && !isSameVersion(version, released),
  );
}

/** A version is given by a field, by an input or by the tag: what is left out depends on the repository. */
const ofTheirOwn =
  "If crates have versions of their own, give the release no version, and run it without a tag that has one.";

/** Of some among others: what is published already does not stop a release. */
const publishFirst = {
  one: "If it has a version of its own, publish it first, in a run without a version or a versioned tag.",
  many: "If they have a version of their own, publish them first, in a run without a version or a versioned tag.",
};

/**
 * Each crate to upload must have the version that is released.
 *
 * @param stale those that do not
 * @param total how many are to upload
 * @param elsewhere names of crates of this version that are not selected
 */
export function checkVersions(
  stale: readonly Versioned[],
  total: number,
  released: string | undefined,
  elsewhere: readonly string[] = [],
): Problem[] {
  if (released === undefined || stale.length === 0) return [];
  const byVersion = Map.groupBy(stale, ({ version }) => version);
  if (stale.length === total && (byVersion.size > 1 || elsewhere.length > 0)) {
    const named = stale.map(({ name, version }) => `${name} ${version}`);
    const others = firstFew(elsewhere, 5);
    return [
      {
        code: "no-crate-of-version",
        message: `No crate to publish has version ${released}, which is being released: ${firstFew(named, 5)}.`,
        remedy:
          elsewhere.length > 0
            ? `Select ${others} in packages, which ${elsewhere.length === 1 ? "has" : "have"} version ${released}. ${ofTheirOwn}`
            : `Set their versions to ${released}. ${ofTheirOwn}`,
        input: "version",
      },
    ];
  }
  return [...byVersion].flatMap(([version, same]) => {
    const orElse = same.length === total ? `release ${version}` : "leave it out";
    const first = same.length === 1 ? publishFirst.one : publishFirst.many;
    const own = stale.length === total ? "" : ` ${first}`;
    if (same.length === 1) {
      return same.map(({ name, manifest }) => ({
        code: "crate-version-differs",
        unit: name,
        message: `${name} has version ${version}, but ${released} is being released.`,
        remedy: `Set its version to ${released}, or ${orElse}.${own}`,
        ...atKey(manifest, "version"),
      }));
    }
    const names = same.map(({ name }) => name);
    return [
      {
        code: "crate-version-differs",
        message: `${same.length} crates have version ${version}, but ${released} is being released: ${firstFew(names, 5)}.`,
        remedy: `Set their version to ${released}, or ${orElse.replace(" it", " them")}.${own}`,
        ...atKey(same[0]?.manifest, "version"),
      },
    ];
  });
}

/**
 * A release that uploads no crate, since all of them still have versions that are published. What is
 * released may be something else, so it stops nothing.
 *
 * @param selected published crates, all of them
 * @param elsewhere names of crates of this version that are not selected
 */
export function checkForgottenVersions(
  selected: readonly Versioned[],
  released: string | undefined,
  title: string,
  elsewhere: readonly string[] = [],
): Problem[] {
  const isReleased = ({ version }: Versioned) => isSameVersion(version, released ?? version);
  if (selected.length === 0 || selected.some(isReleased)) return [];
  const byVersion = [...Map.groupBy(selected, ({ version }) => version)];
  const has = byVersion.map(
    ([version, same]) =>
      `${version} of ${firstFew(
        same.map(({ name }) => name),
        5,
      )}`,
  );
  const theirs = selected.length === 1 ? "its version" : "their versions";
  const next =
    elsewhere.length > 0
      ? `select ${firstFew(elsewhere, 5)}`
      : `set ${theirs} to ${released ?? ""}`;
  return [
    {
      code: "no-crate-of-version",
      message: `No ${elsewhere.length > 0 ? "selected " : ""}crate has version ${released ?? ""}, which is being released; ${title} already has ${firstFew(has, 5)}.`,
      remedy: `Unless no crate is meant to be released, ${next}.`,
    },
  ];
}

/** What is being released and was withdrawn: the registry never takes a version again. */
export function checkYanked(
  crates: readonly Versioned[],
  findings: ReadonlyMap<string, Finding>,
  onConflict: OnConflict,
  title: string,
): Problem[] {
  return crates
    .filter((crate) => {
      const found = findings.get(unitId(crate));
      return found?.kind === "present" && found.yanked && failsRelease(crate, onConflict);
    })
    .map(({ name, version, manifest }) => ({
      code: "version-yanked",
      unit: name,
      message: `${title} has ${name} ${version}, and it is yanked.`,
      remedy:
        "Release a new version. If it was yanked by mistake, undo that first (cargo yank --undo).",
      ...atKey(manifest, "version"),
    }));
}

/** The place of a field under [package], where the manifest is known. */
function atKey(manifest: string | undefined, field: string): Pick<Problem, "file" | "keys"> {
  return manifest === undefined ? {} : { file: manifest, keys: [["package", field]] };
}

/**
 * Names that the registry does not know are permanent once created, so somebody must want them.
 *
 * @param listing what the input must write out; without it the run that packed them has asked for them
 */
export function checkNewNames(
  created: readonly string[],
  title: string,
  inputs: Pick<CratesInputs, "newNames"> & { readonly hasToken: boolean },
  listing?: Pick<Selection, "selected" | "listed">,
): Problem[] {
  if (created.length === 0) return [];
  const problems: Problem[] = [];
  const unlisted = created.filter((name) => listing?.listed.has(name) === false);
  if (inputs.newNames === "fail") {
    problems.push({
      code: "new-name-not-allowed",
      message: `${title} does not have ${firstFew(created, 5)} yet, and new-names is fail.`,
      remedy:
        "Names are permanent. To create them, list them in packages and set new-names: listed.",
    });
  } else if (inputs.newNames === "listed" && listing !== undefined && unlisted.length > 0) {
    // With those that have another problem, too: once it is fixed, nothing else would bring them back. A line
    // that leaves them out holds against this one.
    const names = listing.selected.map(({ name }) => name);
    problems.push({
      code: "new-name-not-allowed",
      message: `${title} does not have ${firstFew(unlisted, 5)} yet, and names are permanent.`,
      remedy: `To create ${unlisted.length > 1 ? "them" : "it"}, set new-names: allow, or write all names out:`,
      copy: `packages: ${names.join(" ")}`,
    });
  }
  if (!inputs.hasToken) {
    problems.push({
      code: "new-name-needs-token",
      message: `${title} does not have ${firstFew(created, 5)} yet, and trusted publishing cannot create a crate.`,
      remedy:
        "Publish new crates with a token first (input token, or CARGO_REGISTRY_TOKEN); then add this workflow to their trusted publishers.",
    });
  }
  return problems;
}

/** crates.io takes names that differ in `-` and `_` alone for one, so a new one must not be such. */
export function takenNames({
  takenAs,
  registry: { title },
}: Pick<CratesPresence, "takenAs"> & {
  readonly registry: Pick<OpenRegistry, "title">;
}): Problem[] {
  return [...takenAs].map(([name, known]) => ({
    code: "crate-name-taken",
    unit: name,
    message: `${title} has the crate ${known}, and treats ${name} as the same name.`,
    remedy: `Rename ${name}, or use the name exactly as it is there.`,
    keys: [["package", "name"]],
  }));
}

/**
 * For the same reason only the first of such names can be published, as far as none is yet: the registry
 * tells it when it has that.
 *
 * @param created in the order in which they would be published
 */
export function namesAlike(created: readonly string[], target: Target): Problem[] {
  if (!target.isCratesIo) return [];
  return [...Map.groupBy(created, canonicalCrateName).values()].flatMap(([first = "", ...others]) =>
    others.map((name) => ({
      code: "crate-names-alike",
      unit: name,
      message: `${titleOf(target)} treats ${name} as the same name as ${first}, so only one of them can be published.`,
      remedy: "Rename one of them, or leave one out with exclude.",
      keys: [["package", "name"]],
    })),
  );
}

type Closing = Pick<DeclaredDependency, "name" | "localName" | "kind">;

/** A cycle is uploaded name by name, so each name that closes one must exist before. */
export function checkDevCycles(
  devCycles: readonly DevCycle[],
  toUpload: readonly (VersionName & { readonly dependencies?: readonly Partial<Closing>[] })[],
  { title, versionsOf }: Pick<OpenRegistry, "title" | "versionsOf">,
): Problem[] {
  const uploaded = new Map(toUpload.map((crate) => [crate.name, crate]));
  const nameOf = (from: string, to: string) =>
    uploaded.get(from)?.dependencies?.find(({ name, kind }) => name === to && kind === "dev")
      ?.localName ?? to;
  return devCycles
    .filter(({ from, to }) => uploaded.has(from) && versionsOf(to).length === 0)
    .map(({ path, from, to }) => ({
      code: "dev-cycle-of-new-names",
      unit: from,
      message: `${path.join(" → ")} is a cycle through the dev-dependency of ${from} on ${to}, and ${title} does not have ${to} yet.`,
      remedy: `Remove the version from the dev-dependency ${nameOf(from, to)} of ${from}: then cargo leaves it out of what it publishes.`,
      keys: dependencyKeys(nameOf(from, to), "dev"),
    }));
}
