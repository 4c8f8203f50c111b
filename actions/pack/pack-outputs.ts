import type { PackEntry, PackManifest } from "@fairlead/pack";
import { tagOf, tagsOf, type TagTemplates } from "@fairlead/plan";
import type { PackOutput } from "./no-pack.ts";

/**
 * The outputs of a pack; none is ever an empty string.
 *
 * @param reference names the pack
 * @param templates how units with other versions are tagged
 */
export function packOutputs(
  { version, tag, files }: PackManifest,
  reference: string,
  templates: TagTemplates,
): Record<PackOutput, string> {
  const unit = ({ name, kind, version: own = "", seen, program }: PackEntry) => ({
    ...{ name, version: own, published: seen === "published" },
    ...(program && { program }),
    tag: tagOf(
      { name, version: own },
      tagsOf(kind === "crate" ? "crates" : "npm", { version, tag }, templates),
    ),
  });
  return {
    pack: reference,
    version: version ?? "none",
    tag: tag ?? "none",
    crates: JSON.stringify(files.filter(({ kind }) => kind === "crate").map(unit)),
    npm: JSON.stringify(files.filter(({ kind }) => kind.startsWith("npm-")).map(unit)),
  };
}
