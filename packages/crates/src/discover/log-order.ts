import { counted, type Noun } from "@fairlead/publishing";
import { called } from "../inputs.ts";
import type { OrderedNode } from "./graph.ts";
import type { LocalSurvey } from "./discover-workspace.ts";

/** Says what is released, and in which order. */
export function describePlan({ selection, order }: LocalSurvey, say: (line: string) => void): void {
  listInOrder(order.nodes, called, say);
  if (selection.passedOver.length > 0) {
    say(`Passed over, since they may not be published: ${selection.passedOver.join(", ")}`);
  }
  for (const { path } of order.devCycles) {
    say(`A cycle through a dev-dependency, packed without Cargo.lock: ${path.join(" → ")}`);
  }
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
