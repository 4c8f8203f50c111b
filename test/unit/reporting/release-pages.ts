import type { ReleasedAsset, ReleasedUnit, ReleasePage } from "@fairlead/reporting";

/** A crate that has shipped, unless a test says otherwise. */
export function crate(name: string, more: Partial<ReleasedUnit> = {}): ReleasedUnit {
  const url = `https://crates.io/crates/${name}/1.2.3`;
  const told = "published" as const;
  return {
    ...{ kind: "crate", name, version: "1.2.3", state: "shipped", isMain: false, url, told },
    ...more,
  };
}

/** An npm package that has shipped, unless a test says otherwise. */
export function npmPackage(name: string, more: Partial<ReleasedUnit> = {}): ReleasedUnit {
  return crate(name, {
    kind: "npm",
    url: `https://www.npmjs.com/package/${name}/v/1.2.3`,
    ...more,
  });
}

export function asset(name: string, more: Partial<ReleasedAsset> = {}): ReleasedAsset {
  return { name, size: 1_234_567, sha256: "ab".repeat(32), isWhole: true, ...more };
}

const platforms = [
  "linux-x64-gnu",
  "linux-arm64-gnu",
  "darwin-x64",
  "darwin-arm64",
  "win32-x64-msvc",
];

export const sampleCrates = [
  ...["metrics", "filter", "snapshot", "collections"].map((name) => crate(`ruvector-${name}`)),
  crate("ruvector-core", { isMain: true }),
];

export const samplePackages = [
  ...platforms.map((platform) => npmPackage(`@ruvector/core-${platform}`)),
  ...["wasm", "cli", "extensions"].map((name) => npmPackage(`@ruvector/${name}`)),
  npmPackage("@ruvector/core", { isMain: true }),
];

export const sampleAssets = [
  ...platforms.map((platform) => asset(`ruvector-native-${platform}.tar.gz`)),
  asset("ruvector-wasm.tar.gz"),
  asset("SHA256SUMS", { size: 640 }),
];

export const jobNames = [
  ...["plan", "validate", "build-crates", "build-wasm", "build-native"],
  ...["publish-crates", "publish-npm", "create-release"],
];

/** Jobs with success, but for these. */
export function jobs(results: Readonly<Record<string, string>> = {}): ReleasePage["jobs"] {
  return jobNames.map((name) => ({ name, result: results[name] ?? "success" }));
}

/** A release that is out as a whole, unless a test says otherwise. */
export function pageOf(more: Partial<ReleasePage> = {}): ReleasePage {
  return {
    ...{ state: "complete", title: "v1.2.3", tag: "v1.2.3", jobs: jobs() },
    units: [...sampleCrates, ...samplePackages],
    release: {
      kind: "published",
      url: "https://github.com/ruvnet/ruvector/releases/tag/v1.2.3",
      assets: sampleAssets,
    },
    unseen: [],
    ...{ repository: "ruvnet/ruvector", sha: "0123456789abcdef0123456789abcdef01234567" },
    runUrl: "https://github.com/ruvnet/ruvector/actions/runs/16123456789",
    ...{ runId: "16123456789", attempt: 2, askedAt: Date.UTC(2026, 10, 21, 14, 32) },
    isCratesIo: true,
    ...more,
  };
}

const lateCause = {
  state: "missing" as const,
  told: "rate-limited" as const,
  cause:
    "crates.io takes one new crate every 10 minutes, and the next wait would pass max-wait-minutes",
  resumeAt: Date.UTC(2026, 10, 21, 15, 12),
};

/** A page of each state. */
export const samples: Readonly<Record<string, ReleasePage>> = {
  green: pageOf({
    units: [...sampleCrates.map((unit) => ({ ...unit, credential: "token" })), ...samplePackages],
  }),
  partial: pageOf({
    state: "partial",
    jobs: jobs({ "publish-crates": "failure", "create-release": "skipped" }),
    release: { kind: "none" },
    units: [
      ...sampleCrates.slice(0, 2),
      crate("ruvector-snapshot", {
        ...{ state: "missing", told: "refused" },
        cause: "crates.io answered 400: missing or empty metadata fields: description",
        remedy: "Add description to crates/ruvector-snapshot/Cargo.toml, and release again.",
      }),
      crate("ruvector-collections", {
        ...{ state: "missing", told: "blocked", cause: "It needs ruvector-snapshot 1.2.3" },
      }),
      crate("ruvector-core", lateCause),
      crate("ruvector-graph", lateCause),
      ...samplePackages,
    ],
  }),
  contradiction: pageOf({
    state: "partial",
    units: [
      ...sampleCrates,
      ...samplePackages.slice(0, -1),
      npmPackage("@ruvector/core", { state: "lost", url: "" }),
    ],
  }),
  failed: pageOf({
    state: "failed",
    jobs: jobs({
      ...{ "build-native": "failure", "publish-crates": "skipped", "publish-npm": "skipped" },
      "create-release": "skipped",
    }),
    release: { kind: "none" },
    units: [...sampleCrates, ...samplePackages].map(({ kind, name, version }) => ({
      ...{ kind, name, version, isMain: false, state: "missing" as const },
      cause: "No job of this run uploaded it",
    })),
  }),
  cancelled: pageOf({
    state: "cancelled",
    jobs: jobs({
      "publish-crates": "cancelled",
      "publish-npm": "cancelled",
      "create-release": "skipped",
    }),
    release: { kind: "none" },
    units: [
      ...sampleCrates.slice(0, 3),
      ...sampleCrates.slice(3).map((unit) => ({
        ...{ ...unit, state: "missing" as const, told: "not-reached" as const, isMain: false },
        cause: "The run was cancelled before its turn",
      })),
    ],
  }),
  waiting: pageOf({
    state: "waiting",
    units: [
      ...sampleCrates,
      ...samplePackages.slice(0, 7).map((unit, index) => ({
        ...{ ...unit, state: "staged" as const, told: "staged" as const },
        stageId: `3f2504e0-4f89-41d3-9a0c-0305e82c33${String(10 + index)}`,
      })),
      npmPackage("@ruvector/extensions", { state: "pending", told: "pending" }),
    ],
    release: {
      kind: "draft",
      url: "https://github.com/ruvnet/ruvector/releases/tag/untagged-1",
      assets: [
        ...sampleAssets.slice(0, 2),
        asset("ruvector-wasm.tar.gz", { size: 0, isWhole: false }),
      ],
    },
  }),
  dry: pageOf({
    state: "dry-run",
    release: { kind: "none" },
    units: [...sampleCrates, ...samplePackages].map((unit) => ({
      ...{
        ...unit,
        state: "would-publish" as const,
        isMain: false,
        told: "would-publish" as const,
      },
    })),
  }),
  unconfirmed: pageOf({
    state: "unconfirmed",
    units: [...sampleCrates, ...samplePackages].map((unit) => ({
      ...unit,
      state: "unseen" as const,
      isMain: false,
    })),
    release: { kind: "unseen", cause: "" },
    unseen: [
      {
        code: "registry-unreachable",
        message:
          "crates.io could not be asked for ruvector-metrics@1.2.3, nor for the 4 others: connect ECONNREFUSED 127.0.0.1:1.",
        remedy: "Run this job again when it answers.",
      },
      {
        code: "artifact-list-failed",
        message: "The artifacts of this run could not be listed: 503 Service Unavailable.",
        remedy: "Run the job again.",
      },
    ],
  }),
  withdrawn: pageOf({
    state: "withdrawn",
    units: [
      ...sampleCrates.map((unit) => ({ ...unit, state: "yanked" as const })),
      ...samplePackages.slice(0, 8),
      npmPackage("@ruvector/core", {
        state: "deprecated",
        note: "npm tells users: Withdrawn. Use 1.2.2.",
      }),
    ],
    toWithdraw: [
      { kind: "tag", name: "@ruvector/core", tag: "latest", version: "1.2.2" },
      { kind: "deprecate", name: "@ruvector/cli", version: "1.2.3", warning: "Withdrawn." },
    ],
  }),
  nothing: {
    ...{ state: "nothing-known", jobs: [], units: [], unseen: [], isCratesIo: true },
    ...{ repository: "ruvnet/ruvector", sha: "", runUrl: "", runId: "1", attempt: 1, askedAt: 0 },
  },
};
