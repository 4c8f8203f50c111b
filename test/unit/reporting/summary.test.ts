import { describe, expect, test } from "@jest/globals";
import { unbroken } from "@fairlead/markdown";
import { renderProblems, renderSummary, statuses } from "@fairlead/reporting";
import { info, minute, outcome, outcomes, published, result, start } from "./fixtures.ts";

const limit = { cause: "crates.io: too many new crates", remedy: "Run this job again then." };

const limited = result(
  [
    ...outcomes(12, "published"),
    ...outcomes(2, "rate-limited", limit),
    ...outcomes(12, "not-reached"),
  ],
  { resumeAt: start + 39 * minute },
);

describe("the summary", () => {
  test("of a full release leads with its counts and tells of commit, run and time", () => {
    const page = renderSummary(result([published("a"), published("b")]), info);
    expect(page).toMatch(/^## ✅ crates\.io: 2 crates published\n/u);
    expect(page).toContain("[ruvnet/ruvector](https://github.com/ruvnet/ruvector)");
    expect(page).toContain(
      "[<code>0123abc</code>](https://github.com/ruvnet/ruvector/commit/0123abc4567890def0123abc4567890def012345)",
    );
    expect(page).toContain(
      "[attempt 1 of this run](https://github.com/ruvnet/ruvector/actions/runs/123456)",
    );
    expect(page).toContain(
      "21 Nov 2026, 14:02–14:32 UTC (30 min) · 24.1 KiB uploaded with trusted publishing",
    );
    expect(page).not.toContain("What remains");
  });

  test("has a row for each unit: link, version, outcome, size and time", () => {
    expect(renderSummary(result([published("a", 0, { attempts: 2 })]), info)).toContain(
      "| [<code>a</code>](https://crates.io/crates/a/0.1.2) | 0.1.2 | ✅ published, 2 tries | 12.1\u00a0KiB | 1.2\u00a0s |",
    );
  });

  test("has no column of times where nothing was uploaded", () => {
    const dry = renderSummary(result([outcome("a", "would-publish")], { dryRun: true }), info);
    expect(dry).toMatch(/^\| Crate \| Version \| Outcome \| Size \|$/mu);
    expect(dry).toContain("| 🔎 would be published | 12.1\u00a0KiB |\n");
    expect(renderSummary(result([published("a")]), info)).toContain("| Size | Time |");
  });

  test("names what served each upload, and the artifact that holds the details", () => {
    const units = [published("a"), published("b", 0, { credential: "token" })];
    const page = renderSummary(result(units), { ...info, attempt: 2 });
    expect(page).toContain("uploaded with trusted publishing (1), a token (1)");
    expect(page).toContain("the artifact <code>fairlead-report-publish-crates-ordered-2-…</code>");
  });

  test("says no size of what could not be packed to be compared", () => {
    const page = renderSummary(result([outcome("a", "already-published", { size: 0 })]), info);
    expect(page).not.toMatch(/\b0\sB\b/u);
  });

  test("links to no page that does not exist", () => {
    const page = renderSummary(result([outcome("a", "would-publish")], { dryRun: true }), info);
    expect(page).toContain("| <code>a</code> | 0.1.2 | 🔎 would be published |");
    for (const status of statuses) {
      const isThere = ["published", "already-published", "conflict"].includes(status);
      const shown = renderSummary(result([outcome("a", status)]), info);
      expect([status, shown.includes("[<code>a</code>](")]).toEqual([status, isThere]);
    }
  });

  test("says how and when to go on after a limit", () => {
    const page = renderSummary(limited, info);
    expect(page).toContain("## ⏳ crates.io: 12 of 26 crates published, 14 remain");
    expect(page).toContain(
      "**[Run this job again](https://github.com/ruvnet/ruvector/actions/runs/123456) after 14:42 UTC.** It uploads only the 14 that are missing.",
    );
    expect(page).toContain("**2 crates rate-limited**: crates.io: too many new crates");
    expect(page).toContain("**12 crates not reached**");
  });

  test("asks to fix what was refused before the job is run again", () => {
    const refused = outcome("b", "refused", { cause: "No license.", remedy: "Add one." });
    const page = renderSummary(result([published("a"), refused]), info);
    expect(page).toContain("once the problems below are fixed.** It uploads only the one");
    expect(page).toContain("- ❌ **<code>b</code> 0.1.2** refused: No license.<br>→ Add one.");
  });

  test("names a fix and a limit's end together, and what a re-run does not see", () => {
    const resumeAt = start + 45 * minute;
    const left = [outcome("b", "refused"), outcome("c", "rate-limited", { resumeAt })];
    const page = renderSummary(result([published("a"), ...left], { resumeAt }), info);
    expect(page).toContain("once the problems below are fixed, and the rest after 14:48 UTC.**");
    expect(page).toContain("A re-run uses the same commit");
    expect(renderSummary(limited, info)).not.toContain("A re-run uses the same commit");
  });

  const lost = outcome("b", "refused", { cause: "It is malware.", isFinal: true });
  test.each([
    [
      "what was refused for good",
      [lost],
      "Release a new version.** Running",
      "the one that is missing.",
    ],
    [
      "that and what needs it",
      [lost, outcome("c", "blocked")],
      ...(["Release a new version.** Running", "the 2 that are missing."] as const),
    ],
    ["that and another", [lost, outcome("c", "refused")], "once the problems below are fixed", ""],
    ["that and what was not reached", [lost, outcome("c", "not-reached")], "Run this job", ""],
  ])("asks to run again only where that publishes something: %s", (_, left, says, ends) => {
    const page = renderSummary(result([published("a"), ...left]), info);
    const [line = ""] = page.split("\n").filter((one) => one.startsWith("➡️"));
    expect(line).toContain(says);
    expect(line.endsWith(ends)).toBe(true);
  });

  test("names no time to run again that is over already", () => {
    const page = renderSummary(
      result(outcomes(3, "not-reached"), { cancelled: true, resumeAt: start + 30 * minute }),
      info,
    );
    expect(page).toContain("## 🛑 crates.io: cancelled, none of 3 crates published, 3 remain");
    expect(page).toContain("runs/123456).** It uploads only the 3");
  });

  test("has all that changed since its release in one table, with what differs and no alarm", () => {
    const entries = ["Cargo.toml (package.rust-version)", "src/lib.rs (contents)"];
    const many = Array.from({ length: 9 }, (_, index) => `f${index}.rs (contents)`);
    const page = renderSummary(
      result(
        [
          outcome("a", "conflict", { entries, fails: false }),
          outcome("b", "conflict", { entries: many, fails: false }),
          outcome("c", "would-publish"),
        ],
        { dryRun: true },
      ),
      info,
    ).replace(/&#(4[01]);/gu, (_, code: string) => String.fromCharCode(Number(code)));
    expect(page).toContain("Nothing was uploaded: this was a dry run. The uploads take about");
    expect(page).toContain("### Changed since their release\n\nNothing to do unless you meant to");
    expect(page).toContain(
      `| 0.1.2 | <code>${entries[0] ?? ""}</code><br><code>${entries[1] ?? ""}</code> |`,
    );
    expect(page).toContain("<code>f5.rs (contents)</code><br>and 3 more |");
    expect(page.match(/<code>a<\/code>/gu)).toHaveLength(1);
    expect(page).not.toMatch(/⚠️|❌|never be replaced/u);
  });

  test("names the entries of a conflict, twenty at most, and does not say to run again", () => {
    const entries = Array.from({ length: 23 }, (_, index) => `src/${index}.rs`);
    const units = [outcome("a", "conflict", { cause: "Other contents.", entries, fails: true })];
    const stopped = { cause: "Other contents.", remedy: "Release a new version." };
    const page = renderSummary(result([...units, outcome("b", "not-reached")], { stopped }), info);
    expect(page).toContain("<summary>23 entries differ</summary>");
    expect(page).toContain("<li><code>src/19.rs</code></li><li>and 3 more</li>");
    expect(page).not.toContain("src/20.rs");
    expect(page).toContain("**Stopped:** Other contents.<br>→ Release a new version.");
    expect(page).not.toContain("Run this job again");
  });

  test("says once what helps all versions that differ", () => {
    const remedy = "Release a new version.";
    const differing = (name: string, more = remedy) =>
      outcome(name, "conflict", { cause: `It is ${name}.`, remedy: more, fails: true });
    const same = renderSummary(result(["a", "b", "c"].map((name) => differing(name))), info);
    expect(same.split(remedy)).toHaveLength(2);
    for (const name of ["a", "b", "c"]) expect(same).toContain(`0.1.2** is ${name}.`);
    const apart = renderSummary(result([differing("a"), differing("b", "Reject it.")]), info);
    expect(apart).toContain(`is a.<br>→ ${remedy}`);
    expect(apart).toContain("is b.<br>→ Reject it.");
  });

  test("of a dry run says that nothing was uploaded, and what it would take", () => {
    const estimate = { uploads: 22, ms: 170 * minute, reason: "5 new crates at once" };
    const page = renderSummary(
      result(outcomes(22, "would-publish"), { dryRun: true, estimate }),
      info,
    );
    expect(page).toMatch(
      /^## 🔎 crates\.io, dry run of 22 crates: 22 would be published · 0 already published · 0 changed since their release\n/u,
    );
    expect(page).toContain(
      "Nothing was uploaded: this was a dry run. The uploads take about 2 h 50 min: 5 new crates at once.",
    );
  });

  test("lists the waits with their reasons, and adds them up", () => {
    const reason = "crates.io: too many new crates";
    const waits = [0, 1].map((n) => ({
      reason,
      from: start + n * 10 * minute,
      until: start + n * 10 * minute + 598_000,
    }));
    const page = renderSummary(result([published("a")], { waits }), info);
    expect(page).toContain(
      `### ⏱️ 2 waits, 19 min 56 s in total\n\n${reason}.\n\n| From | Until | Time |\n`,
    );
    const first = ["14:02:10 UTC", "14:12:08 UTC", "9 min 58 s"].map(unbroken).join(" | ");
    expect(page).toContain(`| ${first} |\n`);
    const apart = waits.map((wait, n) => ({ ...wait, reason: `Limit ${n}` }));
    const several = renderSummary(result([published("a")], { waits: apart }), info);
    expect(several).toContain(`| ${first} | Limit 0 |\n`);
  });

  test("writes a note that several have once, below their table", () => {
    const note = "the same files, packed another way";
    const ids = ["a", "b", "c"].map((name) => outcome(name, "already-published", { note }));
    const alone = outcome("d", "already-published", { note: "a rebuild" });
    const page = renderSummary(result([...ids, alone]), info);
    expect(page.split(note)).toHaveLength(2);
    const names = "<code>a</code>, <code>b</code>, <code>c</code>";
    expect(page).toContain(`\n\n<sub>${names}: ${note}</sub>\n`);
    expect(page).toContain("☑️ already published<br><sub>a rebuild</sub> |");
  });

  test("does not count a wait that was declined", () => {
    const waits = [{ reason: "A limit", from: start, until: start + 300 * minute }];
    const page = renderSummary(result(outcomes(1, "rate-limited", limit), { waits }), info);
    expect(page).toContain("1 wait, 0 s in total");
    expect(page).toContain(`A limit.\n\n`);
    expect(page).toContain(`| ${unbroken("not waited for")} |\n`);
  });

  test("hides the uneventful rows of a long table, and only these", () => {
    const loud = outcome("loud", "refused", { cause: "No license." });
    const open = (units: number) =>
      renderSummary(result([...outcomes(units - 1, "published"), loud]), info);
    expect(open(100)).not.toContain("<details>");
    const long = open(101);
    expect(long).toContain("<details><summary>100 published</summary>");
    expect(long.indexOf("| <code>loud</code>")).toBeLessThan(long.indexOf("<details>"));
    expect(long).toContain("crate-published-100");
  });

  test("shows the warnings of the release with their places", () => {
    const warnings = [
      { code: "no-lock", message: "No lock.", remedy: "Commit it.", file: "Cargo.toml", line: 3 },
    ];
    expect(renderSummary(result([]), { ...info, warnings })).toContain(
      "### ⚠️ 1 warning\n\n- <code>Cargo.toml:3</code> No lock.<br>→ Commit it.",
    );
  });

  test("says what a person approves, in order, and with which commands", () => {
    const staged = [
      outcome("a", "staged", { stageId: "0b5e-1" }),
      outcome("b", "staged", { stageId: "0b5e-2" }),
    ];
    const registry = { ...info.registry, isDefault: true };
    const page = renderSummary(result(staged), { ...info, registry });
    expect(page).toContain("```sh\nnpm stage approve 0b5e-1\nnpm stage approve 0b5e-2\n```");
    const other = renderSummary(result(staged), info);
    expect(other).toContain(`npm stage approve 0b5e-2 --registry ${info.registry.url}`);
  });
  test("offers no command for an id that a shell would take apart", () => {
    const staged = [outcome("a", "staged", { stageId: "x; rm -rf ~" })];
    const page = renderSummary(result(staged), info);
    expect(page).not.toContain("npm stage approve");
  });
});

test("the summary of bad input lists every problem, its place and what to do", () => {
  const page = renderProblems(
    [
      { code: "input-not-number", message: "`delay-seconds` is soon.", remedy: "Write a number." },
      { code: "crate-metadata-missing", message: "No description.", file: "a/Cargo.toml", line: 3 },
    ],
    { action: "publish-crates-ordered", assurance: "Nothing was uploaded." },
  );
  expect(page).toBe(
    [
      "## ❌ publish-crates-ordered: 2 problems to fix",
      "Nothing was uploaded. Fix the following, then run the job again:",
      "- <code>delay-seconds</code> is soon.<br>→ Write a number.\n- <code>a/Cargo.toml:3</code> No description.\n",
    ].join("\n\n"),
  );
});

test.each([
  ["LOG.md has no section for 1.2.3.", undefined, ""],
  ["The section for 1.2.3 in LOG.md is empty.", undefined, ""],
  ["It is in `LOG.md`: all of it.", undefined, ""],
  ["LOG.md:7: it is empty.", 7, ""],
  ["The section is empty.", 7, "<code>LOG.md:7</code> "],
  ["MYLOG.md is empty.", undefined, "<code>LOG.md</code> "],
])("a place is named once: %s", (message, line, place) => {
  const where = { file: "LOG.md", ...(line !== undefined && { line }) };
  const page = renderProblems([{ code: "x", message, ...where }], { action: "pack" });
  const [, item = ""] = page.split("\n\n- ");
  expect(item.replaceAll(/`([^`]*)`/g, "$1").startsWith(place)).toBe(true);
  expect(item.match(/(?<!MY)LOG\.md/g)).toHaveLength(1);
});

test("the summary of an action that may have written says nothing about what was not done", () => {
  const page = renderProblems([{ code: "tag-at-other-commit", message: "The tag is elsewhere." }], {
    action: "create-release",
  });
  expect(page).toContain("\n\nFix the following, then run the job again:\n\n");
});
