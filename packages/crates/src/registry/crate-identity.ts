/** Names that crates.io takes for one: it ignores case and the difference of `-` and `_`. */
export function canonicalCrateName(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}
