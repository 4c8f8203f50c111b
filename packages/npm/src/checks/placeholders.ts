import { isPublished, type Checked } from "@fairlead/publishing";
import type { NpmCandidates } from "../discover/candidates.ts";
import type { NpmPresence } from "../registry/look-up-packages.ts";

/**
 * For a plan: packages of which npm has nothing but the placeholder that staging a new name makes. They
 * exist, so a trusted publisher serves them; all else is as for a new name.
 */
export function onlyPlaceholders(
  { packages }: Pick<NpmCandidates, "packages">,
  presence: NpmPresence | undefined,
): Checked {
  const found = packages.filter(
    (each) => presence?.placeholders.has(each.name) === true && !isPublished(each, presence),
  );
  return {
    problems: [],
    warnings: found.map(({ name, file }) => ({
      code: "package-placeholder",
      unit: name,
      message: `${name} has only the version 0.0.0-stage, which npm creates when a new name is staged.`,
      remedy: `This release publishes the first real version. If an older one still waits for approval, approve or reject it first: npm stage list ${name}. A trusted publisher added since then, or a token, can publish it.`,
      ...(file !== undefined && { file }),
    })),
  };
}
