import { messageOf, ProblemsError, unitId, type VersionName } from "@fairlead/publishing";
import type { NotPacked, PackedCrate } from "./crate-unit.ts";
import { PackError } from "./pack.ts";

/**
 * Packs crates that the registry has already, to compare them. cargo packs all or none: where it cannot
 * pack them together each is tried alone, and one that fails even then is left out, for a reason that
 * its release did not have. It needs no upload, so it stops nothing.
 *
 * @param pack packs crates in a folder of this name
 * @throws ProblemsError only for a full disk
 */
export async function packPublished<C extends VersionName>(
  crates: readonly C[],
  pack: (crates: readonly C[], name: string) => Promise<readonly PackedCrate[]>,
  onLine: (line: string) => void,
): Promise<{ readonly packed: readonly PackedCrate[]; readonly notPacked: readonly NotPacked[] }> {
  try {
    return { packed: await pack(crates, "compare"), notPacked: [] };
  } catch (error) {
    notPackable(error);
    if (crates.length > 1) {
      onLine("cargo cannot pack the published crates together: packing each alone to compare it.");
    }
  }
  const packed: PackedCrate[] = [];
  const notPacked: NotPacked[] = [];
  for (const crate of crates) {
    try {
      packed.push(...(await pack([crate], `compare-${crate.name}`)));
    } catch (error) {
      const { name, version } = crate;
      notPacked.push({ name, version, cause: notPackable(error) });
      onLine(`${unitId(crate)} is published, and cannot be packed: it is not compared.`);
    }
  }
  return { packed, notPacked };
}

/** Why a crate cannot be packed; throws what is no fault of the crate. */
function notPackable(error: unknown): string {
  const isOwnFault =
    error instanceof ProblemsError && error.problems.every(({ code }) => code !== "disk-full");
  if (!isOwnFault) throw error;
  return error instanceof PackError ? error.words : messageOf(error);
}
