/**
 * How many slips turn one word into the other: a letter more, less or another is one; two neighbors that
 * changed places, the likeliest slip of all, are half of one.
 */
export function editSteps(from: string, to: string): number {
  const rows: number[][] = [];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 0; row <= from.length; row += 1) {
    rows.push([]);
    for (let column = 0; column <= to.length; column += 1) {
      const isSwap =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      rows[row]?.push(
        row === 0 || column === 0
          ? row + column
          : Math.min(
              at(row - 1, column) + 1,
              at(row, column - 1) + 1,
              at(row - 1, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1),
              isSwap ? at(row - 2, column - 2) + 0.5 : Infinity,
            ),
      );
    }
  }
  return at(from.length, to.length);
}
