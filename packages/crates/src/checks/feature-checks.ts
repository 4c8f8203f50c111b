import type { Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";
import type { Member } from "../discover/workspace.ts";

/**
 * Whether a crate has a feature, by its own name or as `crate/feature`, which the crate or one that
 * depends on it can be asked for.
 */
export function hasFeature(
  { name, features, dependencies }: Pick<Member, "name" | "features" | "dependencies">,
  feature: string,
): boolean {
  const [first = "", second] = feature.split("/");
  if (second === undefined) return Object.hasOwn(features, first);
  return name === first || dependencies.some((dependency) => dependency.name === first);
}

/** Features that no selected crate has. cargo would say so only if it had something to build. */
export function checkFeatures(features: readonly string[], selected: readonly Member[]): Problem[] {
  const known = [...new Set(selected.flatMap((member) => Object.keys(member.features)))];
  return features
    .filter((feature) => feature !== "all" && !selected.some((each) => hasFeature(each, feature)))
    .map((feature) => {
      const near = nearest(feature, known);
      return {
        code: "feature-unknown",
        message: `The input "features" names ${feature}, but no selected crate has this feature.`,
        remedy: near === undefined ? "Correct or remove it." : `Did you mean ${near}?`,
        input: "features",
      };
    });
}
