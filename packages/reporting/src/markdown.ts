import { oneLine } from "./text.ts";

/**
 * Everything that Markdown, GitHub's extensions of it (tables, `~~`, `$math$`) or HTML could take
 * for structure.
 */
const structural = /[&<>"'`*_[\](){}#|\\~!$^=@]/gu;

/** Characters of a text from outside, unless a caller asks for fewer. */
const maxText = 600;

/** Longer addresses are no page of a registry. */
const maxUrl = 500;

/**
 * Text from outside for use in Markdown and in HTML alike. Character references mean themselves in
 * both, and Markdown never takes one for structure (CommonMark 0.31, section 2.5). What stands
 * between two backticks is shown as code.
 */
export function escaped(text: string, max = maxText): string {
  return oneLine(text, max)
    .split(/(`[^`]+`)/u)
    .map((part) =>
      /^`[^`]+`$/u.test(part)
        ? `<code>${references(part.slice(1, -1))}</code>`
        : withoutMentions(references(part)),
    )
    .join("");
}

/** References do not hinder mentions, which GitHub looks for in the finished page. */
function withoutMentions(markdown: string): string {
  return markdown.replaceAll("&#64;", "&#64;&#8203;");
}

/** A name, a path, a commit: shown as code, where GitHub looks for no mentions. */
export function code(text: string, max = maxText): string {
  return `<code>${references(oneLine(text, max))}</code>`;
}

/** A link around finished Markdown, or just that where the address is not plain https. */
export function link(markdown: string, url: string | undefined): string {
  const address = httpsAddress(url);
  return address === undefined ? markdown : `[${markdown}](${address})`;
}

function references(line: string): string {
  return (
    line
      .replace(structural, reference)
      // At the start of a block these would begin a list or a rule.
      .replace(/^(?:[-+]|\d(?=\d*[.)](?:\s|$)))/u, reference)
  );
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/** The address in a form that cannot end a Markdown link early; undefined unless it is https. */
export function httpsAddress(url: string | undefined): string | undefined {
  if (url === undefined || url.length > maxUrl || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== "https:" || parsed.username !== "" || parsed.password !== "") {
    return undefined;
  }
  return parsed.href.replace(
    /[^A-Za-z0-9\-._~:/?#@!&+,=%]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
}

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

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Something to open; `summary` and `body` are finished Markdown. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A list of Markdown; the items are finished Markdown without line breaks. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
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
