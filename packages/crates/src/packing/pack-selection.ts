import { copyFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import {
  firstFew,
  isPublished,
  ProblemsError,
  throwProblems,
  unitId,
  type Presence,
} from "@fairlead/publishing";
import type { Cargo } from "../discover/cargo.ts";
import { hasFeature } from "../checks/feature-checks.ts";
import { withDependants, withDependencies } from "../discover/graph.ts";
import { excludeLine } from "../discover/select.ts";
import type { WorkspaceCrates } from "../discover/discover-workspace.ts";
import type { CratesInputs } from "../inputs.ts";
import type { Member } from "../discover/workspace.ts";
import { readPacked, type NotPacked, type PackedCrate } from "./crate-unit.ts";
import { lostTargets } from "./lost-targets.ts";
import { missingSibling, packCrates, PackError, type PackOptions } from "./pack.ts";
import { packPublished } from "./pack-published.ts";
import { withoutLock } from "./without-lock.ts";

interface SelectionToPack {
  readonly cargo: Cargo;
  readonly local: WorkspaceCrates;
  readonly presence: Presence;
  readonly options: Omit<PackOptions, "folder" | "targetDir" | "excludeLockfile" | "without"> &
    Pick<CratesInputs, "exclude">;
  /** A fresh folder; the packed files stay in its `packed`. */
  readonly folder: string;
  /** Asked when what is published is packed and nothing is built yet: true ends the packing there. */
  readonly isHindered: (
    packed: readonly PackedCrate[],
    notPacked: readonly NotPacked[],
  ) => Promise<boolean>;
  readonly onLine: (line: string) => void;
}

interface PackedSelection {
  /** In the order of the selection. */
  readonly packed: readonly PackedCrate[];
  /** What is published and cannot be packed, and what was not built where the release is hindered. */
  readonly notPacked: readonly NotPacked[];
  /** What is missing was not packed: this serves to tell how things stand, and no upload. */
  readonly hindered: boolean;
}

/** How one call of cargo packs. */
interface Call {
  /** The call's own folder, in the folder of the selection. */
  readonly name: string;
  readonly verify: boolean;
  readonly excludeLockfile: boolean;
  /** What is only compared may differ from its commit: that is what comparing tells. */
  readonly allowDirty: boolean | undefined;
}

/**
 * Packs the selection by what the registry has of it.
 *
 * What is published is packed without a build and without lock files, only to be compared: it never
 * stops what is missing. That is packed and built without its published siblings: these come from the
 * registry, as they will for everyone, so that a packed `Cargo.lock` holds the registry's checksums and
 * a sibling's old contents are noticed.
 *
 * @throws ProblemsError if something that is missing cannot be packed, or the disk is full
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
  const { nodes } = local.order;
  const findingOf = (member: Member) => presence.findings.get(unitId(member));
  const published = selected.filter((member) => isPublished(member, presence));
  const missing = selected.filter((member) => !published.includes(member));
  const packed = new Map<string, PackedCrate>();
  const notPacked: NotPacked[] = [];
  const without = (crate: string) => {
    const names = withDependants([crate], nodes);
    return names.length < selected.length ? excludeLine(names, options.exclude) : undefined;
  };

  const pack = async (members: readonly Member[], call: Call): Promise<PackedCrate[]> => {
    const targetDir = path.join(folder, call.name);
    try {
      const { features, registryArgs } = options;
      const files = await packCrates(
        cargo,
        members,
        {
          ...{ ...call, registryArgs, targetDir, without },
          features: featuresFor(features, members),
          folder: local.workspace.folder,
        },
        onLine,
      );
      const read: PackedCrate[] = [];
      for (const file of files.values()) {
        const kept = path.join(folder, "packed", path.basename(file));
        await copyFile(file, kept);
        read.push(await readPacked(kept));
      }
      return read;
    } catch (error) {
      throw isDiskFull(error) ? diskFull(folder) : error;
    } finally {
      // A build of many crates is large, and a full disk would also keep us from saying that it is.
      await rm(targetDir, { recursive: true, force: true });
    }
  };
  const keep = (crates: readonly PackedCrate[]): void => {
    for (const each of crates) packed.set(each.crate.name, each);
  };
  const inOrder = () => selected.flatMap(({ name }) => packed.get(name) ?? []);

  /** Packs what is missing, and once more with what cargo's own look at the index has missed. */
  const packMissing = async (members: readonly Member[], call: Call): Promise<PackedCrate[]> => {
    try {
      return await pack(members, call);
    } catch (error) {
      const sibling = error instanceof PackError ? missingSibling(error.words) : undefined;
      if (!published.some(({ name }) => name === sibling)) throw error;
      // Siblings of the very same bytes, lock included, can as well be packed along; others cannot.
      const needed = withDependencies(names(members), nodes);
      const candidates = published.filter(({ name }) => needed.includes(name));
      const again = { ...call, name: `${call.name}-siblings`, verify: false };
      const siblings = await pack(candidates, again).catch(() => []);
      const equal = candidates.filter((member) => {
        const finding = findingOf(member);
        const checksum = siblings.find(({ crate }) => crate.name === member.name)?.crate.checksum;
        return finding?.kind === "present" && finding.checksum === checksum;
      });
      if (!equal.some(({ name }) => name === sibling)) throw error;
      onLine(
        `cargo does not see ${sibling ?? ""} in the registry yet: packing it too, with the same bytes.`,
      );
      return await pack([...members, ...equal], { ...call, name: `${call.name}-again` });
    }
  };

  await mkdir(path.join(folder, "packed"), { recursive: true });
  if (published.length > 0) {
    const compared = await packPublished(
      published,
      (members, name) =>
        pack(members, { name, verify: false, excludeLockfile: true, allowDirty: true }),
      onLine,
    );
    keep(compared.packed);
    notPacked.push(...compared.notPacked);
    if (missing.length > 0 && (await isHindered(inOrder(), notPacked))) {
      const notBuilt = missing.map(({ name, version }) => ({
        ...{ name, version, cause: "the release was stopped before anything was built" },
      }));
      return { packed: inOrder(), notPacked: [...notPacked, ...notBuilt], hindered: true };
    }
  }
  const { verify, allowDirty } = options;
  const withoutLocks = withoutLock(names(missing), local.order);
  const unlockable = missing.filter(({ name }) => withoutLocks.includes(name));
  const lockable = missing.filter((member) => !unlockable.includes(member));
  if (unlockable.length > 0) {
    const named = firstFew(names(unlockable), 10);
    onLine(
      `Packing without Cargo.lock: ${named}. They depend on each other through dev-dependencies, or on such crates, and cargo cannot lock those.`,
    );
    // The build needs what these depend on, too; that is packed again below, with its lock.
    const needed = withDependencies(names(unlockable), nodes);
    const members = missing.filter(({ name }) => needed.includes(name));
    keep(
      await packMissing(members, {
        name: "without-lock",
        verify,
        excludeLockfile: true,
        allowDirty,
      }),
    );
  }
  if (lockable.length > 0) {
    keep(
      await packMissing(lockable, { name: "release", verify, excludeLockfile: false, allowDirty }),
    );
  }
  // What is published already is only compared.
  const toUpload = missing.flatMap(({ name }) => packed.get(name) ?? []);
  throwProblems(lostTargets(toUpload, missing));
  return { packed: inOrder(), notPacked, hindered: false };
}

function names(members: readonly Member[]): string[] {
  return members.map(({ name }) => name);
}

/**
 * The features to build these crates with. cargo refuses a feature that none of its packages has: one
 * that only other crates of the selection have must not stop the run that finishes a release.
 */
function featuresFor(features: readonly string[], packed: readonly Member[]): string[] {
  return features.filter((name) => name === "all" || packed.some((each) => hasFeature(each, name)));
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOSPC";
}

function diskFull(folder: string): ProblemsError {
  return new ProblemsError([
    {
      code: "disk-full",
      message: `The disk is full: the packed crates could not be written to ${folder}. Nothing was uploaded.`,
      remedy: "Free disk space on the runner before this step, then run again.",
    },
  ]);
}
