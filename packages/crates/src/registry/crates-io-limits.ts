import type { TokenBucket } from "@fairlead/publishing";

const newCrates = "new-crates";
const newVersions = "new-versions";

/** Which limit an upload counts against. */
export function limitOf(isNew: boolean): string {
  return isNew ? newCrates : newVersions;
}

/**
 * crates.io's limits for each user (https://crates.io/docs/rate-limits, `rate_limiter.rs` in its
 * sources). They serve the estimate; what it answers is the truth.
 */
export const cratesIoLimits: readonly TokenBucket[] = [
  {
    name: newCrates,
    burst: 5,
    refillMs: 10 * 60 * 1_000,
    description: "crates.io takes 5 new crates at once, then one every 10 minutes",
  },
  {
    name: newVersions,
    burst: 30,
    refillMs: 60 * 1_000,
    description: "crates.io takes 30 new versions at once, then one a minute",
  },
];

/** The largest `.crate` that crates.io takes by default, in bytes (`publish_limits.rs`). */
export const largestCrate = 10 * 1024 * 1024;
