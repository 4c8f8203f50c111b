import type { PlanSection, ReleasePlan } from "@fairlead/plan";
import type { Noun } from "@fairlead/publishing";
import { crateNoun, type PlanPage, type PlanPageSection } from "@fairlead/reporting";

/** The plan as its page shows it. */
export function planPage(plan: ReleasePlan): PlanPage {
  const { tag, sha, distTag, platforms, problems, warnings, notes } = plan;
  // Which of the versions is meant has to be said first.
  const isOpen = problems.some(({ code }) => code === "versions-disagree");
  const version = isOpen ? undefined : plan.version;
  return {
    ...{ version, tag, sha, platforms, problems, warnings, notes },
    // Without packages it means nothing.
    distTag: plan.npm === undefined || isOpen ? undefined : distTag,
    sections: [
      ...section(plan.crates, crateNoun),
      ...section(plan.npm, { one: "package", many: "packages" }),
    ],
  };
}

function section(of: PlanSection | undefined, noun: Noun): PlanPageSection[] {
  // Without an answer of the registry, nothing is said of what is there and what is new.
  return of?.isAsked !== true || of.units.length === 0 ? [] : [{ ...of, noun }];
}
