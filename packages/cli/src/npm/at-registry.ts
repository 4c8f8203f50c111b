import type { NpmTarget } from "@fairlead/npm";

/**
 * The registry in npm's own options, npmjs too: a `.npmrc` of the checkout may name another one, and for a
 * scope it wins over `--registry`.
 */
export function atRegistry({ registry }: NpmTarget, name: string): readonly string[] {
  const [scope] = /^@[^/]+(?=\/)/.exec(name) ?? [];
  return [
    `--registry=${registry}`,
    ...(scope === undefined ? [] : [`--${scope}:registry=${registry}`]),
  ];
}
