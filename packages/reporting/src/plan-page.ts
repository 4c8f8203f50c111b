import { counted, type Estimate, type Problem, type VersionName } from "@fairlead/publishing";
import { roughDuration } from "./format.ts";
import { code, details, escaped, fitting, link, table, tableRow } from "./markdown.ts";
import { problemList } from "./problem-list.ts";
import { crates } from "./stage-info.ts";
import { cutNote } from "./unit-table.ts";

/** A unit of the plan, as its page shows it. */
export interface PlannedUnit extends VersionName {
  readonly published: boolean;
  /** The registry does not know its name yet. */
  readonly isNew: boolean;
  /** Names of the units that come before it. */
  readonly after: readonly string[];
}

/** What the page of a plan tells. */
export interface PlanPage {
  /** "crates.io" */
  readonly title: string;
  /** In dependency order. */
  readonly units: readonly PlannedUnit[];
  readonly estimate: Estimate;
  readonly warnings: readonly Problem[];
  readonly link: (version: VersionName) => string | undefined;
}

/** The table's share of the page, which GitHub takes up to 1 MiB. */
const maxTable = 700_000;
const maxWarnings = 100_000;

/** The page of a plan for GITHUB_STEP_SUMMARY: what will be released, in which order, how long it takes. */
export function renderPlan(plan: PlanPage): string {
  const blocks = [
    `## 🧭 ${escaped(`${plan.title}: ${planHeadline(plan)}`, 300)}`,
    escaped(planEstimate(plan), 1_000),
    ...unitsInOrder(plan),
    ...warnings(plan.warnings),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** "26 crates, 14 to publish, 12 of them new" */
export function planHeadline({ units }: Pick<PlanPage, "units">): string {
  const missing = units.filter(({ published }) => !published);
  const fresh = missing.filter(({ isNew }) => isNew).length;
  const all = counted(units.length, crates);
  if (missing.length === 0) return `${all}, nothing to publish`;
  return `${all}, ${missing.length} to publish${fresh > 0 ? `, ${fresh} of them new` : ""}`;
}

/** How long the uploads take, and why. */
export function planEstimate({ estimate }: Pick<PlanPage, "estimate">): string {
  if (estimate.uploads === 0) return "Everything is published already.";
  return `The uploads take about ${roughDuration(estimate.ms)}: ${estimate.reason}.`;
}

function unitsInOrder({ units, link: linkOf }: PlanPage): readonly string[] {
  const rows = units.map((unit, index) =>
    tableRow([
      String(index + 1),
      link(code(unit.name), unit.isNew ? undefined : linkOf(unit)),
      escaped(unit.version, 100),
      unit.published ? "☑️ published" : unit.isNew ? "🆕 new" : "⬆️ new version",
      unit.after.map((name) => code(name)).join(" "),
    ]),
  );
  const { kept, left } = fitting(rows, (row) => row, maxTable);
  const columns = [
    { title: "#", align: "right" as const },
    { title: "Crate" },
    { title: "Version" },
    { title: "Registry" },
    { title: "After" },
  ];
  return [table(columns, kept), ...(left > 0 ? [cutNote(left)] : [])];
}

function warnings(problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  const list = problemList(problems, maxWarnings).join("\n\n");
  return [details(`⚠️ ${counted(problems.length, { one: "warning", many: "warnings" })}`, list)];
}
