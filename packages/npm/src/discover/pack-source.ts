import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import {
  concurrently,
  ProblemsError,
  unitId,
  type Discovered,
  type Problem,
} from "@fairlead/publishing";
import { matchNames, nearest } from "@fairlead/selection";
import type { NpmPack, PackageOfPack } from "../inputs.ts";
import type { PackageSpec } from "../manifests/package-spec.ts";
import type { WorkspacePackages } from "../manifests/workspace-facts.ts";
import { readNpmTarball } from "../packing/npm-tarball.ts";
import type { PackedPackage } from "../packing/pack-packages.ts";
import { candidatesOf } from "./candidates.ts";
import { packageLines } from "./discover-packages.ts";
import { nothingKnown } from "./known-packages.ts";
import type { ReleaseCandidates, ReleaseSource } from "./release-source.ts";

/** While one is decompressed, others are read. */
const readAtOnce = 4;

/**
 * Packages of a pack. Their contents were checked by the job that packed them, and the pack has proved
 * their bytes; so only what they say of themselves is read.
 */
export function packSource(pack: NpmPack, temp: string): ReleaseSource {
  return {
    discover: () => readPack(pack, temp),
    checkCheckout: () => Promise.resolve({ problems: [], warnings: [] }),
  };
}

async function readPack(pack: NpmPack, temp: string): Promise<Discovered<ReleaseCandidates>> {
  const { packages, others, problems } = choose(pack);
  const read = await concurrently(packages, readPackage, readAtOnce);
  const packed = read.flatMap((each) => ("problems" in each ? [] : [each]));
  const workspacePackages = onlyNames(others);
  return {
    candidates: {
      ...candidatesOf(packed, workspacePackages),
      ...{ specs: packed.map(({ spec }) => spec), unknown: [], passedOver: [], isWhole: true },
      ...{ packed, head: undefined, folder: await mkdtemp(path.join(temp, "fairlead-npm-")) },
    },
    problems: [...problems, ...read.flatMap((each) => ("problems" in each ? each.problems : []))],
    lines: packageLines(packed.map(({ name }) => name)),
  };
}

/** What is selected of a pack. The rest is for other steps, which these packages wait for. */
function choose({ packages, selected, others }: NpmPack) {
  if (selected === undefined) return { packages, others, problems: [] };
  const names = packages.map(({ name }) => name);
  const { matched, unmatched } = matchNames(selected, names);
  const isChosen = ({ name }: PackageOfPack) => matched.includes(name);
  const left = packages.filter((each) => !isChosen(each));
  return {
    packages: packages.filter(isChosen),
    others: new Map([...others, ...left.map(({ name, version }) => [name, [version]] as const)]),
    problems: unmatched.map((pattern): Problem => {
      const near = nearest(pattern, names);
      return {
        code: "package-not-in-pack",
        unit: pattern,
        input: "packages",
        message: `The input "packages" holds ${pattern}, which matches no package of the pack.`,
        remedy: near === undefined ? `It holds ${names.join(", ")}.` : `Did you mean ${near}?`,
      };
    }),
  };
}

async function readPackage(
  said: PackageOfPack,
): Promise<PackedPackage | { readonly problems: readonly Problem[] }> {
  const { file, name, version } = said;
  const shown = path.basename(file);
  try {
    const tarball = await readNpmTarball(file, shown);
    const { manifest } = tarball;
    if (unitId(tarball) !== unitId(said)) {
      const message = `${shown} holds ${unitId(tarball)}, and the pack says that it is ${unitId(said)}.`;
      const remedy = "Run the packing job again.";
      const code = "pack-file-mismatched";
      return { problems: [{ code, unit: name, message, remedy, input: "from" }] };
    }
    const spec = specOf(said);
    const own = { spec, name, version, manifest, tarball, packedFile: file };
    return { ...nothingKnown, ...own, warnings: [], taken: [] };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { problems: error.problems };
  }
}

/** The job that packed has asked for new names. */
function specOf({ file, name }: PackageOfPack): PackageSpec {
  return {
    ...{ kind: "packages", base: { kind: "tarball", file, artifact: undefined }, name },
    ...{ platform: undefined, platformPackage: undefined, contents: [], checkBinaries: false },
    ...{ listed: true, input: "packages", line: 1 },
  };
}

/** What is known of a repository's other packages where it is not checked out. */
function onlyNames(others: NpmPack["others"]): WorkspacePackages {
  return {
    folders: new Map([...others.keys()].map((name) => [name, "none"])),
    nextVersions: (name) => others.get(name) ?? [],
    ...{ unpublished: new Set(), engines: new Map(), scopeRegistries: new Map(), needs: new Map() },
    // Of what is packed nothing has to be looked up any more.
    factsFor: () => ({
      ...{ versionOf: () => undefined, nameAt: () => undefined, nameBelowRoot: () => undefined },
      ...{ isPrivate: () => false, catalogs: new Map() },
    }),
  };
}
