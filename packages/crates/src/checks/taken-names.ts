import type { Problem } from "@fairlead/publishing";
import type { CratesPresence } from "../registry/look-up-crates.ts";

/** crates.io takes names that differ in `-` and `_` alone for one, so a new one must not be such. */
export function takenNames({ takenAs, registry: { title } }: CratesPresence): Problem[] {
  return [...takenAs].map(([name, known]) => ({
    code: "crate-name-taken",
    unit: name,
    message: `${title} has the crate ${known}, and takes ${name} for the same name.`,
    remedy: `Rename ${name}, or use the name as it is there.`,
  }));
}
