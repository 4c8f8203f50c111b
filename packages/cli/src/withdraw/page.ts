import { counted, firstFew, unitId, type VersionName } from "@fairlead/publishing";
import type { Step } from "@fairlead/withdrawal";
import type { Change } from "./change.ts";
import type { FoundRelease } from "./find-release.ts";
import type { Look, Looked } from "./look.ts";
import type { ReportedUnit } from "./read-units.ts";

/** So many steps of one kind are listed before the rest is counted. */
const mostShown = 40;

/** What is there, and what will be done, before anything is. */
export function describe(
  { tag, sha, version, others }: FoundRelease,
  repository: string,
  { units, absent, elsewhere }: Look,
  changes: readonly Change[],
): string {
  const [staged, out] = [absent.filter(isStaged), absent.filter((each) => !isStaged(each))];
  const width = Math.max(0, ...units.map((unit) => unitId(unit).length));
  const named = (of: readonly VersionName[]) => firstFew([...new Set(of.map(unitId))], 5);
  const isDone = changes.length + staged.length + elsewhere.length === 0;
  return [
    `${repository}, ${tag}, commit ${sha.slice(0, 10)}`,
    "",
    ...units.map((unit) => `  ${unitId(unit).padEnd(width)}  ${standing(unit)}`),
    ...(out.length > 0 ? [`  not published: ${named(out)}`] : []),
    ...(staged.length > 0 ? [`  not live, but staged: ${named(staged)}`] : []),
    ...(others.length > 0 ? [`  not of ${tag}, and left alone: ${named(others)}`] : []),
    "",
    ...listed(changes.map(({ title }) => title)),
    ...(isDone ? [`Nothing is left to do for ${version}.`] : []),
  ].join("\n");
}

/** What is left for a person to do elsewhere, once all of it was done; empty: nothing. */
export function leftToDo(
  { absent, elsewhere }: Pick<Look, "absent" | "elsewhere">,
  undo: boolean,
): readonly string[] {
  const staged = undo ? undefined : stillStaged({ absent });
  const crates = firstFew(elsewhere.map(unitId), 5);
  const command = `cargo yank NAME@VERSION${undo ? " --undo" : ""} --registry REGISTRY`;
  return [
    ...(staged === undefined ? [] : [staged]),
    ...(elsewhere.length === 0
      ? []
      : [
          `⚠ ${crates} went to ${elsewhere[0]?.registry ?? "another registry"}, which cargo knows by a name of your own: ${command}`,
        ]),
  ];
}

const isStaged = ({ isStaged: waits }: ReportedUnit) => waits;

/** What can still go live by one approval; undefined: nothing. */
function stillStaged({ absent }: Pick<Look, "absent">): string | undefined {
  const staged = absent.filter(isStaged);
  const [first] = staged;
  if (first === undefined) return undefined;
  const noun = { one: "package is", many: "packages are" };
  const reject = `npx @fairlead/cli approve --reject ${first.run ?? "RUN"}`;
  return `⚠ ${counted(staged.length, noun)} staged, and can still be approved. Reject them: ${reject}`;
}

function standing({ kind, isWithdrawn, tags, back }: Looked): string {
  const state =
    kind === "crate"
      ? isWithdrawn
        ? "yanked"
        : "published"
      : isWithdrawn
        ? "deprecated"
        : "published";
  if (tags.length === 0) return state;
  const stay = back === undefined ? " (no earlier version: the tag stays)" : "";
  return `${state}, ${tags.join(", ")}${stay}`;
}

function listed(titles: readonly string[]): string[] {
  if (titles.length === 0) return [];
  const left = titles.length - mostShown;
  return [
    `${counted(titles.length, { one: "step", many: "steps" })}:`,
    ...titles
      .slice(0, mostShown)
      .map((title, index) => `  ${String(index + 1).padStart(2)}  ${title}`),
    ...(left > 0 ? [`      and ${left} more`] : []),
    "",
  ];
}

/** A step in words: "npm: deprecate @demo/core@1.2.3". */
export function titleOf(step: Step): string {
  const id = unitId(step);
  switch (step.kind) {
    case "tag":
      return `npm: ${step.tag} of ${step.name} to ${step.version}`;
    case "deprecate":
      return step.warning === ""
        ? `npm: no longer deprecate ${id}`
        : `npm: deprecate ${id}: ${step.warning}`;
    case "yank":
      return `cargo: yank ${id}`;
    case "unyank":
      return `cargo: unyank ${id}`;
  }
}
