import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import {
  concurrently,
  ProblemsError,
  unitId,
  type Discovered,
  type Problem,
} from "@fairlead/publishing";
import type { NpmPack, PackageOfPack } from "../inputs.ts";
import type { PackageSpec } from "../manifests/package-spec.ts";
import type { WorkspacePackages } from "../manifests/workspace-facts.ts";
import { readNpmTarball } from "../packing/npm-tarball.ts";
import type { PackedPackage } from "../packing/pack-packages.ts";
import { candidatesOf } from "./candidates.ts";
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

async function readPack(
  { packages, others }: NpmPack,
  temp: string,
): Promise<Discovered<ReleaseCandidates>> {
  const read = await concurrently(packages, readPackage, readAtOnce);
  const packed = read.flatMap((each) => ("problems" in each ? [] : [each]));
  const workspacePackages = onlyNames(others);
  return {
    candidates: {
      ...candidatesOf(packed, workspacePackages),
      ...{ specs: packed.map(({ spec }) => spec), unknown: [], passedOver: [], isWhole: true },
      ...{ packed, head: undefined, folder: await mkdtemp(path.join(temp, "fairlead-npm-")) },
    },
    problems: read.flatMap((each) => ("problems" in each ? each.problems : [])),
    lines: packed.map(({ name }, index) => `${index + 1}. ${name}`),
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
      const remedy = "Run the job that packs again.";
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
    ...{ listed: true, line: 1 },
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
