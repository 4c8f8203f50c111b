import type { Schema } from "./input-kinds.ts";

/**
 * Whether a value is one that a schema takes, so that what an editor says of a declaration and what an
 * action says of it are one rule. Knows what the schemas of inputs use of JSON Schema, draft 7
 * (https://json-schema.org/draft-07/json-schema-validation): `type`, `const`, `enum`, `pattern`,
 * `minimum`, `maximum`, `items`, `anyOf`.
 *
 * @throws Error for a schema with another keyword
 */
export function fitsSchema(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    const check = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    if (check === undefined) throw new Error(`the keyword ${keyword} of a schema is not known`);
    return check(rule, value);
  });
}

const keywords: Readonly<Record<string, (rule: unknown, value: unknown) => boolean>> = {
  type: (rule, value) => rule === typeOf(value),
  const: (rule, value) => rule === value,
  enum: (rule, value) => listOf(rule).includes(value),
  pattern: (rule, value) => typeof value !== "string" || new RegExp(String(rule), "u").test(value),
  minimum: (rule, value) => typeof value !== "number" || value >= Number(rule),
  maximum: (rule, value) => typeof value !== "number" || value <= Number(rule),
  items: (rule, value) => listOf(value).every((item) => fitsSchema(rule as Schema, item)),
  anyOf: (rule, value) => listOf(rule).some((each) => fitsSchema(each as Schema, value)),
};

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && !Number.isFinite(value) ? "none" : typeof value;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
