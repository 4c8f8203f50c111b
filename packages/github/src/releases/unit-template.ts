/** What names of tags and files can be made of for each unit of a workspace. */
export interface UnitWords {
  readonly name: string;
  readonly version: string;
  /** Its folder, from the workspace; undefined: not known, or none. */
  readonly path?: string | undefined;
  /** The tag that its plan or its pack gives it; undefined: not known. */
  readonly tag?: string | undefined;
}

/** A template that takes the tag of each unit as it is planned. */
export const plannedTag = "{tag}";

const words = /\{(name|version|path|tag)\}/g;

/** Fills `{name}`, `{version}`, `{path}` and `{tag}`; other braces stay, as in `*.{zip,tar.gz}`. */
export function fillUnit(template: string, unit: UnitWords): string {
  return template.replace(words, (word: string, key: keyof UnitWords) => unit[key] ?? word);
}

/** Is there a tag for each unit, rather than one for the release? */
export function isPerUnit(template: string): boolean {
  return template.includes("{name}") || template === plannedTag;
}

/** The words in braces that are no placeholder of a unit. */
export function unknownWords(template: string): readonly string[] {
  const found: readonly string[] = template.match(/\{[^{}]*\}/g) ?? [];
  return found.filter((word) => !/^\{(?:name|version|path|tag)\}$/.test(word));
}
