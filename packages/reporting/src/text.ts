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
