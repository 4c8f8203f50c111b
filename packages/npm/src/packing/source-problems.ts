import { firstFew, type Problem } from "@fairlead/publishing";

/** What is wrong with a source, told of the package that takes from it. */
export function ofPackage(problem: Problem, title: string): Problem {
  return { ...problem, unit: title, message: `${title}: ${problem.message}` };
}

/** A problem, and the packages that have it. */
interface Said {
  readonly problem: Problem;
  readonly units: readonly string[];
}

/**
 * What several packages find wrong with one source is told once, with the names of all, whether it is one
 * artifact or that of each platform; what is wrong with an entry, of the first of its platforms.
 */
export function saidOnce(problems: readonly Problem[]): Problem[] {
  const each = problems.map((problem) => ({
    problem,
    units: problem.unit === undefined ? [] : [problem.unit],
  }));
  const bySource = merged(each, ({ problem }, index) => sourceOf(problem) ?? [index]);
  const seen = new Map<string, number>();
  const byEntry = merged(bySource, ({ problem, units: [unit] }, index) => {
    const { code, input, line } = problem;
    if (!isOfPackage(problem) || line === undefined) return [index];
    // An entry may have several sources, and each of its packages something wrong with each of them.
    const place = JSON.stringify([code, input, line, unit]);
    const before = seen.get(place) ?? 0;
    seen.set(place, before + 1);
    return [code, input, line, before];
  });
  return byEntry.map(({ problem, units: [, ...others] }) => {
    const { unit = "", message, ...rest } = problem;
    if (others.length === 0) return problem;
    const named = firstFew([unit, ...others], 3);
    return { ...rest, message: `${named}${message.slice(unit.length)}` };
  });
}

/** What is the same for problems that one correction of a source or an entry puts right. */
function sourceOf(problem: Problem): readonly unknown[] | undefined {
  const { code, unit = "", message, remedy, input, line } = problem;
  if (isOfPackage(problem)) return [code, message.slice(unit.length), remedy];
  const isOfEntry = problem.unit === undefined && input !== undefined && line !== undefined;
  return isOfEntry ? [code, input, line, remedy] : undefined;
}

function isOfPackage({ unit, message }: Problem): boolean {
  return unit !== undefined && message.startsWith(`${unit}: `);
}

/** Those of one key are one, where the first of them is. */
function merged(
  said: readonly Said[],
  keyOf: (each: Said, index: number) => readonly unknown[],
): readonly Said[] {
  const groups = Map.groupBy([...said.entries()], ([index, each]) =>
    JSON.stringify(keyOf(each, index)),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const units = group.flatMap(([, each]) => each.units);
    return [{ problem: first[1].problem, units }];
  });
}
