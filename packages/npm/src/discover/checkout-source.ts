import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { checkHead, checkoutOf, readCommit } from "@fairlead/checkout";
import { unlessCancelled, type Discovered, type Problem } from "@fairlead/publishing";
import { artifactsOf } from "../entries/tarball-entries.ts";
import type { NpmInputs, NpmPorts } from "../inputs.ts";
import { pathsOf, titleOf, type PackageSpec } from "../manifests/package-spec.ts";
import { checkCheckout } from "../packing/checkout-state.ts";
import { packPackages } from "../packing/pack-packages.ts";
import { candidatesOf, type NpmCandidates } from "./candidates.ts";
import type { Meant } from "./meant.ts";
import type { ReleaseSource } from "./release-source.ts";

interface SourcePorts extends NpmPorts {
  /** What is meant, as the plan finds it. */
  readonly plan: () => Promise<Discovered<NpmCandidates>>;
}

/**
 * Packages of the checkout and of artifacts. npm packs without a build, so it is part of gathering: what
 * is wrong with the files is told before the registry is asked.
 *
 * @param given problems of the inputs
 */
export function checkoutSource(
  inputs: NpmInputs,
  meant: Meant,
  given: readonly Problem[],
  ports: SourcePorts,
): ReleaseSource {
  const { workspace, temp, log } = ports;
  return {
    discover: async () => {
      const { candidates, ...found } = await ports.plan();
      const paths = (candidates?.specs ?? []).flatMap(pathsOf);
      const commit = await readCommit(checkoutOf(workspace, paths), ports.childEnvironment());
      const problems = [...found.problems, ...checkHead(commit, inputs.sha)];
      if (candidates === undefined) return { ...found, problems, candidates };
      // A job that goes on fetches them, and tells then what is missing.
      if (given.length > 0 || problems.length > 0) {
        problems.push(...(await missingArtifacts(candidates.specs, given, ports)));
      }
      const folder = await mkdtemp(path.join(temp, "fairlead-npm-"));
      const units = [
        ...candidates.units,
        ...candidates.unknown.map(({ spec }) => unknownUnit(spec, meant.version)),
      ];
      const more = { units, folder, head: commit?.head, packed: [] };
      return { ...found, problems, candidates: { ...candidates, ...more } };
    },
    gather: async (candidates) => {
      const { specs, folder, workspacePackages } = candidates;
      const wanted = artifactsOf(specs);
      const artifacts =
        wanted.length === 0 ? new Map<string, string>() : await ports.fetchArtifacts(wanted);
      const { packages, problems } = await log.inGroup("Packing", () =>
        packPackages(candidates, inputs, meant.platforms ?? [], artifacts, ports),
      );
      for (const used of ["assembled", "artifacts"]) {
        await rm(path.join(folder, used), { recursive: true, force: true });
      }
      const ordered = candidatesOf(packages, workspacePackages);
      return {
        candidates: { ...candidates, ...ordered, unknown: [], packed: packages },
        ...{ problems, lines: [] },
      };
    },
    checkCheckout: (toUpload) => checkCheckout(toUpload, workspace, ports.childEnvironment()),
  };
}

/** A package that nobody knows yet, by its place in the input: for a job that is cancelled by then. */
function unknownUnit(spec: PackageSpec, version = "unknown") {
  return { name: titleOf(spec), version, path: "none", listed: spec.listed, after: [] };
}

/** Inputs without which nobody knows which artifacts are meant, or of which run. */
const artifactInputs = ["version", "run-id", "github-token", "sha"];

async function missingArtifacts(
  specs: readonly PackageSpec[],
  given: readonly Problem[],
  { cancelled, missingArtifacts }: NpmPorts,
): Promise<readonly Problem[]> {
  const wanted = artifactsOf(specs);
  const isUnknown = given.some(({ input = "" }) => artifactInputs.includes(input));
  if (wanted.length === 0 || isUnknown) return [];
  return (await unlessCancelled(cancelled, () => missingArtifacts(wanted))) ?? [];
}
