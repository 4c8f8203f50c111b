import type { Outcome, ReleaseResult } from "@fairlead/publishing";
import {
  inWords,
  renderArtifacts,
  renderAssets,
  renderCi,
  renderConfirmation,
  renderGitHubRelease,
  renderPack,
  renderPlan,
  renderReleasePage,
  renderSummary,
  type ConfirmedUnit,
  type ReleasedUnit,
} from "@fairlead/reporting";

/** A release of two crates and an addon for two platforms, as far as the pages tell of it. */
const [version, tag, repository] = ["1.2.3", "v1.2.3", "octo/parrot"];
const sha = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c";
const startedAt = Date.UTC(2026, 10, 21, 14, 2);
const [second, minute] = [1_000, 60_000];
const [crate, addon, command] = ["parrot-core", "@octo/parrot", "@octo/parrot-cli"];
const platforms = ["@octo/parrot-linux-x64-gnu", "@octo/parrot-darwin-arm64"];
const pins = platforms.map((name) => `${name}@${version}`);
const archives = [
  { name: "SHA256SUMS", size: 186, sha256: digest("5") },
  { name: "parrot-darwin-arm64.tar.gz", size: 1_148_000, sha256: digest("a") },
  { name: "parrot-linux-x64-gnu.tar.gz", size: 1_312_000, sha256: digest("c") },
];

/** The job summary of each action, written by the code that writes it in a run. */
export const samplePages: Readonly<Record<string, () => string>> = {
  plan: () =>
    renderPlan({
      ...{ version, tag, sha, distTag: "latest", problems: [], warnings: [], notes: [] },
      sections: [
        {
          ...{ title: "crates.io", noun: { one: "crate", many: "crates" }, link: noLink },
          estimate: { uploads: 2, ms: 2 * second, reason: "below crates.io's limits" },
          units: [unit(crate), unit("parrot-wasm", { isNew: true, after: [crate] })],
        },
        {
          ...{ title: "npm", noun: { one: "package", many: "packages" }, link: noLink },
          estimate: { uploads: 3, ms: second, reason: "up to 10 at a time" },
          units: [...platforms.map((name) => unit(name)), unit(addon, { after: platforms })],
        },
      ],
      platforms: [],
    }),
  "wait-for-ci": () =>
    renderCi({
      workflow: "ci.yml",
      run: {
        ...{ id: 16_123_456_789, attempt: 1, url: "", event: "push", headSha: sha },
        conclusion: "success",
      },
      ...{ failedJobs: [], notes: [] },
    }),
  "check-artifacts": () =>
    renderArtifacts({
      artifacts: ["bindings-linux-x64-gnu", "bindings-darwin-arm64"].map((name, index) => ({
        ...{ name, id: 4_501 + index, size: 1_312_000 - index * 164_000 },
        ...{ digest: `sha256:${digest(String(index + 1))}`, expiresAt: Date.UTC(2027, 1, 19) },
      })),
      ...{ warnings: [], runId: 16_123_456_789, url: "" },
    }),
  pack: () =>
    renderPack({
      units: [],
      ...{ version, commit: sha, problems: [], warnings: [] },
      parts: [
        { title: "Crates", state: "ready", files: 1, words: wouldPublish(crate) },
        { title: "npm packages", state: "ready", files: 1, words: wouldPublish(command) },
        { title: "Release files", state: "ready", files: 1, words: "would go into the release" },
      ],
      pack: {
        reference: `release@sha256:${digest("e")}`,
        files: [
          file(`${crate}@${version}`, `crates/${crate}-${version}.crate`, "not published"),
          file(`${command}@${version}`, `npm/octo-parrot-cli-${version}.tgz`, "not published"),
          file("parrot-linux-x64-gnu.tar.gz", "assets/parrot-linux-x64-gnu.tar.gz", ""),
        ],
      },
    }),
  "publish-crates-ordered": () =>
    summary("publish-crates-ordered", "crates.io", "crate", [
      outcome(crate, "already-published"),
      outcome("parrot-wasm", "published", { attempts: 2, finishedAt: startedAt + 9 * minute }),
      outcome("parrot-py", "published"),
    ]),
  "publish-npm-platform": () =>
    summary("publish-npm-platform", "npm", "package", [
      ...platforms.map((name) => outcome(name, "published")),
    ]),
  "publish-npm-packages": () =>
    summary("publish-npm-packages", "npm", "package", [
      outcome(command, "published"),
      outcome("@octo/parrot-wasm", "already-published"),
    ]),
  "publish-meta": () => summary("publish-meta", "npm", "package", [outcome(addon, "published")]),
  "confirm-staged": () =>
    renderConfirmation({
      units: [
        ...platforms.map((name) => ({ ...confirmed(name), pins: [] })),
        { ...confirmed(addon), pins },
      ],
      ...{ repository, runUrl: "", sha, registry: undefined, problems: [], warnings: [] },
      askedAt: startedAt,
    }),
  "package-release-assets": () =>
    renderAssets({
      assets: archives.slice(1).map((archive) => ({ ...archive, files: 3 })),
      ...{ directory: "release-assets", checksums: "release-assets/SHA256SUMS" },
      runsOn: {
        lines: [
          "parrot-linux-x64-gnu.tar.gz  glibc 2.28 (fcntl64): RHEL 8, Debian 10, Ubuntu 20.04 and newer",
        ],
        declare: ["glibc: 2.28"],
      },
    }),
  "create-release": () =>
    renderGitHubRelease({
      wanted: {
        ...{ tag: { name: tag }, sha, draft: false, prerelease: false, dryRun: false },
        ...{ rolling: false, publishWhen: "now", names: 4, isOfPack: false, assets: archives },
      },
      release: { url: "", draft: false, assets: archives.map(withDigest) },
      ...{ created: true, published: true, uploaded: archives.map(({ name }) => name), moved: [] },
      ...{ tagged: undefined, changed: [], latest: "true", missing: [], differing: [], notes: "" },
      ...{ warnings: [], problems: [] },
    }),
  "release-summary": () =>
    renderReleasePage({
      ...{ state: "partial", title: tag, tag, repository, sha, runUrl: "", runId: "16123456789" },
      ...{ attempt: 1, askedAt: startedAt, isCratesIo: true, unseen: [] },
      jobs: [
        { name: "publish-crates", result: "success" },
        { name: "publish-npm", result: "failure" },
      ],
      units: [
        released("crate", crate),
        ...platforms.map((name) => released("npm", name)),
        {
          ...released("npm", addon),
          ...{ state: "missing", told: "refused", isMain: false },
          cause: 'npm says "403: You may not perform that action with these credentials."',
          remedy: "Use a token that may publish it.",
        },
      ],
    }),
};

/** Hex, as of a SHA-256. */
function digest(digit: string): string {
  return digit.repeat(8).padEnd(64, "0123456789abcdef");
}

function noLink(): undefined {
  return undefined;
}

function wouldPublish(name: string): string {
  const result = { ...resultOf([outcome(name, "would-publish")]), dryRun: true };
  return inWords(result, { one: "package", many: "packages" });
}

function unit(name: string, more: { isNew?: boolean; after?: readonly string[] } = {}) {
  return { name, version, published: false, isNew: false, after: [], ...more };
}

function file(holds: string, path: string, seen: string) {
  return { holds, path, seen, size: 24_600, sha256: digest("d") };
}

function withDigest<T extends { readonly sha256: string }>(archive: T) {
  return { ...archive, digest: `sha256:${archive.sha256}` };
}

function outcome(name: string, status: Outcome["status"], more: Partial<Outcome> = {}): Outcome {
  const upload = { attempts: 1, startedAt, finishedAt: startedAt + second };
  return {
    ...{ name, version, status, checksum: digest("b"), size: 24_600, attempts: 0 },
    ...(status === "published" && { ...upload, credential: "trusted publishing" }),
    ...more,
  };
}

function resultOf(outcomes: Outcome[]): ReleaseResult {
  const ends = outcomes.map(({ finishedAt = startedAt }) => finishedAt);
  return {
    ...{ outcomes, waits: [], cancelled: false, dryRun: false, startedAt },
    ...{ finishedAt: Math.max(...ends) + 4 * second },
    estimate: { uploads: outcomes.length, ms: second, reason: "" },
  };
}

function summary(action: string, title: string, one: string, outcomes: Outcome[]): string {
  return renderSummary(resultOf(outcomes), {
    ...{ action, repository, sha, runUrl: "", attempt: 1, link: noLink, warnings: [] },
    tool: { name: "fairlead", version: "1.0.0" },
    registry: { title, url: "" },
    noun: { one, many: `${one}s` },
  });
}

function confirmed(name: string): Omit<ConfirmedUnit, "pins"> {
  return { name, version, state: "live", integrity: `sha512-${"q1w2E3r4T5z6".repeat(7)}==` };
}

function released(kind: ReleasedUnit["kind"], name: string): ReleasedUnit {
  const isMain = kind === "crate";
  return { kind, name, version, state: "shipped", isMain, told: "published" };
}
