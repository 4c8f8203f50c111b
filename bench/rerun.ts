import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { medians, type Measurement } from "./figure.ts";
import { example, inTrial, release } from "./trial.ts";

/** Running a release again of which everything is there. */
export const rerun: Measurement = {
  name: "rerun",
  measure: ({ quick, say }) =>
    inTrial(example, { limits: "off" }, async ({ registry, rehearsal, action, cargo }) => {
      const repeats = quick ? 1 : 7;
      const sha = await rehearsal.commit();
      // A build is of no interest here: the packed bytes are the same without.
      const { outputs } = await action({ inputs: { verify: "false" } });
      const place = { workspace: join(rehearsal.folder, "packed"), home: rehearsal.home };
      await mkdir(place.workspace);
      await cp(outputs["packed"] ?? "", join(place.workspace, "crates"), { recursive: true });
      registry.requests.clear();

      const fromFiles = { "crate-files": "crates/*.crate" };
      const found = await medians(
        repeats,
        {
          workspace: async () => (await action()).durationMs / 1_000,
          files: async () => {
            const run = await release(place, registry, { clock: "real", sha, inputs: fromFiles });
            return run.durationMs / 1_000;
          },
          cargo: () => cargo("package", "--workspace", "--no-verify"),
        },
        say,
      );
      if (registry.requests.writes().length > 0) throw new Error("A re-run has written.");
      return [
        {
          what: "The same again: nothing to do",
          unit: "s",
          ours: found.workspace,
          theirs: { what: "`cargo package --workspace --no-verify`", value: found.cargo },
          limit: { value: found.cargo + 0.5, words: "≤ + 0.5 s" },
          repeats,
        },
        {
          what: "The same again, from `crate-files`",
          unit: "s",
          ours: found.files,
          limit: { value: 1, words: "≤ 1 s" },
          repeats,
        },
      ];
    }),
};
