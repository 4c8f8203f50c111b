/**
 * Control characters, and the marks that are not seen but turn or hide text: a name or an answer
 * from outside must not move the cursor, colour the log or show itself backwards.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;

/**
 * Text from outside as one line of at most `max` characters, for logs, annotations and pages. What
 * is cut off is said.
 */
export function oneLine(text: string, max: number): string {
  // No more than this can matter, and a huge answer should not be searched from end to end.
  const head = text.slice(0, max * 4);
  const characters = Array.from(head.toWellFormed().replace(unseen, " ").trim());
  if (characters.length <= max && head.length === text.length) return characters.join("");
  return `${characters.slice(0, max).join("")}… (shortened)`;
}

/** A cause and its remedy as sentences: a cause from outside often has no full stop. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  const told = parts.flatMap((part) => {
    const text = part?.trim() ?? "";
    return text === "" ? [] : [text];
  });
  return told
    .map((text, at) => (at === told.length - 1 || /[.!?…:]$/.test(text) ? text : `${text}.`))
    .join(" ");
}
