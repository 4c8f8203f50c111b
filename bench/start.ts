import { spawn } from "node:child_process";
import { once } from "node:events";
import { publishCrates } from "@fairlead/sandbox";
import { medians, type Measurement } from "./figure.ts";
import { inTrial } from "./trial.ts";

/** From the start of the bundle's process to its first line. */
export const start: Measurement = {
  name: "start",
  measure: ({ quick, say }) =>
    // Nothing to release in an empty checkout: the first line comes before that is found.
    inTrial(undefined, {}, async ({ registry, rehearsal }) => {
      const repeats = quick ? 3 : 15;
      const { ours, theirs } = await medians(
        repeats,
        {
          async ours() {
            let startedAt = 0;
            let firstLineAt: number | undefined;
            await publishCrates(rehearsal, registry, {
              clock: "real",
              onStart: (control) => {
                startedAt = control.startedAt;
              },
              onLine: () => {
                firstLineAt ??= performance.now();
              },
            });
            if (firstLineAt === undefined) throw new Error("The action has written nothing.");
            return firstLineAt - startedAt;
          },
          async theirs() {
            const from = performance.now();
            await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "exit");
            return performance.now() - from;
          },
        },
        say,
      );
      return [
        {
          what: "Start of the action to its first line",
          unit: "ms",
          ours,
          theirs: { what: "`node -e 0`, to its end", value: theirs },
          repeats,
        },
      ];
    }),
};
