/**
 * Control characters, and the marks that are not seen but turn or hide text: a name or an answer
 * from outside must not move the cursor, color the log or show itself backwards.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;

/**
 * Text from outside as one line of at most `max` characters, for logs, annotations and pages. What
 * is cut off is said.
 */
export function oneLine(text: string, max = Infinity): string {
  // No more than this can matter, and a huge answer should not be searched from end to end.
  const head = text.slice(0, max * 4);
  const characters = Array.from(head.toWellFormed().replace(unseen, " ").trim());
  if (characters.length <= max && head.length === text.length) return characters.join("");
  return `${characters.slice(0, max).join("")}… (shortened)`;
}
