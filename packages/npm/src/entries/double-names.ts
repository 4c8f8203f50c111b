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
    return [
      other === where
        ? {
            code: "npm-name-repeated",
            unit: name,
            message: `${name} is made more than once by ${where}.`,
            remedy: `For several platforms, write a placeholder into its name: "${name}-{platform}".`,
          }
        : {
            code: "npm-name-repeated",
            unit: name,
            message: `There are two packages ${name}, from ${other} and from ${where}.`,
            remedy: "Remove one of the two entries, or give them different names.",
          },
    ];
  });
}
