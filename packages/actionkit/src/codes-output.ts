import type { Problem } from "@fairlead/publishing";

/** The output of every action that says by codes, each once, what stopped or failed it. */
export function codesOutput(problems: readonly Pick<Problem, "code">[]): {
  readonly "problem-codes": string;
} {
  const codes = problems.map(({ code }) => code);
  return { "problem-codes": JSON.stringify([...new Set(codes)]) };
}
