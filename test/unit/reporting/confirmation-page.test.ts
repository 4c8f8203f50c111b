import { expect, test } from "@jest/globals";
import { renderConfirmation, type ConfirmedUnit } from "@fairlead/reporting";

const place = {
  ...{ repository: "o/r", runUrl: "https://github.com/o/r/actions/runs/1", sha: "a".repeat(40) },
  ...{ registry: undefined, problems: [], warnings: [], askedAt: 0 },
};
const unit: ConfirmedUnit = {
  ...{ name: "@demo/core", version: "1.2.3", pins: [], integrity: "sha512-a", state: "waiting" },
};
const id = { stageId: "id-1" };
const [approve, search] = ["npm stage approve id-1", "npm stage list @demo/core"];

test.each<[string, Partial<ConfirmedUnit>, shown: string | undefined]>([
  ["waits", id, approve],
  ["waits without an id", {}, search],
  ["is validated", { ...id, state: "validating" }, approve],
  ["is validated without an id", { state: "validating" }, search],
  ["is gone", { ...id, state: "gone" }, undefined],
  ["is gone without an id", { state: "gone" }, undefined],
  ["has other bytes", { ...id, state: "stage-differs" }, undefined],
  ["was refused by npm, without an id", { state: "blocked" }, undefined],
])("a package that %s: %j shows %s", (_, more, shown) => {
  const page = renderConfirmation({ ...place, units: [{ ...unit, ...more }] });
  for (const command of [approve, search]) {
    expect([command, page.includes(command)]).toEqual([command, command === shown]);
  }
});
