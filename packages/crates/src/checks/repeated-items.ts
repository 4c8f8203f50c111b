import { firstFew, type Problem } from "@fairlead/publishing";
import type { CratesInputs } from "../inputs.ts";

const inputNames = ["packages", "exclude"] as const;

/**
 * Crates that a list writes out twice, and those that both lists write out: nothing is wrong with the
 * release that they mean, but one of the two was likely to be another crate.
 *
 * @param names those of the workspace
 */
export function repeatedItems(
  inputs: Partial<Pick<CratesInputs, "packages" | "exclude">>,
  names: readonly string[],
): Problem[] {
  const written = (input: (typeof inputNames)[number]) => {
    const items = inputs[input] ?? [];
    return items.map(({ text }) => text).filter((text) => names.includes(text));
  };
  const twice = inputNames.flatMap((input) => {
    const items = written(input);
    const repeated = new Set(items.filter((item, index) => items.indexOf(item) !== index));
    return repeated.size === 0 ? [] : [toldTwice(input, [...repeated])];
  });
  const excluded = written("exclude");
  const inBoth = [...new Set(written("packages"))].filter((name) => excluded.includes(name));
  return [...twice, ...(inBoth.length === 0 ? [] : [toldInBoth(inBoth)])];
}

function toldTwice(input: string, names: readonly string[]): Problem {
  return {
    code: "crate-repeated",
    input,
    message: `The input "${input}" names ${firstFew(names, 5)} more than once.`,
    remedy: "Remove the duplicates, or correct the one that should be another crate.",
  };
}

function toldInBoth(names: readonly string[]): Problem {
  return {
    code: "crate-repeated",
    input: "exclude",
    message: `Both packages and exclude name ${firstFew(names, 5)}, so ${names.length > 1 ? "they are" : "it is"} not released.`,
    remedy: "Remove each name from one of the two.",
  };
}
