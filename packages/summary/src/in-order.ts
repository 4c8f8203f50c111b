import { inApprovalOrder, unitId } from "@fairlead/publishing";
import { layered, type ReleasedUnit } from "@fairlead/reporting";

/** Crates as they are named, then npm packages in the order of approval. */
export function ordered(units: readonly ReleasedUnit[]): readonly ReleasedUnit[] {
  const packages = units.filter(({ kind }) => kind === "npm");
  return [
    ...units.filter(({ kind }) => kind !== "npm"),
    ...inApprovalOrder(packages, packages.map(layered)),
  ];
}

/** Those in states that are wanted, as `name@version`, in the same order. */
export function idsOf(
  units: readonly ReleasedUnit[],
  isWanted: (state: ReleasedUnit["state"]) => boolean,
): readonly string[] {
  return [
    ...new Set(
      ordered(units)
        .filter(({ state }) => isWanted(state))
        .map(unitId),
    ),
  ];
}
