import { expect, test } from "@jest/globals";
import type { Finding, Outcome, ReleaseResult } from "@fairlead/publishing";
import { buildReport, renderReleasePage, type ReleasedOnGitHub } from "@fairlead/reporting";
import { judgeUnit } from "../../../packages/summary/src/judge.ts";
import { releaseState } from "../../../packages/summary/src/release-state.ts";
import { newestTold, readReport } from "../../../packages/summary/src/reports.ts";
import { checksum, info, minute, outcome, result, start } from "../reporting/fixtures.ts";
import { asset, pageOf } from "../reporting/release-pages.ts";

/** What a failure leaves behind for the summary. */
interface Left {
  /** The crates `a` and `b` in the report of their job; undefined: it ended without one. */
  readonly ends?: readonly Outcome[];
  readonly stopped?: ReleaseResult["stopped"];
  /** What the registry has of `a`, and of `b`. Default: nothing. */
  readonly has?: readonly Finding[];
  /** How `publish-crates` and `create-release` ended, in this order; none: the input was not given. */
  readonly jobs: readonly [string, string] | readonly [];
  readonly release?: ReleasedOnGitHub;
}

const absent: Finding = { kind: "absent" };
const there: Finding = { kind: "present", checksum, yanked: false };
const yanked: Finding = { ...there, yanked: true };
const whole = { url: "https://github.com/a/b/releases/1", assets: [asset("a.zip")] };
const out: ReleasedOnGitHub = { kind: "published", ...whole };
const failed = ["failure", "skipped"] as const;
const well = ["success", "success"] as const;

const refusedToken = {
  cause: "403: authentication failed",
  remedy: "Check the token: it may be wrong, expired or revoked.",
};
const conflict = {
  ...{ fails: true, cause: "It differs from the version that crates.io has." },
  remedy: "A version can never be replaced: release a new one.",
};
const differs = {
  cause: "a@0.1.2 differs from the version that crates.io has.",
  remedy: "Release a new version, or keep the published one with on-conflict: warn.",
};
const later = start + 70 * minute;

/** The page of the summary for what a failure left behind. */
function pageFor({ ends, stopped, has = [], jobs, release = { kind: "none" } }: Left): string {
  const stop = stopped === undefined ? {} : { stopped };
  const report = ends && readReport(JSON.stringify(buildReport(result(ends, stop), info)));
  const told = newestTold(report === undefined ? [] : [report]);
  const units = ["a", "b"].map((name, at) => {
    const version = "0.1.2";
    const own = told.get(`crate ${name}@${version}`);
    const judged = judgeUnit({ finding: has[at] ?? absent, told: own, dryRun: false });
    const { outcome: end, resumeAt } = own ?? {};
    return {
      ...{ kind: "crate" as const, name, version, isMain: false, ...judged },
      ...(end !== undefined && { told: end }),
      ...(resumeAt !== undefined && { resumeAt }),
    };
  });
  const names = ["publish-crates", "create-release"] as const;
  const ended = jobs.map((end, at) => ({ name: names[at] ?? "", result: end }));
  const seen = { units, jobs: ended, release, dryRun: false, isWantedKnown: true };
  return renderReleasePage(
    pageOf({ ...seen, state: releaseState(seen), askedAt: start + 31 * minute }),
  );
}

/** The lines that say what to do, without their links. */
function stepsOf(page: string): string[] {
  const lines = page.split("\n").filter((line) => /^(➡️|📝|Nothing is missing)/u.test(line));
  return lines.map((line) => line.replaceAll(/\[([^\]]*)\]\([^)]*\)|\*\*|<\/?code>/g, "$1"));
}

const rest = "It uploads nothing that is already published.";
const inFile =
  "A re-run uses the same commit: if the fix changes a file, start a new run from the new commit.";

const rows: readonly (readonly [kind: string, Left, steps: readonly string[], also?: string])[] = [
  [
    "a limit was reached",
    {
      ends: [outcome("a", "published"), outcome("b", "rate-limited", { resumeAt: later })],
      ...{ has: [there], jobs: failed },
    },
    [`➡️ Re-run failed jobs after 15:13 UTC. ${rest}`],
  ],
  [
    "a version differs, which stops the rest",
    {
      ends: [outcome("a", "conflict", conflict), outcome("b", "not-reached")],
      ...{ stopped: differs, has: [there], jobs: failed },
    },
    ["➡️ Release a new version. Running jobs again does not publish the one that is missing."],
    "keep the published one with on-conflict: warn",
  ],
  [
    "each version differs",
    {
      ends: [outcome("a", "conflict", conflict), outcome("b", "conflict", conflict)],
      ...{ stopped: differs, has: [there, there], jobs: failed },
    },
    ["➡️ Release a new version. Running jobs again does not replace what is published."],
  ],
  [
    "a credential is missing, or an input is wrong: the job left no report",
    { jobs: failed },
    [`➡️ Find out why publish-crates failed, fix that, and Re-run failed jobs. ${rest} ${inFile}`],
  ],
  [
    "a credential was refused",
    {
      ends: [outcome("a", "refused", refusedToken), outcome("b", "not-reached")],
      ...{ stopped: refusedToken, jobs: failed },
    },
    [`➡️ Re-run failed jobs once the problems below are fixed. ${rest} ${inFile}`],
    "The release was stopped: 403: authentication failed",
  ],
  [
    "a credential could not be had before the first upload",
    {
      ends: [outcome("a", "not-reached"), outcome("b", "not-reached")],
      ...{ stopped: refusedToken, jobs: failed },
    },
    [`➡️ Re-run failed jobs once the problems below are fixed. ${rest} ${inFile}`],
    "→ Check the token",
  ],
  [
    "a crate was refused, and another needs it",
    {
      ends: [outcome("a", "refused", { cause: "400", remedy: "Add it." }), outcome("b", "blocked")],
      jobs: failed,
    },
    [`➡️ Re-run failed jobs once the problems below are fixed. ${rest} ${inFile}`],
  ],
  [
    "one was refused, and another waits for a limit",
    {
      ends: [
        outcome("a", "refused", { cause: "400", remedy: "Add it." }),
        outcome("b", "rate-limited", { resumeAt: later }),
      ],
      jobs: failed,
    },
    [
      `➡️ Re-run failed jobs once the problems below are fixed, and the rest after 15:13 UTC. ${rest} ${inFile}`,
    ],
  ],
  [
    "it is unclear whether an upload arrived",
    { ends: [outcome("a", "unclear"), outcome("b", "blocked")], jobs: failed },
    [`➡️ Re-run failed jobs. ${rest}`],
  ],
  [
    "the run was cancelled",
    {
      ends: [outcome("a", "published"), outcome("b", "not-reached")],
      ...{ has: [there], jobs: ["cancelled", "skipped"] },
    },
    [`➡️ Re-run failed jobs. ${rest}`],
  ],
  [
    "the run was cancelled before its job left a report",
    { jobs: ["cancelled", "skipped"] },
    [`➡️ Re-run failed jobs. ${rest}`],
  ],
  [
    "a job never ran",
    { jobs: ["skipped", "skipped"] },
    [
      "➡️ Find out why publish-crates, create-release did not run, then start a new run. A job is skipped if its if is false, or if a job that it needs was skipped or failed.",
    ],
  ],
  [
    "no job was to publish it",
    { has: [there], jobs: well, release: out },
    [
      "➡️ Add what is missing to a publishing job, then start a new run. Every job succeeded, and none reported it.",
    ],
  ],
  [
    "nobody knows which job failed",
    { jobs: [] },
    [
      `➡️ Find out which job failed, fix that, and Re-run failed jobs. How the jobs ended is not known here: set needs. ${inFile}`,
    ],
  ],
  [
    "it was withdrawn: yanked",
    {
      ends: [outcome("a", "published"), outcome("b", "published")],
      has: [there, yanked],
      jobs: well,
    },
    [
      "➡️ Release the fix as a new version. Running jobs again does not bring a withdrawn version back.",
    ],
  ],
  [
    "it was withdrawn: the registry takes it no more",
    {
      ends: [
        outcome("a", "refused", { isFinal: true, cause: "unpublished" }),
        outcome("b", "blocked"),
      ],
      jobs: failed,
    },
    ["➡️ Release a new version. Running jobs again does not publish the 2 that are missing."],
  ],
  [
    "what was reported is not there",
    {
      ends: [outcome("a", "published"), outcome("b", "published")],
      ...{ has: [there], jobs: well, release: out },
    },
    [
      "➡️ Re-run the job of this summary. If something is still missing after some minutes, re-run all jobs.",
    ],
  ],
  [
    "an asset differs from the published one",
    {
      ends: [outcome("a", "published"), outcome("b", "published")],
      ...{ has: [there, there], jobs: ["success", "failure"], release: out },
    },
    [
      "Nothing is missing. Find out why create-release failed: run it again only if it matters by itself.",
    ],
  ],
  [
    "an asset differs from the one in the draft",
    {
      ends: [outcome("a", "published"), outcome("b", "published")],
      ...{
        has: [there, there],
        jobs: ["success", "failure"],
        release: { kind: "draft", ...whole },
      },
    },
    [
      "📝 The GitHub release is a draft: it may lack files, since a job failed: re-run failed jobs, then publish it if it is still a draft.",
      `➡️ Find out why create-release failed, fix that, and Re-run failed jobs. ${rest} ${inFile}`,
    ],
  ],
  [
    "a registry did not answer",
    {
      ends: [outcome("a", "published"), outcome("b", "published")],
      ...{ has: [there, { kind: "unreadable", cause: "503" }], jobs: well, release: out },
    },
    [
      "➡️ Re-run the job of this summary. It checks again, and uploads nothing that is already published.",
    ],
  ],
];

test.each(rows)("the advised step fits what failed: %s", (...[, left, steps, also = ""]) => {
  const page = pageFor(left);
  expect(stepsOf(page)).toEqual(steps);
  expect(page).toContain(also);
  const isRerun = left.jobs.length > 0 && /Re-run (failed|all) jobs/.test(steps.join("\n"));
  expect(page.includes("gh run rerun")).toBe(isRerun);
});
