import { codeSpan, oneLine } from "@fairlead/markdown";

/** A span of code that links to `url`, which is made by this program and holds no parentheses. */
export function codeLink(text: string, url: string): string {
  return `[${codeSpan(text)}](${url})`;
}

/** A part of an address: all that could end a Markdown link is encoded. */
export function urlPart(text: string): string {
  return encodeURIComponent(oneLine(text)).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
