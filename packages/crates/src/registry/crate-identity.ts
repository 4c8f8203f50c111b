/** Names that crates.io takes for one: it ignores case and the difference of `-` and `_`. */
export function canonicalCrateName(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}

/** Whether crates.io takes two versions for one: build metadata does not count. */
export function sameVersion(a: string, b: string): boolean {
  return withoutBuild(a) === withoutBuild(b);
}

function withoutBuild(version: string): string {
  const plus = version.indexOf("+");
  return plus < 0 ? version : version.slice(0, plus);
}
