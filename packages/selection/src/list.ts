/** One item of a list; items of a JSON array may be objects, as the plan's outputs are. */
export interface ListItem {
  /** The item, or the object's `name` (or the key that was asked for). */
  readonly text: string;
  readonly object?: Readonly<Record<string, unknown>>;
}

export type ParsedList =
  | { readonly kind: "list"; readonly items: readonly ListItem[] }
  /** `wrong` continues a sentence that begins with the input's name. */
  | { readonly kind: "wrong"; readonly wrong: string; readonly remedy: string };

/**
 * The one list grammar: a JSON array of strings or of objects with `key`, or items separated by
 * newlines, spaces or commas outside braces. A blank text is the empty list.
 */
export function parseList(text: string, key = "name"): ParsedList {
  const trimmed = text.trim();
  if (/^\{\s*"/.test(trimmed)) {
    return {
      kind: "wrong",
      wrong: `is a JSON object; expected a list`,
      remedy: "Pass one of its arrays, such as ${{ toJSON(fromJSON(…).crates) }}.",
    };
  }
  return trimmed.startsWith("[") ? parseJsonList(trimmed, key) : parsePlainList(trimmed);
}

function parseJsonList(text: string, key: string): ParsedList {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return {
      kind: "wrong",
      wrong: `begins like a JSON array, but is not one: ${error instanceof Error ? error.message : String(error)}`,
      remedy: `Write a JSON array such as ["a", "b"], or the bare items separated by spaces, commas or newlines.`,
    };
  }
  const items: ListItem[] = [];
  for (const [index, value] of (Array.isArray(parsed) ? (parsed as unknown[]) : []).entries()) {
    const item = toItem(value, key);
    if (item === undefined) {
      return {
        kind: "wrong",
        wrong: `has as item ${index + 1} of its JSON array ${describeJson(value)}; expected a non-empty string, or an object with "${key}"`,
        remedy: "Correct that item.",
      };
    }
    items.push(item);
  }
  return { kind: "list", items };
}

function toItem(value: unknown, key: string): ListItem | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : { text: value.trim() };
  if (!isRecord(value)) return undefined;
  const name = value[key];
  if (typeof name !== "string" || name.trim() === "") return undefined;
  return { text: name.trim(), object: value };
}

function parsePlainList(text: string): ParsedList {
  const items: ListItem[] = [];
  let item = "";
  let depth = 0;
  for (const character of `${text}\n`) {
    const blank = /\s/.test(character);
    if (depth === 0 && (blank || character === ",")) {
      if (item !== "") items.push({ text: item });
      item = "";
      continue;
    }
    if (character === "{") depth += 1;
    if (character === "}") depth -= 1;
    if (depth < 0) return braceProblem("closes a brace that was never opened", item + character);
    // `{a, b}` means `{a,b}`.
    if (!blank) item += character;
  }
  if (depth > 0) return braceProblem("opens a brace that is never closed", item);
  const quoted = items.find((each) => /^!?["']/.test(each.text));
  return quoted === undefined ? { kind: "list", items } : quoteProblem(quoted);
}

/** YAML has taken the outer quotes away, and what is left of others is meant for a shell. */
function quoteProblem({ text }: ListItem): ParsedList {
  return {
    kind: "wrong",
    wrong: `has quotes inside its text, near ${text.slice(0, 60)}`,
    remedy: "Remove them: items are separated by spaces, commas or newlines.",
  };
}

function braceProblem(wrong: string, near: string): ParsedList {
  return {
    kind: "wrong",
    wrong: `${wrong}, near ${JSON.stringify(near.slice(0, 60))}`,
    remedy: "Alternatives are written {a,b}.",
  };
}

function describeJson(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
