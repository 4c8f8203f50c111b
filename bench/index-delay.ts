import { medians, type Measurement } from "./figure.ts";
import { example, inTrial, seconds } from "./trial.ts";

const delaySeconds = 5;

/** 26 new crates, no limits, and an index that shows each upload five seconds late. */
export const indexDelay: Measurement = {
  name: "index-delay",
  async measure({ quick, say }) {
    const repeats = quick ? 1 : 3;
    const trial = { limits: "off", indexDelayMs: delaySeconds * 1_000 } as const;
    let order: string[] = [];
    const { ours, packed, together } = await medians(
      repeats,
      {
        ours: () =>
          inTrial(example, trial, async ({ action, registry }) => {
            const { durationMs } = await action();
            order = registry.crates();
            return durationMs / 1_000;
          }),
        packed: () => inTrial(example, trial, ({ cargo }) => cargo("package", "--workspace")),
        together: () => inTrial(example, trial, ({ cargo }) => cargo("publish", "--workspace")),
      },
      say,
    );
    // Minutes of waiting, hardly of work: once is enough.
    const each = quick ? order.slice(0, 2) : order;
    const oneByOne = await inTrial(example, trial, ({ cargo }) =>
      seconds(async () => {
        for (const name of each) await cargo("publish", "-p", name);
      }),
    );
    say(`one by one: ${oneByOne.toFixed(3)} for ${each.length} crates`);
    const what = `26 new crates, an index ${delaySeconds} s late`;
    const common = { what, unit: "s", ours, repeats } as const;
    return [
      {
        ...common,
        theirs: { what: "`cargo package --workspace`, which uploads nothing", value: packed },
        limit: { value: packed + delaySeconds + 2, words: `≤ + ${delaySeconds} s + 2 s` },
      },
      {
        ...common,
        theirs: { what: "`cargo publish --workspace`", value: together },
        limit: { value: together / 2, words: "≤ 1/2" },
      },
      {
        ...common,
        repeats: 1,
        theirs: {
          what: `\`cargo publish -p\` one after another${quick ? ` (from ${each.length} crates)` : ""}`,
          value: oneByOne * (order.length / each.length),
        },
        limit: { value: (oneByOne * (order.length / each.length)) / 10, words: "≤ 1/10" },
      },
    ];
  },
};
