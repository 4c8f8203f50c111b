import { copyFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { ProblemsError, throwProblems, unitId } from "@fairlead/publishing";
import type { Cargo } from "./workspace/cargo.ts";
import { withDependants } from "./workspace/graph.ts";
import { excludeLine } from "./survey/select.ts";
import type { LocalSurvey, Presence, SurveyInputs } from "./survey/survey.ts";
import type { Member } from "./workspace/workspace.ts";
import { readPacked, type PackedCrate } from "./packing/crate-unit.ts";
import { lostTargets } from "./packing/lost-targets.ts";
import { missingSibling, packCrates, type PackOptions } from "./packing/pack.ts";

export interface SelectionToPack {
  readonly cargo: Cargo;
  readonly local: LocalSurvey;
  readonly presence: Presence;
  readonly options: Omit<PackOptions, "folder" | "targetDir" | "excludeLockfile" | "without"> &
    Pick<SurveyInputs, "exclude">;
  /** A fresh folder; the packed files stay in its `packed`. */
  readonly folder: string;
  /** Asked when what is there is packed and nothing is built yet: true ends the packing there. */
  readonly isHindered: (packed: readonly PackedCrate[]) => Promise<boolean>;
  readonly onLine: (line: string) => void;
}

export interface PackedSelection {
  /** In the order of the selection. */
  readonly packed: readonly PackedCrate[];
  /** What is missing was packed without a build: it serves to tell how things stand, and no upload. */
  readonly hindered: boolean;
}

/**
 * Packs the selection by what the registry has of it.
 *
 * What is there is packed without a build, only to be compared. What is missing is packed and built
 * without the siblings that are there: these come from the registry, as they will for everyone, so
 * that a packed `Cargo.lock` holds the registry's checksums and a sibling's old contents are noticed.
 */
export async function packSelection({
  cargo,
  local,
  presence,
  options,
  folder,
  isHindered,
  onLine,
}: SelectionToPack): Promise<PackedSelection> {
  const { selected } = local.selection;
  const findingOf = (member: Member) => presence.findings.get(unitId(member));
  const there = selected.filter((member) => findingOf(member)?.kind === "present");
  const missing = selected.filter((member) => !there.includes(member));
  const packed = new Map<string, PackedCrate>();
  const without = (crate: string) => {
    const names = withDependants([crate], local.order.nodes);
    return names.length < selected.length ? excludeLine(names, options.exclude) : undefined;
  };

  const pack = async (members: readonly Member[], verify: boolean, name: string) => {
    const targetDir = path.join(folder, name);
    try {
      const files = await packCrates(
        cargo,
        members,
        {
          ...options,
          features: featuresFor(options.features, members, selected),
          verify,
          targetDir,
          folder: local.workspace.folder,
          excludeLockfile: local.order.devCycles.length > 0,
          without,
        },
        onLine,
      );
      for (const [crate, file] of files) {
        const kept = path.join(folder, "packed", path.basename(file));
        await copyFile(file, kept);
        packed.set(crate, await readPacked(kept));
      }
    } catch (error) {
      throw isDiskFull(error) ? diskFull(folder) : error;
    } finally {
      // A build of many crates is large, and a full disk would also keep us from saying that it is.
      await rm(targetDir, { recursive: true, force: true });
    }
  };

  await mkdir(path.join(folder, "packed"), { recursive: true });
  const inOrder = () => selected.flatMap(({ name }) => packed.get(name) ?? []);
  if (there.length > 0) {
    await pack(selected, false, "compare");
    if (missing.length > 0 && (await isHindered(inOrder()))) {
      return { packed: inOrder(), hindered: true };
    }
  }
  if (missing.length > 0) {
    try {
      await pack(missing, options.verify, "release");
    } catch (error) {
      // cargo's edge of the index may not show yet what ours shows. Siblings of the very same bytes
      // can just as well be packed along; others cannot.
      const sibling =
        error instanceof ProblemsError && error.problems[0] !== undefined
          ? missingSibling(error.problems[0])
          : undefined;
      const equal = there.filter((member) => {
        const finding = findingOf(member);
        const checksum = packed.get(member.name)?.crate.checksum;
        return finding?.kind === "present" && finding.checksum === checksum;
      });
      if (!equal.some(({ name }) => name === sibling)) throw error;
      onLine(
        `cargo does not see ${sibling ?? ""} in the registry yet: packing it along, its bytes are the same.`,
      );
      await pack([...missing, ...equal], options.verify, "release-again");
    }
  }
  // What is published already is only compared.
  const toUpload = missing.flatMap(({ name }) => packed.get(name) ?? []);
  throwProblems(lostTargets(toUpload, missing));
  return { packed: inOrder(), hindered: false };
}

/**
 * The features to build these crates with. cargo refuses a feature that none of its packages has: one
 * that only other crates of the selection have must not stop the run that finishes a release.
 */
function featuresFor(
  features: readonly string[],
  packed: readonly Member[],
  selected: readonly Member[],
): string[] {
  const has = (feature: string) => (member: Member) => {
    const [first = "", second] = feature.split("/");
    if (second === undefined) return member.features.includes(first);
    return member.name === first || member.dependencies.some(({ name }) => name === first);
  };
  return features.filter((name) => packed.some(has(name)) || !selected.some(has(name)));
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOSPC";
}

function diskFull(folder: string): ProblemsError {
  return new ProblemsError([
    {
      message: `The disk is full: the packed crates could not be written to ${folder}. Nothing was uploaded.`,
      remedy: "Free disk space on the runner before this step, then run again.",
    },
  ]);
}
