import type { DeclaredPlatform } from "@fairlead/contents";
import { asRecord } from "@fairlead/http";
import { firstFew, isSameVersion, type Checked, type Problem } from "@fairlead/publishing";
import { dependencyProblem, installedDependencies } from "../manifests/specifier.ts";
import { missingFiles } from "../manifests/entry-points.ts";
import type { NpmInputs } from "../npm-stage.ts";
import type { NpmTarball } from "./npm-tarball.ts";
import type { PackedBinary } from "./packed-binaries.ts";
import { checkPlatform } from "./platform-checks.ts";

export interface PackedFacts {
  /** The packed file as it will be published. */
  readonly tarball: NpmTarball;
  /** The version being released. */
  readonly version: string | undefined;
  /** What was staged, by path; undefined for what was packed earlier. */
  readonly staged:
    | ReadonlyMap<string, { readonly size: number; readonly artifact: string | undefined }>
    | undefined;
  readonly binaries: ReadonlyMap<string, PackedBinary>;
  readonly platform: DeclaredPlatform | undefined;
  readonly checkBinaries: boolean;
}

/** So many files are named before the rest is only counted. */
const shownFiles = 5;

/** What is wrong with a packed package: npm leaves things out and says nothing. */
export function checkPacked(facts: PackedFacts): Problem[] {
  const { tarball, platform, binaries, checkBinaries } = facts;
  const { name, manifest } = tarball;
  const files = tarball.entries.map(({ path }) => path);
  return [
    ...checkVersion(facts),
    ...checkLost(facts),
    ...checkCheckoutBinaries(facts),
    ...checkBundled(tarball, files),
    ...checkDependencies(tarball),
    ...(platform === undefined
      ? []
      : checkPlatform({ name, manifest, platform, binaries, checkBinaries, files })),
  ];
}

/**
 * The files that a package names and does not hold. What installing, running and loading it needs is a
 * problem, unless `check-packed: warn`; all else (types, other conditions, patterns) is a warning.
 */
export function checkNamedFiles(
  { name, manifest, entries }: NpmTarball,
  level: NpmInputs["checkPacked"],
): Checked {
  const told = missingFiles(manifest, new Set(entries.map(({ path }) => path))).map(
    ({ field, target, isNeeded }) => ({
      isError: isNeeded && level === "error",
      problem: {
        code: "entry-point-missing",
        unit: name,
        message: `${name} names ${target} as its ${field}, and the packed package holds no such file.`,
        remedy: `Build it before this step, or name it in "files" of its package.json${isNeeded && level === "error" ? "; check-packed: warn allows it" : ""}.`,
      },
    }),
  );
  return {
    problems: told.filter(({ isError }) => isError).map(({ problem }) => problem),
    warnings: told.filter(({ isError }) => !isError).map(({ problem }) => problem),
  };
}

function checkVersion({ tarball, version }: PackedFacts): Problem[] {
  if (version === undefined || isSameVersion(tarball.version, version)) return [];
  return [
    {
      code: "version-unexpected",
      unit: tarball.name,
      message: `${tarball.name} was packed as ${tarball.version}, and the version to release is ${version}.`,
      remedy: "Pack it again with that version.",
    },
  ];
}

/** Everything that was taken from artifacts is in the tarball, as large as it was. */
function checkLost({ tarball, staged }: PackedFacts): Problem[] {
  const sizes = new Map(tarball.entries.map(({ path, size }) => [path, size]));
  const lost = [...(staged ?? [])].filter(
    ([path, { size, artifact }]) => artifact !== undefined && sizes.get(path) !== size,
  );
  if (lost.length === 0) return [];
  const artifacts = new Set(lost.map(([, { artifact }]) => artifact));
  return [
    {
      code: "files-not-packed",
      unit: tarball.name,
      message: `npm did not pack ${firstFew(
        lost.map(([path]) => path),
        shownFiles,
      )} of ${tarball.name}, taken from ${[...artifacts].join(", ")}.`,
      remedy: 'Name it in "files" of the package.json; a few names npm never packs.',
    },
  ];
}

/** With an artifact given every binary is built for the release; one in the checkout is a leftover. */
function checkCheckoutBinaries({ tarball, staged, binaries }: PackedFacts): Problem[] {
  if (staged === undefined) return [];
  if (![...staged.values()].some(({ artifact }) => artifact !== undefined)) return [];
  const own = tarball.entries
    .map(({ path }) => path)
    .filter((path) => binaries.get(path)?.kind === "binary")
    .filter((path) => staged.get(path)?.artifact === undefined);
  if (own.length === 0) return [];
  return [
    {
      code: "binary-from-checkout",
      unit: tarball.name,
      message: `${firstFew(own, shownFiles)} in ${tarball.name} ${own.length > 1 ? "come" : "comes"} from the checkout, not from an artifact.`,
      remedy: "Remove it from the checkout, or let an artifact bring it.",
    },
  ];
}

/** npm packs `bundleDependencies` as they are installed, and nothing where they are not. */
function checkBundled({ name, manifest }: NpmTarball, files: readonly string[]): Problem[] {
  const given: unknown = manifest["bundleDependencies"] ?? manifest["bundledDependencies"];
  const listed: readonly unknown[] = Array.isArray(given)
    ? given
    : given === true
      ? Object.keys(asRecord(manifest["dependencies"]) ?? {})
      : [];
  const missing = listed
    .filter((each) => typeof each === "string")
    .filter((each) => !files.includes(`node_modules/${each}/package.json`));
  if (missing.length === 0) return [];
  return [
    {
      code: "files-not-packed",
      unit: name,
      message: `${name} bundles ${firstFew(missing, shownFiles)}, which is not in the packed package.`,
      remedy: "Pack it where its dependencies are installed, and give the file as tarball.",
    },
  ];
}

/** What is packed is what installers read: nothing there may stand for something in a workspace. */
function checkDependencies({ name, manifest }: NpmTarball): Problem[] {
  return installedDependencies(manifest).flatMap((dependency) => {
    const problem = dependencyProblem(name, dependency);
    return problem === undefined ? [] : [{ ...problem, unit: name }];
  });
}
