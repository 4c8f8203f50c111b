import type { InputsOf } from "@fairlead/actionkit";
import type { CratesPlan, PlanInputs } from "@fairlead/crates";
import { planEstimate, planHeadline, type PlanPage } from "@fairlead/reporting";
import type { inputs } from "./inputs.ts";

/** The stage's inputs from the action's. */
export function toPlanInputs(given: InputsOf<typeof inputs>): PlanInputs {
  return {
    manifestPath: given["manifest-path"],
    packages: given.packages,
    exclude: given.exclude,
    index: given.index,
    version: given.version,
    newNames: given["new-names"],
    dryRun: given["dry-run"],
    sha: given.sha,
  };
}

/** The plan as its page shows it. */
export function planPage({
  crates,
  newNames,
  dependencies,
  estimate,
  warnings,
  registry,
}: CratesPlan): PlanPage {
  return {
    title: registry.title,
    units: crates.map(({ name, version, published }) => ({
      name,
      version,
      published,
      isNew: newNames.has(name),
      after: dependencies.get(name) ?? [],
    })),
    estimate,
    warnings,
    link: registry.link,
  };
}

/** The plan as lines of the log. */
export function logPlan(page: PlanPage, say: (line: string) => void): void {
  say(planHeadline(page));
  for (const [index, { name, version, published, isNew, after }] of page.units.entries()) {
    const state = published ? "published" : isNew ? "new" : "new version";
    const order = after.length > 0 ? `, after ${after.join(", ")}` : "";
    say(`${index + 1}. ${name} ${version}: ${state}${order}`);
  }
  say(planEstimate(page));
}
