/**
 * What pnpm makes of a `jsr:` specifier: an alias of the package's name in JSR's registry for npm
 * (https://jsr.io/docs/npm-compatibility).
 *
 * @param key the name in `dependencies`, which is meant where the specifier names none
 * @returns undefined for what is no such specifier, or one without a scope, which JSR does not have
 */
export function fromJsr(key: string, spec: string): string | undefined {
  if (!spec.startsWith("jsr:")) return undefined;
  const said = spec.slice("jsr:".length);
  const named = /^(@[^@]+)(?:@(.*))?$/.exec(said);
  const [scope = "", name, ...deeper] = (named?.[1] ?? key).split("/");
  if (!scope.startsWith("@") || name === undefined || deeper.length > 0) return undefined;
  const wanted = named === null ? said : (named[2] ?? "");
  return `npm:@jsr/${scope.slice(1)}__${name}${wanted === "" ? "" : `@${wanted}`}`;
}
