/** A cause that goes on with its subject, as "It is yanked." does: "a 1.0.0 is yanked."; else "a 1.0.0: Gone." */
export function saidOf(subject: string, cause: string): string {
  return cause.startsWith("It ") ? `${subject} ${cause.slice(3)}` : `${subject}: ${cause}`;
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
