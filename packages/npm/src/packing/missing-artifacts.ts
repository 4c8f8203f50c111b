import { unlessCancelled, type Problem } from "@fairlead/publishing";
import { artifactsOf } from "../entries/tarball-entries.ts";
import type { NpmPorts } from "../inputs.ts";
import type { PackageSpec } from "../manifests/package-spec.ts";

/** Inputs without which nobody knows which artifacts are meant, or of which run. */
const artifactInputs = ["version", "run-id", "github-token", "sha"];

/** What is missing of the artifacts of packages, for a job that ends before it fetches them. */
export async function missingArtifacts(
  specs: readonly PackageSpec[],
  given: readonly Problem[],
  { cancelled, missingArtifacts }: NpmPorts,
): Promise<readonly Problem[]> {
  const wanted = artifactsOf(specs);
  const isUnknown = given.some(({ input = "" }) => artifactInputs.includes(input));
  if (wanted.length === 0 || isUnknown) return [];
  return (await unlessCancelled(cancelled, () => missingArtifacts(wanted))) ?? [];
}
