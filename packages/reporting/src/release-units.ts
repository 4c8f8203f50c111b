import { code, details, escaped, fitting, link, list, table, tableRow } from "@fairlead/markdown";
import { counted, type Noun } from "@fairlead/publishing";
import {
  crateNoun,
  inState,
  type ReleasedState,
  type ReleasedUnit,
  type ReleasePage,
} from "./release-facts.ts";
import { statusWords } from "./verdict.ts";

/** A longer table is one to open. */
export const openRows = 30;

const stateWords: Record<ReleasedState, string> = {
  shipped: "✅ published",
  yanked: "↩️ yanked",
  deprecated: "↩️ deprecated",
  "other-contents": "⚠️ differs from what was packed",
  broken: "🚨 live, without what it needs",
  lost: "⚠️ reported as published, but missing",
  missing: "❌ not published",
  staged: "✋ waiting for approval",
  pending: "⏳ not served yet",
  "would-publish": "🔎 would be published",
  unseen: "❓ could not be checked",
};

/** The crates or the npm packages of a release, in at most about `maxBytes`; long tables begin with what is wrong. */
export function releasedTable(
  units: readonly ReleasedUnit[],
  noun: Noun,
  { isCratesIo }: ReleasePage,
  maxBytes: number,
): readonly string[] {
  const [first] = units;
  if (first === undefined) return [];
  const hasDocs = first.kind === "crate" && isCratesIo && inState(units, "shipped").length > 0;
  const bad = units.filter(({ state }) => state !== "shipped" && state !== "would-publish");
  const sorted =
    units.length <= openRows ? units : [...bad, ...units.filter((each) => !bad.includes(each))];
  const row = (unit: ReleasedUnit) => unitRow(unit, hasDocs);
  const { kept, left } = fitting(sorted, row, maxBytes);
  const columns = [
    { title: first.kind === "crate" ? "Crate" : "Package" },
    { title: "Version" },
    { title: "In the registry" },
    ...(hasDocs ? [{ title: "Documentation" }] : []),
  ];
  const shipped = inState(units, "shipped").length;
  const would = inState(units, "would-publish").length;
  const count =
    shipped === units.length
      ? counted(units.length, noun)
      : would > 0
        ? `${counted(units.length, noun)}, ${would} to publish`
        : `${shipped} of ${counted(units.length, noun)}`;
  return opened(
    `### ${noun === crateNoun ? "Crates" : "npm packages"}`,
    count,
    [table(columns, kept), ...leftOut(left)],
    units.length <= openRows,
  );
}

function unitRow(unit: ReleasedUnit, hasDocs: boolean): string {
  const { name, version, state, url, told, note } = unit;
  const isThere = ["shipped", "yanked", "deprecated", "other-contents", "broken"].includes(state);
  const how =
    state === "shipped" && told === "published"
      ? " by this run"
      : state === "unseen" && told !== undefined
        ? `, ${statusWords[told].words} in the report`
        : "";
  const remark = note === undefined ? "" : `<br><sub>${escaped(note, 200)}</sub>`;
  const at = [name, version].map((text) => encodeURIComponent(text.toWellFormed()));
  return tableRow([
    link(code(name, 214), isThere ? url : undefined),
    escaped(version, 80),
    `${stateWords[state]}${how}${remark}`,
    ...(hasDocs ? [isThere ? link("docs.rs", `https://docs.rs/${at.join("/")}`) : ""] : []),
  ]);
}

/** A heading with its table, which is closed where it is long. */
function opened(
  heading: string,
  count: string,
  blocks: readonly string[],
  isOpen: boolean,
): readonly string[] {
  return isOpen ? [heading, ...blocks] : [heading, details(count, blocks.join("\n\n"))];
}

/** Says that a list was cut. */
export function leftOut(left: number): readonly string[] {
  return left > 0
    ? [list([`${left} more are not shown, to keep this page below GitHub's limit.`])]
    : [];
}
