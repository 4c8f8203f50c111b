import { code, cutTable, details, escaped } from "@fairlead/markdown";
import { counted } from "@fairlead/publishing";

/** A field of the declaration, as the plan understood it. */
export interface PlanPageField {
  /** Such as `crates.exclude`. */
  readonly name: string;
  readonly value: string;
  /** The step itself says something else. */
  readonly isOverridden: boolean;
}

/** What a page tells of the declaration: what it says, or what a first one would. */
export type PlanPageDeclaration =
  | { readonly file: string; readonly fields: readonly PlanPageField[] }
  | {
      /** YAML; none of its lines begins with a backtick. */
      readonly first: string;
    };

const maxTable = 60_000;

/** The declaration, to be opened. */
export function declarationBlock(declaration: PlanPageDeclaration): string {
  if ("first" in declaration) {
    const body = `Save it as <code>.github/fairlead.yml</code>: every step then reads its inputs from it, and sets only what differs between runs. Check it first, above all the names of the artifacts:\n\n\`\`\`yaml\n${declaration.first}\`\`\``;
    return details("A fairlead.yml for this repository", body);
  }
  const rows = declaration.fields.map(({ name, value, isOverridden }) => [
    code(name, 100),
    code(value, 1_000),
    isOverridden ? "overridden by this step" : "",
  ]);
  const count = counted(rows.length, { one: "field", many: "fields" });
  return details(
    `${escaped(declaration.file, 100)}: ${count}`,
    cutTable([{ title: "Field" }, { title: "Value" }, { title: "" }], rows, maxTable),
  );
}

/** The declaration in a line of the log; a first one is too long for that. */
export function declarationLine(declaration: PlanPageDeclaration): string {
  if ("first" in declaration) {
    return "There is no .github/fairlead.yml. The job summary ends with one for this repository, which is also the output declaration.";
  }
  const fields = declaration.fields.map(({ name, isOverridden }) =>
    isOverridden ? `${name} (overridden by this step)` : name,
  );
  return `${declaration.file} declares ${fields.length === 0 ? "nothing" : fields.join(", ")}.`;
}
