import { code, details, escaped, fitting, link, list, table, tableRow } from "@fairlead/markdown";
import {
  counted,
  countProblems,
  type Estimate,
  type Noun,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import { roughDuration } from "./format.ts";
import { declarationBlock, type PlanPageDeclaration } from "./plan-page-declaration.ts";
import { orderGraph } from "./plan-page-graph.ts";
import { problemList } from "./problem-list.ts";

/** A unit of the plan, as its page shows it. */
export interface PlanPageUnit extends VersionName {
  readonly published: boolean;
  /** The registry does not know its name yet. */
  readonly isNew: boolean;
  /** Names of the units that come before it. */
  readonly after: readonly string[];
}

/** What goes to one registry. */
export interface PlanPageSection {
  /** "crates.io" */
  readonly title: string;
  /** What its units are called. */
  readonly noun: Noun;
  /** In dependency order. */
  readonly units: readonly PlanPageUnit[];
  readonly estimate: Estimate;
  readonly link: (version: VersionName) => string | undefined;
}

/** What the page of a plan tells. */
export interface PlanPage {
  /** Undefined: each unit has its own. */
  readonly version: string | undefined;
  readonly tag: string | undefined;
  readonly sha: string | undefined;
  readonly distTag: string | undefined;
  readonly sections: readonly PlanPageSection[];
  readonly platforms: readonly {
    readonly platform: string;
    readonly target: string;
    readonly runner: string;
  }[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** What was skipped, and what is not known yet, in sentences. */
  readonly notes: readonly string[];
  readonly declaration?: PlanPageDeclaration | undefined;
}

/** The shares of the page, which GitHub takes up to 1 MiB. */
const maxTable = 500_000;
const maxProblems = 200_000;
const maxWarnings = 80_000;
const maxNotes = 20_000;
/** Above so many units the order is shown when it is asked for. */
const maxOpen = 60;

/** The page of a plan for GITHUB_STEP_SUMMARY: the release at a glance, and what would stop it. */
export function renderPlan(plan: PlanPage): string {
  const { problems, sections } = plan;
  const units = sections.reduce((sum, section) => sum + section.units.length, 0);
  const blocks = [
    `## ${problems.length > 0 ? "❌" : "📋"} ${escaped(planHeadline(plan), 300)}`,
    ...problemBlocks(problems),
    ...facts(plan),
    ...(sections.length > 0 ? [registries(sections)] : []),
    ...sections.flatMap(newNames),
    ...warnings(plan.warnings),
    ...(units > 0 ? [folded("Dependency graph", withLegend(orderGraph(sections)), units)] : []),
    ...sections.flatMap((section) => unitsInOrder(section, maxTable / sections.length)),
    ...platforms(plan),
    ...notes(plan),
    ...(plan.declaration === undefined ? [] : [declarationBlock(plan.declaration)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** "Release 1.2.3: 26 crates and 9 packages, 14 to publish, 12 new names" */
export function planHeadline(plan: PlanPage): string {
  const { problems } = plan;
  return problems.length > 0
    ? `${planTitle(plan)}: ${countProblems(problems)} to fix`
    : whatIsReleased(plan);
}

function planTitle({ version }: PlanPage): string {
  return `Release${version === undefined ? "" : ` ${version}`}`;
}

/** The headline of a plan without problems. */
export function whatIsReleased(plan: PlanPage): string {
  const { sections } = plan;
  const title = planTitle(plan);
  const all = sections.map(({ units, noun }) => counted(units.length, noun)).join(" and ");
  const missing = sections.flatMap(({ units }) => units.filter(({ published }) => !published));
  const fresh = missing.filter(({ isNew }) => isNew).length;
  if (missing.length === 0) return `${title}: ${all === "" ? "" : `${all}, `}nothing to publish`;
  const newNames = counted(fresh, { one: "new name", many: "new names" });
  const isNew = fresh > 0 ? `, ${newNames}` : "";
  return `${title}: ${all}, ${missing.length} to publish${isNew}`;
}

function withLegend(graph: string): string {
  if (!graph.includes(":::")) return graph;
  return `${graph}\n\n<sub>Gray: already published. Green: a new version. Blue: a new name.</sub>`;
}

/** How long the uploads to a registry take, and why. */
export function planEstimate({ estimate }: Pick<PlanPageSection, "estimate">): string {
  if (estimate.uploads === 0) return "everything is already published";
  return `about ${roughDuration(estimate.ms)}: ${estimate.reason}`;
}

function problemBlocks(problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  const intro = "Nothing was published. Fix these problems before the release:";
  return [intro, ...problemList(problems, maxProblems)];
}

function facts({ version, tag, sha, distTag }: PlanPage): readonly string[] {
  const rows = [
    ["Version", version],
    ["Tag", tag],
    ["Commit", sha],
    ["npm dist-tag", distTag],
  ].flatMap(([name = "", value]) =>
    value === undefined ? [] : [`**${name}** ${code(value, 200)}`],
  );
  return rows.length === 0 ? [] : [rows.join(" · ")];
}

/** One row for each registry: counts, and how long it takes and why. */
function registries(sections: readonly PlanPageSection[]): string {
  const columns = [
    { title: "Registry" },
    { title: "Total", align: "right" as const },
    { title: "Already published", align: "right" as const },
    { title: "New versions", align: "right" as const },
    { title: "New names", align: "right" as const },
    { title: "Uploads take" },
  ];
  const rows = sections.map((section) => {
    const { units, title } = section;
    const there = units.filter(({ published }) => published).length;
    const fresh = units.filter(({ published, isNew }) => !published && isNew).length;
    return tableRow([
      escaped(title, 100),
      ...[units.length, there, units.length - there - fresh, fresh].map(String),
      escaped(planEstimate(section)),
    ]);
  });
  return table(columns, rows);
}

/** So many are named; of more the table tells which are new, and the log. */
const maxNamed = 10;

/** Names are permanent, and only a person's token makes one. */
function newNames(section: PlanPageSection): readonly string[] {
  const found = newNamesOf(section);
  if (found === undefined) return [];
  const { names, lacks, advice } = found;
  const shown =
    names.length > maxNamed ? "" : `: ${names.map((name) => code(name, 250)).join(" ")}`;
  return [`🆕 **${escaped(section.title, 100)} ${lacks}**${shown}. ${advice}`];
}

/** What the registry has nothing of, and who can create it. */
export function newNamesOf({ units, noun }: PlanPageSection):
  | {
      readonly names: readonly string[];
      /** The rest of a sentence that begins with the registry. */
      readonly lacks: string;
      readonly advice: string;
    }
  | undefined {
  const fresh = units.filter(({ published, isNew }) => !published && isNew);
  if (fresh.length === 0) return undefined;
  const many = fresh.length > 1;
  const isPackage = noun.one === "package";
  const isAll = fresh.length === units.length;
  const these = isAll ? `any of these ${fresh.length}` : `${fresh.length} of these`;
  const lacks = `does not have ${many ? `${these} ${noun.many}` : `this ${noun.one}`} yet`;
  const how = isPackage
    ? ` A login or a granular token can publish ${many ? "them" : "it"}, or stage ${many ? "them" : "it"} for approval; then add the workflow to ${many ? "their" : "its"} trusted publishers.`
    : "";
  return {
    names: fresh.map(({ name }) => name),
    lacks,
    advice: `Trusted publishing cannot create ${many ? "them" : "it"}: the first version needs a token from ${many ? "their" : "its"} future owner.${how}`,
  };
}

function unitsInOrder(
  { noun, units, link: linkOf }: PlanPageSection,
  maxBytes: number,
): readonly string[] {
  if (units.length === 0) return [];
  const rows = units.map((unit, index) =>
    tableRow([
      String(index + 1),
      link(code(unit.name), unit.published ? linkOf(unit) : undefined),
      escaped(unit.version, 100),
      unit.published ? "☑️ already published" : unit.isNew ? "🆕 new name" : "⬆️ new version",
      unit.after.map((name) => code(name)).join(" "),
    ]),
  );
  const { kept, left } = fitting(rows, (row) => row, maxBytes);
  const columns = [
    { title: "#", align: "right" as const },
    { title: `${noun.one.charAt(0).toUpperCase()}${noun.one.slice(1)}` },
    { title: "Version" },
    { title: "Registry" },
    { title: "After" },
  ];
  const body = [table(columns, kept), ...(left > 0 ? [leftOut(left)] : [])].join("\n\n");
  const title = counted(units.length, noun);
  return [units.length > maxOpen ? details(title, body) : `### ${title}\n\n${body}`];
}

/** Shown at once, or when it is asked for. */
function folded(title: string, body: string, units: number): string {
  return units > maxOpen ? details(title, body) : body;
}

function platforms({ platforms }: PlanPage): readonly string[] {
  if (platforms.length === 0) return [];
  const rows = platforms.map(({ platform, target, runner }) =>
    tableRow([platform, target, runner].map((text) => code(text, 200))),
  );
  const columns = [{ title: "Platform" }, { title: "Target" }, { title: "Runner" }];
  const count = counted(platforms.length, { one: "platform", many: "platforms" });
  return [details(count, table(columns, rows))];
}

function notes({ notes }: PlanPage): readonly string[] {
  if (notes.length === 0) return [];
  const { kept, left } = fitting(notes, (note) => escaped(note), maxNotes);
  return [list(kept), ...(left > 0 ? [leftOut(left)] : [])];
}

/** More warnings than these are shown when they are asked for. */
const maxShown = 3;

function warnings(problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  const list = problemList(problems, maxWarnings);
  const title = `⚠️ ${counted(problems.length, { one: "warning", many: "warnings" })}`;
  if (problems.length <= maxShown) return [`**${title}**`, ...list];
  return [details(title, list.join("\n\n"))];
}

function leftOut(left: number): string {
  return `**${left} more are not shown, to keep this page below GitHub's limit.** The log has them all.`;
}
