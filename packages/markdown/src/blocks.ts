import { oneLine } from "./one-line.ts";

export interface Column {
  readonly title: string;
  readonly align?: "right";
}

/** A table of Markdown; the cells are finished Markdown without line breaks. */
export function table(columns: readonly Column[], rows: readonly string[]): string {
  const head = tableRow(columns.map(({ title }) => title));
  const rule = tableRow(columns.map(({ align }) => (align === "right" ? "--:" : ":--")));
  return [head, rule, ...rows].join("\n");
}

/** A line of a table; the cells are finished Markdown without line breaks. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/**
 * A table in at most about `maxBytes`; its last row counts those that do not fit. The cells are
 * finished Markdown.
 */
export function cutTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  maxBytes: number,
): string {
  const { kept, left } = fitting(rows, tableRow, maxBytes);
  const more = tableRow([`and ${left} more`, ...columns.slice(1).map(() => "")]);
  return table(columns, left > 0 ? [...kept, more] : kept);
}

/** Something to open; `summary` and `body` are finished Markdown. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A list of Markdown; the items are finished Markdown without line breaks. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** Lines for a shell to copy. */
export function shell(lines: readonly string[]): string {
  return ["```sh", ...lines.map((line) => oneLine(line)), "```"].join("\n");
}

/**
 * Renders one item after the other while the lines fit into so many bytes of UTF-8, and says how many
 * items are left.
 */
export function fitting<T>(
  items: readonly T[],
  render: (item: T) => string,
  maxBytes: number,
): { readonly kept: readonly string[]; readonly left: number } {
  const kept: string[] = [];
  let bytes = 0;
  for (const item of items) {
    const line = render(item);
    // The line break counts too.
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > maxBytes) break;
    kept.push(line);
  }
  return { kept, left: items.length - kept.length };
}
