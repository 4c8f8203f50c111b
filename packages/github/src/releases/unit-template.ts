/** What names of tags and files can be made of for each unit of a workspace. */
export interface UnitWords {
  readonly name: string;
  readonly version: string;
  /** Its folder, from the workspace; undefined: not known, or none. */
  readonly path?: string | undefined;
}

const words = /\{(name|version|path)\}/g;

/** Fills `{name}`, `{version}` and `{path}`; other braces stay, as in `*.{zip,tar.gz}`. */
export function fillUnit(template: string, unit: UnitWords): string {
  return template.replace(words, (word: string, key: keyof UnitWords) => unit[key] ?? word);
}

/** Is there a tag for each unit, rather than one for the release? */
export function isPerUnit(template: string): boolean {
  return template.includes("{name}");
}

/** The words in braces that are no placeholder of a unit. */
export function unknownWords(template: string): readonly string[] {
  const found: readonly string[] = template.match(/\{[^{}]*\}/g) ?? [];
  return found.filter((word) => !/^\{(?:name|version|path)\}$/.test(word));
}
