import type { Bytes } from "../bytes.ts";

/** Bytes that are read at once. */
const WINDOW = 64 * 1024;
/** Names that are longer are of templates, and none of those that are looked for. */
const MAX_NAME = 1024;

/**
 * Reads names of a string table, each up to its zero byte, in one pass from its beginning to its end:
 * the same part of the file is read once, however many names lie in it.
 *
 * @param offsets in any order; those outside are left out
 * @param use gets each name and the index of its offset
 */
export async function readNames(
  table: Bytes,
  offsets: readonly number[],
  use: (name: string, index: number) => void,
): Promise<void> {
  const order = Uint32Array.from(offsets.keys()).sort(
    (a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0),
  );
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  for (const index of order) {
    const offset = offsets[index] ?? 0;
    if (offset >= table.size) return;
    // The window ends with the table, or holds the longest name from here on.
    const rest = Math.min(MAX_NAME, table.size - offset);
    if (offset + rest > start + window.length) {
      start = offset;
      window = await table.upTo(offset, WINDOW);
    }
    const from = offset - start;
    const end = window.subarray(from, from + rest).indexOf(0);
    const length = end < 0 ? rest : end;
    use(window.toString("latin1", from, from + length), index);
  }
}
