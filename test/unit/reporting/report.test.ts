import { describe, expect, test } from "@jest/globals";
import { buildReport, reportSchema } from "@fairlead/reporting";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { checksum, info, minute, outcome, published, result, start } from "./fixtures.ts";

const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats(ajv);
const validate = ajv.compile(reportSchema);

/** As a reader of the file sees it. */
function written(report: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(report)) as Record<string, unknown>;
}

const rich = result(
  [
    published("a", 0, { note: "Its index does not show it yet." }),
    outcome("b", "conflict", { cause: "Other contents.", remedy: "Raise it.", entries: ["x.rs"] }),
    outcome("c", "rate-limited", { cause: "Too many.", attempts: 1, resumeAt: start + minute }),
    outcome("d", "staged", { stageId: "stage-1" }),
  ],
  {
    waits: [{ reason: "crates.io: too many new crates", from: start, until: start + minute }],
    estimate: {
      uploads: 4,
      ms: 600_000,
      reason: "5 new crates at once",
      limit: { name: "new", burst: 5, refillMs: 600_000, description: "5 new crates at once" },
    },
    resumeAt: start + minute,
    stopped: { cause: "Other contents.", remedy: "Raise it." },
  },
);

const warnings = [
  {
    ...{ code: "lockfile-missing", unit: "a", message: "No Cargo.lock.", remedy: "Commit it." },
    ...{ file: "Cargo.toml", line: 1, input: "manifest-path" },
  },
];

describe("the report", () => {
  test("of a rich result is what the schema says", () => {
    validate(written(buildReport(rich, { ...info, warnings })));
    expect(validate.errors).toBeNull();
  });

  test("says which version of what wrote it; one that does not is from before", () => {
    const report = written(buildReport(rich, info));
    expect(report["tool"]).toEqual({ name: "fairlead", version: "1.2.3" });
    const { tool, ...older } = report;
    expect(tool).toBeDefined();
    expect(validate(older)).toBe(true);
  });

  test("of an empty result is what the schema says", () => {
    validate(written(buildReport(result([]), info)));
    expect(validate.errors).toBeNull();
  });

  test("holds everything known of a unit, with times that others can read", () => {
    expect(buildReport(rich, info).units[0]).toEqual({
      id: "a@0.1.2",
      name: "a",
      version: "0.1.2",
      outcome: "published",
      checksum,
      size: 12_345,
      attempts: 1,
      credential: "trusted publishing",
      note: "Its index does not show it yet.",
      url: "https://crates.io/crates/a/0.1.2",
      startedAt: "2026-11-21T14:02:10.000Z",
      finishedAt: "2026-11-21T14:02:11.200Z",
    });
  });

  test("holds the waits, the warnings and when to go on", () => {
    const report = buildReport(rich, { ...info, warnings });
    expect(report.waits).toEqual([
      {
        reason: "crates.io: too many new crates",
        from: "2026-11-21T14:02:10.000Z",
        until: "2026-11-21T14:03:10.000Z",
      },
    ]);
    expect(report.resumeAt).toBe("2026-11-21T14:03:10.000Z");
    expect(report.warnings).toEqual(warnings);
    expect(report.verdict.ok).toBe(false);
  });

  test("links to https only", () => {
    const report = buildReport(rich, { ...info, link: () => "javascript:alert(1)" });
    expect(report.units[0]).not.toHaveProperty("url");
  });
});

describe("the schema rejects", () => {
  const good = written(buildReport(rich, info));
  test.each([
    ["a field that it does not know", { ...good, surprise: 1 }],
    ["another version of the schema", { ...good, schemaVersion: 2 }],
    ["a time that is none", { ...good, startedAt: "yesterday" }],
    ["an outcome that does not exist", { ...good, units: [{ ...rich.outcomes[0], id: "a" }] }],
    ["a missing commit", { ...good, sha: undefined }],
  ])("%s", (_, report) => {
    expect(validate(written(report))).toBe(false);
  });
});
