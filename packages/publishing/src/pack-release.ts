import { madeFrom } from "./made-from.ts";
import type { FinishedRelease } from "./outcome.ts";
import { isPublished, runRelease, type ReleaseOptions, type ReleasePorts } from "./pipeline.ts";
import type { Problem } from "./problem.ts";
import type { Compared, MadeFrom } from "./registry.ts";
import type { Candidates, Presence, ReleaseSteps } from "./release-steps.ts";
import { unitId, type ReleaseUnit, type VersionName } from "./unit.ts";

/** A packed file for another job to publish, with what the registry had of it. */
export interface ReadyFile extends VersionName {
  /** Absolute. */
  readonly file: string;
  readonly seen: "new-name" | "unpublished" | "published";
  /** Of what is published; undefined: nobody knows. */
  readonly madeFrom: MadeFrom | undefined;
  /** Its folder in the checkout, relative to the workspace; undefined for one that has none. */
  readonly folder: string | undefined;
  /** A crate without a library: `cargo install` takes it, and `cargo add` does not. */
  readonly program?: true;
}

/** A version that is published, and that there is no file of. */
export interface UnpackedUnit extends VersionName {
  /** As of a file. */
  readonly folder: string | undefined;
}

/** What was packed and checked, and would be published as it is. */
export interface PackedRelease<C> {
  readonly finished: FinishedRelease;
  /** Undefined where nothing was packed. */
  readonly candidates: C | undefined;
  /** In the order in which they are published. */
  readonly files: readonly ReadyFile[];
  /** What is published and can no longer be packed: it stays as it is. */
  readonly unpacked: readonly UnpackedUnit[];
}

/**
 * A release up to its uploads, which another job makes: with the verdicts of a real run, but for what only
 * that job knows, such as its credentials.
 *
 * @param options without a dry run's leniency, which is in its inputs: `onConflict`
 */
export async function packRelease<C extends Candidates, P extends Presence, U extends ReleaseUnit>(
  steps: ReleaseSteps<C, P, U>,
  given: readonly Problem[],
  options: Omit<ReleaseOptions, "dryRun">,
  ports: ReleasePorts,
): Promise<PackedRelease<C>> {
  let known: C | undefined;
  // What becomes known of a version when it is compared, which is after it was packed.
  let filesNow = (): readonly ReadyFile[] => [];
  let unpacked: readonly UnpackedUnit[] = [];
  const compared = new Map<string, Compared>();
  const open: typeof steps.open = (candidates, presence) => {
    const registry = steps.open(candidates, presence);
    return {
      ...registry,
      compare: async (unit, found, signal) => {
        const comparison = await registry.compare(unit, found, signal);
        compared.set(unitId(unit), comparison);
        return comparison;
      },
    };
  };
  const pack: typeof steps.pack = async (candidates, presence, isHindered) => {
    const packed = await steps.pack(candidates, presence, isHindered);
    known = candidates;
    const folders = new Map(candidates.units.map(({ name, path }) => [name, path]));
    const programs = new Set(candidates.units.flatMap((each) => (each.isProgram ? each.name : [])));
    const folderOf = (name: string) =>
      folders.get(name) === "none" ? undefined : folders.get(name);
    const [units = [], others = []] = [true, false].map((isFile) =>
      packed.units.filter(({ file }) => (file !== "") === isFile),
    );
    unpacked = others
      .filter((unit) => isPublished(unit, presence))
      .map(({ name, version }) => ({ name, version, folder: folderOf(name) }));
    filesNow = () =>
      units.map((unit) => ({
        ...{ name: unit.name, version: unit.version, file: unit.file },
        folder: folderOf(unit.name),
        ...(programs.has(unit.name) && { program: true as const }),
        seen: presence.newNames.has(unit.name)
          ? "new-name"
          : isPublished(unit, presence)
            ? "published"
            : "unpublished",
        madeFrom: madeFrom(
          presence.findings.get(unitId(unit)),
          compared.get(unitId(unit)),
          unit.checksum,
        ),
      }));
    return packed;
  };
  const watched = { ...steps, open, pack };
  const finished = await runRelease(watched, given, { ...options, dryRun: true }, ports);
  return { finished, candidates: known, files: filesNow(), unpacked };
}
