import assert from "node:assert/strict";
import { signalled } from "../../e2e/early-signal.ts";
import type { Line } from "../line.ts";

const ways: readonly (readonly NodeJS.Signals[])[] = [
  ["SIGINT"],
  ["SIGTERM"],
  ["SIGINT", "SIGINT", "SIGTERM"],
];
const delaysMs = Array.from({ length: 13 }, (_, index) => 10 + index * 20);

/** A job that is cancelled in the moment in which it starts. */
export const earlySignals: Line = {
  name: "early-signals",
  cases: () =>
    Promise.resolve(
      ways.flatMap((signals) =>
        delaysMs.map((afterMs) => ({
          row: signals.join(" + "),
          name: `${afterMs} ms after the start`,
          run: async () => {
            const { ended, outputs } = await signalled(signals, afterMs);
            assert.equal(ended, 1);
            assert.match(outputs, /complete/);
          },
        })),
      ),
    ),
  close: () => Promise.resolve(),
};
