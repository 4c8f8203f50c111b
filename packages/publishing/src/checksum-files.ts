/**
 * Files without those that hold the checksum of another one in the list (`tool.zip.sha256` beside
 * `tool.zip`): a table that shows checksums says no more with them.
 */
export function withoutChecksumFiles<T extends { readonly name: string }>(
  files: readonly T[],
): readonly T[] {
  const names = new Set(files.map(({ name }) => name));
  return files.filter(
    ({ name }) => !name.endsWith(".sha256") || !names.has(name.slice(0, -".sha256".length)),
  );
}
