import { medians, type Measurement } from "./figure.ts";
import { example, inTrial } from "./trial.ts";

/** 26 new crates, no limits, and an index that shows each upload at once. */
export const workspace: Measurement = {
  name: "workspace",
  async measure({ quick, say }) {
    const repeats = quick ? 1 : 5;
    const trial = { limits: "off" } as const;
    const { ours, theirs } = await medians(
      repeats,
      {
        ours: () =>
          inTrial(example, trial, async ({ action }) => (await action()).durationMs / 1_000),
        theirs: () => inTrial(example, trial, ({ cargo }) => cargo("publish", "--workspace")),
      },
      say,
    );
    return [
      {
        what: "26 new crates packed, built and uploaded",
        unit: "s",
        ours,
        theirs: { what: "`cargo publish --workspace`", value: theirs },
        limit: { value: theirs, words: "≤ 1.0 ×" },
        repeats,
      },
    ];
  },
};
