import {
  firstFew,
  firstLook,
  unitId,
  type Registry,
  type UploadAnswer,
} from "@fairlead/publishing";
import type { CrateUnit } from "./packing/crate-unit.ts";
import type { CratesInputs, CratesPorts } from "./stage.ts";

/**
 * Whether what is there fails the release. Nothing will be uploaded then, so
 * nothing needs to be built.
 */
export async function failsByConflict(
  units: readonly CrateUnit[],
  { onConflict }: CratesInputs,
  registry: Registry<CrateUnit>,
  { clock, cancelled, log }: CratesPorts,
): Promise<boolean> {
  if (onConflict === "warn") return false;
  const quiet = { clock, cancelled, emit: () => undefined };
  const { ends } = await firstLook(units, registry, onConflict, quiet);
  const conflicts = ends.filter(({ end }) => end.fails);
  if (conflicts.length === 0) return false;
  const named = firstFew(
    conflicts.map(({ unit }) => unitId(unit)),
    5,
  );
  log.info(`Nothing is built: ${registry.traits.title} has ${named} with other contents.`);
  return true;
}

/**
 * The upload of what was not built. The conflict ends the stage before any; should it be gone by then,
 * the next run builds.
 */
export function notBuilt(): Promise<UploadAnswer> {
  return Promise.resolve({
    kind: "stop",
    cause: "A version with other contents was found, so nothing was built; now it is not found.",
    remedy: "Run this job again.",
  });
}
