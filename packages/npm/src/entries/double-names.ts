import type { Problem } from "@fairlead/publishing";

/** A package that is to be published, as far as its name is known, and where it comes from. */
export interface NamedPackage {
  readonly name: string | undefined;
  readonly where: string;
}

/** Names that two packages have: only one of them could be published. */
export function doubleNames(packages: readonly NamedPackage[]): Problem[] {
  const first = new Map<string, string>();
  const told = new Set<string>();
  return packages.flatMap(({ name, where }) => {
    if (name === undefined) return [];
    const other = first.get(name);
    if (other === undefined) first.set(name, where);
    if (other === undefined || told.has(name)) return [];
    told.add(name);
    const both = other === where ? `twice from ${where}` : `from ${other} and from ${where}`;
    return [
      {
        code: "npm-name-repeated",
        unit: name,
        message: `There are two packages ${name}, ${both}.`,
        remedy: "Write one entry for each name; use a placeholder in name for several platforms.",
      },
    ];
  });
}
