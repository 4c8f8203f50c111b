import { describe, expect, test } from "@jest/globals";
import type { Outcome, OutcomeStatus, ReleaseResult } from "@fairlead/publishing";
import { renderProblems, renderSummary, type ReportInfo } from "@fairlead/reporting";
import fc from "fast-check";
import { info, outcome, result, start } from "./fixtures.ts";
import { decoded, hostileText } from "./hostile.ts";

/** What GitHub takes at most for a step, in bytes of UTF-8. */
const githubLimit = 1_048_576;

const statuses: OutcomeStatus[] = [
  "published",
  "already-published",
  "would-publish",
  "pending",
  "staged",
  "conflict",
  "refused",
  "unclear",
  "rate-limited",
  "blocked",
  "not-reached",
];

const text = hostileText(400);

const anyOutcome: fc.Arbitrary<Outcome> = fc.record(
  {
    name: text,
    version: text,
    status: fc.constantFrom(...statuses),
    checksum: text,
    size: fc.nat(),
    attempts: fc.nat(9),
    startedAt: fc.integer(),
    finishedAt: fc.integer(),
    credential: text,
    note: text,
    cause: text,
    remedy: text,
    entries: fc.array(text, { maxLength: 30 }),
    resumeAt: fc.double(),
    stageId: text,
  },
  { requiredKeys: ["name", "version", "status", "checksum", "size", "attempts"] },
);

const anyProblem = fc.record(
  { code: text, message: text, remedy: text, file: text, line: fc.nat() },
  { requiredKeys: ["code", "message"] },
);

const anyResult: fc.Arbitrary<ReleaseResult> = fc.record(
  {
    outcomes: fc.array(anyOutcome, { maxLength: 130 }),
    waits: fc.array(fc.record({ reason: text, from: fc.double(), until: fc.double() }), {
      maxLength: 8,
    }),
    estimate: fc.record({ uploads: fc.nat(), ms: fc.double(), reason: text }),
    resumeAt: fc.double(),
    stopped: fc.record({ cause: text, remedy: text }),
    cancelled: fc.boolean(),
    dryRun: fc.boolean(),
    startedAt: fc.constantFrom(start, NaN),
    finishedAt: fc.constantFrom(start + 1_000, Infinity),
  },
  {
    requiredKeys: [
      ...(["outcomes", "waits", "estimate", "cancelled", "dryRun"] as const),
      ...(["startedAt", "finishedAt"] as const),
    ],
  },
);

const anyInfo: fc.Arbitrary<ReportInfo> = fc
  .record({
    tool: fc.record({ name: text, version: text }),
    action: text,
    registry: fc.record({ title: text, url: text }),
    repository: text,
    sha: text,
    runUrl: fc.oneof(text, fc.webUrl()),
    attempt: fc.nat(),
    noun: fc.constant(info.noun),
    warnings: fc.array(anyProblem, { maxLength: 5 }),
    url: fc.oneof(text, fc.constant("javascript:alert(1)"), fc.webUrl({ validSchemes: ["https"] })),
  })
  .map(({ url, ...rest }) => ({ ...rest, link: () => url }));

/** The tags that the page itself writes. */
const ownTags = /<\/?(?:code|sub|ul|li|details|summary)>|<details open>|<br>/gu;

/** Asserts that nothing in the page is structure but what the page itself writes. */
function expectHarmless(page: string): void {
  expect(page.replaceAll(ownTags, "")).not.toMatch(/[<>`]/u);
  for (const [, target] of page.matchAll(/\]\(([^)]*)\)/gu)) {
    expect(target).toMatch(/^https:\/\/[^\s"<>()|\\]+$/u);
  }
  // GitHub looks for mentions in the finished page, but neither in code nor in links' addresses.
  const prose = page.replaceAll(/<code>[^<]*<\/code>/gu, " ").replaceAll(/\]\([^)]*\)/gu, "]");
  expect(decoded(prose, { keepBreaks: true })).not.toMatch(/@[a-z0-9]/iu);
  for (const line of page.split("\n").filter((row) => row.startsWith("|"))) {
    expect([3, 4, 5, 6]).toContain(line.split("|").length - 1);
  }
  expect(page).toBe(page.toWellFormed());
}

describe("the summary, whatever the input", () => {
  test("holds nothing but what it means to say", () => {
    fc.assert(
      fc.property(anyResult, anyInfo, (release, stage) => {
        const page = renderSummary(release, stage);
        expectHarmless(page);
        expect(Buffer.byteLength(page)).toBeLessThan(githubLimit);
      }),
      { numRuns: 300 },
    );
  });

  test("of bad input holds nothing but what it means to say", () => {
    fc.assert(
      fc.property(fc.array(anyProblem, { maxLength: 40 }), text, (problems, action) => {
        expectHarmless(renderProblems(problems, { action }));
      }),
    );
  });

  const huge = "<@|`😀".repeat(200_000);
  const worst = huge.slice(0, 3_000);

  test.each(statuses)("stays below GitHub's limit with 5,000 units that are %s", (status) => {
    const units = Array.from({ length: 5_000 }, (_, index) =>
      outcome(`${index}${worst}`, status, {
        ...{ version: huge, note: huge, cause: `${index}${worst}`, remedy: huge },
        ...{ credential: `${index}${worst}`, stageId: huge },
        entries: Array.from({ length: 100 }, () => huge),
      }),
    );
    const problem = { code: huge, message: huge, remedy: huge, file: huge };
    const page = renderSummary(
      result(units, {
        waits: Array.from({ length: 5_000 }, () => ({ reason: huge, from: start, until: start })),
        stopped: { cause: huge, remedy: huge },
        estimate: { uploads: 5_000, ms: 1, reason: huge },
        dryRun: true,
      }),
      {
        ...info,
        ...{ title: huge, repository: huge, sha: huge, action: huge },
        registry: { title: huge, url: huge },
        link: () => `https://crates.io/${"|".repeat(400)}`,
        warnings: Array.from({ length: 5_000 }, () => problem),
      },
    );
    expect(Buffer.byteLength(page)).toBeLessThan(githubLimit);
    expectHarmless(page);
    expect(page).toMatch(/\*\*\d+ more are not shown, .*\*\* The report .* has them all\./u);
  });

  test("of bad input stays below GitHub's limit", () => {
    const problems = Array.from({ length: 5_000 }, () => ({
      code: "x",
      message: huge,
      remedy: huge,
    }));
    const page = renderProblems(problems, { action: huge });
    expect(Buffer.byteLength(page)).toBeLessThan(githubLimit);
    expect(page).toContain("more are not shown");
  });
});
