/** End-to-end tests whose bundles run on Windows too, and those of them that cannot be asked there. */

export interface Suite {
  /** Below `test/e2e`, without `.test.ts`. */
  readonly file: string;
  readonly title: string;
  /** Tests that are left out, by their whole names, each with the reason. */
  readonly leftOut?: readonly (readonly [name: RegExp, why: string])[];
}

const signals = "Windows has no signals";

export const suites: readonly Suite[] = [
  {
    file: "package-assets",
    title: "package-release-assets",
    leftOut: [[/tar\.xz is written with the machine's xz/, "there is no xz"]],
  },
  { file: "package-assets-bad", title: "package-release-assets, refusals" },
  {
    file: "check-artifacts",
    title: "check-artifacts",
    leftOut: [[/a cancelled job/, signals]],
  },
  { file: "create-release", title: "create-release" },
  { file: "plan-npm", title: "plan without cargo" },
  { file: "npm-release", title: "npm: platforms, meta, again" },
  { file: "npm-checkout", title: "npm: files of the checkout" },
  { file: "npm-packed-path", title: "npm: packed, then published" },
  { file: "release-summary-github", title: "release-summary" },
];
