import { counted, type Candidate, type Noun } from "@fairlead/publishing";

/** What is released, and in which order, for the log. */
export function orderLines(units: readonly Candidate[], noun: Noun): string[] {
  return [
    `${counted(units.length, noun)}, in this order:`,
    ...units.map(({ name, after }, index) => {
      const behind = after.length > 0 ? ` (after ${after.join(", ")})` : "";
      return `${index + 1}. ${name}${behind}`;
    }),
  ];
}
