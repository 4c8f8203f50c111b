/**
 * A file of checksums as coreutils reads it: `sha256sum -c SHA256SUMS` in the folder of the files
 * (https://www.gnu.org/software/coreutils/manual/html_node/cksum-output-modes.html). Sorted by name.
 */
export function checksumsText(
  files: readonly { readonly name: string; readonly sha256: string }[],
): string {
  return [...files]
    .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join("");
}

/** The names in a file of checksums. */
export function namesInChecksums(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^[0-9a-f]{64} [ *](.+)$/gm)].map(([, name = ""]) => name));
}
