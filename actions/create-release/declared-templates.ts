import { isGiven, type ActionContext } from "@fairlead/actionkit";
import { locate, partOf } from "@fairlead/declaration";
import { hasOwnTags, templatesOf } from "@fairlead/plan";
import type { Problem } from "@fairlead/publishing";
import { inputs as planInputs } from "../plan/inputs.ts";

/**
 * How the declaration tags crates and packages that have tags of their own, by the plan's inputs; none where
 * it says nothing.
 */
export function declaredTemplates({
  declaration,
}: Pick<ActionContext, "declaration">): Readonly<Record<string, string>> {
  const declared = declaration.values.get("plan");
  const templates = {
    tagTemplate: declared?.get("tag-template")?.text ?? planInputs["tag-template"].fallback,
    cratesTagTemplate: declared?.get("crates-tag-template")?.text,
    npmTagTemplate: declared?.get("npm-tag-template")?.text,
  };
  return hasOwnTags(templates) ? templatesOf(templates) : {};
}

/** A problem of a template of tags by its place in the declaration, where it is one of the plan's inputs. */
export function atTemplate(
  problem: Problem,
  { declaration, env }: Pick<ActionContext, "declaration" | "env">,
): Problem {
  return locate(
    problem,
    partOf(declaration, "plan", (input) => isGiven(input, env)),
  );
}
