import { oneLine } from "./one-line.ts";

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
        : mentioningNobody(part),
    )
    .join("");
}

/**
 * References do not hinder mentions, which GitHub looks for in the finished page. An address must stay
 * as it is, to be copied, so one with `@` is shown as code, where GitHub looks for none.
 */
function mentioningNobody(text: string): string {
  return text
    .split(/(\bhttps?:\/\/[^\s<>"']*@[^\s<>"']*[^\s<>"'.,:;!?)\]}])/u)
    .map((part, index) =>
      index % 2 === 1
        ? `<code>${references(part)}</code>`
        : references(part).replaceAll("&#64;", "&#64;&#8203;"),
    )
    .join("");
}

/** A name, a path, a commit: shown as code, where GitHub looks for no mentions. */
export function code(text: string, max = maxText): string {
  return `<code>${references(oneLine(text, max))}</code>`;
}

/**
 * A name as a span of code for Markdown that people go on editing: in backticks, where Markdown, HTML
 * and mentions mean nothing (GitHub Flavored Markdown, 6.3). Also fit for a cell of a table.
 */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  // A backtick at either end would join the fence.
  const padded = /^`|`$/.test(line) || line === "" ? ` ${line} ` : line;
  // A table takes an escaped bar out of its escape before it looks for code.
  return `${fence}${padded.replaceAll("|", "\\|")}${fence}`;
}

/** A link around finished Markdown, or only that where the address is not plain https. */
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

/** Words that stay on one line, also in a narrow column of a table. */
export function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}
