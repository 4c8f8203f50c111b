/** The vector that is nearest to `query`, the first of several; undefined if there are none. */
export function nearest(
  query: readonly number[],
  vectors: readonly (readonly number[])[],
): { readonly index: number; readonly distance: number } | undefined;
