import type { ActionContext } from "@fairlead/actionkit";
import type { DeclaredValue } from "@fairlead/declaration";
import {
  firstDeclaration,
  type PlannedCrates,
  type ReleasePlan,
  type ReleasePlanInputs,
} from "@fairlead/plan";
import type { PlanPageDeclaration, PlanPageField } from "@fairlead/reporting";
import { parseYaml } from "@fairlead/selection";

/** What says in inputs what is released. */
type Named = Pick<
  ReleasePlanInputs,
  "packages" | "exclude" | "npmPackages" | "metas" | "platforms"
>;

/**
 * What the plan tells of the declaration: each field as it was understood, or, where there is none, what
 * a first one would be. That is found in the checkout, so there is none where inputs name more or less.
 */
export async function planDeclaration(
  { declaration, declared }: Pick<ActionContext, "declaration" | "declared">,
  workspace: string,
  named: Named,
  planned: Promise<ReleasePlan>,
): Promise<PlanPageDeclaration | undefined> {
  const { file } = declaration;
  if (file === undefined) {
    if (isGivenBy(named)) return undefined;
    const first = await firstDeclaration(workspace, planned.then(plannedCrates));
    return first === undefined ? undefined : { first };
  }
  const fields = new Map<string, PlanPageField>();
  for (const [action, inputs] of declaration.values) {
    for (const [input, value] of inputs) {
      const [place, ...more] = value.from;
      // The plan takes two lists as one; other actions have each.
      if (place === undefined || more.length > 0) continue;
      const isOverridden = action === "plan" && !declared.values.has(input);
      const before = fields.get(place.field)?.isOverridden === true;
      fields.set(place.field, {
        ...{ name: place.field, value: onOneLine(value) },
        isOverridden: isOverridden || before,
      });
    }
  }
  return { file, fields: [...fields.values()] };
}

/**
 * The crates that are no new names, none where nobody was asked; and those that the plan advises to leave
 * out, unless it is for the version of this one release.
 */
function plannedCrates({ crates, problems }: ReleasePlan): PlannedCrates {
  const units = crates?.isAsked === true ? crates.units : [];
  const isOfVersion = problems.some(({ code }) => code === "crate-version-differs");
  const advised = problems.filter(({ code }) => code === "crates-can-be-left-out" && !isOfVersion);
  return {
    known: new Set(units.flatMap(({ name, isNew }) => (isNew ? [] : [name]))),
    folders: (crates?.units ?? []).map((unit) => unit.path),
    leftOut: new Set(advised.flatMap(({ copy = "" }) => copy.split(" ").slice(1))),
  };
}

function isGivenBy({ packages, exclude, npmPackages, metas, platforms }: Named): boolean {
  const texts = [npmPackages, metas].some((text) => text.trim() !== "");
  return texts || packages !== undefined || exclude !== undefined || platforms.length > 0;
}

/** A list or a map without the places that its lines and columns are for. */
function onOneLine({ text }: DeclaredValue): string {
  if (!/^\s*[[{]/.test(text)) return text.trim();
  const parsed = parseYaml(text);
  // A word of which its input tells what is wrong, such as `{a`.
  return parsed.kind === "value" ? JSON.stringify(parsed.value) : text.trim();
}
