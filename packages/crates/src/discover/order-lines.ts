import { counted, type Candidate, type Noun } from "@fairlead/publishing";
import { publishLine } from "./select.ts";
import type { Member } from "./workspace.ts";

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

/** The members that are not published, with what their manifests say: one line for each reason. */
export function skippedLines(members: readonly Member[]): string[] {
  const byReason = Map.groupBy(members, ({ publish, version }) => {
    const [registry] = publish ?? [];
    const how = registry === undefined ? "" : `; to release them there, set registry and index`;
    return `${publishLine({ publish, version })}${how}`;
  });
  return [...byReason].map(
    ([reason, same]) => `Skipped (${reason}): ${same.map(({ name }) => name).join(", ")}`,
  );
}
