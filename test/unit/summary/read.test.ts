import { describe, expect, test } from "@jest/globals";
import { parseList } from "@fairlead/selection";
import { readNeeds } from "../../../packages/summary/src/needs.ts";
import { newestTold, readReport } from "../../../packages/summary/src/reports.ts";
import { readWanted, withTold } from "../../../packages/summary/src/wanted-units.ts";

describe("the needs", () => {
  test("are read as GitHub writes them, in their order", () => {
    const needs = {
      plan: { result: "success", outputs: { crates: "[]" } },
      b: { result: "skipped" },
    };
    expect(readNeeds(JSON.stringify(needs))).toEqual({
      jobs: [
        { name: "plan", result: "success" },
        { name: "b", result: "skipped" },
      ],
      problems: [],
    });
  });

  test("are read as results alone, in JSON or in lines", () => {
    const jobs = [
      { name: "plan", result: "success" },
      { name: "publish-npm", result: "failure" },
    ];
    expect(readNeeds('{"plan": "success", "publish-npm": "failure"}').jobs).toEqual(jobs);
    expect(readNeeds("plan: success\n\npublish-npm: failure\n").jobs).toEqual(jobs);
  });

  test("keep a job whose name means something to an object", () => {
    const jobs = [{ name: "__proto__", result: "failure" }];
    expect(readNeeds("__proto__: failure").jobs).toEqual(jobs);
    expect(readNeeds('{"__proto__": {"result": "failure"}}').jobs).toEqual(jobs);
  });

  test("may be none", () => {
    for (const text of [undefined, "", " ", "null", "{}"]) {
      expect(readNeeds(text)).toEqual({ jobs: [], problems: [] });
    }
  });

  test.each(["[]", "{", "7", "plan", '"x"'])("that are no jobs are a problem: %s", (text) => {
    const { jobs, problems } = readNeeds(text);
    expect(jobs).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  test("with a result that is none say so", () => {
    expect(readNeeds('{"a": {}, "b": null, "c": {"result": 7}}').jobs).toEqual(
      ["a", "b", "c"].map((name) => ({ name, result: "unknown" })),
    );
  });
});

describe("what the release is to have", () => {
  const read = (text: string, version?: string) => {
    const parsed = parseList(text);
    if (parsed.kind !== "list") throw new Error(parsed.wrong);
    return readWanted(parsed.items, "npm", version);
  };
  const unit = (name: string, version: string) => ({ kind: "npm", name, version });

  test("is read from the plan's objects, from name@version, and from names", () => {
    const { units, problems } = read('[{"name": "@a/b", "version": "2.0.0"}]', "1.0.0");
    expect(units).toEqual([unit("@a/b", "2.0.0")]);
    expect(problems).toEqual([]);
    expect(read("@a/b@2.0.0 c@3.0.0 @a/d e", "1.0.0").units).toEqual([
      ...[unit("@a/b", "2.0.0"), unit("c", "3.0.0")],
      ...[unit("@a/d", "1.0.0"), unit("e", "1.0.0")],
    ]);
  });

  test("has names that can stand in an address, whatever was given", () => {
    expect(read('["a\\ud800"]', "1.0.0").units).toEqual([unit("a\ufffd", "1.0.0")]);
  });

  test("is a problem with a tag for a version, which npm answers to as well", () => {
    const { units, problems } = read("@a/b@latest c@v1.0.0", "2.0.0");
    expect(units).toEqual([unit("c", "1.0.0")]);
    expect(problems).toMatchObject([{ message: expect.stringContaining("@a/b@latest") }]);
    expect(read("c", "latest").units).toEqual([]);
  });

  test("is a problem without any version", () => {
    const { units, problems } = read("@a/b c@1.0.0");
    expect(units).toEqual([unit("c", "1.0.0")]);
    expect(problems).toMatchObject([
      { message: expect.stringContaining("@a/b without a version") },
    ]);
  });
});

test("what only reports name is looked for after the plan's, in a number that a release can have", () => {
  const unit = (name: string) => ({ kind: "crate" as const, name, version: "1.0.0" });
  const told = ["b", "a", "c"].map(unit);
  expect(withTold([unit("a")], told)).toEqual({
    units: ["a", "b", "c"].map(unit),
    problems: [],
  });
  const many = Array.from({ length: 200_000 }, (_, index) => unit(`c${index}`));
  const { units, problems } = withTold([unit("a")], many);
  expect(units).toHaveLength(5_001);
  expect(problems[0]?.message).toContain("name 195000 more");
});

describe("a report", () => {
  const of = (fields: object) =>
    readReport(
      JSON.stringify({ schemaVersion: 1, action: "publish-crates-ordered", units: [], ...fields }),
    );

  test("is read with what the page needs of each unit", () => {
    const unit = {
      ...{ id: "a@1.0.0", name: "a", version: "1.0.0", outcome: "rate-limited", attempts: 2 },
      ...{ cause: "429", resumeAt: "2026-11-21T12:00:00.000Z", stageId: "" },
    };
    expect(of({ run: { attempt: 3 }, finishedAt: "2026-11-21T11:00:00Z", units: [unit] })).toEqual({
      ...{ attempt: 3, finishedAt: Date.UTC(2026, 10, 21, 11), dryRun: false },
      units: [
        {
          ...{ kind: "crate", name: "a", version: "1.0.0", outcome: "rate-limited" },
          ...{ cause: "429", resumeAt: Date.UTC(2026, 10, 21, 12) },
        },
      ],
    });
  });

  test.each(["", "[]", "7", "{}", '{"schemaVersion": 2, "action": "x", "units": []}'])(
    "that is none is not read: %j",
    (text) => {
      expect(readReport(text)).toBeUndefined();
    },
  );

  test("that is odd loses only what makes no sense", () => {
    const good = { name: "a", version: "1", outcome: "published" };
    const odd = [null, 7, { ...good, name: "" }, { ...good, outcome: "owned" }, { name: "a" }];
    const report = of({ units: [...odd, { ...good, cause: 7 }], finishedAt: "soon", run: null });
    expect(report).toEqual({
      ...{ attempt: 1, finishedAt: 0, dryRun: false },
      units: [{ kind: "crate", ...good }],
    });
  });

  test("has names that can stand in an address, also where one is cut", () => {
    const cut = { name: `${"a".repeat(1_999)}😀`, version: "1\udfff", outcome: "published" };
    const [unit] = of({ units: [cut] })?.units ?? [];
    expect(unit?.name.isWellFormed()).toBe(true);
    expect(unit?.version).toBe("1\ufffd");
  });

  const report = (outcome: string, attempt: number, minute: number, dryRun = false) => {
    const finishedAt = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    const units = [{ name: "a", version: "1", outcome }];
    const read = of({ units, finishedAt, run: { attempt }, dryRun });
    if (read === undefined) throw new Error("It is a report.");
    return read;
  };
  const newest = (...reports: readonly ReturnType<typeof report>[]) =>
    [...newestTold(reports).values()].map(({ outcome }) => outcome);

  test("of a later attempt counts more, then the one that ended later", () => {
    const [first, late, second] = [
      report("unclear", 1, 1),
      report("refused", 1, 9),
      report("published", 2, 2),
    ];
    expect(newest(first, second, late)).toEqual(["published"]);
    expect(newest(late, first)).toEqual(["refused"]);
  });

  test("of a real run counts more than any of a dry run", () => {
    const real = report("published", 1, 1);
    const dry = report("would-publish", 2, 9, true);
    expect(newest(real, dry)).toEqual(["published"]);
    expect(newest(dry, real)).toEqual(["published"]);
  });

  test("tells crates and npm packages of one name apart", () => {
    const crate = report("published", 1, 1);
    const npm = { ...crate, units: crate.units.map((unit) => ({ ...unit, kind: "npm" as const })) };
    expect(newest(crate, npm)).toHaveLength(2);
  });
});
