import { expect, test } from "@jest/globals";
import type { State } from "../../../packages/cli/src/approve/judge.ts";
import { describeRelease, type Judged } from "../../../packages/cli/src/approve/page.ts";

const integrity = `sha512-${"A".repeat(86)}==`;

/** A package that is in this state. */
function judged(name: string, state: State): Judged {
  const recorded = {
    ...{ name, version: "1.2.3", outcome: "staged", integrity, size: 1, pins: [], stageId: name },
  };
  return { recorded, pins: [], state, changes: undefined } as unknown as Judged;
}

const release = { repository: "o/r", runId: "1", sha: "0".repeat(40), registry: "https://r" };

test.each<[string, readonly (readonly State[])[], string]>([
  ["one layer to approve", [["ready", "validating"]], "In any order:"],
  ["one layer of which a part is left", [["live", "ready"]], "In any order:"],
  ["one layer that is done", [["live", "approved"]], "Everything is approved already:"],
  ["several layers", [["ready"], ["ready"]], "Layer 2 of 2:"],
])("what would go live is headed by what is left to do: %s", (_, layers, heading) => {
  const packages = layers.map((states, layer) =>
    states.map((state, index) => judged(`p${layer}${index}`, state)),
  );
  const given = { ...release, packages: packages.flat().map(({ recorded }) => recorded) };
  const said = describeRelease(given as never, packages, "me").split("\n");
  expect(said).toContain(heading);
  expect(said.filter((line) => line.endsWith(":"))).toHaveLength(layers.length);
});
