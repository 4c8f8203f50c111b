import { oneLine } from "@fairlead/markdown";
import { counted, describeProblem, firstFew } from "@fairlead/publishing";
import { fitsAnnotations } from "./annotations.ts";
import { declarationLine } from "./plan-page-declaration.ts";
import { newNamesOf, planEstimate, whatIsReleased, type PlanPage } from "./plan-page.ts";

const maxLine = 4_000;

/** The plan as lines of the log: what is released, then notes, then what is wrong, which ends the log. */
export function logPlan(page: PlanPage, log: (line: string) => void): void {
  // Names are those of manifests, whatever these hold.
  const say = (line: string) => {
    log(oneLine(line, maxLine));
  };
  if (page.sections.length > 0) say(whatIsReleased(page));
  for (const section of page.sections) {
    say(`${section.title}: ${counted(section.units.length, section.noun)}, in this order:`);
    for (const [index, { name, version, published, isNew, after }] of section.units.entries()) {
      const state = published ? "already published" : isNew ? "new name" : "new version";
      const order = after.length > 0 ? `, after ${after.join(", ")}` : "";
      say(`${index + 1}. ${name} ${version}: ${state}${order}`);
    }
    const fresh = newNamesOf(section);
    if (fresh !== undefined) {
      say(`${section.title} ${fresh.lacks}: ${firstFew(fresh.names, 10)}. ${fresh.advice}`);
    }
    say(`Uploads to ${section.title}: ${planEstimate(section)}.`);
  }
  for (const note of page.notes) say(note);
  if (page.declaration !== undefined) say(declarationLine(page.declaration));
  // GitHub shows so many annotations of a step, and of each so much; the log has it all.
  for (const told of [page.warnings, page.problems]) {
    if (!fitsAnnotations(told)) for (const each of told) log(oneLine(describeProblem(each)));
  }
}
