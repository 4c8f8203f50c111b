/** Wine shows the whole file system of the machine as drive Z. */

/** A path or `file:` address of this system as Windows writes it; anything else as it is. */
export function toWindows(text: string): string {
  if (text.startsWith("file:///")) return text.replace("file:///", "file:///Z:/");
  return text.startsWith("/") ? `Z:${text.replaceAll("/", "\\")}` : text;
}

/** A path of drive Z as this system writes it; anything else as it is. */
export function toUnix(text: string): string {
  return /^Z:[\\/]/i.test(text) ? text.slice(2).replaceAll("\\", "/") : text;
}
