/** The fields of an answer, by their names in any case; of one that came several times, all values. */
export interface AnswerHeaders {
  readonly get: (name: string) => string | null;
}

/** Them all. */
export interface AllHeaders extends AnswerHeaders, Iterable<[string, string]> {}

/** As `new Headers`, which would load the HTTP client that Node has beside the one that is used here. */
export function answerHeaders(fields: Iterable<readonly [string, string]>): AllHeaders {
  const values = new Map<string, string>();
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    const before = values.get(key);
    values.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return {
    get: (name) => values.get(name.toLowerCase()) ?? null,
    [Symbol.iterator]: () => values.entries(),
  };
}
