import type { Problem } from "@fairlead/publishing";
import type { Member } from "../discover/workspace.ts";
import type { PackedCrate } from "./crate-unit.ts";
import { parseDeclaredTargets } from "./packed-manifest.ts";

/**
 * Crates that were packed without a target that they have: where `include`, `exclude` or git leaves its
 * file out, cargo warns, takes it out of the packed manifest, and goes on. Programs and build scripts count
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
    const without = `${crate.name} would be published without ${lost.join(" and ")}`;
    const keys = [["package", "include"], ["package", "exclude"], ["package"]];
    const place = {
      unit: crate.name,
      ...(member !== undefined && { file: member.manifest, keys }),
    };
    if (declared?.choosesFiles === false) {
      return [
        {
          code: "target-not-packed",
          ...place,
          message: `${without}: git ignores the source, or it lies below another Cargo.toml.`,
          remedy: "Commit the source, or remove the target from the manifest.",
        },
      ];
    }
    return [
      {
        code: "target-not-packed",
        ...place,
        message: `${without}: "include" or "exclude" in its manifest leaves the source out.`,
        remedy: 'Name the source in "include", or remove the target from the manifest.',
      },
    ];
  });
}
