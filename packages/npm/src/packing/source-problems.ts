import { firstFew, type Problem } from "@fairlead/publishing";

/** What is wrong with a source, told of the package that takes from it. */
export function ofPackage(problem: Problem, title: string): Problem {
  return { ...problem, unit: title, message: `${title}: ${problem.message}` };
}

/** What several packages find wrong with one source is told once, with the names of all. */
export function saidOnce(problems: readonly Problem[]): Problem[] {
  const said = new Map<string, { readonly problem: Problem; readonly units: string[] }>();
  for (const problem of problems) {
    const { code, unit, message, remedy } = problem;
    const isOfPackage = unit !== undefined && message.startsWith(`${unit}: `);
    const key = isOfPackage ? [code, message.slice(unit.length), remedy] : [said.size];
    const found = said.get(JSON.stringify(key));
    if (found !== undefined && unit !== undefined) found.units.push(unit);
    else said.set(JSON.stringify(key), { problem, units: unit === undefined ? [] : [unit] });
  }
  return [...said.values()].map(({ problem, units: [first = "", ...others] }) => {
    if (others.length === 0) return problem;
    const named = firstFew([first, ...others], 3);
    const { code, message, remedy } = problem;
    return {
      code,
      message: `${named}${message.slice(first.length)}`,
      ...(remedy !== undefined && { remedy }),
    };
  });
}
