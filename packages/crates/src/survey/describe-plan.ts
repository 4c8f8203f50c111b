import { counted, type Noun } from "@fairlead/publishing";
import { called } from "../stage.ts";
import type { OrderedNode } from "../workspace/graph.ts";
import type { Member } from "../workspace/workspace.ts";
import { publishLine } from "./select.ts";
import type { LocalSurvey } from "./survey.ts";

/** Says what is released, and in which order. */
export function describePlan({ selection, order }: LocalSurvey, say: (line: string) => void): void {
  listInOrder(order.nodes, called, say);
  for (const line of describePassedOver(selection.passedOver)) say(line);
  for (const { path } of order.devCycles) {
    say(`A cycle through a dev-dependency, packed without Cargo.lock: ${path.join(" → ")}`);
  }
}

/** The members that may not be published, with what their manifests say: one line for each reason. */
export function describePassedOver(members: readonly Member[]): string[] {
  const byReason = Map.groupBy(members, ({ publish, version }) => {
    const [registry] = publish ?? [];
    const how = registry === undefined ? "" : ` (to release them there, give registry and index)`;
    return `${publishLine({ publish, version })}${how}`;
  });
  return [...byReason].map(
    ([reason, same]) => `Passed over, ${reason}: ${same.map(({ name }) => name).join(", ")}`,
  );
}

export function listInOrder(
  nodes: readonly OrderedNode[],
  noun: Noun,
  say: (line: string) => void,
): void {
  say(`${counted(nodes.length, noun)}, in this order:`);
  for (const [index, { name, dependencies }] of nodes.entries()) {
    const after = dependencies.length > 0 ? ` (after ${dependencies.join(", ")})` : "";
    say(`${index + 1}. ${name}${after}`);
  }
}
