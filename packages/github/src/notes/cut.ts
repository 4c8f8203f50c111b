/** For the end marks of what is open, and for the link. */
const reserve = 40;

/**
 * Markdown of at most `max` characters: cut at the end of a line, with a fence of code or a
 * `<details>` closed, and with a link to the whole.
 */
export function cutAtLine(markdown: string, max: number, wholeUrl: string): string {
  if (markdown.length <= max) return markdown;
  const link = `\n\n… [The rest of it](${wholeUrl})`;
  const room = max - link.length - reserve;
  if (room <= 0) return "";
  const head = markdown.slice(0, room + 1);
  const lineEnd = head.lastIndexOf("\n");
  // A line that fills the room by itself is cut between words.
  const end = lineEnd > 0 ? lineEnd : Math.max(head.lastIndexOf(" "), 0);
  const kept = (end > 0 ? markdown.slice(0, end) : head.slice(0, room)).toWellFormed().trimEnd();
  return `${kept}${closing(kept)}${link}`;
}

/** The end marks of what the text leaves open. */
function closing(markdown: string): string {
  let fence: string | undefined;
  for (const line of markdown.split("\n")) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark === undefined) continue;
    if (fence === undefined) fence = mark;
    else if (mark.startsWith(fence)) fence = undefined;
  }
  const opened = markdown.match(/<details\b/g)?.length ?? 0;
  const closed = markdown.match(/<\/details>/g)?.length ?? 0;
  const fenceEnd = fence === undefined || fence.length > 20 ? "" : `\n${fence}`;
  // More than one inside another would not fit into the reserve, and nobody writes so.
  return `${fenceEnd}${opened > closed ? "\n\n</details>" : ""}`;
}
