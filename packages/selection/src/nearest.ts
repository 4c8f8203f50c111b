/** The number of single-letter changes that turn one word into the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 0; row < from.length; row += 1) {
    const current = [row + 1];
    for (let column = 0; column < to.length; column += 1) {
      current.push(
        Math.min(
          (previous[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          (previous[column] ?? 0) + (from[row] === to[column] ? 0 : 1),
        ),
      );
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/**
 * The candidate that a person most likely meant, or none that is near: a third of the letters,
 * rounded up, may differ. Case and `-` against `_` do not count. Of equally near ones the first is taken.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate));
    if (distance < (best?.distance ?? Infinity)) best = { candidate, distance };
  }
  const allowed = Math.ceil(wanted.length / 3);
  // A word of which every letter differs resembles nothing.
  if (best === undefined || best.distance > allowed || best.distance >= wanted.length) return;
  return best.candidate;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll("_", "-");
}
