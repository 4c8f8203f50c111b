/** A size in bytes for people: "640 B", "12.3 KiB", "1.2 MiB". */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024 - 52) return `${(bytes / 1024).toFixed(1)} KiB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

/** Words that stay on one line, also in a narrow column of a table. */
export function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}
