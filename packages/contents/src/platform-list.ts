import { parseList, parseYaml } from "@fairlead/selection";

/** One item of a list of platforms: a word, or fields that declare one. */
export type PlatformItem = string | Readonly<Record<string, unknown>>;

export type PlatformList =
  | { readonly kind: "list"; readonly items: readonly PlatformItem[] }
  /** `wrong` continues a sentence that begins with the input's name. */
  | { readonly kind: "wrong"; readonly wrong: string; readonly remedy: string };

/**
 * Reads the input `platforms`: words in the list grammar, or a list in YAML or JSON in which entries with
 * fields stand beside words. One object alone is a list of one: a job of a matrix has no more.
 */
export function parsePlatforms(text: string): PlatformList {
  const lines = text.split("\n").filter((line) => !/^\s*(#|$)/.test(line));
  if (/^\s*[\w.-]+:(\s|$)/.test(lines[0] ?? "")) {
    return { kind: "wrong", wrong: "holds a map; expected a list of platforms", remedy };
  }
  if (!/^\s*(-(\s|$)|\[|\{)/.test(lines[0] ?? "")) {
    const list = parseList(lines.join("\n"));
    return list.kind === "wrong" ? list : { ...list, items: list.items.map((item) => item.text) };
  }
  const parsed = parseYaml(text);
  if (parsed.kind === "wrong") return parsed;
  const items: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  const read = items.filter(isItem).map((item) => (typeof item === "string" ? item.trim() : item));
  const other = items.findIndex((item) => !isItem(item));
  if (other < 0) return { kind: "list", items: read };
  const found = JSON.stringify(items[other]);
  return {
    kind: "wrong",
    wrong: `has ${found} as item ${other + 1}; expected a word, or fields such as name and target`,
    remedy,
  };
}

const remedy =
  "Write - linux-x64-gnu, or - { name: linux-x64-v3, target: x86_64-unknown-linux-gnu }.";

function isItem(value: unknown): value is PlatformItem {
  if (typeof value === "string") return value.trim() !== "";
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
