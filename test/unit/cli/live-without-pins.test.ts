import { expect, test } from "@jest/globals";
import { neededByLive } from "@fairlead/publishing";
import {
  liveWithoutPins,
  type Assessed,
} from "../../../packages/cli/src/approve/live-without-pins.ts";
import type { State } from "../../../packages/cli/src/approve/judge.ts";
import type { Judged } from "../../../packages/cli/src/approve/page.ts";

type Row = readonly [name: string, state: State | "gone", ...pins: string[]];

/** Packages at version 1, each with what it pins. */
function assessed(rows: readonly Row[]): Assessed[] {
  return rows.map(([name, state, ...pins]) => ({
    recorded: { name, version: "1" },
    live: state === "live" ? "sum" : undefined,
    pins: pins.map((pin) => `${pin}@1`),
    judgment: state === "gone" ? { problem: { code: "stage-gone", message: "" } } : { state },
  })) as unknown as Assessed[];
}

function judged(rows: readonly Row[]): Judged[] {
  return assessed(rows).flatMap((each) => {
    const { state } = each.judgment;
    return state === undefined ? [] : [{ ...each, state }];
  }) as unknown as Judged[];
}

const cases: readonly (readonly [
  title: string,
  rows: readonly Row[],
  elsewhere: Readonly<Record<string, string | undefined>>,
  lacks: string,
  approved: string,
])[] = [
  [
    "nothing is live",
    [
      ["a", "ready"],
      ["m", "ready", "a"],
    ],
    {},
    "",
    "",
  ],
  [
    "a meta waits for a live one",
    [
      ["a", "live"],
      ["m", "ready", "a"],
    ],
    {},
    "",
    "a",
  ],
  [
    "all is live",
    [
      ["a", "live"],
      ["m", "live", "a"],
    ],
    {},
    "",
    "a m",
  ],
  [
    "a pin is on its way",
    [
      ["a", "approved"],
      ["m", "live", "a"],
    ],
    {},
    "",
    "a m",
  ],
  [
    "a pin waits",
    [
      ["a", "ready"],
      ["m", "live", "a"],
    ],
    {},
    "m: a@1",
    "a m",
  ],
  [
    "a pin is still scanned",
    [
      ["a", "validating"],
      ["m", "live", "a"],
    ],
    {},
    "m: a@1",
    "a m",
  ],
  [
    "the meta is on its way",
    [
      ["a", "ready"],
      ["m", "approved", "a"],
    ],
    {},
    "m: a@1",
    "a m",
  ],
  [
    "one pin is gone",
    [
      ["a", "ready"],
      ["b", "gone"],
      ["m", "live", "a", "b"],
      ["c", "ready", "m"],
    ],
    {},
    "m: a@1 b@1",
    "a m",
  ],
  [
    "a pin needs what is gone",
    [
      ["a", "ready", "b"],
      ["b", "gone"],
      ["m", "live", "a"],
    ],
    {},
    "m: a@1",
    "m",
  ],
  [
    "a pin needs what waits",
    [
      ["a", "ready", "b"],
      ["b", "ready"],
      ["m", "live", "a"],
    ],
    {},
    "m: a@1",
    "a b m",
  ],
  ["a pin of no record is live", [["m", "live", "x"]], { "x@1": "sum" }, "", "m"],
  ["a pin of no record is not", [["m", "live", "x"]], { "x@1": undefined }, "m: x@1", "m"],
];

test.each(cases)("where %s", (_, rows, elsewhere, lacks, approved) => {
  const broken = liveWithoutPins(assessed(rows), new Map(Object.entries(elsewhere)));
  const shown = broken.map(({ id, lacks: all }) => `${id.slice(0, -2)}: ${all.join(" ")}`);
  expect(shown.join("; ")).toBe(lacks);
  const absent = rows.flatMap(([name, state]) => (state === "gone" ? [`${name}@1`] : []));
  const layered = judged(rows).map(({ recorded, pins, state }) => ({ ...recorded, pins, state }));
  const isOut = ({ state }: { state: State }) => state === "live" || state === "approved";
  const waiting = layered.filter((each) => !isOut(each));
  const needed = neededByLive(waiting, layered.filter(isOut), absent);
  const chosen = layered.filter((each) => isOut(each) || needed.some((one) => one === each));
  expect(chosen.map(({ name }) => name).join(" ")).toBe(approved);
});
