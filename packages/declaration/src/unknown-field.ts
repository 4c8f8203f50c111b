import type { Problem } from "@fairlead/publishing";
import { nearest, withSpace } from "@fairlead/selection";
import { allFields, sections } from "./fields.ts";

/** What a run decides, not a repository: such inputs are given to the steps. */
const perRun = [
  ...["version", "sha", "run-id", "dry-run", "draft", "crate-files", "artifact", "from"],
  ...["token", "stage-token", "github-token"],
];

/**
 * The problem of a field that nobody knows.
 *
 * @param section where it stands; undefined at the top
 * @param known the fields that there are
 */
export function unknownField(
  name: string,
  section: string | undefined,
  known: readonly string[],
): Problem {
  const where = section === undefined ? "the declaration" : `\`${section}\``;
  return {
    code: "declaration-field-unknown",
    message: `${JSON.stringify(name)} is not a field of ${where}.`,
    remedy: `${hint(name, known)} Allowed: ${known.join(", ")}.`.trim(),
  };
}

function hint(name: string, known: readonly string[]): string {
  const meant = withSpace(name);
  if (meant !== undefined) return `Write a space after the colon: \`${meant}\`.`;
  if (perRun.includes(name)) {
    return `It differs between runs: pass \`${name}\` to the step that takes it.`;
  }
  if (allFields.has(name)) {
    const [section = "", field = ""] = name.split(".");
    return field === ""
      ? "It belongs at the top of the file."
      : `Write \`${field}\` under \`${section}\`.`;
  }
  if (name in sections) return "It belongs at the top of the file.";
  // The right field in the wrong section is nearer than another field here.
  const elsewhere = [...allFields.keys()].find((field) => field.endsWith(`.${name}`));
  if (elsewhere !== undefined) return `It belongs to \`${elsewhere.split(".")[0] ?? ""}\`.`;
  const near = nearest(name, known) ?? nearest(name, [...allFields.keys()]);
  return near === undefined ? "" : `Did you mean ${near}?`;
}
