import type { Problem } from "@fairlead/publishing";
import type { Member } from "../discover/workspace.ts";
import type { PackedCrate } from "./crate-unit.ts";
import { parseDeclaredTargets } from "./packed-manifest.ts";

/**
 * Crates that were packed without a target that they have: where `include` or `exclude` leaves its file
 * out, cargo warns, takes it out of the packed manifest, and goes on. Programs and build scripts count
 * if the manifest declares them: others may be left out on purpose.
 */
export function lostTargets(
  packed: readonly PackedCrate[],
  members: readonly Pick<Member, "name" | "manifest" | "hasLibrary">[],
): Problem[] {
  const byName = new Map(members.map((member) => [member.name, member]));
  return packed.flatMap(({ crate }) => {
    const member = byName.get(crate.name);
    const { targets } = crate.manifest;
    const { original } = crate.manifests;
    const declared = original === undefined ? undefined : parseDeclaredTargets(original);
    const lost = [
      ...(member?.hasLibrary === true && !targets.hasLibrary ? ["its library"] : []),
      ...(declared?.hasBuildScript === true && !targets.hasBuildScript ? ["its build script"] : []),
      ...(declared?.programs ?? [])
        .filter((name) => !targets.programs.includes(name))
        .map((name) => `the program ${name}`),
    ];
    if (lost.length === 0) return [];
    return [
      {
        code: "target-not-packed",
        unit: crate.name,
        message: `${crate.name} would be published without ${lost.join(" and ")}: include or exclude of its manifest leaves the source out.`,
        remedy: "Let include name it, or take the target out of the manifest.",
        ...(member !== undefined && { file: member.manifest }),
      },
    ];
  });
}
