import type { Problem } from "@fairlead/publishing";

/** The output of every action that says by their codes, each once, at which problems it stopped. */
export function codesOutput(problems: readonly Problem[]): { readonly "problem-codes": string } {
  const codes = problems.map(({ code }) => code);
  return { "problem-codes": JSON.stringify([...new Set(codes)]) };
}
