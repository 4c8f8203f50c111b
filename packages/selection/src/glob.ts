/** More spellings of one pattern, or longer ones in sum, are not made: such a pattern fits nothing. */
const maxSpellings = 1_000;
const maxCharacters = 1 << 20;

/** Represents a written `**`, so that `{a,*}*` makes none. */
const globstar = "\0";

/**
 * The wildcards of the grammar: `*` within a segment, `**` over segments, `{a,b}`; all else means
 * itself. As picomatch takes them, but never in more steps than the pattern is long times the name:
 * a regular expression with five stars takes hours for a name of some hundred letters.
 *
 * @param body without the leading `!`
 */
export function globMatcher(body: string): (name: string) => boolean {
  const written = body.replaceAll(/\*{2,}/g, globstar);
  const patterns = spellings(written).map((each) => {
    const segments = each.split("/");
    // What lies in a folder is not the folder.
    return segments.length > 1 && segments.at(-1) === globstar ? [...segments, "*"] : segments;
  });
  return (name) => {
    const segments = name.split("/");
    return patterns.some((pattern) => fits(pattern, segments));
  };
}

/** The pattern without braces, once for each choice between their alternatives. */
function spellings(body: string): string[] {
  const choices = choicesOf(body);
  /** Of each open brace: the alternatives before the last comma, and what stood before the brace. */
  const outer: { readonly done: string[]; readonly before: string[] }[] = [];
  let current = [""];
  for (const [at, letter] of Array.from(body).entries()) {
    const inner = outer.at(-1);
    if (choices.opens.has(at)) {
      outer.push({ done: [], before: current });
      current = [""];
    } else if (inner !== undefined && choices.commas.has(at)) {
      inner.done.push(...current);
      current = [""];
    } else if (inner !== undefined && choices.closes.has(at)) {
      outer.pop();
      const ends = [...inner.done, ...current];
      if (inner.before.length * ends.length > maxSpellings) return [];
      current = inner.before.flatMap((start) => ends.map((end) => start + end));
    } else {
      current = current.map((start) => start + letter);
    }
    if (current.length * (current[0]?.length ?? 0) > maxCharacters) return [];
    if (inner !== undefined && inner.done.length > maxSpellings) return [];
  }
  return current;
}

/** Where braces with a comma between them open, part and close: by the place of the letter. */
function choicesOf(body: string) {
  const [opens, commas, closes] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const open: { readonly at: number; readonly commas: number[] }[] = [];
  for (const [at, letter] of Array.from(body).entries()) {
    if (letter === "{") open.push({ at, commas: [] });
    else if (letter === ",") open.at(-1)?.commas.push(at);
    else if (letter === "}") {
      const group = open.pop();
      if (group === undefined || group.commas.length === 0) continue;
      opens.add(group.at);
      for (const comma of group.commas) commas.add(comma);
      closes.add(at);
    }
  }
  return { opens, commas, closes };
}

/** Segments against segments, of which `**` takes any number, none too. */
function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return fitsInOrder(pattern, segments, (part) => part === globstar, fitsSegment);
}

/** Letters against letters, of which `*` takes any number; a segment of nothing fits no wildcard alone. */
function fitsSegment(pattern: string, segment: string): boolean {
  if (!/[*\0]/.test(pattern)) return pattern === segment;
  if (segment === "") return false;
  return fitsInOrder(
    pattern,
    segment,
    (letter) => letter === "*" || letter === globstar,
    (letter, other) => letter === other,
  );
}

/**
 * Whether items fit to a pattern in which a wild part takes any number of them. When the items behind
 * the last wild part do not fit, that one takes one more: what earlier ones took need not change.
 */
function fitsInOrder<T>(
  pattern: ArrayLike<T>,
  items: ArrayLike<T>,
  isWild: (part: T) => boolean,
  isFit: (part: T, item: T) => boolean,
): boolean {
  let [at, item] = [0, 0];
  let again: { readonly at: number; item: number } | undefined;
  while (item < items.length) {
    const part = pattern[at];
    if (part !== undefined && isWild(part)) {
      again = { at, item };
      at += 1;
    } else if (part !== undefined && isFit(part, items[item] as T)) {
      at += 1;
      item += 1;
    } else if (again !== undefined) {
      again.item += 1;
      at = again.at + 1;
      item = again.item;
    } else {
      return false;
    }
  }
  while (at < pattern.length && isWild(pattern[at] as T)) at += 1;
  return at === pattern.length;
}
