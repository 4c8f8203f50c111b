/**
 * Text from outside on one line: control characters, and marks that are not seen but turn or hide
 * text, are blanks.
 */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
}

/**
 * A name as a span of code, where Markdown, HTML and mentions mean nothing (GitHub Flavored Markdown,
 * 6.3). Also fit for a cell of a table.
 */
export function code(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  // A backtick at either end would join the fence.
  const padded = /^`|`$/.test(line) || line === "" ? ` ${line} ` : line;
  // A table takes an escaped bar out of its escape before it looks for code.
  return `${fence}${padded.replaceAll("|", "\\|")}${fence}`;
}

/** A span of code that links to `url`, which is made by this program and holds no parentheses. */
export function codeLink(text: string, url: string): string {
  return `[${code(text)}](${url})`;
}

/** Lines for a shell to copy. */
export function shell(lines: readonly string[]): string {
  return ["```sh", ...lines.map(oneLine), "```"].join("\n");
}

/** A part of an address: all that could end a Markdown link is encoded. */
export function urlPart(text: string): string {
  return encodeURIComponent(oneLine(text)).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export interface Column {
  readonly title: string;
  readonly align?: "right";
}

/**
 * A table that fits into so many characters; rows that do not fit are counted in its last one. The
 * cells are finished Markdown.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  maxCharacters: number,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ align }) => (align === "right" ? "--:" : ":--"))),
  ];
  let characters = 0;
  for (const [index, cells] of rows.entries()) {
    const row = line(cells);
    characters += row.length + 1;
    if (characters > maxCharacters) {
      lines.push(line([`and ${rows.length - index} more`, ...columns.slice(1).map(() => "")]));
      break;
    }
    lines.push(row);
  }
  return lines.join("\n");
}

/** Something to open; `summary` and `body` are finished Markdown. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A size in bytes for people: "640 B", "12.3 KiB", "1.2 MiB"; its blank breaks no line. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes}\u00a0B`;
  if (bytes < 1024 * 1024 - 52) return `${(bytes / 1024).toFixed(1)}\u00a0KiB`;
  return `${(bytes / 1024 / 1024).toFixed(1)}\u00a0MiB`;
}
