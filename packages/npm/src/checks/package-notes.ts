import type { Problem } from "@fairlead/publishing";

/**
 * What is worth knowing of a package that is to be packed, as warnings of the plan and of what packs it. With
 * its unit, what several packages have in common is told once.
 *
 * @param file its package.json, relative to the workspace
 * @param notes in sentences
 */
export function packageNotes(
  name: string,
  file: string | undefined,
  notes: readonly string[],
): Problem[] {
  return notes.map((message) => {
    return { code: "package-note", unit: name, message, ...(file && { file }) };
  });
}
