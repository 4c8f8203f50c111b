import { counted, firstFew, unitId } from "@fairlead/publishing";
import type { Step } from "@fairlead/withdrawal";
import type { GitHubStep } from "./github-release.ts";
import type { FoundRelease } from "./find-release.ts";
import type { Look, Looked } from "./look.ts";
import type { ReportedUnit } from "./read-units.ts";

/** So many steps of one kind are listed before the rest is counted. */
const mostShown = 40;

/** What is there, and what will be done, before anything is. */
export function describe(
  { tag, sha, version }: FoundRelease,
  repository: string,
  { units, absent }: Look,
  github: readonly GitHubStep[],
  steps: readonly Step[],
): string {
  const [staged, out] = [absent.filter(isStaged), absent.filter((each) => !isStaged(each))];
  const width = Math.max(0, ...units.map((unit) => unitId(unit).length));
  return [
    `${repository}, ${tag}, commit ${sha.slice(0, 10)}`,
    "",
    ...units.map((unit) => `  ${unitId(unit).padEnd(width)}  ${standing(unit)}`),
    ...(out.length > 0 ? [`  not published: ${firstFew(out.map(unitId), 5)}`] : []),
    ...(staged.length > 0 ? [`  not live, but staged: ${firstFew(staged.map(unitId), 5)}`] : []),
    "",
    ...listed([...github.map(({ title }) => title), ...steps.map(titleOf)]),
    ...(github.length + steps.length + staged.length === 0
      ? [`Nothing is left to do for ${version}.`]
      : []),
  ].join("\n");
}

const isStaged = ({ isStaged: waits }: ReportedUnit) => waits;

/** What can still go live by one approval; undefined: nothing. */
export function stillStaged({ absent }: Pick<Look, "absent">): string | undefined {
  const staged = absent.filter(isStaged);
  const [first] = staged;
  if (first === undefined) return undefined;
  const noun = { one: "package is", many: "packages are" };
  const reject = `npx @fairlead/cli approve --reject ${first.run ?? "RUN"}`;
  return `⚠ ${counted(staged.length, noun)} staged, and can still be approved. Reject them: ${reject}`;
}

function standing({ kind, isWithdrawn, tags }: Looked): string {
  const state =
    kind === "crate"
      ? isWithdrawn
        ? "yanked"
        : "published"
      : isWithdrawn
        ? "deprecated"
        : "published";
  return tags.length === 0 ? state : `${state}, ${tags.join(", ")}`;
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
