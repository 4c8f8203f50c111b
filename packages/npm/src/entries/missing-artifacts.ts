import { unlessCancelled, type Problem } from "@fairlead/publishing";
import type { NpmPorts } from "../inputs.ts";
import type { PackageSpec } from "../manifests/package-spec.ts";
import { artifactsOf } from "./tarball-entries.ts";

/** Inputs without which nobody knows which artifacts are meant, or of which run. */
const artifactInputs = ["version", "run-id", "github-token", "sha"];

/** The artifacts that entries take from and that are not there, as far as it is known which are meant. */
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
