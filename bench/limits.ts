import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BucketSize } from "@fairlead/sandbox";
import type { Figure, Measurement } from "./figure.ts";
import { packMany, type Counts, type PackedCrates } from "./many-crates.ts";
import { inTrial, release } from "./trial.ts";

/** The buckets of crates.io (https://crates.io/docs/rate-limits), which the registry is given too. */
const buckets: Readonly<Record<keyof Counts, BucketSize>> = {
  created: { burst: 5, refillMs: 10 * 60_000 },
  updated: { burst: 30, refillMs: 60_000 },
};

/** The pause that is added to each date that crates.io gives, since clocks differ. */
const careMs = 2_000;

/** Releases larger than crates.io's limits, on a clock that is moved: the waits take no time. */
export const limits: Measurement = {
  name: "limits",
  async measure({ quick, say }) {
    const counts = quick ? { created: 7, updated: 33 } : { created: 26, updated: 200 };
    const folder = await mkdtemp(join(tmpdir(), "fairlead-bench-"));
    try {
      const packed = await packMany(counts, join(folder, "crates"));
      const figures: Figure[] = [];
      for (const part of [{ ...counts, updated: 0 }, { ...counts, created: 0 }, counts]) {
        const ours = await virtualMinutes(part, packed, folder);
        const allowed = allowedMinutes(part);
        say(`${describe(part)}: ${ours.toFixed(2)} min, allowed ${allowed.toFixed(2)} min`);
        figures.push({
          what: `${describe(part)} under crates.io's limits, moved clock`,
          unit: "min",
          ours,
          theirs: { what: "what the token buckets allow", value: allowed },
          limit: { value: allowed * 1.01, words: "≤ 1.01 ×" },
          repeats: 1,
        });
      }
      return figures;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** How long a release of packed crates lasts on the registry's clock. */
function virtualMinutes(
  { created, updated }: Counts,
  { names, sha }: PackedCrates,
  workspace: string,
): Promise<number> {
  return inTrial(
    undefined,
    { limits: { newCrate: buckets.created, update: buckets.updated } },
    async ({ registry, rehearsal }) => {
      for (const name of names) {
        if (name.startsWith("old-")) await registry.seedCrate({ name, version: "1.0.0" });
      }
      const files = [
        ...(created > 0 ? ["crates/new-*.crate"] : []),
        ...(updated > 0 ? ["crates/old-*.crate"] : []),
      ];
      const from = registry.clock.now();
      const run = await release({ workspace, home: rehearsal.home }, registry, {
        sha,
        inputs: { "crate-files": files.join("\n"), "new-names": "allow" },
      });
      const published = JSON.parse(run.outputs["published"] ?? "[]") as unknown[];
      if (published.length !== created + updated) {
        throw new Error(`${published.length} of ${created + updated} crates were published.`);
      }
      return (registry.clock.now() - from) / 60_000;
    },
  );
}

/** What the buckets allow at best, side by side, with the care of the last wait. */
function allowedMinutes(counts: Counts): number {
  const kinds = ["created", "updated"] as const;
  const each = kinds.map((kind) => {
    const { burst, refillMs } = buckets[kind];
    const waits = Math.max(0, counts[kind] - burst);
    // Refills come at fixed dates, so the care of one wait is not added to that of the next.
    return waits === 0 ? 0 : waits * refillMs + careMs;
  });
  return Math.max(...each) / 60_000;
}

function describe({ created, updated }: Counts): string {
  return [
    ...(created > 0 ? [`${created} new crates`] : []),
    ...(updated > 0 ? [`${updated} new versions`] : []),
  ].join(" and ");
}
