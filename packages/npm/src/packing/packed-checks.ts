import type { DeclaredPlatform } from "@fairlead/contents";
import { firstFew, isSameVersion, type Problem } from "@fairlead/publishing";
import { bundledNames, dependencyProblem, installedDependencies } from "../manifests/specifier.ts";
import type { LostFile } from "./brought-files.ts";
import type { NpmTarball } from "./npm-tarball.ts";
import type { PackedBinary } from "./packed-binaries.ts";
import { checkPlatform } from "./platform-checks.ts";
import { checkPublishable } from "./publishable-checks.ts";

export interface PackedFacts {
  /** The packed file as it will be published. */
  readonly tarball: NpmTarball;
  /** The version being released. */
  readonly version: string | undefined;
  /** What was staged, by path; undefined for what was packed earlier. */
  readonly staged: ReadonlyMap<string, { readonly artifact: string | undefined }> | undefined;
  /** What a source brings and npm leaves out. */
  readonly lost: readonly Pick<LostFile, "path" | "artifact" | "isNeverPacked">[];
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
    ...checkAlways(tarball, facts.version),
    ...checkLost(facts),
    ...checkCheckoutBinaries(facts),
    ...(platform === undefined
      ? []
      : checkPlatform({ name, manifest, platform, binaries, checkBinaries, files })),
  ];
}

/** What is wrong with a package that was packed earlier, as far as its manifest and its list of files show it. */
export function checkPackedEarlier(tarball: NpmTarball, version: string | undefined): Problem[] {
  return [...checkPublishable(tarball), ...checkAlways(tarball, version)];
}

/** What is asked of every packed package, whenever it was packed. */
function checkAlways(tarball: NpmTarball, version: string | undefined): Problem[] {
  return [
    ...checkVersion(tarball, version),
    ...checkBundled(tarball),
    ...checkDependencies(tarball),
  ];
}

function checkVersion(tarball: NpmTarball, version: string | undefined): Problem[] {
  if (version === undefined || isSameVersion(tarball.version, version)) return [];
  return [
    {
      code: "version-unexpected",
      unit: tarball.name,
      message: `${tarball.name} was packed as ${tarball.version}, but the version to release is ${version}.`,
      remedy: "Pack again with that version.",
    },
  ];
}

/** What sources bring belongs into the package. */
function checkLost({ tarball, lost }: PackedFacts): Problem[] {
  const tell = (files: typeof lost, remedy: string): Problem[] => {
    if (files.length === 0) return [];
    const from = new Set(files.map(({ artifact = "the checkout" }) => artifact));
    const named = firstFew(
      files.map(({ path }) => path),
      shownFiles,
    );
    return [
      {
        code: "files-not-packed",
        unit: tarball.name,
        message: `npm does not pack ${named} of ${tarball.name}, taken from ${[...from].join(", ")}.`,
        remedy,
      },
    ];
  };
  return [
    ...tell(
      lost.filter(({ isNeverPacked }) => !isNeverPacked),
      'Add it to "files" in the package.json, or exclude it with files in the entry.',
    ),
    ...tell(
      lost.filter(({ isNeverPacked }) => isNeverPacked),
      "npm never packs a file of this name: remove it from the artifact, or rename it.",
    ),
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
      remedy: "Remove it from the checkout, or take it from an artifact.",
    },
  ];
}

/** npm packs `bundleDependencies` as they are installed, and nothing where they are not. */
function checkBundled({ name, manifest, entries }: NpmTarball): Problem[] {
  const files = entries.map(({ path }) => path);
  const missing = bundledNames(manifest).filter(
    (each) => !files.includes(`node_modules/${each}/package.json`),
  );
  if (missing.length === 0) return [];
  return [
    {
      code: "files-not-packed",
      unit: name,
      message: `${name} bundles ${firstFew(missing, shownFiles)}, which is not in the packed package.`,
      remedy:
        "Pack where the bundled dependencies are installed, and give the packed file as tarball.",
    },
  ];
}

/** What is packed is what installers read: nothing there may mean something in a workspace. */
function checkDependencies({ name, manifest }: NpmTarball): Problem[] {
  return installedDependencies(manifest).flatMap((dependency) => {
    const problem = dependencyProblem(name, dependency);
    return problem === undefined ? [] : [{ ...problem, unit: name }];
  });
}
