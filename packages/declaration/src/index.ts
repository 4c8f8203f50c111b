export { locate, locateAll, noDeclaration, partOf, withoutAbsences } from "./declaration.ts";
export type { Declaration, DeclaredPart, DeclaredValue, Place } from "./declaration.ts";
export { allFields, declarableInputs, sections, topFields } from "./fields.ts";
export type { Field, FieldKind, Section } from "./fields.ts";
export { namedInRemedy } from "./name-fields.ts";
export { declarationFiles, readDeclaration } from "./read-declaration.ts";
