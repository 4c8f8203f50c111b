import {
  packRelease,
  type FinishedRelease,
  type Problem,
  type ReadyFile,
} from "@fairlead/publishing";
import { unplanned } from "./checks/elsewhere.ts";
import { mayBeReleased } from "./checks/ranges.ts";
import type { ReleaseCandidates } from "./discover/release-source.ts";
import type { EntryKind } from "./entries/entry.ts";
import type { NpmInputs, NpmPorts } from "./inputs.ts";
import { together } from "./npm-steps.ts";
import { meantRelease } from "./release.ts";

/** Packages that were packed and checked. */
export interface PackedNpm {
  readonly finished: FinishedRelease;
  readonly files: readonly (ReadyFile & { readonly kind: EntryKind })[];
  /**
   * Other packages of the checkout that these need, with the versions of which one is released next:
   * somebody else publishes them.
   */
  readonly siblings: ReadonlyMap<string, readonly string[]>;
}

/**
 * Packs npm packages for another job to publish, with a real run's verdicts.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
export async function packNpm(
  inputs: Omit<NpmInputs, "dryRun">,
  given: readonly Problem[],
  ports: NpmPorts,
): Promise<PackedNpm> {
  const { steps, wrong, options } = meantRelease(
    { ...inputs, ...{ dryRun: true, packsOnly: true } },
    given,
    ports,
  );
  // All that is declared is packed at once, so what is neither here nor published comes from nowhere.
  const whole: typeof steps = {
    ...steps,
    check: (candidates, presence) =>
      together(steps.check(candidates, presence), unplanned(candidates, presence, "npm.packages")),
  };
  const { finished, candidates, files } = await packRelease(whole, wrong, options, ports);
  return {
    finished,
    files: (candidates?.packages ?? []).flatMap(({ name, spec: { kind } }) =>
      files
        .filter((file) => file.name === name)
        // One that an artifact brings whole is at home in the checkout, too: there is its changelog.
        .map((file) => ({ ...file, kind, folder: file.folder ?? homeOf(name, candidates) })),
    ),
    siblings: candidates === undefined ? new Map() : siblingsOf(candidates),
  };
}

function homeOf(name: string, candidates: ReleaseCandidates | undefined): string | undefined {
  return candidates?.workspacePackages.folders.get(name);
}

function siblingsOf(candidates: ReleaseCandidates): PackedNpm["siblings"] {
  const { elsewhere, workspacePackages } = candidates;
  return new Map([
    ...mayBeReleased(candidates).map(
      ({ name }) => [name, workspacePackages.nextVersions(name)] as const,
    ),
    ...elsewhere.map(({ name, version }) => [name, [version]] as const),
  ]);
}
