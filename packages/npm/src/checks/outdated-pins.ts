import { firstFew, unitId, type Problem } from "@fairlead/publishing";
import { gt, valid } from "semver";
import type { NpmCandidates } from "../discover/candidates.ts";

/**
 * Pins of an older version than the one that is released with the package: `npm version` raises packages
 * and not what pins them, and in a checkout the new one is linked all the same.
 */
export function outdatedPins({
  packages,
  pins,
}: Pick<NpmCandidates, "packages" | "pins">): Problem[] {
  const byName = new Map(packages.map((each) => [each.name, each]));
  const outdated = Map.groupBy(
    pins.filter(({ name, version }) => {
      const released = byName.get(name)?.version ?? "";
      return valid(released) !== null && valid(version) !== null && gt(released, version);
    }),
    ({ by }) => by,
  );
  return [...outdated].map(([by, found]) => {
    const file = byName.get(by)?.file;
    const named = found.map((pin) => `${unitId(pin)} (${byName.get(pin.name)?.version ?? ""})`);
    return {
      code: "pin-outdated",
      unit: by,
      message: `${by} pins older versions than this release publishes, shown in parentheses: ${firstFew(named, 5)}. Users would get the old ones.`,
      remedy: "Raise the pins with the versions, or write them as workspace:*.",
      ...(file !== undefined && { file }),
    };
  });
}
