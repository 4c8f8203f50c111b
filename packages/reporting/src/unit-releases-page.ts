import { code, cutTable, escaped, link } from "@fairlead/markdown";
import { counted, eachOnce, type Noun, type Problem } from "@fairlead/publishing";
import {
  gitHubReleaseSentence,
  problemLine,
  type GitHubReleasePage,
} from "./github-release-page.ts";
import { crateNoun, packageNoun } from "./release-facts.ts";

/** A unit, and the page of its release; undefined: nothing was done for it. */
export interface UnitReleaseRow {
  readonly name: string;
  readonly version: string;
  readonly tag: string;
  readonly page: GitHubReleasePage | undefined;
  /** Why nothing was done; undefined where it was released before, from another commit. */
  readonly skipped?: Problem | undefined;
}

/** What the units are called, by whether there are crates and npm packages among them. */
export function unitNoun(has: { readonly crates: boolean; readonly npm: boolean }): Noun {
  if (has.crates === has.npm) return { one: "crate or package", many: "crates and packages" };
  return has.crates ? crateNoun : packageNoun;
}

/** What became of the releases, or of the tags, of many units, in one sentence. */
export function unitReleasesSentence(rows: readonly UnitReleaseRow[], units: Noun): string {
  if (rows.length === 0) return `There is no ${units.one} to release.`;
  const failed = rows.filter(({ page }) => (page?.problems.length ?? 0) > 0);
  if (failed.length > 0) {
    return `${failed.length} of ${counted(rows.length, units)} could not be released as asked: ${failed.map(({ tag }) => tag).join(", ")}. Run this job again: it does what is missing.`;
  }
  const waiting = rows.filter(({ page }) => (page?.missing.length ?? 0) > 0);
  if (waiting.length > 0) {
    return `${waiting.length} of ${counted(rows.length, units)} not live yet: ${waiting.map(({ tag }) => tag).join(", ")}. Run this job again when ${waiting.length === 1 ? "it is" : "they are"}.`;
  }
  const dryRun = rows.some(({ page }) => page?.wanted.dryRun);
  const changed = rows.filter(({ page }) => page !== undefined && hasChanged(page)).length;
  const skipped = rows.filter((row) => row.skipped !== undefined).length;
  if (dryRun && changed > 0) {
    return `A real run would change ${changed} of ${counted(rows.length, units)}.`;
  }
  if (changed === 0 && skipped === 0) {
    return `${counted(rows.length, units)}: everything was released before.`;
  }
  const ends = [
    { count: changed, words: "released by this run" },
    { count: rows.length - changed - skipped, words: "released before" },
    { count: skipped, words: "skipped" },
  ].filter(({ count }) => count > 0);
  const said = ends.map(({ count, words }, index) => {
    return `${index === 0 ? counted(count, units) : count} ${words}`;
  });
  return `${said.join(", ")}.`;
}

/** Whether a run did anything, or a dry run's would. */
function hasChanged(page: GitHubReleasePage): boolean {
  const { created, published, uploaded, tagged, changed } = page;
  const isMissing = page.wanted.dryRun && tagged === undefined && page.release?.draft !== false;
  return (
    [created, published, uploaded.length > 0, tagged === true, changed.length > 0].some(Boolean) ||
    isMissing
  );
}

/** The releases of many units, for the job summary. */
export function renderUnitReleases(rows: readonly UnitReleaseRow[], units: Noun): string {
  const problems = eachOnce(rows.flatMap(({ page }) => page?.problems ?? []));
  const warnings = eachOnce(
    rows.flatMap(({ page, skipped }) => [...(page?.warnings ?? []), ...(skipped ? [skipped] : [])]),
  );
  const isWaiting = rows.some(({ page }) => (page?.missing.length ?? 0) > 0);
  const symbol = problems.length > 0 ? "❌" : isWaiting ? "⏳" : "✅";
  const lines = rows.map(({ name, version, tag, page, skipped }) => [
    code(`${name}@${version}`),
    link(code(tag), page?.release?.url),
    page !== undefined
      ? escaped(afterTag(gitHubReleaseSentence(page), tag))
      : skipped === undefined
        ? "released before, from another commit"
        : "skipped: see below",
  ]);
  const columns = [{ title: titleOf(units) }, { title: "Tag" }, { title: "Result" }];
  return [
    `## ${symbol} Releases of ${counted(rows.length, units)}`,
    escaped(unitReleasesSentence(rows, units)),
    ...(lines.length === 0 ? [] : [cutTable(columns, lines, 200_000)]),
    ...warnings.map((warning) => `⚠️ ${problemLine(warning)}`),
    ...problems.map((problem) => `❌ ${problemLine(problem)}`),
  ].join("\n\n");
}

/** The row names the tag already. */
function afterTag(sentence: string, tag: string): string {
  return sentence.startsWith(`${tag} `) ? sentence.slice(tag.length + 1) : sentence;
}

function titleOf({ one }: Noun): string {
  return one.startsWith("npm ") ? one : `${one.charAt(0).toUpperCase()}${one.slice(1)}`;
}
